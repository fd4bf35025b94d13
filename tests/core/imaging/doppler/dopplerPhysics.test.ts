import { describe, expect, it } from 'vitest';
import {
  dopplerShiftHz,
  pulseRateHz,
  reachedScaleMmPerS,
  speedOfShiftMmPerS,
  wallFilterGain01,
  wrapAbout,
  wrapUnit,
} from '../../../../src/core/imaging/doppler/dopplerPhysics.ts';

describe('Doppler in closed form', () => {
  it('shifts by 2 f v / c', () => {
    // 0.5 m/s straight at 5 MHz: 2 · 5e6 · 0.5 / 1540 = 3246.75 Hz
    expect(dopplerShiftHz(500, 5)).toBeCloseTo(3246.753, 2);
    expect(dopplerShiftHz(500 * Math.cos(Math.PI / 3), 5)).toBeCloseTo(1623.377, 2);
    expect(speedOfShiftMmPerS(3246.753, 5)).toBeCloseTo(500, 3);
  });

  it('wraps where the shift meets half the pulse rate', () => {
    const scale = 200;
    const rate = pulseRateHz(scale, 6);
    expect(dopplerShiftHz(scale, 6)).toBeCloseTo(rate / 2, 9);
    expect(wrapUnit(1.25)).toBeCloseTo(-0.75, 12);
    expect(wrapUnit(-1.5)).toBeCloseTo(0.5, 12);
    expect(wrapUnit(3.2)).toBeCloseTo(-0.8, 12);
    expect(wrapAbout(1.25, 0.5)).toBeCloseTo(1.25, 12);
    expect(wrapAbout(1.6, 0.5)).toBeCloseTo(-0.4, 12);
  });

  it('cannot pulse faster than the echo comes back', () => {
    // 100 mm: PRF ≤ 1.54e6 / 200 = 7700 Hz, so v ≤ c PRF / 4 f = 1.54 · 7700 / 20 = 592.9 mm/s
    expect(reachedScaleMmPerS(2000, 5, 100)).toBeCloseTo(592.9, 1);
    expect(reachedScaleMmPerS(300, 5, 100)).toBe(300);
  });

  it('halves the power at the cut-off and removes what has wrapped to zero', () => {
    expect(wallFilterGain01(100, 100, 4000)).toBeCloseTo(0.5, 12);
    expect(wallFilterGain01(25, 100, 4000)).toBeLessThan(2e-5);
    expect(wallFilterGain01(400, 100, 4000)).toBeGreaterThan(0.9999);
    expect(wallFilterGain01(4000, 100, 4000)).toBeLessThan(1e-12);
  });
});
