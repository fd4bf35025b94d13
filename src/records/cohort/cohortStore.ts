/**
 * A cohort kept in IndexedDB: runs, their recordings and the course's dates in one database, the learners' names in
 * another, so that either can be taken away without the other. Where the browser forbids storage nothing is kept, and
 * `keeps` says so; the page goes on from memory.
 */
import Dexie, { type Table } from 'dexie';
import { type CohortRun, runKey } from './cohortRun.ts';
import type { CourseDates } from './matrix.ts';

interface RunRow {
  readonly key: string;
  readonly learner: string;
  /** The run as JSON: one text is read far faster than thousands of nested objects. */
  readonly text: string;
}

class CohortDatabase extends Dexie {
  readonly runs!: Table<RunRow, string>;
  readonly files!: Table<{ readonly digest: string; readonly content: Blob }, string>;
  readonly settings!: Table<{ readonly key: string; readonly value: unknown }, string>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({ runs: 'key, learner', files: 'digest', settings: 'key' });
  }
}

class NameDatabase extends Dexie {
  readonly names!: Table<{ readonly learner: string; readonly name: string }, string>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({ names: 'learner' });
  }
}

export interface KeptCohort {
  readonly runs: readonly CohortRun[];
  readonly names: ReadonlyMap<string, string>;
  readonly courseDates: CourseDates;
}

export class CohortStore {
  private readonly cohort: CohortDatabase;
  private readonly people: NameDatabase;
  private isForbidden = false;

  constructor(name = 'sononeedle') {
    this.cohort = new CohortDatabase(`${name}-cohort`);
    this.people = new NameDatabase(`${name}-names`);
  }

  /** False once the browser has refused to keep something. */
  get keeps(): boolean {
    return !this.isForbidden;
  }

  async load(): Promise<KeptCohort> {
    const rows = await this.attempt(() => this.cohort.runs.toArray(), []);
    const dates = await this.attempt(() => this.cohort.settings.get('course-dates'), undefined);
    return {
      runs: rows.map(({ text }) => JSON.parse(text) as CohortRun),
      names: await this.names(),
      courseDates: (dates?.value ?? {}) as CourseDates,
    };
  }

  async names(): Promise<Map<string, string>> {
    const names = await this.attempt(() => this.people.names.toArray(), []);
    return new Map(names.map(({ learner, name }) => [learner, name]));
  }

  async putRuns(runs: readonly CohortRun[]): Promise<void> {
    const rows = runs.map((run) => ({ key: runKey(run), learner: run.learner, text: JSON.stringify(run) }));
    await this.attempt(() => this.cohort.runs.bulkPut(rows), undefined);
  }

  async removeRuns(keys: readonly string[]): Promise<void> {
    await this.attempt(() => this.cohort.runs.bulkDelete([...keys]), undefined);
  }

  async putFiles(files: readonly { readonly digest: string; readonly content: Blob }[]): Promise<void> {
    await this.attempt(() => this.cohort.files.bulkPut([...files]), undefined);
  }

  async file(digest: string): Promise<Blob | undefined> {
    return (await this.attempt(() => this.cohort.files.get(digest), undefined))?.content;
  }

  async removeFiles(digests: readonly string[]): Promise<void> {
    await this.attempt(() => this.cohort.files.bulkDelete([...digests]), undefined);
  }

  async putCourseDates(value: CourseDates): Promise<void> {
    await this.attempt(() => this.cohort.settings.put({ key: 'course-dates', value }), undefined);
  }

  /** An empty name takes the entry away. */
  async putName(learner: string, name: string): Promise<void> {
    if (name === '') await this.attempt(() => this.people.names.delete(learner), undefined);
    else await this.attempt(() => this.people.names.put({ learner, name }), undefined);
  }

  async putNames(names: ReadonlyMap<string, string>): Promise<void> {
    const rows = [...names].map(([learner, name]) => ({ learner, name }));
    await this.attempt(() => this.people.names.bulkPut(rows), undefined);
  }

  async eraseCohort(): Promise<void> {
    await this.attempt(async () => {
      await Promise.all([this.cohort.runs.clear(), this.cohort.files.clear(), this.cohort.settings.clear()]);
    }, undefined);
  }

  private async attempt<T>(work: () => PromiseLike<T>, otherwise: T): Promise<T> {
    if (this.isForbidden) return otherwise;
    try {
      return await work();
    } catch {
      this.isForbidden = true;
      return otherwise;
    }
  }
}
