/**
 * The cohort as a result file: what another browser's cohort page takes in again. Paths of files
 * stay here: as often as not they name people.
 */
import { encodeResults, type ToldResult } from '../resultFile.ts';
import type { CohortRun } from './cohortRun.ts';
import type { ToldNames } from './exportSheets.ts';

export function resultsText(runs: readonly CohortRun[], names: ToldNames): string {
  const results = runs.map(
    ({ source: _source, files: _files, clock: _clock, claims: _claims, reasons, ...told }): ToldResult => ({
      ...told,
      reasons: reasons.map((reason) => reason.slice(0, 1000)),
    }),
  );
  if (!names) return encodeResults({ results });
  const learners = new Set(runs.map((run) => run.learner));
  return encodeResults({
    results,
    names: Object.fromEntries([...names].filter(([id]) => learners.has(id))),
  });
}
