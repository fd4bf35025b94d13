/** The cohort at a glance: a row per learner, a column per procedure. */
import { DRILLS } from '../../protocol/drills/index.ts';
import { type PassState, passState } from '../learning/passState.ts';
import { practiceDueMs } from '../learning/procedureProgress.ts';
import { procedureOf } from '../runFacts.ts';
import { inOrder, timeOf } from './clock.ts';
import { type CohortRun, NOBODY } from './cohortRun.ts';

export interface MatrixCell {
  readonly state: PassState;
  readonly runs: number;
  readonly best: number;
  readonly last: number;
  /** Last run with a usable date, ms since 1970. */
  readonly lastMs: number | undefined;
  /** What is due next: the course's date until proficient, then the next practice. */
  readonly due: { readonly ms: number; readonly kind: 'course' | 'practice' } | undefined;
  readonly isLate: boolean;
  readonly mismatches: number;
}

export interface MatrixRow {
  readonly learner: string;
  readonly runs: number;
  /** Procedures in which the learner is proficient. */
  readonly proficient: number;
  /** By procedure; missing where the learner has no run and nothing is due. */
  readonly cells: ReadonlyMap<string, MatrixCell>;
}

export interface Procedure {
  readonly id: string;
  readonly title: string;
}

export interface Matrix {
  readonly procedures: readonly Procedure[];
  readonly rows: readonly MatrixRow[];
}

/** Course dates by procedure, `2026-12-24`; the whole of that day still counts. */
export type CourseDates = Readonly<Record<string, string>>;

const DAY_MS = 24 * 3600 * 1000;

/** End of a course's day, ms since 1970; undefined where it is no date. */
export function endOfDayMs(date: string | undefined): number | undefined {
  const ms = date === undefined || date === '' ? Number.NaN : Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(ms) ? undefined : ms + DAY_MS - 1;
}

const BUILT_IN = DRILLS.filter((drill) => drill.mode === 'guided').map(({ id, title }) => ({ id, title }));

/** Procedures of a cohort: the built-in ones, then those that only its files know. */
export function proceduresOf(runs: readonly CohortRun[]): Procedure[] {
  const known = new Set(BUILT_IN.map(({ id }) => id));
  const found = new Map<string, string>();
  for (const run of runs) {
    const id = procedureOf(run);
    if (!known.has(id)) found.set(id, run.title);
  }
  return [...BUILT_IN, ...[...found].map(([id, title]) => ({ id, title }))];
}

/** `learners` are those with a row even where none of `runs` is theirs. */
export function buildMatrix(
  runs: readonly CohortRun[],
  procedures: readonly Procedure[],
  learners: readonly string[],
  courseDates: CourseDates,
  nowMs: number,
): Matrix {
  const byLearner = new Map<string, CohortRun[]>(learners.map((learner) => [learner, []]));
  for (const run of runs) {
    const list = byLearner.get(run.learner);
    if (list) list.push(run);
    else byLearner.set(run.learner, [run]);
  }
  const rows = [...byLearner].map(([learner, own]): MatrixRow => {
    const byId = new Map<string, CohortRun[]>();
    for (const run of inOrder(own)) {
      const id = procedureOf(run);
      const list = byId.get(id);
      if (list) list.push(run);
      else byId.set(id, [run]);
    }
    const cells = new Map<string, MatrixCell>();
    for (const { id } of procedures) {
      const courseMs = learner === NOBODY ? undefined : endOfDayMs(courseDates[id]);
      const list = byId.get(id);
      if (list || courseMs !== undefined) cells.set(id, cellOf(list ?? [], courseMs, nowMs));
    }
    const proficient = [...cells.values()].filter((cell) => cell.state === 'proficient').length;
    return { learner, runs: own.length, proficient, cells };
  });
  return { procedures, rows };
}

function cellOf(runs: readonly CohortRun[], courseMs: number | undefined, nowMs: number): MatrixCell {
  const { state } = passState(runs);
  const practiceMs = state === 'proficient' || state === 'relapsed' ? practiceDueMs(runs) : undefined;
  const due =
    courseMs !== undefined && state !== 'proficient'
      ? ({ ms: courseMs, kind: 'course' } as const)
      : practiceMs !== undefined
        ? ({ ms: practiceMs, kind: 'practice' } as const)
        : undefined;
  let lastMs: number | undefined;
  let best = 0;
  let mismatches = 0;
  for (const run of runs) {
    lastMs = timeOf(run) ?? lastMs;
    best = Math.max(best, run.total);
    if (run.verdict === 'mismatch') mismatches++;
  }
  return {
    state,
    runs: runs.length,
    best,
    last: runs[runs.length - 1]?.total ?? 0,
    lastMs,
    due,
    // A day's grace: the date is a day, not an hour.
    isLate: due !== undefined && nowMs > due.ms + (due.kind === 'practice' ? DAY_MS : 0),
    mismatches,
  };
}
