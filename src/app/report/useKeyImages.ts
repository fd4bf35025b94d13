import { type RefObject, useEffect, useRef, useState } from 'react';
import type { MachineState } from '../../core/sim/state.ts';
import { frozenTicks } from '../../engine/frozenTicks.ts';
import { phasesOf, RUN_PHASES, type RunPhaseName } from '../../engine/runPhases.ts';
import type { ReadyRun } from '../debrief/useReadyRun.ts';
import type { ImageScreenHandle } from '../ImageScreen.tsx';
import { ScreenSource } from '../screenSource.ts';

export interface KeyMoment {
  /** Which moment of the run it is, or that the learner froze the picture. */
  readonly of: RunPhaseName | 'frozen';
  readonly tick: number;
}

export interface KeyImage extends KeyMoment {
  /** The picture as a data address. */
  readonly url: string;
}

/** Frames that are waited for one picture; a browser that cannot draw is given up then. */
const MOST_FRAMES = 300;
/** The writing around a picture follows its settings a frame or two later. */
const LAYOUT_FRAMES = 3;
/** Finer than the screen, for paper. */
const PIXELS_PER_PX = 2;

/** The moments of a run that a report shows, phases first; those that it did not come to are left out. */
function keyMoments({ player, recording }: ReadyRun): KeyMoment[] {
  const phases = phasesOf(player.events, recording.drill.target.structure, player.endTick);
  const reached = RUN_PHASES.flatMap((of): KeyMoment[] => {
    const tick = phases[of];
    return tick === null ? [] : [{ of, tick }];
  });
  // As the picture was when the key was pressed.
  return [...reached, ...frozenTicks(recording.commands).map((tick): KeyMoment => ({ of: 'frozen', tick }))];
}

/** Draws the key images one after another on the screen of `handle`; null until all are there, empty where none can be. */
export function useKeyImages(
  run: ReadyRun,
  handle: RefObject<ImageScreenHandle | null>,
  onMachine: (machine: MachineState) => void,
): readonly KeyImage[] | null {
  const [images, setImages] = useState<readonly KeyImage[] | null>(null);
  const told = useRef(onMachine);
  told.current = onMachine;
  useEffect(() => {
    const { player } = run;
    const due = keyMoments(run);
    const done: KeyImage[] = [];
    let screen = new ScreenSource();
    let frames = 0;
    let isDrawn = false;
    let request = 0;
    const next = () => {
      const moment = due[done.length];
      if (!moment) return setImages(done);
      player.seek(moment.tick);
      screen = new ScreenSource();
      frames = 0;
      isDrawn = false;
      told.current({ ...player.simulation.state.machine });
      request = requestAnimationFrame(look);
    };
    const look = (nowMs: number) => {
      const moment = due[done.length]!;
      frames++;
      if (frames > LAYOUT_FRAMES && handle.current)
        isDrawn = handle.current.draw(screen.show(player.simulation, nowMs).frame) || isDrawn;
      if (isDrawn && handle.current) {
        done.push({ ...moment, url: pictureOf(handle.current) });
        return next();
      }
      // What is there by then is shown.
      if (frames > MOST_FRAMES) return setImages(done);
      request = requestAnimationFrame(look);
    };
    next();
    return () => cancelAnimationFrame(request);
  }, [run, handle]);
  return images;
}

function pictureOf(screen: ImageScreenHandle): string {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(screen.size.widthPx * PIXELS_PER_PX);
  canvas.height = Math.round(screen.size.heightPx * PIXELS_PER_PX);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return '';
  context.scale(PIXELS_PER_PX, PIXELS_PER_PX);
  screen.paint(context);
  return canvas.toDataURL('image/jpeg', 0.9);
}
