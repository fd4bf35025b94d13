/** How far a learner is with a drill that must be passed several times in a row. */
import type { Drill } from '../core/procedure/drill.ts';
import type { RunSummary } from './runRecord.ts';

export interface PassState {
  /** Passing runs one after the other that the drill asks for. */
  readonly needed: number;
  /** Passing runs one after the other up to the last one looked at; may go beyond what is needed. */
  readonly inRow: number;
  /** True once as many as needed came one after the other, whatever came later. */
  readonly isPassed: boolean;
  /** Attempts that count: all but those that the simulation broke off. */
  readonly attempts: number;
}

/**
 * The state after the runs of a drill, in the order in which they were begun; those of other drills are passed over. With
 * `upTo`, after the run of that id. A run that was left before its end is an attempt that was not passed, so that a bad
 * one cannot be walked away from; one that broke off by itself counts as none.
 */
export function passState(
  runs: readonly Pick<RunSummary, 'id' | 'createdAt' | 'drill' | 'status' | 'passed'>[],
  drill: Pick<Drill, 'id' | 'passesInRow'>,
  upTo?: string,
): PassState {
  const needed = drill.passesInRow ?? 1;
  const ordered = runs
    .filter((run) => run.drill === drill.id)
    .sort((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id));
  let inRow = 0;
  let isPassed = false;
  let attempts = 0;
  const counted = new Set<string>();
  for (const run of ordered) {
    if (run.status !== 'failed' && !counted.has(run.id)) {
      counted.add(run.id);
      attempts++;
      inRow = run.passed && run.status === 'finished' ? inRow + 1 : 0;
      isPassed ||= inRow >= needed;
    }
    if (run.id === upTo) break;
  }
  return { needed, inRow, isPassed, attempts };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
