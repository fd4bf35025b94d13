import { describe, expect, it } from 'vitest';
import { lumenScale } from '../../../src/core/imaging/motion/vesselLumen.ts';
import { columnPressureKpa, columnSharesInto, layerStrain01 } from '../../../src/core/probe/compression.ts';

/** Slices of skin 2 mm, fat 13 mm and muscle 20 mm, half a millimetre each. */
const STACK = [
  ...new Array<number>(4).fill(100),
  ...new Array<number>(26).fill(12),
  ...new Array<number>(40).fill(25),
];
const LENGTH_MM = 35;

describe('a column of layers', () => {
  it('is shortened by just the indentation, at the pressures of the hand-worked example', () => {
    for (const [indentationMm, kpa] of [
      [2, 1.3],
      [5, 3.9],
      [8, 7.6],
      [12, 15],
    ] as const) {
      const pressure = columnPressureKpa(STACK, LENGTH_MM, indentationMm);
      const sum = STACK.reduce((total, modulus) => total + 0.5 * layerStrain01(pressure, modulus), 0);
      expect(sum).toBeCloseTo(indentationMm, 6);
      expect(Math.abs(pressure / kpa - 1)).toBeLessThan(0.2);
    }
  });

  it('thins fat most, then muscle, and skin hardly', () => {
    const pressure = columnPressureKpa(STACK, LENGTH_MM, 5);
    expect(layerStrain01(pressure, 12)).toBeCloseTo(0.23, 1);
    expect(layerStrain01(pressure, 25)).toBeLessThan(0.75 * layerStrain01(pressure, 12));
    expect(layerStrain01(pressure, 100)).toBeLessThan(0.06);
  });

  it('gives each eighth its share: as much as the layers in it are shortened', () => {
    const pressure = columnPressureKpa(STACK, LENGTH_MM, 6);
    const shares: number[] = [];
    columnSharesInto(STACK, LENGTH_MM, pressure, shares);
    expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    // Brute force: a thousand points of the pressed column.
    const brute = new Array<number>(8).fill(0);
    let at = 0;
    for (const modulus of STACK) {
      const short = 0.5 * layerStrain01(pressure, modulus);
      for (let k = 0; k < 200; k++) {
        const y = at + ((0.5 - short) * (k + 0.5)) / 200;
        brute[Math.min(7, Math.floor((8 * y) / (LENGTH_MM - 6)))]! += short / 200 / 6;
      }
      at += 0.5 - short;
    }
    shares.forEach((share, i) => void expect(share).toBeCloseTo(brute[i]!, 3));
  });

  it('is even where it is of one stuff, and nothing at rest', () => {
    const shares: number[] = [];
    columnSharesInto(
      new Array<number>(16).fill(20),
      30,
      columnPressureKpa(new Array<number>(16).fill(20), 30, 4),
      shares,
    );
    for (const share of shares) expect(share).toBeCloseTo(1 / 8, 12);
    expect(columnPressureKpa(STACK, LENGTH_MM, 0)).toBe(0);
    columnSharesInto(STACK, LENGTH_MM, 0, shares);
    for (const share of shares) expect(share).toBe(1 / 8);
  });

  it('shuts a vein at less than half the pressure that flattens an artery', () => {
    const flow = (kind: 'vein' | 'artery') =>
      ({ kind, radiusMm: 2, axisMmPerS: 100, profileExponent: 2, source: 'test' }) as const;
    const pressureWhere = (kind: 'vein' | 'artery', left: number) => {
      for (let mm = 0.1; mm < 24; mm += 0.1) {
        const kpa = columnPressureKpa(STACK, LENGTH_MM, mm);
        if (lumenScale(flow(kind), 0, kpa) <= left) return kpa;
      }
      return Number.POSITIVE_INFINITY;
    };
    const shut = pressureWhere('vein', 0.02);
    const flattened = pressureWhere('artery', 0.5);
    expect(shut).toBeGreaterThan(1);
    expect(flattened).toBeLessThan(200);
    expect(shut).toBeLessThan(0.5 * flattened);
  });
});
