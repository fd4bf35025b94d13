/** The screen's source of one run, and the handles to its cine memory and zoom. */
import { useEffect, useMemo, useRef } from 'react';
import type { OnceAction } from '../input/keyMap.ts';
import { useScreenStore } from '../store/screenStore.ts';
import type { CineControl } from '../ui/run/machine/CineBar.tsx';
import { measureText } from '../ui/run/overlay/measureMarks.ts';
import type { Live } from './desk/live.ts';
import { ScreenSource } from './screenSource.ts';

/** Zoom by one press of its key. */
const ZOOM_STEP = 0.2;

export interface ScreenControl extends CineControl {
  /** True where the action was one of the screen's. */
  take(action: OnceAction): boolean;
}

export function useScreenSource(run: Pick<Live, 'simulation'>) {
  return useMemo(() => {
    const screen = new ScreenSource();
    const { player } = screen;
    const isFrozen = () => run.simulation.state.machine.isFrozen;
    const seek = (index: number) => {
      if (isFrozen()) player.seek(index);
    };
    const zoomBy = (by: number) => {
      const { zoom, setZoom } = useScreenStore.getState();
      setZoom({ scale: Math.round((zoom.scale + by) * 10) / 10 });
    };
    const control: ScreenControl = {
      seek,
      play: (isPlaying) => {
        if (isPlaying && isFrozen()) player.play(performance.now());
        else player.seek(player.index);
      },
      take(action) {
        if (action === 'zoomIn') zoomBy(ZOOM_STEP);
        else if (action === 'zoomOut') zoomBy(-ZOOM_STEP);
        else if (action === 'zoomWhole') useScreenStore.getState().setZoom({ scale: 1 });
        else if (action === 'cineBack') seek(player.index - 1);
        else if (action === 'cineForward') seek(player.index + 1);
        else return false;
        return true;
      },
    };
    const cine = { player, lengthS: () => (isFrozen() ? screen.cine.lengthKeptS : 0) };
    return { screen, cine, control };
  }, [run]);
}

/** Marks belong to a picture: when it runs again they go, and what they said stays in the worksheet. */
export function useWorksheet(isFrozen: boolean): void {
  const wasFrozen = useRef(isFrozen);
  useEffect(() => {
    if (wasFrozen.current && !isFrozen) {
      const { measures, clearMeasures } = useScreenStore.getState();
      clearMeasures(measures.map(measureText).filter((line) => line !== ''));
    }
    wasFrozen.current = isFrozen;
  }, [isFrozen]);
}
