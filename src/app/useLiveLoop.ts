/** The heartbeat of a run: ticks, keys, image, read-out, autosave. React sees the slow part only. */
import { type RefObject, useEffect } from 'react';
import type { TissueField } from '../core/anatomy/tissueField.ts';
import { apertureMm } from '../core/probe/transducer.ts';
import type { MachineState, SimEvent, SimState } from '../core/sim/state.ts';
import { aidsOf } from '../engine/aids.ts';
import { feelOf } from '../engine/feel.ts';
import { nextStep } from '../engine/guide.ts';
import { readRun } from '../engine/readout.ts';
import { targetAreaInPlaneMm2 } from '../engine/targetInView.ts';
import type { KeyboardHands } from '../input/keyboardHands.ts';
import { firstDifference } from '../protocol/firstDifference.ts';
import { type Snapshot, useAppStore } from '../store/appStore.ts';
import { useHostStore } from '../store/hostStore.ts';
import { type CineView, useScreenStore } from '../store/screenStore.ts';
import { qualityText } from '../ui/run/overlay/qualityText.ts';
import type { Live } from './desk/live.ts';
import type { ImageScreenHandle } from './ImageScreen.tsx';
import type { ScreenSource } from './screenSource.ts';

const READOUT_EVERY_MS = 100;
const VIEW_CHECK_EVERY_MS = 400;
const SAVE_EVERY_MS = 5000;
const COUNT_EVERY_MS = 1000;
/** How long something that was felt or said stays on the screen, ticks. */
const LATELY_TICKS = 400;

/** The one before where the two are alike, so that a panel that was given it need not draw itself again. */
const kept = <T>(now: T, before: T | undefined): T =>
  before !== undefined && firstDifference(now, before, '') === undefined ? before : now;

/** The state for the screen; what is as it was in `before` is the same object again. */
export function takeSnapshot(
  run: Pick<Live, 'simulation' | 'anatomy' | 'drill'>,
  targetAreaMm2: number,
  shown?: MachineState,
  before?: Snapshot | null,
): Snapshot {
  const { simulation, anatomy, drill } = run;
  const { state } = simulation;
  const readout = readRun(simulation, anatomy, drill);
  const last = state.events[state.events.length - 1];
  const machine = kept({ ...state.machine, tgcDb: [...state.machine.tgcDb] }, before?.machine);
  return {
    readout,
    machine,
    shown: shown && shown !== state.machine ? shown : machine,
    syringe: kept({ ...state.syringe }, before?.syringe),
    feel: feelOf(simulation),
    lately: latelyOf(state),
    needleChoice: state.needle.choice,
    indentationMm: state.probe.indentationMm,
    guide: nextStep(state, readout, drill, targetAreaMm2),
    refusal: last?.kind === 'command-refused' ? { tick: last.tick, reason: last.subject } : null,
  };
}

/** Events of the last seconds, oldest first. */
export function latelyOf({ events, tick }: SimState): SimEvent[] {
  let from = events.length;
  while (from > 0 && events[from - 1]!.tick >= tick - LATELY_TICKS) from--;
  return events.slice(from);
}

export function useLiveLoop(
  run: Live,
  image: RefObject<ImageScreenHandle | null>,
  keyboard: KeyboardHands,
  screen: ScreenSource,
  onSave: () => void,
  /** After each turn: whether the run went on, and whether a picture was drawn. */
  onFrame: (isMoved: boolean, isDrawn: boolean) => void,
): void {
  const isResting = useHostStore((s) => s.isResting);
  useEffect(() => {
    if (isResting) return;
    const { setSnapshot } = useAppStore.getState();
    const { setStatistics } = useScreenStore.getState();
    let handle = 0;
    let readAt = Number.NEGATIVE_INFINITY;
    let viewedAt = Number.NEGATIVE_INFINITY;
    let savedAt = performance.now();
    let targetAreaMm2 = 0;
    let viewedField: TissueField | null = null;
    let viewedDepthMm = 0;
    let countedAt = performance.now();
    let drawn = 0;
    const loop = (nowMs: number) => {
      handle = requestAnimationFrame(loop);
      keyboard.update(performance.now());
      const ticks = run.advance(nowMs);
      const shown = screen.show(run.simulation, nowMs);
      const isDrawn = image.current?.draw(shown.frame) ?? false;
      if (isDrawn) drawn++;
      onFrame(ticks > 0, isDrawn);
      if (run.simulation.state.machine.isFrozen) showCine(screen.view);
      if (nowMs - countedAt >= COUNT_EVERY_MS) {
        setStatistics(
          Math.round((drawn * 1000) / (nowMs - countedAt)),
          qualityText(image.current?.quality ?? null),
        );
        countedAt = nowMs;
        drawn = 0;
      }
      if (nowMs - readAt >= READOUT_EVERY_MS) {
        readAt = nowMs;
        if (nowMs - viewedAt >= VIEW_CHECK_EVERY_MS && aidsOf(run.drill).guide) {
          viewedAt = nowMs;
          const { simulation, drill } = run;
          const { depthMm } = simulation.state.machine;
          const field = simulation.field();
          // A field is made anew whenever anything in it moves.
          if (field !== viewedField || depthMm !== viewedDepthMm)
            targetAreaMm2 = targetAreaInPlaneMm2(
              field,
              simulation.worldFromTransducer(),
              drill.target.structure,
              apertureMm(simulation.transducer),
              depthMm,
            );
          viewedField = field;
          viewedDepthMm = depthMm;
        }
        setSnapshot(takeSnapshot(run, targetAreaMm2, shown.machine, useAppStore.getState().snapshot));
      }
      if (nowMs - savedAt >= SAVE_EVERY_MS && run.phase === 'running') {
        savedAt = nowMs;
        onSave();
      }
    };
    handle = requestAnimationFrame(loop);
    return () => cancelAnimationFrame(handle);
  }, [run, image, keyboard, screen, onSave, onFrame, isResting]);
}

/** Tells the cine bar where one looks, when that has changed. */
function showCine(view: CineView): void {
  const { cine, setCine } = useScreenStore.getState();
  const isSame = view.index === cine.index && view.count === cine.count && view.isPlaying === cine.isPlaying;
  if (!isSame) setCine(view);
}
