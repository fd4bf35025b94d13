/** The cohort of this visit: what is kept is loaded once, imports and verification run in workers, pages listen. */
import type { CohortRun } from '../../records/cohort/cohortRun.ts';
import { NOBODY, runKey } from '../../records/cohort/cohortRun.ts';
import { Cohort, emptyReport, type ImportReport } from '../../records/cohort/cohort.ts';
import { CohortStore } from '../../records/cohort/cohortStore.ts';
import {
  type HandedFile,
  importFiles,
  verifyWaiting,
  waitingDigests,
} from '../../records/cohort/importFiles.ts';
import { LearnerBook } from '../../records/cohort/learnerBook.ts';
import type { CourseDates } from '../../records/cohort/matrix.ts';
import { openWorkerPool, type WorkerPool } from '../../records/cohort/workerPool.ts';
import { newLearnerId } from '../../records/learnerId.ts';
import { useRetentionStore } from '../../store/retentionStore.ts';
import { learnerId } from '../learner.ts';
import { notesSession } from '../notes/notesSession.ts';

export interface Work {
  readonly kind: 'reading' | 'verifying';
  readonly done: number;
  readonly total: number;
}

/** What the pages show; a new object with every change. */
export interface CohortView {
  readonly isLoaded: boolean;
  readonly runs: readonly CohortRun[];
  readonly names: ReadonlyMap<string, string>;
  readonly courseDates: CourseDates;
  readonly work: Work | null;
  /** The last import, and whether it was stopped; null before the first. */
  readonly report: (ImportReport & { readonly isStopped: boolean }) | null;
  readonly keeps: boolean;
}

const TELL_EVERY_MS = 200;
/** The runs themselves are shown less often while work goes on: everything on the page follows them. */
const SHOW_EVERY_MS = 5000;
const SAVE_AT = 200;

class CohortSession {
  private readonly store = new CohortStore();
  private cohort = new Cohort();
  private book = new LearnerBook(new Map(), newLearnerId);
  /** Recordings that came in during this visit; the store has the earlier ones. */
  private readonly contents = new Map<string, Blob>();
  private readonly listeners = new Set<() => void>();
  private loading: Promise<void> | null = null;
  private stop: AbortController | null = null;
  private toldAt = 0;
  private shownAt = 0;
  private unsaved: CohortRun[] = [];
  view: CohortView = {
    isLoaded: false,
    runs: [],
    names: new Map(),
    courseDates: {},
    work: null,
    report: null,
    keeps: true,
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    void this.load();
    return () => this.listeners.delete(listener);
  };

  readonly getView = (): CohortView => this.view;

  load(): Promise<void> {
    this.loading ??= (async () => {
      const kept = await this.store.load();
      this.cohort = new Cohort(kept.runs);
      this.book = new LearnerBook(new Map(kept.names), newLearnerId);
      this.tell({ isLoaded: true, courseDates: kept.courseDates });
    })();
    return this.loading;
  }

  /** Reads the files, then replays what can be replayed. */
  async take(files: readonly HandedFile[]): Promise<void> {
    if (this.stop || files.length === 0) return;
    await this.load();
    const stop = new AbortController();
    this.stop = stop;
    const pool = openWorkerPool(navigator.hardwareConcurrency || 2);
    stop.signal.addEventListener('abort', () => pool.end());
    const report = emptyReport();
    const total = files.length;
    this.tell({ work: { kind: 'reading', done: 0, total }, report: null });
    await importFiles(files, this.cohort, this.book, report, {
      ask: pool.ask,
      width: pool.width,
      signal: stop.signal,
      nowMs: Date.now(),
      onRuns: (runs, contentOf) => this.receive(runs, contentOf),
      onNotes: (notes) => {
        for (const one of notes) void notesSession.merge(one);
      },
      onProgress: (done) => this.tellNowAndThen({ work: { kind: 'reading', done, total } }),
    });
    await this.save(true);
    if (this.isKept) await this.store.putNames(this.namesWorthKeeping());
    this.tell({ report: { ...report, isStopped: stop.signal.aborted } });
    await this.verifyWith(pool, stop);
  }

  /** Replays what waits, of this import or an earlier one. */
  async verify(): Promise<void> {
    if (this.stop) return;
    await this.load();
    const stop = new AbortController();
    this.stop = stop;
    const pool = openWorkerPool(navigator.hardwareConcurrency || 2);
    stop.signal.addEventListener('abort', () => pool.end());
    await this.verifyWith(pool, stop);
  }

  cancel(): void {
    this.stop?.abort();
  }

