/** The runs of a cohort: files come in one after another, duplicates are merged, and what is odd is kept with its name. */
import { clockNote } from './clock.ts';
import { type CohortRun, NOBODY, runKey } from './cohortRun.ts';
import { folderOf, type LearnerBook } from './learnerBook.ts';
import type { HandedRun, HandIn } from './readHandIn.ts';

/** What an import came to. */
export interface ImportReport {
  /** Files looked at so far. */
  files: number;
  added: number;
  /** Runs that were there already, from another file or an earlier import. */
  merged: number;
  skipped: number;
  /** Files of notes and ratings beside runs. */
  notes: number;
  readonly refused: { readonly file: string; readonly lines: readonly string[] }[];
}

export const emptyReport = (): ImportReport => ({
  files: 0,
  added: 0,
  merged: 0,
  skipped: 0,
  notes: 0,
  refused: [],
});

const isSameScore = (a: CohortRun, b: CohortRun): boolean => a.total === b.total && a.passed === b.passed;

export class Cohort {
  private readonly byKey = new Map<string, CohortRun>();
  private removed: string[] = [];
  private readonly keysByDigest = new Map<string, Set<string>>();

  constructor(runs: Iterable<CohortRun> = []) {
    for (const run of runs) this.set(run);
  }

  get runs(): CohortRun[] {
    return [...this.byKey.values()];
  }

  get(key: string): CohortRun | undefined {
    return this.byKey.get(key);
  }

  set(run: CohortRun): void {
    const key = runKey(run);
    this.byKey.set(key, run);
    const keys = this.keysByDigest.get(run.digest);
    if (keys) keys.add(key);
    else this.keysByDigest.set(run.digest, new Set([key]));
  }

  remove(key: string): void {
    const run = this.byKey.get(key);
    if (!run) return;
    this.byKey.delete(key);
    this.keysByDigest.get(run.digest)?.delete(key);
    this.removed.push(key);
  }

  /** Keys that have gone since this was last asked, for a store to follow. */
  takeRemoved(): string[] {
    const removed = this.removed;
    this.removed = [];
    return removed;
  }

  /** Every run with this content. */
  withDigest(digest: string): CohortRun[] {
    return [...(this.keysByDigest.get(digest) ?? [])].map((key) => this.byKey.get(key)!);
  }

  /**
   * Takes what a file held into the cohort and counts it in the report; gives the runs that are new or changed. A run
   * whose file names nobody is merged with the same run of somebody.
   */
  take(handIn: HandIn, book: LearnerBook, report: ImportReport, nowMs: number): CohortRun[] {
    for (const [id, name] of Object.entries(handIn.names)) book.setName(book.idOf(id, null), name);
    report.files++;
    report.skipped += handIn.skipped.length;
    report.notes += handIn.notes.length;
    report.refused.push(...handIn.refused);
    return handIn.runs.flatMap((handed) => {
      const run = this.runOf(handed, book, nowMs);
      const before = this.byKey.get(runKey(run)) ?? this.namesakeOf(run);
      if (before === undefined) {
        report.added++;
        this.set(run);
        return [run];
      }
      report.merged++;
      const merged = mergeRun(before, run);
      if (merged === before) return [];
      if (runKey(merged) !== runKey(before)) this.remove(runKey(before));
      this.set(merged);
      return [merged];
    });
  }

  private runOf(
    { facts, source, verdict, reasons, file }: HandedRun,
    book: LearnerBook,
    nowMs: number,
  ): CohortRun {
    const learner = book.idOf(facts.learner, folderOf(file));
    const clock = clockNote(facts.createdAt, nowMs);
    const run: CohortRun = { ...facts, learner, source, files: [file], verdict, reasons };
    return clock === undefined ? run : { ...run, clock };
  }

  /** The same content where one of the two names nobody. */
  private namesakeOf(run: CohortRun): CohortRun | undefined {
    const same = this.withDigest(run.digest);
    return run.learner === NOBODY ? same[0] : same.find((other) => other.learner === NOBODY);
  }
}

/** One run of two: the recording before the result, every file remembered, a claim that differs told. */
export function mergeRun(a: CohortRun, b: CohortRun): CohortRun {
  const [kept, other] = a.source !== 'recording' && b.source === 'recording' ? [b, a] : [a, b];
  const files = [...new Set([...kept.files, ...other.files])];
  const learner = kept.learner === NOBODY ? other.learner : kept.learner;
  const claims = [...(kept.claims ?? []), ...(other.claims ?? [])];
  if (kept.source !== other.source && !isSameScore(kept, other))
    claims.push(`${other.files[0]}: says ${other.total} points, ${kept.files[0]} says ${kept.total}`);
  const isSame = kept === a && files.length === a.files.length && learner === a.learner;
  if (isSame && claims.length === (a.claims ?? []).length) return a;
  const merged = { ...kept, learner, files };
  return claims.length === 0 ? merged : { ...merged, claims: [...new Set(claims)] };
}

/** A run after its replay. */
export const withVerdict = (
  run: CohortRun,
  { verdict, reasons }: Pick<CohortRun, 'verdict' | 'reasons'>,
): CohortRun => ({ ...run, verdict, reasons });
