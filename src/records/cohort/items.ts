/** Which step fails most: for each metric and serious error, how many of the runs it touched. */
import { criticalName, metricName } from '../metricNames.ts';
import type { CohortRun } from './cohortRun.ts';

export interface Item {
  readonly kind: 'metric' | 'critical';
  readonly id: string;
  /** What a serious error is about; empty of a metric. */
  readonly structure: string;
  readonly name: string;
  /** Runs in which it was marked; of a serious error, all runs. */
  readonly runs: number;
  /** Runs in which it failed: a required value missed, or not half of its points; of an error, in which it happened. */
  readonly failed: number;
  readonly share01: number;
  /** Learners with at least one such run. */
  readonly learners: number;
  /** Mean share of its points that was earned, 0–1; null of an error. */
  readonly earned01: number | null;
}

/** Share of a metric's points below which it counts as failed where no value is required [U]. */
const HALF = 0.5;

interface Sum {
  runs: number;
  failed: number;
  points: number;
  weight: number;
  learners: Set<string>;
}

const emptySum = (): Sum => ({ runs: 0, failed: 0, points: 0, weight: 0, learners: new Set() });

/** Items of the runs, the one that fails most first; metrics that give no points and demand nothing are left out. */
export function itemStatistics(runs: readonly CohortRun[]): Item[] {
  const metrics = new Map<string, Sum>();
  const errors = new Map<string, Sum>();
  const sumOf = (map: Map<string, Sum>, key: string): Sum => {
    let sum = map.get(key);
    if (!sum) {
      sum = emptySum();
      map.set(key, sum);
    }
    return sum;
  };
  for (const run of runs) {
    for (const { id, points, weight, isMissed } of run.metrics) {
      if (weight === 0 && !isMissed) continue;
      const sum = sumOf(metrics, id);
      sum.runs++;
      sum.points += points;
      sum.weight += weight;
      if (isMissed || points < HALF * weight) {
        sum.failed++;
        sum.learners.add(run.learner);
      }
    }
    for (const key of new Set(run.critical.map(({ id, structure }) => `${id} ${structure}`))) {
      const sum = sumOf(errors, key);
      sum.failed++;
      sum.learners.add(run.learner);
    }
  }
  const items: Item[] = [];
  for (const [id, sum] of metrics)
    items.push({
      kind: 'metric',
      id,
      structure: '',
      name: metricName(id),
      runs: sum.runs,
      failed: sum.failed,
      share01: sum.failed / sum.runs,
      learners: sum.learners.size,
      earned01: sum.weight > 0 ? sum.points / sum.weight : null,
    });
  for (const [key, sum] of errors) {
    const at = key.indexOf(' ');
    items.push({
      kind: 'critical',
      id: key.slice(0, at),
      structure: key.slice(at + 1),
      name: criticalName(key.slice(0, at), key.slice(at + 1)),
      runs: runs.length,
      failed: sum.failed,
      share01: sum.failed / runs.length,
      learners: sum.learners.size,
      earned01: null,
    });
  }
  return items.sort((a, b) => b.share01 - a.share01 || b.failed - a.failed || (a.name < b.name ? -1 : 1));
}
