/** From a value to points, a verdict and words. */
import type { MetricRule } from '../procedure/drill.ts';
import type { Metric, MetricResult } from './metric.ts';
import type { CriticalError, MetricScore } from './scoreCard.ts';

export interface Limits {
  readonly good: number;
  readonly poor: number;
  readonly weight: number;
  readonly required?: number;
}

/** Share of the points, 0–1: full at good or better, none at poor or worse, straight in between. */
export function share01(value: number, good: number, poor: number): number {
  if (good === poor) return value === good ? 1 : 0;
  return Math.min(1, Math.max(0, (value - poor) / (good - poor)));
}

/** True where a value is at least as good as a limit, on the side on which `good` lies from `poor`. */
export const isAsGoodAs = (value: number, limit: number, good: number, poor: number): boolean =>
  good >= poor ? value >= limit : value <= limit;

/** The limits of a metric in a drill; weight 0 and the metric's own limits where the drill does not mark it. */
export function limitsOf(metric: Metric, rule: MetricRule | undefined): Limits {
  if (!rule) return { good: metric.good, poor: metric.poor, weight: 0 };
  const { good, poor, weight } = rule;
  return rule.required === undefined
    ? { good, poor, weight }
    : { good, poor, weight, required: rule.required };
}

/** Values are told to four decimals: finer than anything a hand can do, and short to read. */
export function rounded(value: number, decimals: number): number {
  let scale = 1;
  for (let i = 0; i < decimals; i++) scale *= 10;
  const r = Math.round(value * scale) / scale;
  return r === 0 ? 0 : r;
}

export function gradeMetric(metric: Metric, limits: Limits, result: MetricResult): MetricScore {
  const value = result.value === null ? null : rounded(result.value, 4);
  const share = value === null ? 0 : share01(value, limits.good, limits.poor);
  const words = metric.advice;
  const advice =
    value === null ? words.missing : share >= 1 ? words.good : share >= 0.4 ? words.fair : words.poor;
  return {
    id: metric.id,
    name: metric.name,
    value,
    unit: metric.unit,
    points: rounded(share * limits.weight, 3),
    limits,
    advice: result.hint === undefined ? advice : `${advice} ${result.hint}`,
    ticks: [...result.ticks],
  };
}

/** False where the drill requires a value and the run's is missing or worse. */
export function meetsRequirement(score: MetricScore): boolean {
  const { required, good, poor } = score.limits;
  return required === undefined || (score.value !== null && isAsGoodAs(score.value, required, good, poor));
}

/**
 * The pass decision. Nothing buys anything back: one critical error, one required value that was not reached, or too few
 * points in all fail the run, however good and however quick the rest of it was.
 */
export const isPassing = (
  scores: readonly MetricScore[],
  errors: readonly CriticalError[],
  total: number,
  passTotal: number,
): boolean => errors.length === 0 && total >= passTotal && scores.every(meetsRequirement);
