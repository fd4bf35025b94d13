/**
 * The desk at which one works on a body: image, scene, machine and the hands on keyboard and pointer, bound to what is
 * live. What goes on at it (a drill with its score, or looking about) is the page's own.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BakedAnatomy } from '../../core/anatomy/bake/bakedAnatomy.ts';
import type { Command } from '../../core/sim/command.ts';
import { bindKeyboard, bindPointer } from '../../input/bindHands.ts';
import { KeyboardHands } from '../../input/keyboardHands.ts';
import type { KeyMap, OnceAction } from '../../input/keyMap.ts';
import { useAppStore } from '../../store/appStore.ts';
import { type MeasureKind, useScreenStore } from '../../store/screenStore.ts';
import { aboutExamination } from '../aboutExamination.ts';
import type { ImageScreenHandle } from '../ImageScreen.tsx';
import { placeMeasure } from '../placeMeasure.ts';
import { useExporter } from '../useExporter.ts';
import { takeSnapshot, useLiveLoop } from '../useLiveLoop.ts';
import { useScreenSource, useWorksheet } from '../useScreenSource.ts';
import type { Live } from './live.ts';

export interface DeskPage {
  readonly keyMap: KeyMap;
  /** ISO 8601. */
  readonly createdAt: string;
  /** Does what a key asks of the page itself; true where it did. */
  readonly take: (action: OnceAction) => boolean;
  /** Called every few seconds while it runs. */
  readonly save: () => void;
  /** Called after each turn of the loop. */
  readonly onFrame: () => void;
  /** True while it is not to start by itself. */
  readonly isHeld?: boolean;
}

export type Desk = ReturnType<typeof useDesk>;

/** `live` and the parts of `page` are to be the same objects from one render to the next. */
export function useDesk(live: Live, baked: BakedAnatomy | null, page: DeskPage) {
  const image = useRef<ImageScreenHandle>(null);
  const scene = useRef<HTMLDivElement>(null);
  const pictureChanged = useRef<(() => void) | null>(null);
  const hand = useAppStore((s) => s.activeHand);
  const openDialog = useAppStore((s) => s.openDialog);
  const stored = useAppStore((s) => s.snapshot);
  const first = useMemo(() => takeSnapshot(live, 0), [live]);
  const snapshot = stored ?? first;
  useWorksheet(snapshot.machine.isFrozen);
  const { screen, cine, control } = useScreenSource(live);
  const { keyMap, take, save, createdAt } = page;
  const { drill } = live;
  const { language } = useTranslation().i18n;
  // biome-ignore lint/correctness/useExhaustiveDependencies: its words are those of the language
  const about = useMemo(() => aboutExamination(drill, createdAt), [drill, createdAt, language]);

  const once = useCallback(
    (action: OnceAction) => {
      if (take(action) || control.take(action)) return;
      if (action === 'keyCard') openDialog({ kind: 'keys' });
      else if (action === 'freeze')
        live.hands.send({ kind: 'freezeImage', isFrozen: !live.simulation.state.machine.isFrozen });
      else if (action === 'pause') {
        if (live.phase === 'paused') live.resume();
        else live.pause();
      }
    },
    [live, take, control, openDialog],
  );
  const isNeedleAway = useCallback(() => live.simulation.state.needle.phase === 'away', [live]);
  const keyboard = useMemo(
    () => new KeyboardHands({ hands: live.hands, isNeedleAway, once }, () => keyMap),
    [live, isNeedleAway, once, keyMap],
  );

  const [isSceneDue, setSceneDue] = useState(false);
  const { exporter, afterFrame } = useExporter(image, drill.id, cine);
  const { onFrame: pageFrame } = page;
  const onFrame = useCallback(
    (isMoved: boolean, isDrawn: boolean) => {
      pageFrame();
      if (isDrawn) pictureChanged.current?.();
      if (isMoved) setSceneDue(true);
      afterFrame();
    },
    [pageFrame, afterFrame],
  );
  useLiveLoop(live, image, keyboard, screen, save, onFrame);

  useEffect(() => {
    useScreenStore.getState().reset();
    const store = useAppStore.getState();
    store.setSnapshot(null);
    store.setActiveHand('probe');
    store.setFade01(0);
    store.setRunPhase(live.phase);
  }, [live]);

  const isThere = baked !== null && !page.isHeld;
  useEffect(() => {
    if (isThere) live.start();
  }, [live, isThere]);

  useEffect(() => {
    const frame = image.current?.frame;
    if (!frame) return;
    const target = {
      hands: live.hands,
      activeHand: () => useAppStore.getState().activeHand,
      isNeedleAway,
      isFine: () => useAppStore.getState().isFine,
    };
    const unbind = [bindKeyboard(frame, keyboard, target.isFine), bindPointer(frame, target)];
    if (scene.current) unbind.push(bindPointer(scene.current, target));
    // In a frame, the page around it would be scrolled too.
    frame.focus({ preventScroll: true });
    const wholePicture = () => useScreenStore.getState().setZoom({ scale: 1 });
    frame.addEventListener('dblclick', wholePicture);
    unbind.push(() => frame.removeEventListener('dblclick', wholePicture));
    return () => {
      for (const stop of unbind) stop();
    };
  }, [live, keyboard, isNeedleAway]);

  const send = useCallback((command: Command) => live.hands.send(command), [live]);
  const onPlace = useCallback((kind: MeasureKind, text?: string) => {
    const screen = image.current;
    if (!screen?.placed) return;
    placeMeasure(screen.placed, kind, text);
    // To the new marks, for whoever works by keyboard.
    requestAnimationFrame(() => {
      const handles = screen.frame?.querySelectorAll<HTMLElement>('.handle');
      handles?.[handles.length - 1]?.focus();
    });
  }, []);
  /** Pictures of another body are not to be looked back at. */
  const forgetPictures = useCallback(() => screen.cine.clear(), [screen]);
  const getSimulation = useCallback(() => live.simulation, [live]);

  // Without a picture nobody can steer: what is live waits for it.
  const waitsForImage = useRef(false);
  const onContext = useCallback(
    (isLost: boolean) => {
      if (isLost && live.phase === 'running') {
        waitsForImage.current = true;
        live.pause();
      } else if (!isLost && waitsForImage.current) {
        waitsForImage.current = false;
        live.resume();
      }
    },
    [live],
  );

  return {
    ...{ image, scene, pictureChanged, hand, snapshot, about, control, exporter, isSceneDue },
    ...{ once, isNeedleAway, send, onPlace, getSimulation, onContext, forgetPictures },
  };
}
