/** The one thing to do differently: what cost most, in the scorer's own words. */
import type { MetricScore, ScoreCard } from '../../core/scoring/scoreCard.ts';

/** Points lost on a metric. */
const lost = (metric: MetricScore): number => metric.limits.weight - metric.points;

/** Metrics by what they cost, dearest first; those with full points are left out. */
export function dearest(card: ScoreCard): MetricScore[] {
  return card.metrics
    .filter((metric) => lost(metric) > 0.05 || isRequirementMissed(metric))
    .sort((a, b) => Number(isRequirementMissed(b)) - Number(isRequirementMissed(a)) || lost(b) - lost(a));
}

/** True where a drill gives points for the metric or demands a value of it. */
export const isScored = ({ limits }: MetricScore): boolean =>
  limits.weight > 0 || limits.required !== undefined;

/** True where the drill demands a value of this metric and the run did not reach it. */
export function isRequirementMissed({ limits, value }: MetricScore): boolean {
  if (limits.required === undefined) return false;
  if (value === null) return true;
  return limits.good >= limits.poor ? value < limits.required : value > limits.required;
}
