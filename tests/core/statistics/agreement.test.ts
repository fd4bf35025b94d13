/** Agreement against tables in print. */
import { describe, expect, it } from 'vitest';
import { intraclass } from '../../../src/core/statistics/intraclass.ts';
import { kappa, kappaOfTable } from '../../../src/core/statistics/kappa.ts';

describe('intraclass', () => {
  it('gives the six coefficients of Shrout and Fleiss 1979, tables 2 and 4', () => {
    const judges = [
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ];
    const found = intraclass(judges);
    expect(found.icc11).toBeCloseTo(0.17, 2);
    expect(found.icc21).toBeCloseTo(0.29, 2);
    expect(found.icc31).toBeCloseTo(0.71, 2);
    expect(found.icc1k).toBeCloseTo(0.44, 2);
    expect(found.icc2k).toBeCloseTo(0.62, 2);
    expect(found.icc3k).toBeCloseTo(0.91, 2);
  });

  it('is 1 for raters who agree, and tells consistency from agreement', () => {
    const rows = [1, 4, 2, 9];
    expect(intraclass(rows.map((x) => [x, x, x])).icc21).toBeCloseTo(1, 12);
    const shifted = intraclass(rows.map((x) => [x, x + 3]));
    expect(shifted.icc31).toBeCloseTo(1, 12);
    expect(shifted.icc21).toBeLessThan(0.9);
  });

  it('refuses a table with a gap', () => {
    expect(() => intraclass([[1, 2], [3]])).toThrow('row 1');
    expect(() => intraclass([[1, 2]])).toThrow('at least 2 targets');
    expect(() =>
      intraclass([
        [1, 2],
        [3, Number.NaN],
      ]),
    ).toThrow('row 1');
  });
});

describe('kappa', () => {
  it('is 0.68 for the two diagnosticians of Fleiss, Levin and Paik, table 18.1', () => {
    expect(
      kappaOfTable([
        [75, 1, 4],
        [5, 4, 1],
        [0, 0, 10],
      ]),
    ).toBeCloseTo(0.676, 3);
  });

  it('is 0 by chance alone, 1 for full agreement, and below 0 for less than chance', () => {
    expect(
      kappaOfTable([
        [25, 25],
        [25, 25],
      ]),
    ).toBeCloseTo(0, 12);
    expect(kappa(['a', 'b', 'a'], ['a', 'b', 'a'])).toBe(1);
    expect(kappa(['a', 'a'], ['a', 'a'])).toBe(1);
    expect(kappa(['a', 'b'], ['b', 'a'])).toBe(-1);
  });

  it('counts what two raters said: 20, 5, 10, 15 of 50 give 0.4', () => {
    const pairs = [
      ...Array(20).fill(['yes', 'yes']),
      ...Array(5).fill(['yes', 'no']),
      ...Array(10).fill(['no', 'yes']),
      ...Array(15).fill(['no', 'no']),
    ] as [string, string][];
    expect(
      kappa(
        pairs.map((p) => p[0]),
        pairs.map((p) => p[1]),
      ),
    ).toBeCloseTo(0.4, 12);
  });

  it('refuses lists of two lengths and an empty table', () => {
    expect(() => kappa(['a'], [])).toThrow('one length');
    expect(() => kappa([], [])).toThrow('none');
  });
});
