/** The heartbeat of a run: ticks, keys, image, read-out, autosave. React sees the slow part only. */
import { type RefObject, useEffect } from 'react';
import { apertureMm } from '../core/probe/transducer.ts';
import { nextStep } from '../engine/guide.ts';
import type { LiveRun } from '../engine/liveRun.ts';
import { readRun } from '../engine/readout.ts';
import { targetAreaInPlaneMm2 } from '../engine/targetInView.ts';
import type { KeyboardHands } from '../input/keyboardHands.ts';
import { type Snapshot, useAppStore } from '../store/appStore.ts';
import { frameOf } from './frameOf.ts';
import type { ImageScreenHandle } from './ImageScreen.tsx';

const READOUT_EVERY_MS = 100;
const VIEW_CHECK_EVERY_MS = 400;
const SAVE_EVERY_MS = 5000;

export function takeSnapshot(run: LiveRun, targetAreaMm2: number): Snapshot {
  const { simulation, anatomy, drill } = run;
  const { state } = simulation;
  const readout = readRun(simulation, anatomy, drill);
  const last = state.events[state.events.length - 1];
  return {
    readout,
    machine: { ...state.machine, tgcDb: [...state.machine.tgcDb] },
    syringe: { ...state.syringe },
    needleChoice: state.needle.choice,
    indentationMm: state.probe.indentationMm,
    guide: nextStep(state, readout, drill, targetAreaMm2),
    refusal: last?.kind === 'command-refused' ? { tick: last.tick, reason: last.subject } : null,
  };
}

export function useLiveLoop(
  run: LiveRun,
  image: RefObject<ImageScreenHandle | null>,
  keyboard: KeyboardHands,
  onSave: () => void,
  onFrame: () => void,
): void {
  useEffect(() => {
    const { setSnapshot } = useAppStore.getState();
    let handle = 0;
    let readAt = Number.NEGATIVE_INFINITY;
    let viewedAt = Number.NEGATIVE_INFINITY;
    let savedAt = performance.now();
    let targetAreaMm2 = 0;
    const loop = (nowMs: number) => {
      handle = requestAnimationFrame(loop);
      keyboard.update(performance.now());
      const ticks = run.advance(nowMs);
      image.current?.draw(frameOf(run.simulation));
      if (ticks > 0) onFrame();
      if (nowMs - readAt >= READOUT_EVERY_MS) {
        readAt = nowMs;
        if (nowMs - viewedAt >= VIEW_CHECK_EVERY_MS && run.drill.mode === 'guided') {
          viewedAt = nowMs;
          const { simulation, drill } = run;
          targetAreaMm2 = targetAreaInPlaneMm2(
            simulation.field(),
            simulation.worldFromTransducer(),
            drill.target.structure,
            apertureMm(simulation.transducer),
            simulation.state.machine.depthMm,
          );
        }
        setSnapshot(takeSnapshot(run, targetAreaMm2));
      }
      if (nowMs - savedAt >= SAVE_EVERY_MS && run.phase === 'running') {
        savedAt = nowMs;
        onSave();
      }
    };
    handle = requestAnimationFrame(loop);
    return () => cancelAnimationFrame(handle);
  }, [run, image, keyboard, onSave, onFrame]);
}
