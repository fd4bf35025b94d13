/** The one thing to do differently: what cost most, in the scorer's own words. */
import type { MetricScore, ScoreCard } from '../../core/scoring/scoreCard.ts';
import { adviceText, errorText, metricName } from '../messages/metricText.ts';

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

/** One line of the run in words: what it is about, what is said of it, and its moment where it has one. */
export interface WordsLine {
  readonly id: string;
  /** Empty for a serious error, which says all of it in its text. */
  readonly name: string;
  readonly text: string;
  readonly metric: MetricScore | null;
  readonly tick: number | undefined;
}

const lineOf = (metric: MetricScore): WordsLine => ({
  id: metric.id,
  name: metricName(metric.id, metric.name),
  text: adviceText(metric),
  metric,
  tick: metric.ticks[0],
});

/** How far a value lies beyond full points, as a share of the way from none to full; below 0 where it falls short. */
function beyond01({ value, limits: { good, poor } }: MetricScore): number {
  if (value === null) return Number.NEGATIVE_INFINITY;
  return good === poor ? (value === good ? 0 : -1) : (value - good) / (good - poor);
}

/** Marked metrics with full points: those that weigh most first, of equals the one farthest beyond its limit. */
export function strengths(card: ScoreCard, most = 3): WordsLine[] {
  return card.metrics
    .filter((metric) => isScored(metric) && beyond01(metric) >= 0 && !isRequirementMissed(metric))
    .sort((a, b) => b.limits.weight - a.limits.weight || beyond01(b) - beyond01(a))
    .slice(0, most)
    .map(lineOf);
}

/** Serious errors in their order, then required values that were missed, then what cost most points. */
export function weaknesses(card: ScoreCard, most = 3): WordsLine[] {
  const errors = card.criticalErrors.map(
    ({ id, structure, text, tick }): WordsLine => ({
      id: `${id} ${structure} ${tick}`,
      name: '',
      text: errorText({ structure, text }),
      metric: null,
      tick,
    }),
  );
  return [...errors, ...dearest(card).map(lineOf)].slice(0, most);
}
