import { describe, expect, it } from 'vitest';
import { findNeedle } from '../../../src/core/needle/catalogue.ts';
import { createTrack, extendTrack, shortenTrack, trackCount } from '../../../src/core/needle/cutTrack.ts';
import { hubFrame, ShaftBeam } from '../../../src/core/needle/shaftBeam.ts';
import { bucklingForceN, lateralStiffnessNPerMm } from '../../../src/core/needle/stiffness.ts';

const AXIS = [0, 1, 0] as const;
const ACROSS = [1, 0, 0] as const;

/** A straight channel of gel along y from the origin. */
function gelTrack(depthMm: number) {
  const track = createTrack([0, 0, 0]);
  for (let i = 0; i < depthMm * 2; i++) extendTrack(track, AXIS, 20);
  return track;
}

describe('a shaft in air', () => {
  it('bends as a cantilever does: F L³ / 3 EI, in both planes', () => {
    const needle = findNeedle('22g-90-short')!;
    const beam = new ShaftBeam(needle);
    const frame = hubFrame([0, 0, 0], AXIS, ACROSS, 90);
    beam.solve(frame, createTrack([0, 0, 0]), 0, 0.01, -0.02, 0);
    const stiffness = lateralStiffnessNPerMm(needle.bendingStiffnessNMm2, 90);
    const tip = beam.count - 1;
    // The clamp holds two nodes, so that the free length is half a pitch short.
    expect(Math.abs((beam.acrossMm[tip]! * stiffness) / 0.01 - 1)).toBeLessThan(0.05);
    expect(beam.sideMm[tip]!).toBeCloseTo(-2 * beam.acrossMm[tip]!, 9);
  });

  it('bows more under a push along it, by the amplification of a strut', () => {
    const needle = findNeedle('22g-90-short')!;
    const beam = new ShaftBeam(needle);
    const frame = hubFrame([0, 0, 0], AXIS, ACROSS, 90);
    const tip = beam.count - 1;
    const track = createTrack([0, 0, 0]);
    beam.solve(frame, track, 0, 0.005, 0, 0);
    const alone = beam.acrossMm[tip]!;
    // A cantilever's own load is π² EI / 4 L²; a third of it makes the bend 1 / (1 − 1/3) as large.
    const own = bucklingForceN(needle.bendingStiffnessNMm2, 90) / (4 * 2.045);
    beam.solve(frame, track, 0, 0.005, 0, own / 3);
    expect(Math.abs(beam.acrossMm[tip]! / alone / 1.5 - 1)).toBeLessThan(0.03);
  });
});

describe('a shaft in gel whose hub is pushed aside', () => {
  const seesaw = (needleId: string) => {
    const needle = findNeedle(needleId)!;
    const beam = new ShaftBeam(needle);
    // 10 mm aside at 40 mm of depth, the hub's axis unturned.
    const frame = hubFrame([10, 40, 0], AXIS, ACROSS, needle.lengthMm);
    const track = gelTrack(40);
    for (let i = 0; i < 5; i++) beam.solve(frame, track, 40, 0, 0, 0);
    return { tipMm: 10 + beam.acrossMm[beam.count - 1]!, beam };
  };

  it('moves its tip the other way, the more the stiffer it is', () => {
    const [g18, g22, g25, g27] = ['18g-90-short', '22g-90-short', '25g-90-short', '27g-90-short'].map(
      (id) => seesaw(id).tipMm,
    ) as [number, number, number, number];
    expect(g18).toBeLessThan(g22);
    expect(g22).toBeLessThan(-0.1);
    expect(g22).toBeLessThan(g25);
    expect(Math.abs(g27)).toBeLessThan(0.1);
    expect(Math.abs(g18)).toBeLessThan(5);
  });
});

describe('the channel that was cut', () => {
  it('grows by half millimetres and is shortened to a length', () => {
    const track = gelTrack(20);
    expect(trackCount(track)).toBe(41);
    shortenTrack(track, 7.2);
    expect(trackCount(track)).toBe(15);
    expect(track.pointsMm).toHaveLength(45);
    shortenTrack(track, 50);
    expect(trackCount(track)).toBe(15);
  });
});
