import { describe, expect, it } from 'vitest';
import { DOPPLER_MODES, type DopplerMode } from '../../src/core/imaging/doppler/settings.ts';
import { imageExtent } from '../../src/core/imaging/imageExtent.ts';
import { startMachine } from '../../src/core/machine/machineState.ts';
import { findTransducer } from '../../src/core/probe/catalogue.ts';
import type { Command } from '../../src/core/sim/command.ts';
import { DRILLS } from '../../src/protocol/drills/index.ts';
import { placeImage } from '../../src/ui/run/imageRect.ts';
import { dopplerHandles } from '../../src/ui/run/overlay/screenHandles.ts';

/** The Doppler handle of a probe in a mode, and where the machine's box stands after it was moved to a point. */
function handleOf(probe: string, mode: DopplerMode, alter: Record<string, number>) {
  const transducer = findTransducer(probe)!;
  const machine = {
    ...startMachine(DRILLS[0]!.probe),
    depthMm: 60,
    dopplerMode: DOPPLER_MODES.indexOf(mode),
    ...alter,
  };
  const placed = placeImage(
    { leftPx: 0, topPx: 0, widthPx: 600, heightPx: 400 },
    imageExtent(transducer, 60, 0),
    { scale: 1, across01: 0.5, down01: 0.5 },
    true,
  );
  const sent: Record<string, number> = {};
  const send = (command: Command): void => {
    if (command.kind === 'setMachine') sent[command.setting] = command.value;
  };
  const [handle] = dopplerHandles(placed, machine, transducer, send);
  return { handle: handle!, sent, radiusMm: transducer.radiusMm };
}

describe('the handle of the Doppler box', () => {
  const BOX = { dopplerBoxLateralUm: 15_000, dopplerBoxDepthUm: 30_000 };

  it('lies on the scan line of a curved face, where the box is drawn', () => {
    const { handle, radiusMm } = handleOf('c5-2v', 'colour', BOX);
    const angle = 15 / radiusMm;
    expect(handle.at.xMm).toBeCloseTo((radiusMm + 30) * Math.sin(angle), 6);
    expect(handle.at.yMm).toBeCloseTo((radiusMm + 30) * Math.cos(angle) - radiusMm, 6);
  });

  it.each(['c5-2v', 'mc9-4', 'l12-5-50'])('goes with the hand on %s', (probe) => {
    const { handle, sent } = handleOf(probe, 'colour', { dopplerBoxLateralUm: 0, dopplerBoxDepthUm: 10_000 });
    const there = handleOf(probe, 'colour', { ...BOX, dopplerBoxLateralUm: 6000 }).handle.at;
    handle.move(there);
    expect(sent.dopplerBoxLateralUm! / 1000).toBeCloseTo(6, 0);
    expect(sent.dopplerBoxDepthUm! / 1000).toBeCloseTo(30, 0);
  });
});
