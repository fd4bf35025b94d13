/** A run as a cohort keeps it: its facts, whose it is, where it came from, and what replaying it showed. */
import type { RunFacts } from '../runFacts.ts';

/** `waiting`: not replayed yet. The other three are those of `verifyRecording`. */
export type CohortVerdict = 'waiting' | 'verified' | 'mismatch' | 'unverifiable';
export const COHORT_VERDICTS: readonly CohortVerdict[] = ['verified', 'mismatch', 'unverifiable', 'waiting'];

/** What is odd about a run's date, if anything. */
export type ClockNote = 'missing' | 'unreadable' | 'future' | 'early';

export interface CohortRun extends RunFacts {
  readonly learner: string;
  readonly source: 'recording' | 'result' | 'card';
  /** Every file that held this run. */
  readonly files: readonly string[];
  readonly verdict: CohortVerdict;
  readonly reasons: readonly string[];
  /** Where a result file says otherwise than the recording. */
  readonly claims?: readonly string[];
  readonly clock?: ClockNote;
}

/** Learner of runs whose file names nobody and lies in no folder. */
export const NOBODY = '00000000-0000-4000-8000-000000000000';

/** One run of one learner; the same content under two learners is two runs, and is told. */
export const runKey = ({ digest, learner }: Pick<CohortRun, 'digest' | 'learner'>): string =>
  `${digest} ${learner}`;
