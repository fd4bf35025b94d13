/** What is told of target and aim is true, and leads there. */
import { describe, expect, it } from 'vitest';
import { bearingsOf } from '../../src/engine/bearings.ts';
import type { Channel } from '../../src/engine/handMotion.ts';
import { LiveRun } from '../../src/engine/liveRun.ts';
import { readRun } from '../../src/engine/readout.ts';
import { targetAreaInPlaneMm2, targetStretchesInPlane } from '../../src/engine/targetInView.ts';
import { anatomyOf } from '../../src/protocol/drillChecks.ts';
import { findDrill } from '../../src/protocol/drills/index.ts';

const drill = findDrill('gel-block-cyst')!;

function openRun() {
  const run = new LiveRun(drill, anatomyOf(drill), 7);
  run.start();
  const settle = (ticks: number) => {
    for (let i = 0; i < 1000 && !run.hands.isStill; i++) run.tick();
    for (let i = 0; i < ticks; i++) run.tick();
  };
  const move = (channel: Channel, amount: number) => {
    run.hands.move(channel, Math.round(amount));
    settle(60);
  };
  settle(60);
  return { run, settle, move };
}

describe('bearings', () => {
  it('tell how far the probe was slid off the target, and the way back shows it', () => {
    const { run, move } = openRun();
    const seen = bearingsOf(run.simulation).seen!;
    move('slideElevational', 14_000);
    const away = bearingsOf(run.simulation);
    expect(away.seen).toBeNull();
    // The nearest of the cyst, which is round.
    expect(away.nearest!.elevationalMm).toBeLessThan(-8);
    expect(away.nearest!.elevationalMm).toBeGreaterThan(-15);
    move('slideElevational', 1000 * away.nearest!.elevationalMm);
    const back = bearingsOf(run.simulation).seen!;
    expect(Math.abs(back.deepMm - seen.deepMm)).toBeLessThan(3);
  });

  it('name what lies in the way, and turn the needle so that it ends in the target', () => {
    const { run, settle, move } = openRun();
    const { simulation } = run;
    expect(bearingsOf(simulation).turn).toBeNull();
    move('entryLateral', 1000 * (10 - bearingsOf(simulation).entry.beyondEndMm));
    expect(bearingsOf(simulation).entry.beyondEndMm).toBeCloseTo(10, 1);
    run.hands.send({ kind: 'setEntry' });
    settle(60);
    const ways = new Set<string | null>();
    for (let i = 0; i < 12; i++) {
      const { turn, inTheWay } = bearingsOf(simulation);
      ways.add(inTheWay);
      if (turn!.leftMm < 0.5) break;
      move('pitch', 1e6 * turn!.pitchRad);
      move('yaw', 1e6 * turn!.yawRad);
      move('advance', 1000 * Math.min(5, bearingsOf(simulation).turn!.leftMm));
    }
    const { tipIn, targetMm } = readRun(simulation, run.anatomy, drill);
    expect([tipIn, targetMm]).toEqual(['cyst', 0]);
    expect([...ways].every((id) => id === null || ['vein', 'artery', 'bone'].includes(id))).toBe(true);
    expect(run.hands.busyTicks).toBeGreaterThan(100);
  });

  it('see as much of the target in stretches as the guide does in points', () => {
    const { run } = openRun();
    const { simulation } = run;
    const asked = [simulation.field(), simulation.worldFromTransducer(), 'cyst', 50, 40] as const;
    const stretches = targetStretchesInPlane(...asked);
    const areaMm2 = stretches.reduce((sum, { roomMm }) => sum + 2 * 2 * roomMm, 0);
    expect(Math.abs(areaMm2 / targetAreaInPlaneMm2(...asked) - 1)).toBeLessThan(0.1);
    expect(stretches.length).toBeGreaterThan(2);
  });
});
