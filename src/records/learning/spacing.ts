/**
 * When to practise again: the intervals of SM-2 (Woźniak 1990, Optimization of learning, appendix: 1 day, 6 days, then
 * times an easiness factor that starts at 2.5 and never falls below 1.3). It was made for facts; that it suits motor
 * skills is [U], and so is the way from a score to its grades 0–5.
 */
const FIRST_DAYS = 1;
const SECOND_DAYS = 6;
const START_EASE = 2.5;
const LEAST_EASE = 1.3;
/** Grades below this start the intervals anew. */
const PASS_GRADE = 3;
/** No interval is longer, days [U]: half a year without the needle is not trusted. */
export const MOST_INTERVAL_DAYS = 180;
const DAY_MS = 24 * 3600 * 1000;

export interface SpacingState {
  /** Sessions passed in a row. */
  readonly repetition: number;
  readonly ease: number;
  readonly intervalDays: number;
}

export const START_SPACING: SpacingState = { repetition: 0, ease: START_EASE, intervalDays: 0 };

/** The state after a session with a grade of 0 (blackout) to 5 (perfect). */
export function nextSpacing(state: SpacingState, grade: number): SpacingState {
  const miss = 5 - grade;
  const ease = Math.max(LEAST_EASE, state.ease + 0.1 - miss * (0.08 + miss * 0.02));
  // SM-2 leaves the factor as it is where a session starts the intervals anew.
  if (grade < PASS_GRADE) return { repetition: 0, ease: state.ease, intervalDays: FIRST_DAYS };
  const repetition = state.repetition + 1;
  const intervalDays =
    repetition === 1 ? FIRST_DAYS : repetition === 2 ? SECOND_DAYS : Math.ceil(state.intervalDays * ease);
  return { repetition, ease, intervalDays: Math.min(MOST_INTERVAL_DAYS, intervalDays) };
}

export interface SessionRun {
  readonly timeMs: number;
  readonly total: number;
  readonly passTotal: number;
  readonly passed: boolean;
}

/** Grade of a run [U]: 3 for a pass at the limit, 5 for full points, 2 for one that came near, 1 for the others. */
export function gradeOf({ total, passTotal, passed }: Omit<SessionRun, 'timeMs'>): number {
  if (!passed) return total >= passTotal ? 2 : 1;
  return passTotal >= 100 ? 5 : Math.min(5, Math.round(3 + (2 * (total - passTotal)) / (100 - passTotal)));
}

/** Due date, ms since 1970, of runs in order of time; the last run of each day counts. Undefined of no runs. */
export function dueMs(runs: readonly SessionRun[]): number | undefined {
  let state = START_SPACING;
  let day = Number.NaN;
  let before = state;
  for (const run of runs) {
    const runDay = Math.floor(run.timeMs / DAY_MS);
    if (runDay !== day) before = state;
    day = runDay;
    state = nextSpacing(before, gradeOf(run));
  }
  return Number.isNaN(day) ? undefined : (day + state.intervalDays) * DAY_MS;
}
