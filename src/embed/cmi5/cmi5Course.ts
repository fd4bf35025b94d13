/**
 * cmi5, the content's side. A session is Initialized first and Terminated last; of passed, failed and completed it has
 * at most one each, and a registration at most one passed and one completed and no failed once it has passed. So a
 * pass is told when it is reached, and a fail only when the session ends without one.
 */
import type { Recording } from '../../protocol/recording.ts';
import type { Course, CourseOpening } from '../course.ts';
import { SESSION_EXTENSION, VERBS } from '../identifiers.ts';
import type { Judgement } from '../judge.ts';
import { type LaunchData, type LaunchParameters, modeOf, parseLaunchData } from './launch.ts';
import { type Fetch, fetchToken, Lrs } from './lrs.ts';
import { type KeyValue, Outbox } from './outbox.ts';
import { definedStatement, performedStatement, type Statement, type StatementSource } from './statements.ts';

const STATE_ID = 'urn:sononeedle:state';
/** More than a course's suspend data, and far below what a store refuses. */
const MOST_STATE_CHARS = 64_000;

export interface Cmi5Options {
  readonly launch: LaunchParameters;
  readonly fetch: Fetch;
  /** Outlives the page: statements, and what was told in this registration. */
  readonly storage: KeyValue;
  /** Outlives a reload: the token, which is given out once. */
  readonly sessionStorage: KeyValue;
  readonly nowMs: () => number;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly wait: (ms: number, then: () => void) => void;
  /** SHA-256 of a recording's file in hexadecimal digits, or null where it cannot be had. */
  readonly hashOf: (recording: Recording) => Promise<string | null>;
  readonly onChange: () => void;
}

/** What this browser knows of the registration. */
interface Told {
  passed: boolean;
  completed: boolean;
  /** The session that has begun, and whether it has ended. */
  session: string;
  isTerminated: boolean;
}

