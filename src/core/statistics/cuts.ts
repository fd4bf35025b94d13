/** Where to draw the line between two classes, and how often it errs. */
import { log } from '../math/elementary.ts';
import type { Moments } from './moments.ts';

/**
 * Contrasting groups: the value between the two means at which the normal curves of the classes are equally high.
 * Undefined where there is none: equal means, or one curve above the other all the way between them. A class without
 * spread draws the line at its own mean.
 * Source: Brandon 2002, "Two versions of the contrasting-groups standard-setting method"; the quadratic is that of
 * ln(s1/s2) + (x − m1)²/2s1² − (x − m2)²/2s2² = 0.
 */
export function contrastingGroupsCut(a: Moments, b: Moments): number | undefined {
  const apart = b.mean - a.mean;
  if (!(Math.abs(apart) > 0)) return undefined;
  if (a.sd === 0 && b.sd === 0) return a.mean + apart / 2;
  if (a.sd === 0) return a.mean;
  if (b.sd === 0) return b.mean;
  // In the coordinate from a's mean (0) to b's (1), so that no difference of large numbers loses digits.
  const s1 = a.sd / apart;
  const s2 = b.sd / apart;
  const v1 = s1 * s1;
  const v2 = s2 * s2;
  const c2 = v2 - v1;
  const c1 = 2 * v1;
  const c0 = v1 * v2 * log(v1 / v2) - v1;
  // Of the two solutions at most one lies between the means; this form has no 0/0 where the spreads are equal.
  const root = Math.sqrt(c1 * c1 - 4 * c2 * c0);
  const t = (-2 * c0) / (c1 + root);
  return t >= 0 && t <= 1 ? a.mean + t * apart : undefined;
}

/** Experts' mean less k standard deviations to the worse side: below where more is better, above where less is. */
export const expertCut = (experts: Moments, k: number, isMoreBetter: boolean): number =>
  experts.mean + (isMoreBetter ? -k : k) * experts.sd;

export interface ErrorRates {
  /** Share of the novices that the cut lets pass, 0–1. */
  readonly falsePass: number;
  /** Share of the experts that it fails, 0–1. */
  readonly falseFail: number;
}

/** A value as good as the cut passes; null, where a run never came to what is measured, never does. */
export function errorRates(
  experts: readonly (number | null)[],
  novices: readonly (number | null)[],
  cut: number,
  isMoreBetter: boolean,
): ErrorRates {
  const passes = (value: number | null): boolean =>
    value !== null && (isMoreBetter ? value >= cut : value <= cut);
  const share = (values: readonly (number | null)[]): number => values.filter(passes).length / values.length;
  return { falsePass: share(novices), falseFail: 1 - share(experts) };
}
