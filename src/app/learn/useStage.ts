/** One patient with a probe in the hand: what the pages of learning share, from the loop to the cross on the image. */
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ImagePoint } from '../../core/machine/measure.ts';
import type { Simulation } from '../../core/sim/simulation.ts';
import type { PictureView } from '../../engine/learning/ownerGrid.ts';
import type { ProbeSession } from '../../engine/probeSession.ts';
import { bindKeyboard, bindPointer } from '../../input/bindHands.ts';
import { KeyboardHands } from '../../input/keyboardHands.ts';
import { DEFAULT_KEY_MAP, type OnceAction, probeKeys } from '../../input/keyMap.ts';
import { useAppStore } from '../../store/appStore.ts';
import { useLearnStore } from '../../store/learnStore.ts';
import { useScreenStore } from '../../store/screenStore.ts';
import type { ImageScreenHandle } from '../ImageScreen.tsx';
import { pictureViewOf } from './pictureView.ts';
import { type ProbeReadout, useProbeLoop } from './useProbeLoop.ts';

const KEYS = probeKeys(DEFAULT_KEY_MAP);
const isNeedleAway = () => true;
const ZOOM_STEP = 0.2;

export interface Stage {
  readonly session: ProbeSession;
  readonly simulation: Simulation;
  /** A screen for each patient. */
  readonly images: readonly RefObject<ImageScreenHandle | null>[];
  readonly scene: RefObject<HTMLDivElement | null>;
  readonly pictureChanged: RefObject<(() => void) | null>;
  readonly cursorRef: RefObject<HTMLButtonElement | null>;
  readonly leaveRef: RefObject<HTMLButtonElement | null>;
  readonly readout: ProbeReadout;
  readonly getView: () => PictureView;
  /** True once an image has been drawn: the scene comes after it. */
  readonly isDrawn: boolean;
}

/** `hasAids` false keeps the keys for names and layers from doing anything. */
export function useStage(session: ProbeSession, hasAids: boolean): Stage {
  const simulation = session.simulations[0]!;
  const count = session.simulations.length;
  const first = useRef<ImageScreenHandle>(null);
  const second = useRef<ImageScreenHandle>(null);
  const images = useMemo(() => [first, second].slice(0, count), [count]);
  const scene = useRef<HTMLDivElement>(null);
  const pictureChanged = useRef<(() => void) | null>(null);
  const cursorRef = useRef<HTMLButtonElement>(null);
  const leaveRef = useRef<HTMLButtonElement>(null);
  const [isDrawn, setDrawn] = useState(false);

  const once = useCallback(
    (action: OnceAction) => {
      const learn = useLearnStore.getState();
      const { zoom, setZoom } = useScreenStore.getState();
      if (action === 'keyCard') useAppStore.getState().openDialog({ kind: 'keys' });
      else if (action === 'pointer') cursorRef.current?.focus();
      else if (action === 'leave') leaveRef.current?.focus();
      else if (action === 'zoomIn') setZoom({ scale: zoom.scale + ZOOM_STEP });
      else if (action === 'zoomOut') setZoom({ scale: zoom.scale - ZOOM_STEP });
      else if (action === 'zoomWhole') setZoom({ scale: 1 });
      else if (!hasAids) return;
      else if (action === 'labels') learn.toggleLabels();
      else if (action === 'takeAway') learn.peelBy(1);
      else if (action === 'putBack') learn.peelBy(-1);
    },
    [hasAids],
  );
  const keyboard = useMemo(
    () => new KeyboardHands({ hands: session.hands, isNeedleAway, once }, () => KEYS),
    [session, once],
  );
  const onFrame = useCallback((isNew: boolean) => {
    if (!isNew) return;
    pictureChanged.current?.();
    setDrawn(true);
  }, []);
  const readout = useProbeLoop(session, images, keyboard, onFrame);

  useEffect(() => {
    useScreenStore.getState().reset();
    const store = useAppStore.getState();
    store.setActiveHand('probe');
    store.setFade01(0);
  }, []);
  useEffect(() => {
    const target = {
      hands: session.hands,
      activeHand: () => 'probe' as const,
      isNeedleAway,
      isFine: () => useAppStore.getState().isFine,
    };
    const unbind: (() => void)[] = [];
    for (const image of images) {
      const frame = image.current?.frame;
      if (frame) unbind.push(bindKeyboard(frame, keyboard, target.isFine), bindPointer(frame, target));
    }
    if (scene.current) unbind.push(bindPointer(scene.current, target));
    images[0]?.current?.frame?.focus({ preventScroll: true });
    return () => {
      for (const stop of unbind) stop();
    };
  }, [session, keyboard, images]);

  const getView = useCallback(() => pictureViewOf(simulation), [simulation]);
  return {
    session,
    simulation,
    images,
    scene,
    pictureChanged,
    cursorRef,
    leaveRef,
    readout,
    getView,
    isDrawn,
  };
}

/** Where the cross stands: in the middle of the picture, a third down, before it was moved. */
export function useCursor(simulation: Simulation): ImagePoint {
  const cursor = useLearnStore((s) => s.cursor);
  return cursor ?? { xMm: 0, yMm: simulation.state.machine.depthMm / 3 };
}
