/** Where a learner stands in a procedure: passed, twice in a row where it is asked, and whether it has lasted. */
import { ASSESSMENT_PASSES_IN_ROW } from '../../protocol/drills/index.ts';

/**
 * Passes in a row that prove a procedure. Assessment asks for two, as the abdominal mastery test did (BMC Med Educ
 * 2023;23:921, 21 of 24 learners reached it); the aided modes ask for one and prove nothing by themselves.
 */
export const passesInARow = (mode: string): number => (mode === 'assessment' ? ASSESSMENT_PASSES_IN_ROW : 1);

/** After proficiency, so many failures among so many last runs are called a relapse [U]. */
export const RELAPSE_FAILURES = 2;
export const RELAPSE_WINDOW = 3;

export type PassState =
  | 'none'
  | 'practising'
  /** Passed, but not in assessment. */
  | 'aided'
  /** Passed in assessment, and asked for once more in a row. */
  | 'once'
  | 'proficient'
  | 'relapsed';

export interface PassSummary {
  readonly state: PassState;
  /** Passes in a row up to now, among the runs that decide. */
  readonly row: number;
  readonly needed: number;
  /** The runs that decide are those in assessment; where there is none, all. */
  readonly isAssessed: boolean;
}

interface Judged {
  readonly mode: string;
  readonly passed: boolean;
}

/** Runs of one procedure, oldest first. */
export function passState(runs: readonly Judged[]): PassSummary {
  const assessed = runs.filter((run) => run.mode === 'assessment');
  const isAssessed = assessed.length > 0;
  const needed = passesInARow('assessment');
  if (!isAssessed) {
    let row = 0;
    for (const run of runs) row = run.passed ? row + 1 : 0;
    const hasPassed = runs.some((run) => run.passed);
    return { state: hasPassed ? 'aided' : runs.length > 0 ? 'practising' : 'none', row, needed, isAssessed };
  }
  let row = 0;
  let since = -1;
  let isRelapsed = false;
  assessed.forEach((run, i) => {
    row = run.passed ? row + 1 : 0;
    if (row >= needed) {
      if (since < 0 || isRelapsed) since = i;
      isRelapsed = false;
    } else if (since >= 0) {
      const lately = assessed.slice(Math.max(since + 1, i + 1 - RELAPSE_WINDOW), i + 1);
      if (lately.filter((r) => !r.passed).length >= RELAPSE_FAILURES) isRelapsed = true;
    }
  });
  const state =
    since >= 0 ? (isRelapsed ? 'relapsed' : 'proficient') : row > 0 ? 'once' : ('practising' as const);
  return { state, row, needed, isAssessed };
}
