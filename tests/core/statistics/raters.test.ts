/** Intervals of agreement against figures in print and against scipy. */
import { describe, expect, it } from 'vitest';
import { fProbability, fQuantile } from '../../../src/core/statistics/fDistribution.ts';
import { agreementOfRaters } from '../../../src/core/statistics/intraclass.ts';
import { rankCorrelation } from '../../../src/core/statistics/rankCorrelation.ts';
import { weightedKappa } from '../../../src/core/statistics/weightedKappa.ts';

describe('the F distribution', () => {
  it('has the quantiles and probabilities of scipy 1.x', () => {
    expect(fQuantile(0.975, 5, 15)).toBeCloseTo(3.5764153492790607, 8);
    expect(fQuantile(0.975, 3.7, 19.2)).toBeCloseTo(3.6366282802258025, 8);
    expect(fQuantile(0.025, 9, 2.5)).toBeCloseTo(0.187109268843085, 8);
    expect(fQuantile(0.5, 1, 1)).toBeCloseTo(1, 8);
    expect(fProbability(2.3, 4, 7.5)).toBeCloseTo(0.8476485960316823, 8);
    expect(() => fQuantile(1, 2, 3)).toThrow('0 < p < 1');
  });
});

describe('agreement of raters', () => {
  it('has the intervals that the R package psych prints for Shrout and Fleiss 1979', () => {
    const found = agreementOfRaters([
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ]);
    expect(found.single).toBeCloseTo(0.29, 2);
    expect(found.singleInterval![0]).toBeCloseTo(0.019, 3);
    expect(found.singleInterval![1]).toBeCloseTo(0.761, 3);
    expect(found.average).toBeCloseTo(0.62, 2);
    expect(found.averageInterval![0]).toBeCloseTo(0.071, 3);
    expect(found.averageInterval![1]).toBeCloseTo(0.927, 3);
  });

  it('stays within what a correlation can be, however few the targets', () => {
    const few = agreementOfRaters([
      [2, 1],
      [4, 5],
    ]);
    expect(few.single).toBeCloseTo(0.89, 2);
    expect(few.singleInterval).toEqual([-1, few.singleInterval![1]]);
    expect(few.singleInterval![1]).toBeLessThanOrEqual(1);
    expect(few.averageInterval![0]).toBe(-1);
  });

  it('has no interval where raters agree fully, and no figure where nothing varies', () => {
    expect(agreementOfRaters([1, 4, 2].map((x) => [x, x]))).toMatchObject({
      single: 1,
      singleInterval: null,
    });
    expect(agreementOfRaters([3, 3, 3].map((x) => [x, x])).single).toBeNull();
  });
});

describe('weighted kappa', () => {
  const first = [1, 2, 3, 4, 5, 2, 3, 4, 1, 5, 3, 2];
  const second = [1, 2, 4, 4, 5, 3, 3, 3, 2, 5, 2, 2];

  it('has the value and the error that its derivatives give', () => {
    // 0.87179 and an error of 0.06598 by numerical derivatives of the formula (numpy), cut at 1.
    const found = weightedKappa(first, second, 1, 5);
    expect(found.kappa).toBeCloseTo(0.8717948717948715, 10);
    expect(found.interval![0]).toBeCloseTo(0.7424683745358708, 6);
    expect(found.interval![1]).toBe(1);
  });

  it('counts a near miss less than a far one', () => {
    const near = weightedKappa([1, 2, 3, 4, 5], [2, 2, 3, 4, 5], 1, 5).kappa;
    const far = weightedKappa([1, 2, 3, 4, 5], [5, 2, 3, 4, 5], 1, 5).kappa;
    expect(near).toBeGreaterThan(far);
    expect(weightedKappa([1, 2, 3], [1, 3, 3], 1, 5).interval, 'too few').toBeNull();
    expect(weightedKappa([3, 3], [3, 3], 1, 5)).toEqual({ kappa: 1, interval: null });
    expect(() => weightedKappa([1], [6], 1, 5)).toThrow('from 1 to 5');
    expect(() => weightedKappa([1], [], 1, 5)).toThrow('one length');
  });
});

describe('rank correlation', () => {
  it('is that of scipy, ties included', () => {
    const found = rankCorrelation([1, 2, 2, 4, 5, 3.5, 4], [30, 45, 44, 80, 70, 60, 95]);
    expect(found!.rho).toBeCloseTo(0.8728715609439697, 10);
    expect(found!.interval![0]).toBeLessThan(found!.rho);
    expect(found!.interval![1]).toBeLessThan(1);
    expect(rankCorrelation([1, 2, 3], [2, 2, 2])).toBeNull();
    expect(() => rankCorrelation([1], [1])).toThrow('from 2 on');
  });
});
