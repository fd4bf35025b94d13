/** What of a cohort is shown. */
import type { PassState } from '../learning/passState.ts';
import { procedureOf } from '../runFacts.ts';
import { timeOf } from './clock.ts';
import type { CohortRun, CohortVerdict } from './cohortRun.ts';
import { endOfDayMs, type Matrix, type MatrixCell } from './matrix.ts';

/** States, and those that cut across them. */
export type StatusFilter = PassState | 'late' | 'any';

export interface CohortFilter {
  /** Procedure id, or empty for all. */
  readonly procedure: string;
  /** Mode, or empty for all. */
  readonly mode: string;
  readonly verdict: CohortVerdict | '';
  /** `2026-12-24`, both days included; empty for no bound. Runs without a usable date are outside any bound. */
  readonly from: string;
  readonly to: string;
  /** Part of a name or id. */
  readonly learner: string;
  readonly status: StatusFilter;
}

export const ALL: CohortFilter = {
  procedure: '',
  mode: '',
  verdict: '',
  from: '',
  to: '',
  learner: '',
  status: 'any',
};

/** Says of a learner's id whether it or its name holds what was typed; everyone's does where nothing was. */
export function learnerMatcher(typed: string, names: ReadonlyMap<string, string>): (id: string) => boolean {
  const asked = typed.normalize('NFC').trim().toLowerCase();
  if (asked === '') return () => true;
  const known = new Map<string, boolean>();
  return (id) => {
    let found = known.get(id);
    if (found === undefined) {
      found = id.includes(asked) || (names.get(id) ?? '').toLowerCase().includes(asked);
      known.set(id, found);
    }
    return found;
  };
}

/** Runs that pass the filter's rules on runs: all but the status, which is of a learner in a procedure. */
export function filterRuns(
  runs: readonly CohortRun[],
  filter: CohortFilter,
  names: ReadonlyMap<string, string>,
): CohortRun[] {
  const { procedure, mode, verdict, learner } = filter;
  const fromMs = filter.from === '' ? undefined : Date.parse(`${filter.from}T00:00:00Z`);
  const toMs = endOfDayMs(filter.to);
  const matches = learnerMatcher(learner, names);
  return runs.filter((run) => {
    if (procedure !== '' && procedureOf(run) !== procedure) return false;
    if (mode !== '' && run.mode !== mode) return false;
    if (verdict !== '' && run.verdict !== verdict) return false;
    if (!matches(run.learner)) return false;
    if (fromMs === undefined && toMs === undefined) return true;
    const ms = timeOf(run);
    return ms !== undefined && ms >= (fromMs ?? ms) && ms <= (toMs ?? ms);
  });
}

const cellHas = (cell: MatrixCell | undefined, status: StatusFilter): boolean =>
  status === 'late' ? (cell?.isLate ?? false) : (cell?.state ?? 'none') === status;

/** Rows in which at least one shown procedure has the status. */
export function filterRows(matrix: Matrix, status: StatusFilter): Matrix {
  if (status === 'any') return matrix;
  const rows = matrix.rows.filter((row) =>
    matrix.procedures.some(({ id }) => cellHas(row.cells.get(id), status)),
  );
  return { ...matrix, rows };
}