export class Cmi5Course implements Course {
  problem = '';
  private readonly key: string;
  private lrs: Lrs | null = null;
  private source: StatementSource | null = null;
  private outbox: Outbox | null = null;
  private told: Told = { passed: false, completed: false, session: '', isTerminated: false };
  private isReported = false;
  private isClosed = false;
  private openedAtMs = 0;
  private failed: Judgement | null = null;
  private isDelivered = { passed: false, completed: false };
  private kept = '';
  private pending: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: Cmi5Options) {
    const { registration, activityId } = options.launch;
    this.key = `sononeedle.cmi5.${registration}.${activityId}`;
  }

  /** Statements that wait for the network. */
  get waiting(): number {
    return this.outbox?.waiting.length ?? 0;
  }

  async open(): Promise<CourseOpening> {
    const { launch, fetch, storage, newId, now, wait, onChange } = this.options;
    const lrs = new Lrs(launch, await this.token(), fetch);
    this.lrs = lrs;
    const found = await lrs.readState('LMS.LaunchData');
    if (found === null) throw new Error('LMS.LaunchData is missing');
    const data = parseLaunchData(found);
    const preferences = await lrs.readAgentProfile('cmi5LearnerPreferences');
    const state = (await lrs.readState(STATE_ID)) as Record<string, unknown> | null;
    this.source = { launch, data, newId, now };
    this.readTold(state);
    const session = sessionOf(data);
    const isSameSession = this.told.session !== '' && this.told.session === session;
    if (isSameSession && this.told.isTerminated)
      throw new Error('this launch is over: open the drill from the course again');
    this.isReported = modeOf(data) === 'normal';
    this.openedAtMs = this.options.nowMs();
    this.outbox = new Outbox({
      storage,
      key: `${this.key}.queue`,
      deliver: (statement) => this.deliver(statement, session),
      wait,
      onChange,
      onDelivered: (statement) => this.onDelivered(statement),
    });
    if (!isSameSession) {
      this.told.session = session;
      this.told.isTerminated = false;
      this.writeTold();
      this.outbox.add(definedStatement(this.source, 'initialized', 0));
    } else void this.outbox.flush();
    const kept = state?.['suspended'];
    return {
      mode: modeOf(data),
      kept: typeof kept === 'string' ? kept : '',
      mastery01: data.masteryScore ?? null,
      mostKept: MOST_STATE_CHARS,
      lang: languageOf(preferences),
      hasPassed: this.told.passed,
      returnUrl: webAddressOrNull(data.returnURL),
    };
  }

  report(recording: Recording, judgement: Judgement): void {
    const { source, outbox } = this;
    if (!source || !outbox || !this.isReported || this.isClosed) return;
    const durationMs = this.options.nowMs() - this.openedAtMs;
    const statements: Statement[] = [];
    if (!this.told.completed) {
      this.told.completed = true;
      statements.push(definedStatement(source, 'completed', durationMs));
    }
    if (judgement.passed && !this.told.passed) {
      this.told.passed = true;
      this.failed = null;
      statements.push(definedStatement(source, 'passed', durationMs, judgement));
    } else if (!judgement.passed && !this.told.passed && isBetter(judgement, this.failed))
      this.failed = judgement;
    this.writeTold();
    if (statements.length > 0) outbox.add(...statements);
    this.pending = this.options.hashOf(recording).then(
      (hash) => {
        if (!this.isClosed) outbox.add(performedStatement(source, recording, hash));
      },
      () => {},
    );
  }

  keep(text: string): void {
    if (!this.isReported || this.isClosed) return;
    this.kept = text;
    void this.writeState();
  }

  close(): void {
    const { source, outbox, lrs } = this;
    if (!source || !outbox || !lrs || this.isClosed) return;
    this.isClosed = true;
    const durationMs = this.options.nowMs() - this.openedAtMs;
    const last: Statement[] = [];
    if (this.failed && !this.told.passed)
      last.push(definedStatement(source, 'failed', durationMs, this.failed));
    last.push(definedStatement(source, 'terminated', durationMs));
    this.told.isTerminated = true;
    this.writeTold();
    const all = [...outbox.hold()];
    outbox.add(...last);
    all.push(...last);
    void lrs.postAll(all).then((isTaken) => {
      if (!isTaken) return;
      outbox.drop(all);
      for (const statement of all) this.onDelivered(statement);
    });
  }

  /** The store is spoken to over the network alone. */
  hear(): boolean {
    return false;
  }

  /** Settles when what was begun so far is on its way; for tests and for a page that leaves by a button. */
  async settled(): Promise<void> {
    await this.pending;
    await this.outbox?.flush();
  }

  /** For when the network is back. */
  retry(): void {
    void this.outbox?.flush();
  }

  private async token(): Promise<string> {
    const { launch, fetch, sessionStorage } = this.options;
    const key = `sononeedle.cmi5.token.${launch.fetchUrl}`;
    const kept = readItem(sessionStorage, key);
    if (kept !== null) return kept;
    const token = await fetchToken(launch.fetchUrl, fetch);
    writeItem(sessionStorage, key, token);
    return token;
  }

  /** A statement of an earlier session may be there already, and the course may no longer take it. */
  private async deliver(statement: Statement, session: string): ReturnType<Lrs['put']> {
    const lrs = this.lrs!;
    if (sessionOf(statement as { context: unknown }) !== session && (await lrs.has(statement.id)))
      return 'done';
    const delivery = await lrs.put(statement);
    if (typeof delivery === 'object') this.problem = delivery.refused;
    return delivery;
  }

  private onDelivered(statement: Statement): void {
    if (statement.verb.id === VERBS.passed) this.isDelivered.passed = true;
    else if (statement.verb.id === VERBS.completed) this.isDelivered.completed = true;
    else return;
    void this.writeState();
  }

  /** The course's copy says only what it was told for certain; this browser's also what is on its way. */
  private async writeState(): Promise<void> {
    const { passed, completed } = this.isDelivered;
    const isTaken = await this.lrs?.writeState(STATE_ID, { passed, completed, suspended: this.kept });
    if (isTaken === false) this.problem = 'the half-done run could not be kept';
    this.options.onChange();
  }

  private readTold(state: Record<string, unknown> | null): void {
    let own: Partial<Told> = {};
    try {
      own = JSON.parse(readItem(this.options.storage, this.key) ?? '{}') as Partial<Told>;
    } catch {
      // as if nothing were known
    }
    this.isDelivered = { passed: state?.['passed'] === true, completed: state?.['completed'] === true };
    this.kept = typeof state?.['suspended'] === 'string' ? state['suspended'] : '';
    this.told = {
      passed: own.passed === true || this.isDelivered.passed,
      completed: own.completed === true || this.isDelivered.completed,
      session: typeof own.session === 'string' ? own.session : '',
      isTerminated: own.isTerminated === true,
    };
  }

  private writeTold(): void {
    writeItem(this.options.storage, this.key, JSON.stringify(this.told));
  }
}

const isBetter = (a: Judgement, b: Judgement | null): boolean =>
  b === null || (a.total ?? -1) > (b.total ?? -1);

function sessionOf(from: LaunchData | { readonly context: unknown }): string {
  const context = ('contextTemplate' in from ? from.contextTemplate : from.context) as {
    extensions?: Record<string, unknown>;
  } | null;
  const id = context?.extensions?.[SESSION_EXTENSION];
  return typeof id === 'string' ? id : '';
}

function languageOf(preferences: unknown): string | null {
  const list = (preferences as { languagePreference?: unknown } | null)?.languagePreference;
  return typeof list === 'string' ? (list.split(',')[0] ?? null) : null;
}

function webAddressOrNull(text: string | undefined): string | null {
  if (text === undefined) return null;
  try {
    const { protocol } = new URL(text);
    return protocol === 'https:' || protocol === 'http:' ? text : null;
  } catch {
    return null;
  }
}

function readItem(storage: KeyValue, key: string): string | null {
  try {
    return storage.getItem(key);
  } catch {
    return null;
  }
}

function writeItem(storage: KeyValue, key: string, value: string): void {
  try {
    storage.setItem(key, value);
  } catch {
    // A browser that keeps nothing.
  }
}
