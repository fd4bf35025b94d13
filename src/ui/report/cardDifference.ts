/** Two cards of one drill, figure by figure. */
import type { MetricScore, ScoreCard } from '../../core/scoring/scoreCard.ts';
import { isScored } from './advice.ts';

export interface DifferenceRow {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly first: number | null;
  readonly second: number | null;
  /** First less second; null where either has no value. */
  readonly difference: number | null;
  /** Whose value lies nearer to or farther beyond full points; null where they are equal or cannot be told. */
  readonly better: 'first' | 'second' | null;
}

/** The figures that either card marks, in the order of the first; both are of one drill, so that they mean the same. */
export function cardDifference(first: ScoreCard, second: ScoreCard): DifferenceRow[] {
  const others = new Map(second.metrics.map((metric) => [metric.id, metric]));
  const rows: DifferenceRow[] = [];
  for (const metric of first.metrics) {
    const other = others.get(metric.id);
    if (isScored(metric) || (other && isScored(other))) rows.push(rowOf(metric, other));
  }
  return rows;
}

function rowOf(metric: MetricScore, other: MetricScore | undefined): DifferenceRow {
  const first = metric.value;
  const second = other?.value ?? null;
  const { id, name, unit, limits } = metric;
  const row = { id, name, unit, first, second };
  if (first === null || second === null)
    return {
      ...row,
      difference: null,
      better: first === second ? null : first === null ? 'second' : 'first',
    };
  const difference = first - second;
  const gain = limits.good >= limits.poor ? difference : -difference;
  return { ...row, difference, better: gain === 0 ? null : gain > 0 ? 'first' : 'second' };
}
