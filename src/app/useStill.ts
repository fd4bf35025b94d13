/** The left of two pictures: a copy of the pixels as they stood, with what they were made with. */
import { useLayoutEffect, useMemo, useState } from 'react';
import { imageExtent } from '../core/imaging/imageExtent.ts';
import type { Transducer } from '../core/probe/transducer.ts';
import type { MachineState } from '../core/sim/state.ts';
import { NO_ZOOM, useScreenStore } from '../store/screenStore.ts';
import { type ImageRect, type Placed, placeImage } from '../ui/run/imageRect.ts';
import type { ScreenView } from './useUltrasoundView.ts';

interface Taken {
  readonly key: number;
  readonly canvas: HTMLCanvasElement;
  readonly machine: MachineState;
}

export interface Still extends Taken {
  readonly placed: Placed;
}

/** Null while one picture is shown. */
export function useStill(
  source: ScreenView,
  machine: MachineState,
  transducer: Transducer,
  window: ImageRect | null,
): Still | null {
  const isDual = useScreenStore((s) => s.isDual);
  const stillCount = useScreenStore((s) => s.stillCount);
  const [taken, setTaken] = useState<Taken | null>(null);
  // Before the live picture is given its new size, which empties its canvas.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the wish for a picture takes one
  useLayoutEffect(() => {
    const from = source.canvas;
    if (!isDual) return setTaken(null);
    let waiting = 0;
    const take = () => {
      // Its size has just changed: the picture comes with the next frame.
      if (!source.hasPicture.current) {
        waiting = requestAnimationFrame(take);
        return;
      }
      const canvas = document.createElement('canvas');
      canvas.width = from.width;
      canvas.height = from.height;
      canvas.getContext('2d')?.drawImage(from, 0, 0);
      setTaken({ key: stillCount, canvas, machine });
    };
    take();
    return () => cancelAnimationFrame(waiting);
  }, [isDual, stillCount]);
  return useMemo(() => {
    if (!taken || !window) return null;
    const { depthMm, steeringDeg, isInverted } = taken.machine;
    const extent = imageExtent(transducer, depthMm, steeringDeg);
    return { ...taken, placed: placeImage(window, extent, NO_ZOOM, isInverted === 1) };
  }, [taken, window, transducer]);
}
