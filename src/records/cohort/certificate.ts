/** What a learner can be certified for: procedures proven by verified recordings, and a code that anyone can work out. */
import { sha256 } from '../../protocol/sha256.ts';
import { passesInARow, passState } from '../learning/passState.ts';
import { byProcedure } from '../learning/procedureProgress.ts';
import { timeOf } from './clock.ts';
import type { CohortRun } from './cohortRun.ts';

export interface CertifiedProcedure {
  readonly procedure: string;
  readonly title: string;
  /** The passes that prove it, the latest ones, oldest first. */
  readonly runs: readonly CohortRun[];
  readonly lastMs: number | undefined;
}

export interface Certificate {
  readonly procedures: readonly CertifiedProcedure[];
  /** SHA-256 of the runs' digests, sorted, one a line; empty where there is nothing to certify. */
  readonly code: string;
  readonly engines: readonly string[];
}

/** `runs` of one learner. Only recordings that replayed to their score count, and only in assessment mode. */
export function certificateOf(runs: readonly CohortRun[]): Certificate {
  const sound = runs.filter((run) => run.verdict === 'verified' && run.mode === 'assessment');
  const needed = passesInARow('assessment');
  const procedures: CertifiedProcedure[] = [];
  for (const [procedure, own] of byProcedure(sound)) {
    if (passState(own).state !== 'proficient') continue;
    const last = lastRow(own, needed);
    procedures.push({
      procedure,
      title: own[own.length - 1]!.title,
      runs: last,
      lastMs: timeOf(last[last.length - 1]!),
    });
  }
  procedures.sort((a, b) => (a.title < b.title ? -1 : 1));
  const digests = procedures.flatMap((p) => p.runs.map((run) => run.digest));
  return {
    procedures,
    code: certificateCode(digests),
    engines: [...new Set(procedures.flatMap((p) => p.runs.map((run) => run.engine)))],
  };
}

/** The latest passes in a row, so many of them. */
function lastRow(runs: readonly CohortRun[], needed: number): CohortRun[] {
  let row: CohortRun[] = [];
  let best: CohortRun[] = [];
  for (const run of runs) {
    row = run.passed ? [...row, run] : [];
    if (row.length >= needed) best = row.slice(-needed);
  }
  return best;
}

export const certificateCode = (digests: readonly string[]): string =>
  digests.length === 0 ? '' : sha256([...digests].sort().join('\n'));

/** `3f2a 91c0 …`: groups of four of the first 32 digits, which leave no room for chance. */
export const codeText = (code: string): string => code.slice(0, 32).replaceAll(/(.{4})(?=.)/g, '$1 ');
