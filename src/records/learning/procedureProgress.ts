/** A learner's way in one procedure: every attempt, the middle of the last ones, what was decided, and what is next. */
import {
  cusum,
  cusumLimits,
  type CusumLimits,
  type CusumPlan,
  type CusumPoint,
} from '../../core/statistics/cusum.ts';
import { rollingMedian } from '../../core/statistics/robust.ts';
import { inOrder, timeOf } from '../cohort/clock.ts';
import type { ClockNote } from '../cohort/cohortRun.ts';
import { procedureOf, type RunFacts } from '../runFacts.ts';
import { type PassSummary, passState } from './passState.ts';
import { dueMs } from './spacing.ts';
import { type WeakMetric, weakestMetrics } from './weakest.ts';

/** Attempts whose middle the curve shows [U]. */
export const MEDIAN_WINDOW = 5;

export type ProgressRun = RunFacts & { readonly clock?: ClockNote };

export interface ProcedureProgress {
  readonly procedure: string;
  readonly title: string;
  /** Oldest first. */
  readonly runs: readonly ProgressRun[];
  readonly medians: readonly number[];
  readonly best: number;
  readonly pass: PassSummary;
  /** Next practice by the intervals, ms since 1970; undefined where no run has a usable date. */
  readonly dueMs: number | undefined;
  readonly weakest: readonly WeakMetric[];
  readonly limits: CusumLimits;
  readonly cusum: readonly CusumPoint[];
}

/** Runs by procedure, each oldest first; procedures in the order in which their first run came. */
export function byProcedure<T extends ProgressRun>(runs: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const run of inOrder(runs)) {
    const procedure = procedureOf(run);
    const group = groups.get(procedure);
    if (group) group.push(run);
    else groups.set(procedure, [run]);
  }
  return groups;
}

/** When a procedure is to be practised again, by the dated ones of its runs, oldest first. */
export const practiceDueMs = (runs: readonly ProgressRun[]): number | undefined =>
  dueMs(
    runs.flatMap((run) => {
      const timeMs = timeOf(run);
      const { total, passTotal, passed } = run;
      return timeMs === undefined ? [] : [{ timeMs, total, passTotal, passed }];
    }),
  );

/** `runs` of one procedure, oldest first, at least one. */
export function procedureProgress(
  procedure: string,
  runs: readonly ProgressRun[],
  plan: CusumPlan,
): ProcedureProgress {
  const limits = cusumLimits(plan);
  const totals = runs.map((run) => run.total);
  return {
    procedure,
    title: runs[runs.length - 1]!.title,
    runs,
    medians: rollingMedian(totals, MEDIAN_WINDOW),
    best: Math.max(...totals),
    pass: passState(runs),
    dueMs: practiceDueMs(runs),
    weakest: weakestMetrics(runs),
    limits,
    cusum: cusum(
      runs.map((run) => !run.passed),
      limits,
    ),
  };
}
