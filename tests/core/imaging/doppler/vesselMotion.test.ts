import { describe, expect, it } from 'vitest';
import type { BloodFlow } from '../../../../src/core/anatomy/anatomy.ts';
import { profile01, profileMean01 } from '../../../../src/core/imaging/flow/velocityProfile.ts';
import {
  ARTERIAL_MEAN,
  arterialFilling01,
  arterialSpeed,
  venousSpeed,
} from '../../../../src/core/imaging/motion/pulseClock.ts';
import {
  DIASTOLIC_KPA,
  lumenScale,
  SYSTOLIC_KPA,
  VENOUS_KPA,
} from '../../../../src/core/imaging/motion/vesselLumen.ts';
import { tissuePressureKpa } from '../../../../src/core/probe/compression.ts';
import { FACE } from './dopplerHarness.ts';

const vessel = (kind: BloodFlow['kind']): BloodFlow => ({
  kind,
  radiusMm: 3,
  axisMmPerS: 100,
  profileExponent: 2,
  source: 'test',
});

describe('pulse and profile', () => {
  it.each([
    [50, 1.2],
    [65, 60 / 65],
    [100, 0.6],
  ])('repeats %i times a minute', (heartRatePerMin, periodS) => {
    const rates = { heartRatePerMin, breathsPerMin: 15 };
    for (let t = 0; t < periodS; t += periodS / 17) {
      expect(arterialSpeed(t + 7 * periodS, rates)).toBeCloseTo(arterialSpeed(t, rates), 6);
      expect(arterialFilling01(t + 7 * periodS, rates)).toBeCloseTo(arterialFilling01(t, rates), 6);
    }
  });

  it('is triphasic with its peak at 1 and a small mean', () => {
    const beat = 60 / 65;
    const curve = Array.from({ length: 200 }, (_, i) => arterialSpeed((i / 200) * beat));
    expect(Math.max(...curve)).toBeCloseTo(1, 2);
    let crossings = 0;
    curve.forEach((v, i) => {
      if (v < 0 !== curve[(i + 1) % 200]! < 0) crossings++;
    });
    expect(crossings).toBe(2);
    expect(curve.reduce((a, b) => a + b, 0) / 200).toBeCloseTo(ARTERIAL_MEAN, 3);
    expect(ARTERIAL_MEAN).toBeGreaterThan(0.1);
  });

  it('lets a vein breathe without turning back', () => {
    const curve = Array.from({ length: 100 }, (_, i) => venousSpeed((i / 100) * 4));
    expect(Math.min(...curve)).toBeGreaterThan(0.2);
    expect(curve.reduce((a, b) => a + b, 0) / 100).toBeCloseTo(1, 6);
  });

  it.each([2, 3, 6])('has the mean n / (n + 2) of a profile of order %i', (n) => {
    let sum = 0;
    const steps = 4000;
    for (let i = 0; i < steps; i++) {
      const r = (i + 0.5) / steps;
      sum += (profile01(1 - r, n) * 2 * r) / steps;
    }
    expect(sum).toBeCloseTo(profileMean01(n), 4);
  });
});

describe('lumen', () => {
  const probe = {
    worldFromTransducer: FACE,
    indentationMm: 6,
    stopDepthMm: 36,
    halfWidthMm: 25,
    halfHeightMm: 5,
    pressureKpa: 4,
  };

  it('feels the pressure of the face in the column under it only', () => {
    expect(tissuePressureKpa(probe, [0, 15, 0])).toBeGreaterThan(0.7 * probe.pressureKpa);
    expect(tissuePressureKpa(probe, [0, 15, 0])).toBeCloseTo(tissuePressureKpa(probe, [0, 30, 0]), 9);
    expect(tissuePressureKpa(probe, [0, 40, 0])).toBe(0);
    expect(tissuePressureKpa(probe, [60, 15, 0])).toBeLessThan(0.01 * probe.pressureKpa);
    expect(tissuePressureKpa(null, [0, 15, 0])).toBe(0);
  });

  it('collapses a vein under a hand that leaves an artery open', () => {
    const kpa = tissuePressureKpa(probe, [0, 15, 0]);
    expect(lumenScale(vessel('vein'), 0, kpa)).toBeLessThan(0.3);
    expect(lumenScale(vessel('artery'), 0, kpa)).toBeGreaterThan(0.9);
    expect(lumenScale(vessel('vein'), 0, 0)).toBeCloseTo(1, 6);
  });

  it('leaves half of an area where the pressure about a vessel is its own, and opens an artery in each beat', () => {
    expect(lumenScale(vessel('vein'), 0, VENOUS_KPA) ** 2).toBeCloseTo(0.5, 1);
    const between = (DIASTOLIC_KPA + SYSTOLIC_KPA) / 2;
    const scales = Array.from({ length: 50 }, (_, i) =>
      lumenScale(vessel('artery'), (i / 50) * (60 / 65), between),
    );
    expect(Math.min(...scales)).toBeLessThan(0.4);
    expect(Math.max(...scales)).toBeGreaterThan(0.9);
    let before = 2;
    for (let kpa = 0; kpa < 40; kpa += 0.25) {
      const now = lumenScale(vessel('artery'), 0, kpa);
      expect(now).toBeLessThanOrEqual(before);
      before = now;
    }
    expect(before).toBe(0);
  });

  it('swells an artery by a few per cent in each beat', () => {
    const scales = Array.from({ length: 50 }, (_, i) =>
      lumenScale(vessel('artery'), (i / 50) * (60 / 65), 0),
    );
    const swing = Math.max(...scales) - Math.min(...scales);
    expect(swing).toBeGreaterThan(0.04);
    expect(swing).toBeLessThan(0.1);
  });
});
