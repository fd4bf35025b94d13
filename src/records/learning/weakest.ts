/** The metric that costs a learner most over the last runs. */
import type { RunFacts } from '../runFacts.ts';

/** Runs that count as the last ones [U]: enough to leave one bad day out, few enough to be about now. */
export const LAST_RUNS = 5;

export interface WeakMetric {
  readonly id: string;
  /** Mean share of its points that was lost, 0–1. */
  readonly lost01: number;
  /** Mean points lost per run. */
  readonly lostPoints: number;
  /** In how many of the runs a required value was missed. */
  readonly missed: number;
  readonly runs: number;
}

/** Metrics by what they cost over the last runs, oldest first; those missed though required lead, full ones are left out. */
export function weakestMetrics(runs: readonly RunFacts[], lastRuns = LAST_RUNS): WeakMetric[] {
  const sums = new Map<string, { lost: number; weight: number; missed: number; runs: number }>();
  for (const run of runs.slice(-lastRuns))
    for (const { id, points, weight, isMissed } of run.metrics) {
      const sum = sums.get(id) ?? { lost: 0, weight: 0, missed: 0, runs: 0 };
      sum.lost += weight - points;
      sum.weight += weight;
      sum.missed += isMissed ? 1 : 0;
      sum.runs++;
      sums.set(id, sum);
    }
  return [...sums]
    .filter(([, s]) => s.missed > 0 || s.lost / s.runs > 0.05)
    .map(([id, s]) => ({
      id,
      lost01: s.weight > 0 ? s.lost / s.weight : 1,
      lostPoints: s.lost / s.runs,
      missed: s.missed,
      runs: s.runs,
    }))
    .sort((a, b) => b.missed / b.runs - a.missed / a.runs || b.lostPoints - a.lostPoints);
}
