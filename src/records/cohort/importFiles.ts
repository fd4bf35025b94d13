/** A folder into the cohort, file by file: what is broken is told by name, the rest goes through. */
import type { Ask } from './ask.ts';
import { type Cohort, type ImportReport, withVerdict } from './cohort.ts';
import type { CohortRun } from './cohortRun.ts';
import type { LearnerBook } from './learnerBook.ts';
import type { RunNotes } from '../../protocol/runNotes.ts';
import { mayHoldRuns } from './readHandIn.ts';

/** A file of a folder: its path in it, and what it holds. */
export interface HandedFile {
  readonly path: string;
  readonly content: Blob;
}

export interface ImportOptions {
  readonly ask: Ask;
  /** Questions open at once. */
  readonly width: number;
  readonly signal: AbortSignal;
  readonly nowMs: number;
  /** Runs that are new or changed, with the recording where there is one. */
  readonly onRuns: (runs: readonly CohortRun[], content: (digest: string) => Blob | undefined) => void;
  /** What people wrote beside runs. */
  readonly onNotes?: (notes: readonly RunNotes[]) => void;
  readonly onProgress: (done: number) => void;
}

/** Reads all files; counts and problems go into `report` as they come. Ends early where it is cancelled. */
export async function importFiles(
  files: readonly HandedFile[],
  cohort: Cohort,
  book: LearnerBook,
  report: ImportReport,
  options: ImportOptions,
): Promise<void> {
  let done = 0;
  await inTurns(files, options.width, options.signal, async ({ path, content }) => {
    if (!mayHoldRuns(path)) {
      report.files++;
      report.skipped++;
    } else {
      const reply = await options.ask({ kind: 'read', file: path, content });
      if (options.signal.aborted) return;
      if (reply.kind === 'read') {
        const taken = cohort.take(reply.handIn, book, report, options.nowMs);
        const contents = new Map<string, Blob>();
        for (const run of reply.handIn.runs)
          if (run.source === 'recording')
            contents.set(
              run.facts.digest,
              run.content ? new Blob([run.content as Uint8Array<ArrayBuffer>]) : content,
            );
        if (reply.handIn.notes.length > 0) options.onNotes?.(reply.handIn.notes);
        options.onRuns(taken, (digest) => contents.get(digest));
      } else {
        report.files++;
        const message = reply.kind === 'failed' ? reply.message : 'no answer';
        report.refused.push({ file: path, lines: [`${path}: could not be read: ${message}`] });
      }
    }
    options.onProgress(++done);
  });
}

/** Replays the runs that wait for it. One content is replayed once, for all who handed it in. */
export async function verifyWaiting(
  cohort: Cohort,
  contentOf: (digest: string) => Promise<Blob | undefined>,
  options: Omit<ImportOptions, 'nowMs' | 'onRuns'> & {
    readonly onRuns: (runs: readonly CohortRun[]) => void;
  },
): Promise<void> {
  const digests = waitingDigests(cohort);
  let done = 0;
  await inTurns(digests, options.width, options.signal, async (digest) => {
    const content = await contentOf(digest);
    const file = cohort.withDigest(digest)[0]?.files[0] ?? digest;
    const reply = content
      ? await options.ask({ kind: 'verify', file, content })
      : ({ kind: 'failed', message: 'the recording is not in this browser: import it again' } as const);
    if (options.signal.aborted) return;
    const found =
      reply.kind === 'verify'
        ? reply
        : ({
            verdict: 'unverifiable',
            reasons: [reply.kind === 'failed' ? reply.message : 'no answer'],
          } as const);
    const judged = cohort.withDigest(digest).map((run) => withVerdict(run, found));
    for (const run of judged) cohort.set(run);
    options.onRuns(judged);
    options.onProgress(++done);
  });
}

export const waitingDigests = (cohort: Cohort): string[] => [
  ...new Set(cohort.runs.filter((run) => run.verdict === 'waiting').map((run) => run.digest)),
];

/** Does the work for every item, `width` at a time, in order; stops taking new ones where it is cancelled. */
async function inTurns<T>(
  items: readonly T[],
  width: number,
  signal: AbortSignal,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < items.length && !signal.aborted) await work(items[next++]!);
  };
  await Promise.all(Array.from({ length: Math.max(1, width) }, lane));
}
