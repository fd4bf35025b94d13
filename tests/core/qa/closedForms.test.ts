import { describe, expect, it } from 'vitest';
import { mirrorAmplitude } from '../../../src/core/imaging/needleEcho.ts';
import { findTransducer } from '../../../src/core/probe/catalogue.ts';
import {
  axialMm,
  displacementMm,
  halfAmplitudeWidth,
  hannFar,
  lateralAtFocusMm,
  mirrorAndFloor,
  sliceAtFocusMm,
} from '../../../src/core/qa/closedForms.ts';
import { needleLevelDb } from '../../../src/core/qa/measureNeedle.ts';

const L11 = findTransducer('l11-5v')!;

/** Two-way pressure of a slit that is delayed to a focus, summed over a Gaussian band: spherical waves in a plane. */
function slitProfile(depthMm: number): (y: number) => number {
  const { elevationHeightMm: height, elevationFocusMm: focus } = L11;
  const sigma = 4.23 / 2.3548;
  const at = (y: number): number => {
    let sum = 0;
    for (let j = -4; j <= 4; j++) {
      const k = (2 * Math.PI * (7.6 + 0.5 * j * sigma)) / 1.54;
      let re = 0;
      let im = 0;
      for (let i = 0; i < 300; i++) {
        const s = ((i + 0.5) / 300 - 0.5) * height;
        const phase = k * (Math.hypot(depthMm, y - s) - Math.hypot(focus, s) + focus);
        re += Math.cos(phase);
        im += Math.sin(phase);
      }
      sum += Math.exp(-(j * j) / 8) * (re * re + im * im);
    }
    return sum;
  };
  const top = at(0);
  return (y) => at(y) / top;
}

describe('closed forms from the catalogue', () => {
  it('give the widths of known windows', () => {
    // Harris 1978: −6 dB of a Hann window is 2.00 bins wide, of a rectangle 1.21, of its square 0.886.
    const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));
    expect(halfAmplitudeWidth(hannFar)).toBeCloseTo(2, 2);
    expect(halfAmplitudeWidth(sinc)).toBeCloseTo(1.207, 2);
    expect(halfAmplitudeWidth((x) => sinc(x) ** 2)).toBeCloseTo(0.886, 2);
  });

  it('lie where an independent simulation of the L11-5v lies', () => {
    expect(Math.abs(axialMm(L11) - 0.162)).toBeLessThan(0.005);
    expect(Math.abs(lateralAtFocusMm(L11, 20) / 0.51 - 1)).toBeLessThan(0.15);
    expect(displacementMm(20, 1.477)).toBeCloseTo(0.85, 2);
    expect(displacementMm(10, 1.75)).toBeCloseTo(-1.2, 2);
  });

  it('tell what the table of slices is: the way from the plane to half the two-way echo, from 10 to 30 mm', () => {
    const table = [
      [10, 0.76],
      [15, 0.29],
      [20, 0.38],
      [25, 0.51],
      [30, 0.72],
    ] as const;
    for (const [depth, slice] of table)
      expect(Math.abs(halfAmplitudeWidth(slitProfile(depth)) / 2 / slice - 1)).toBeLessThan(0.1);
    expect(Math.abs(halfAmplitudeWidth(slitProfile(35)) / 2 - 1)).toBeLessThan(0.1);
    expect(Math.abs(sliceAtFocusMm(L11) / (halfAmplitudeWidth(slitProfile(18)) / 2) - 1)).toBeLessThan(0.1);
  });

  it.each([
    [2, -1],
    [5, -7.5],
  ])('the mirror at %i° is %d dB, as simulated', (angleDeg, db) => {
    const level = 20 * Math.log10(mirrorAndFloor(L11, (angleDeg * Math.PI) / 180, 20, 0));
    expect(Math.abs(level - db)).toBeLessThan(0.5);
    // The image's own law, which is written apart.
    const drawn = mirrorAmplitude(Math.sin((angleDeg * Math.PI) / 180), 1.5, (0.9 * 0.3 * 7.6) / 1.54);
    expect(Math.abs(20 * Math.log10(drawn) - db)).toBeLessThan(0.5);
  });

  it('the mirror is cut off at half of atan(1 / 2F), 9.2°, and then the floor falls to −35 dB at 60°', () => {
    expect(mirrorAndFloor(L11, (9.3 * Math.PI) / 180, 20, 0)).toBe(0);
    expect(mirrorAndFloor(L11, (8.5 * Math.PI) / 180, 20, 0)).toBeGreaterThan(0);
    const levels = [0, 2, 5, 8, 10, 15, 30, 45, 60].map((a) => needleLevelDb(L11, a));
    for (let i = 1; i < levels.length; i++) expect(levels[i]!).toBeLessThanOrEqual(levels[i - 1]!);
    expect(levels.at(-1)!).toBeCloseTo(-35, 0);
  });
});
