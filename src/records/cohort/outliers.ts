/** Runs that an instructor should look at: far from the others, at odd times, or handed in twice by different people. */
import { log } from '../../core/math/elementary.ts';
import { median, modifiedZ, OUTLIER_Z } from '../../core/statistics/robust.ts';
import { procedureOf } from '../runFacts.ts';
import { overlapping } from './clock.ts';
import { type CohortRun, NOBODY, runKey } from './cohortRun.ts';

export type Outlier =
  | {
      readonly kind: 'score' | 'time';
      readonly run: CohortRun;
      readonly value: number;
      readonly median: number;
      readonly z: number;
    }
  | { readonly kind: 'shared'; readonly run: CohortRun; readonly others: readonly string[] }
  | { readonly kind: 'overlap' | 'claim'; readonly run: CohortRun }
  | { readonly kind: 'clock'; readonly run: CohortRun };

/** Fewer runs of a procedure say nothing about what is usual [U]. */
export const LEAST_RUNS = 8;

/** Outliers of the runs: shared ones first, then by how far they are from the middle of their procedure and mode. */
export function outliersOf(runs: readonly CohortRun[]): Outlier[] {
  return [...sharedRuns(runs), ...overlaps(runs), ...claims(runs), ...farOff(runs), ...oddDates(runs)];
}

/** One content under two learners: one of them did not do it. */
function sharedRuns(runs: readonly CohortRun[]): Outlier[] {
  const byDigest = groupBy(runs, (run) => run.digest);
  return [...byDigest.values()].flatMap((same) =>
    same.length < 2
      ? []
      : same.map(
          (run): Outlier => ({
            kind: 'shared',
            run,
            others: same.filter((other) => other !== run).map((other) => other.learner),
          }),
        ),
  );
}

function overlaps(runs: readonly CohortRun[]): Outlier[] {
  const byLearner = groupBy(
    runs.filter((run) => run.learner !== NOBODY),
    (run) => run.learner,
  );
  return [...byLearner.values()].flatMap((own) =>
    overlapping(own).map((run): Outlier => ({ kind: 'overlap', run })),
  );
}

/** Result files that say otherwise than the recording. */
const claims = (runs: readonly CohortRun[]): Outlier[] =>
  runs.filter((run) => run.claims !== undefined).map((run) => ({ kind: 'claim', run }));

const oddDates = (runs: readonly CohortRun[]): Outlier[] =>
  runs.filter((run) => run.clock !== undefined).map((run) => ({ kind: 'clock', run }));

function farOff(runs: readonly CohortRun[]): Outlier[] {
  const found: Extract<Outlier, { z: number }>[] = [];
  for (const group of groupBy(runs, (run) => `${procedureOf(run)} ${run.mode}`).values()) {
    if (group.length < LEAST_RUNS) continue;
    const look = (kind: 'score' | 'time', measure: (run: CohortRun) => number, scale = (v: number) => v) => {
      const values = group.map(measure);
      const middle = median(values);
      modifiedZ(values.map(scale)).forEach((z, i) => {
        if (Math.abs(z) > OUTLIER_Z)
          found.push({ kind, run: group[i]!, value: values[i]!, median: middle, z });
      });
    };
    look('score', (run) => run.total);
    // Times are skewed to the long side; their logarithms are not [TKU].
    look(
      'time',
      (run) => run.ticks,
      (ticks) => log(Math.max(1, ticks)),
    );
  }
  return found.sort((a, b) => Math.abs(b.z) - Math.abs(a.z) || (runKey(a.run) < runKey(b.run) ? -1 : 1));
}

function groupBy(runs: readonly CohortRun[], keyOf: (run: CohortRun) => string): Map<string, CohortRun[]> {
  const groups = new Map<string, CohortRun[]>();
  for (const run of runs) {
    const key = keyOf(run);
    const group = groups.get(key);
    if (group) group.push(run);
    else groups.set(key, [run]);
  }
  return groups;
}
