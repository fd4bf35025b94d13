/** The heartbeat of a session without a run: ticks, keys, images, and the machine's state a few times a second. */
import { type RefObject, useEffect, useState } from 'react';
import type { MachineState } from '../../core/sim/state.ts';
import type { ProbeSession } from '../../engine/probeSession.ts';
import type { KeyboardHands } from '../../input/keyboardHands.ts';
import { firstDifference } from '../../protocol/firstDifference.ts';
import { useScreenStore } from '../../store/screenStore.ts';
import { qualityText } from '../../ui/run/overlay/qualityText.ts';
import { frameOf } from '../frameOf.ts';
import type { ImageScreenHandle } from '../ImageScreen.tsx';

const LOOK_EVERY_MS = 120;
const COUNT_EVERY_MS = 1000;

export interface ProbeReadout {
  readonly machine: MachineState;
  readonly indentationMm: number;
  readonly failure: string | null;
}

const readoutOf = (session: ProbeSession): ProbeReadout => {
  const { state } = session.simulations[0]!;
  const { machine, probe } = state;
  return {
    machine: { ...machine, tgcDb: [...machine.tgcDb] },
    indentationMm: Math.round(probe.indentationMm * 10) / 10,
    failure: session.failure,
  };
};

/** `images` has a screen for each simulation of the session. `onFrame` is told whether the first one was drawn. */
export function useProbeLoop(
  session: ProbeSession,
  images: readonly RefObject<ImageScreenHandle | null>[],
  keyboard: KeyboardHands,
  onFrame: (isDrawn: boolean) => void,
): ProbeReadout {
  const [readout, setReadout] = useState(() => readoutOf(session));
  useEffect(() => {
    let handle = 0;
    let lookedAt = 0;
    let countedAt = performance.now();
    let drawn = 0;
    let turn = 0;
    const loop = (nowMs: number) => {
      handle = requestAnimationFrame(loop);
      keyboard.update(performance.now());
      session.advance(nowMs);
      // One image in a frame, in turn, so that two take no longer than one.
      const at = turn++ % images.length;
      const isDrawn = images[at]!.current?.draw(frameOf(session.simulations[at]!)) ?? false;
      if (isDrawn && at === 0) drawn++;
      onFrame(isDrawn && at === 0);
      if (nowMs - countedAt >= COUNT_EVERY_MS) {
        const perS = Math.round((drawn * 1000) / (nowMs - countedAt));
        useScreenStore.getState().setStatistics(perS, qualityText(images[0]?.current?.quality ?? null));
        countedAt = nowMs;
        drawn = 0;
      }
      if (nowMs - lookedAt < LOOK_EVERY_MS) return;
      lookedAt = nowMs;
      setReadout((before) => {
        const now = readoutOf(session);
        return firstDifference(now, before, '') === undefined ? before : now;
      });
    };
    handle = requestAnimationFrame(loop);
    return () => cancelAnimationFrame(handle);
  }, [session, images, keyboard, onFrame]);
  return readout;
}
