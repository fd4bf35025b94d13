import { describe, expect, it } from 'vitest';
import { cusum, cusumLimits, leastSuccesses } from '../../../src/core/statistics/cusum.ts';
import {
  median,
  medianAbsoluteDeviation,
  modifiedZ,
  OUTLIER_Z,
  rollingMedian,
} from '../../../src/core/statistics/robust.ts';

const PLAN = { p0: 0.1, p1: 0.2, alpha: 0.1, beta: 0.1 };

describe('cusum', () => {
  const limits = cusumLimits(PLAN);

  it('has the limits of the formulas, worked by hand for 0.10 and 0.20', () => {
    // P = ln 2, Q = ln(0.9 / 0.8), s = Q / (P + Q), h = ln 9 / (P + Q)
    const p = Math.log(2);
    const q = Math.log(0.9 / 0.8);
    expect(limits.success).toBeCloseTo(-q / (p + q), 12);
    expect(limits.success).toBeCloseTo(-0.1452, 4);
    expect(limits.failure).toBeCloseTo(0.8548, 4);
    expect(limits.upper).toBeCloseTo(2.7095, 4);
    expect(limits.lower).toBeCloseTo(-2.7095, 4);
  });

  it('has limits that are not alike where the two errors differ', () => {
    const { lower, upper } = cusumLimits({ ...PLAN, alpha: 0.05, beta: 0.2 });
    expect(upper).toBeCloseTo(Math.log(0.8 / 0.05) / Math.log(2.25), 12);
    expect(lower).toBeCloseTo(-Math.log(0.95 / 0.2) / Math.log(2.25), 12);
  });

  it('is Wald’s sum of log likelihood ratios, in units of its step', () => {
    const runs = [true, false, false, true, false, false, false];
    let ratio = 0;
    const scale = Math.log(2) + Math.log(0.9 / 0.8);
    const sums = runs.map((failed) => {
      ratio += failed ? Math.log(0.2 / 0.1) : Math.log(0.8 / 0.9);
      return ratio / scale;
    });
    cusum(runs, limits).forEach((point, i) => {
      expect(point.sum).toBeCloseTo(sums[i]!, 12);
    });
  });

  it('takes nineteen successes in a row to call a learner acceptable, and four failures not', () => {
    expect(leastSuccesses(limits)).toBe(19);
    const passes = cusum(Array(19).fill(false), limits);
    expect(passes[17]!.state).toBe('undecided');
    expect(passes[18]).toMatchObject({ state: 'acceptable', isDecision: true });
    const failures = cusum(Array(4).fill(true), limits);
    expect(failures.map((f) => f.state)).toEqual(['undecided', 'undecided', 'undecided', 'unacceptable']);
  });

  it('goes on watching: failures after proficiency are told', () => {
    const points = cusum([...Array(19).fill(false), ...Array(4).fill(true)], limits);
    expect(points[21]!.state).toBe('acceptable');
    expect(points[22]).toMatchObject({ state: 'unacceptable', isDecision: true });
    expect(points[22]!.upper).toBeCloseTo(points[18]!.sum + limits.upper, 12);
  });

  it('refuses rates and errors that make no test', () => {
    expect(() => cusumLimits({ ...PLAN, p1: 0.1 })).toThrow('p0 < p1');
    expect(() => cusumLimits({ ...PLAN, p0: 0 })).toThrow('p0');
    expect(() => cusumLimits({ ...PLAN, alpha: 0.5 })).toThrow('alpha');
  });
});

describe('middle and spread', () => {
  it('are those of the textbook example 1 1 2 2 4 6 9: median 2, deviation 1', () => {
    expect(median([9, 1, 2, 4, 6, 1, 2])).toBe(2);
    expect(medianAbsoluteDeviation([1, 1, 2, 2, 4, 6, 9])).toBe(1);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  it('rolls over the last values, fewer at the start', () => {
    expect(rollingMedian([10, 50, 20, 40, 30], 3)).toEqual([10, 30, 20, 40, 30]);
    expect(rollingMedian([], 5)).toEqual([]);
  });

  it('scores each value by 0.6745 (x − median) / deviation', () => {
    const values = [2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3];
    const scores = modifiedZ(values);
    // median 2.45, deviation 0.15 by hand
    values.forEach((v, i) => {
      expect(scores[i]).toBeCloseTo((0.6745 * (v - 2.45)) / 0.15, 9);
    });
    expect(values.filter((_, i) => Math.abs(scores[i]!) > OUTLIER_Z)).toEqual([8.2, 8.3]);
  });

  it('still tells the odd one out where most are equal, and none where all are', () => {
    const scores = modifiedZ([5, 5, 5, 5, 5, 5, 5, 5, 5, 60]);
    expect(scores[9]).toBeGreaterThan(OUTLIER_Z);
    expect(scores[0]).toBe(0);
    expect(modifiedZ([3, 3, 3])).toEqual([0, 0, 0]);
  });
});