  private async verifyWith(pool: WorkerPool, stop: AbortController): Promise<void> {
    const total = waitingDigests(this.cohort).length;
    if (total > 0 && !stop.signal.aborted) {
      this.tell({ work: { kind: 'verifying', done: 0, total } });
      await verifyWaiting(this.cohort, (digest) => this.contentOf(digest), {
        ask: pool.ask,
        width: pool.width,
        signal: stop.signal,
        onRuns: (runs) => this.receive(runs, () => undefined),
        onProgress: (done) => this.tellNowAndThen({ work: { kind: 'verifying', done, total } }),
      });
      await this.save(true);
    }
    pool.end();
    this.stop = null;
    this.tell({ work: null });
  }

  /** The recording of a run, from this visit or from what is kept. */
  async contentOf(digest: string): Promise<Blob | undefined> {
    return this.contents.get(digest) ?? (await this.store.file(digest));
  }

  /** The recording goes, its facts stay: after a debrief, where that was asked for. */
  async dropContent(digest: string): Promise<void> {
    this.contents.delete(digest);
    await this.store.removeFiles([digest]);
  }

  setName(learner: string, name: string): void {
    this.book.setName(learner, name);
    if (this.isKept) void this.store.putName(learner, this.book.names.get(learner) ?? '');
    this.tell({});
  }

  setCourseDate(procedure: string, date: string): void {
    const { [procedure]: _before, ...others } = this.view.courseDates;
    const courseDates = date === '' ? others : { ...others, [procedure]: date };
    if (this.isKept) void this.store.putCourseDates(courseDates);
    this.tell({ courseDates });
  }

  /** Removes all runs, recordings and the name of a learner. */
  async eraseLearner(learner: string): Promise<void> {
    const runs = this.cohort.runs.filter((run) => run.learner === learner);
    for (const run of runs) this.cohort.remove(runKey(run));
    const digests = runs.map((run) => run.digest).filter((d) => this.cohort.withDigest(d).length === 0);
    for (const digest of digests) this.contents.delete(digest);
    // What is still to be written must not come after what is taken away.
    await this.save(true);
    await this.store.removeRuns(runs.map(runKey));
    await this.store.removeFiles(digests);
    for (const digest of digests) await notesSession.remove(digest);
    this.book.setName(learner, '');
    await this.store.putName(learner, '');
    this.tell({});
  }

  /** Empties the cohort; the name that this browser's own learner gave stays. */
  async eraseAll(): Promise<void> {
    this.cancel();
    const own = learnerId();
    for (const learner of [...this.book.names.keys()])
      if (learner !== own) {
        this.book.setName(learner, '');
        await this.store.putName(learner, '');
      }
    await this.save(true);
    for (const { digest } of this.cohort.runs) await notesSession.remove(digest);
    this.cohort = new Cohort();
    this.contents.clear();
    await this.store.eraseCohort();
    this.tell({ report: null, courseDates: {} });
  }

  private get isKept(): boolean {
    return useRetentionStore.getState().retention !== 'score-only';
  }

  private namesWorthKeeping(): Map<string, string> {
    const learners = new Set(this.cohort.runs.map((run) => run.learner));
    return new Map([...this.book.names].filter(([id]) => learners.has(id) && id !== NOBODY));
  }

  private receive(runs: readonly CohortRun[], contentOf: (digest: string) => Blob | undefined): void {
    for (const run of runs) {
      const content = contentOf(run.digest);
      if (content) this.contents.set(run.digest, content);
      this.unsaved.push(run);
    }
    if (this.unsaved.length >= SAVE_AT) void this.save(false);
  }

  /** Runs to the store, with their recordings; one after another, so that the last write is the latest. */
  private saving: Promise<void> = Promise.resolve();
  private save(isLast: boolean): Promise<void> {
    const runs = this.unsaved;
    const removed = this.cohort.takeRemoved();
    this.unsaved = [];
    if (this.isKept && (runs.length > 0 || removed.length > 0))
      this.saving = this.saving.then(async () => {
        await this.store.removeRuns(removed);
        await this.store.putRuns(runs);
        const files = runs.flatMap(({ digest }) => {
          const content = this.contents.get(digest);
          return content ? [{ digest, content }] : [];
        });
        await this.store.putFiles(files);
        // What the browser keeps need not be held as well.
        if (this.store.keeps) for (const { digest } of files) this.contents.delete(digest);
      });
    return isLast ? this.saving : Promise.resolve();
  }

  private tellNowAndThen(change: Partial<CohortView>): void {
    const nowMs = performance.now();
    if (nowMs - this.toldAt < TELL_EVERY_MS) return;
    if (nowMs - this.shownAt >= SHOW_EVERY_MS) this.tell(change);
    else this.publish(change);
  }

  /** Shows the change, and the runs as they are now. */
  private tell(change: Partial<CohortView>): void {
    this.shownAt = performance.now();
    this.publish({
      ...change,
      runs: this.cohort.runs,
      names: new Map(this.book.names),
      keeps: this.store.keeps,
    });
  }

  private publish(change: Partial<CohortView>): void {
    this.toldAt = performance.now();
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}

export const cohortSession = new CohortSession();
