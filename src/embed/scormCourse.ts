/** What SCORM 1.2 and 2004 have in common on the content's side: one session from Initialize to its end. */
import type { Recording } from '../protocol/recording.ts';
import type { Course, CourseMode, CourseOpening } from './course.ts';
import type { Judgement } from './judge.ts';
import type { CrossFrame, FrameMessage } from './crossFrame.ts';
import { type ApiWindow, ScormCalls, waitForApi, waitMs } from './scormApi.ts';

/**
 * How often a field that is never empty is read until it is there, and how long between. An API object that stands for a
 * system in another frame, such as scorm-again's CrossFrameAPI, answers with nothing until that system has.
 */
const READS = 12;
const READ_EVERY_MS = 250;

/** The names that a version gives to the same things. */
export interface ScormVersion {
  /** Of the object that a window holds out. */
  readonly api: 'API' | 'API_1484_11';
  /** Before each call's name. */
  readonly prefix: 'LMS' | '';
  readonly mode: string;
  /** How far the learner is: a system gives this a word from the start. */
  readonly progress: string;
  readonly exit: string;
  readonly sessionTime: string;
  readonly finish: 'Finish' | 'Terminate';
  readonly time: (ms: number) => string;
  /** Characters of suspend data that the standard allows. */
  readonly mostKept: number;
}

export abstract class ScormCourse implements Course {
  protected mode: CourseMode = 'normal';
  private calls: ScormCalls | null = null;
  private openedAtMs = 0;
  private isClosed = false;

  constructor(
    private readonly version: ScormVersion,
    private readonly from: ApiWindow,
    private readonly nowMs: () => number,
    private readonly wait: (ms: number) => Promise<void> = waitMs,
    /** To a parent of another origin; null where there is none or it cannot be spoken to. */
    private readonly crossFrame: CrossFrame | null = null,
  ) {}

  /** Reads where the learner stands, and says that work has begun where results count. */
  protected abstract read(calls: ScormCalls): Pick<CourseOpening, 'mastery01' | 'lang' | 'hasPassed'>;
  /** Sets score and status; a pass is never taken back, and a score never lowered. */
  protected abstract write(calls: ScormCalls, judgement: Judgement): void;

  get problem(): string {
    return this.calls?.problem || (this.crossFrame?.problem ?? '');
  }

  async open(): Promise<CourseOpening | null> {
    const { version, crossFrame } = this;
    const found = await waitForApi(this.from, version.api, this.wait, () => {
      if (crossFrame?.isThere) return crossFrame.open(version.prefix);
      crossFrame?.greet();
      return null;
    });
    if (!found) return null;
    const calls = new ScormCalls(found.api, version.prefix);
    this.calls = calls;
    if (!calls.call('Initialize', ''))
      throw new Error(`the course did not open: ${calls.problem || 'no reason given'}`);
    this.openedAtMs = this.nowMs();
    for (let i = 0; i < READS && calls.get(version.progress) === ''; i++) await this.wait(READ_EVERY_MS);
    const mode = calls.get(version.mode);
    this.mode = mode === 'browse' || mode === 'review' ? mode : 'normal';
    const standing = this.read(calls);
    if (this.mode === 'normal') {
      // Always `suspend`: on anything else a system may begin a new attempt and forget the pass.
      calls.set(version.exit, 'suspend');
      calls.call('Commit', '');
    }
    return {
      mode: this.mode,
      kept: calls.get('cmi.suspend_data'),
      mostKept: version.mostKept,
      returnUrl: null,
      ...standing,
    };
  }

  report(_recording: Recording, judgement: Judgement): void {
    const { calls } = this;
    if (!this.isOpen(calls)) return;
    this.write(calls, judgement);
    this.commit(calls);
  }

  keep(text: string): void {
    const { calls } = this;
    if (!this.isOpen(calls)) return;
    const { mostKept } = this.version;
    if (text.length > mostKept)
      throw new RangeError(`suspend data: expected at most ${mostKept} characters, got ${text.length}`);
    calls.set('cmi.suspend_data', text);
    this.commit(calls);
  }

  close(): void {
    const { calls } = this;
    if (!calls || this.isClosed) return;
    if (this.mode === 'normal') this.commit(calls);
    this.isClosed = true;
    calls.call(this.version.finish, '');
  }

  hear(message: FrameMessage): boolean {
    return this.crossFrame?.receive(message) ?? false;
  }

  private isOpen(calls: ScormCalls | null): calls is ScormCalls {
    return calls !== null && !this.isClosed && this.mode === 'normal';
  }

  private commit(calls: ScormCalls): void {
    calls.set(this.version.sessionTime, this.version.time(this.nowMs() - this.openedAtMs));
    calls.call('Commit', '');
  }
}

/** A number that a system gave as text; null where it gave none. */
export const numberOf = (text: string): number | null =>
  text !== '' && Number.isFinite(Number(text)) ? Number(text) : null;
