/** Statistics against closed forms, published examples and counting by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnderCurve } from '../../../src/core/statistics/auc.ts';
import { contrastingGroupsCut, errorRates, expertCut } from '../../../src/core/statistics/cuts.ts';
import { momentsOf } from '../../../src/core/statistics/moments.ts';

const of = (mean: number, sd: number) => ({ count: 100, mean, sd });
const times = (counts: readonly number[]) => counts.flatMap((n, i) => Array.from({ length: n }, () => i + 1));

describe('mean and deviation', () => {
  it('are those of the sample', () => {
    // Sum 40, squares about the mean 32, over n − 1 = 7.
    expect(momentsOf([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({ count: 8, mean: 5, sd: Math.sqrt(32 / 7) });
    expect(momentsOf([3])).toEqual({ count: 1, mean: 3, sd: 0 });
    expect(momentsOf([]).mean).toBeNaN();
  });

  it('lose no digits far from zero', () => {
    expect(momentsOf([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]).sd).toBeCloseTo(Math.sqrt(30), 9);
  });
});

describe('area under the curve', () => {
  it('is that of the example of Hanley and McNeil', () => {
    // Radiology 1982;143:29, table I: 58 normal and 51 abnormal scans, rated 1 to 5; the area is given as 0.893.
    const normal = times([33, 6, 6, 11, 2]);
    const abnormal = times([3, 2, 2, 11, 33]);
    expect(areaUnderCurve(abnormal, normal)).toBeCloseTo(0.893, 3);
  });

  it('is the share of pairs in which the first is above, ties counting half', () => {
    const values = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(-Infinity)), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(values, values, (above, below) => {
        let sum = 0;
        for (const a of above) for (const b of below) sum += a > b ? 1 : a === b ? 0.5 : 0;
        expect(areaUnderCurve(above, below)).toBeCloseTo(sum / (above.length * below.length), 12);
        expect(areaUnderCurve(below, above)).toBeCloseTo(1 - sum / (above.length * below.length), 12);
      }),
      { seed: 1, numRuns: 300 },
    );
    expect(areaUnderCurve([], [1])).toBeNaN();
  });
});

describe('contrasting groups', () => {
  it('with equal spreads meet half way', () => {
    expect(contrastingGroupsCut(of(33.28, 5), of(59.25, 5))).toBeCloseTo((33.28 + 59.25) / 2, 12);
  });

  it('with other spreads meet where the curves are equally high', () => {
    // x²/1 + ln 1 = (x − 3)²/4 + 2 ln 2 gives 3x² + 6x − (9 + 8 ln 2) = 0.
    const closed = (-6 + Math.sqrt(36 + 12 * (9 + 8 * Math.log(2)))) / 6;
    expect(contrastingGroupsCut(of(0, 1), of(3, 2))).toBeCloseTo(closed, 12);
    // The logarithm of the curve's height, less what both have.
    const height = (x: number, m: number, s: number) => -((x - m) ** 2) / (2 * s * s) - Math.log(s);
    const apart = fc.double({ min: -60, max: 60, noNaN: true }).filter((mean) => Math.abs(mean) > 0.01);
    const spread = fc.double({ min: 0.5, max: 8, noNaN: true });
    fc.assert(
      fc.property(apart, spread, spread, (mean, s1, s2) => {
        const cut = contrastingGroupsCut(of(0, s1), of(mean, s2));
        if (cut === undefined) {
          // Then one curve is above the other at both means.
          const sign = (x: number) => Math.sign(height(x, 0, s1) - height(x, mean, s2));
          expect(sign(0)).toBe(sign(mean));
          return;
        }
        expect(cut).toBeGreaterThanOrEqual(Math.min(0, mean));
        expect(cut).toBeLessThanOrEqual(Math.max(0, mean));
        expect(height(cut, 0, s1) - height(cut, mean, s2)).toBeCloseTo(0, 6);
        // The line is the same whichever class is named first.
        expect(contrastingGroupsCut(of(mean, s2), of(0, s1))).toBeCloseTo(cut, 6);
      }),
      { seed: 2, numRuns: 400 },
    );
  });

  it('without spread draw the line at the class that has none, and none between equal means', () => {
    expect(contrastingGroupsCut(of(28, 27), of(100, 0))).toBe(100);
    expect(contrastingGroupsCut(of(0, 0), of(10, 0))).toBe(5);
    expect(contrastingGroupsCut(of(4, 1), of(4, 2))).toBeUndefined();
  });
});

describe('errors of a cut', () => {
  it('are counted on both sides, the missing among those that fail', () => {
    expect(errorRates([10, 9, 8, null], [9, 3, null], 9, true)).toEqual({ falsePass: 1 / 3, falseFail: 0.5 });
    expect(errorRates([1, 2], [2, 5], 2, false)).toEqual({ falsePass: 0.5, falseFail: 0 });
    expect(expertCut(of(90, 4), 1.5, true)).toBe(84);
    expect(expertCut(of(2, 0.5), 2, false)).toBe(3);
  });
});
