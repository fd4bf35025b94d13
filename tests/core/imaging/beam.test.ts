import { describe, expect, it } from 'vitest';
import { axialWidthMm, lateralWidthMm, sliceWidthMm } from '../../../src/core/imaging/beam.ts';
import { findTransducer } from '../../../src/core/probe/catalogue.ts';

/** Widths of a point measured with an independent linear-acoustics simulation (SIMUS, Hann delay-and-sum). */
const DEPTHS = [5, 10, 15, 20, 25, 30, 35, 40, 45];
const PLANE = [0.68, 0.69, 0.68, 0.68, 0.69, 0.69, 0.69, 0.69, 0.69];
const ELEVEN = [0.5, 0.51, 0.51, 0.51, 0.51, 0.51, 0.51, 0.51, 0.51];
const FOCUSED = [0.44, 0.47, 0.51, 0.51, 0.51, 0.51, 0.51, 0.52, 0.52];
const SLICE = [2.83, 0.76, 0.29, 0.38, 0.51, 0.72, 2.0, 2.8, 3.4];
const L11 = findTransducer('l11-5v')!;

describe('beam of a linear 7.6 MHz array', () => {
  it('has the axial width of an independent simulation, for two bandwidths', () => {
    expect(Math.abs(axialWidthMm(L11, 7.6) - 0.162)).toBeLessThan(0.005);
    const l12 = findTransducer('l12-3v')!;
    expect(axialWidthMm(l12, 7.54) / (1.54 / 7.54)).toBeCloseTo(0.7, 1);
  });

  it.each(DEPTHS.map((depth, i) => [depth, i] as const))('lateral and slice width at %i mm', (depth, i) => {
    const within = (value: number, truth: number, share: number): void =>
      expect(Math.abs(value / truth - 1)).toBeLessThanOrEqual(share);
    within(lateralWidthMm(L11, 7.6, depth, { kind: 'plane', count: 1, maximumRad: 0 }), PLANE[i]!, 0.15);
    within(
      lateralWidthMm(L11, 7.6, depth, { kind: 'plane', count: 11, maximumRad: Math.PI / 18 }),
      ELEVEN[i]!,
      0.15,
    );
    within(lateralWidthMm(L11, 7.6, depth, { kind: 'focused', focusMm: depth }), FOCUSED[i]!, 0.15);
    within(sliceWidthMm(L11, 7.6, depth), SLICE[i]!, 0.25);
  });

  it('is thinnest at the elevation focus', () => {
    let best = 0;
    for (let d = 5; d < 45; d += 0.25)
      if (sliceWidthMm(L11, 7.6, d) < sliceWidthMm(L11, 7.6, best || 5)) best = d;
    expect(Math.abs(best - L11.elevationFocusMm)).toBeLessThanOrEqual(2);
  });

  it('follows the probe: twice the frequency halves the spot, a deep focus widens it', () => {
    const fast = { ...L11, centreFrequencyMHz: 15.2, highestFrequencyMHz: 20, lowestFrequencyMHz: 10 };
    expect(axialWidthMm(fast, 15.2)).toBeCloseTo(axialWidthMm(L11, 7.6) / 2, 5);
    const at = (focusMm: number): number => lateralWidthMm(L11, 7.6, 60, { kind: 'focused', focusMm });
    expect(at(60)).toBeLessThan(at(15));
  });
});
