/** SCORM 1.2, the content's side. */
import type { Course, CourseMode, CourseOpening } from './course.ts';
import { scorm12Time } from './durations.ts';
import type { Judgement } from './judge.ts';
import type { Recording } from '../protocol/recording.ts';
import { type ApiWindow, ScormCalls, waitForApi } from './scormApi.ts';

/** The standard's limit. Systems differ in whether they hold to it, and cut or refuse what is longer. */
export const MOST_SUSPEND_12 = 4096;

/** A status never goes back down this list. */
const RANK = ['', 'not attempted', 'browsed', 'incomplete', 'failed', 'completed', 'passed'] as const;
const rankOf = (status: string): number => Math.max(0, (RANK as readonly string[]).indexOf(status));

export class Scorm12Course implements Course {
  private calls: ScormCalls | null = null;
  private mode: CourseMode = 'normal';
  private status = '';
  private bestRaw = Number.NEGATIVE_INFINITY;
  private openedAtMs = 0;
  private isClosed = false;

  constructor(
    private readonly from: ApiWindow,
    private readonly nowMs: () => number,
    private readonly wait?: (ms: number) => Promise<void>,
  ) {}

  get problem(): string {
    return this.calls?.problem ?? '';
  }

  async open(): Promise<CourseOpening | null> {
    const api = await waitForApi(this.from, 'API', this.wait);
    if (!api) return null;
    const calls = new ScormCalls(api, 'LMS');
    this.calls = calls;
    if (!calls.call('Initialize', ''))
      throw new Error(`the course did not open: ${calls.problem || 'no reason given'}`);
    this.openedAtMs = this.nowMs();
    const mode = calls.get('cmi.core.lesson_mode');
    this.mode = mode === 'browse' || mode === 'review' ? mode : 'normal';
    this.status = calls.get('cmi.core.lesson_status');
    const raw = calls.get('cmi.core.score.raw');
    if (raw !== '' && Number.isFinite(Number(raw))) this.bestRaw = Number(raw);
    const mastery = calls.get('cmi.student_data.mastery_score');
    const mastery100 = mastery === '' ? Number.NaN : Number(mastery);
    this.raise('incomplete');
    if (this.mode === 'normal') calls.call('Commit', '');
    return {
      mode: this.mode,
      kept: calls.get('cmi.suspend_data'),
      mastery01: Number.isFinite(mastery100) ? mastery100 / 100 : null,
      mostKept: MOST_SUSPEND_12,
      lang: calls.get('cmi.student_preference.language') || null,
      hasPassed: this.status === 'passed',
      returnUrl: null,
    };
  }

  report(_recording: Recording, { passed, total }: Judgement): void {
    const { calls } = this;
    if (!this.isOpen(calls)) return;
    // Before the status: a system that compares points with its mark does so when the status is set.
    if (total !== null && total > this.bestRaw && (passed || this.status !== 'passed')) {
      this.bestRaw = total;
      calls.set('cmi.core.score.min', '0');
      calls.set('cmi.core.score.max', '100');
      calls.set('cmi.core.score.raw', String(total));
    }
    this.raise(passed ? 'passed' : 'failed');
    this.commit(calls);
  }

  keep(text: string): void {
    const { calls } = this;
    if (!this.isOpen(calls)) return;
    if (text.length > MOST_SUSPEND_12)
      throw new RangeError(
        `suspend data: expected at most ${MOST_SUSPEND_12} characters, got ${text.length}`,
      );
    calls.set('cmi.suspend_data', text);
    this.commit(calls);
  }

  close(): void {
    const { calls } = this;
    if (!calls || this.isClosed) return;
    if (this.mode === 'normal') {
      // Always `suspend`: on anything else a system may begin a new attempt and forget the pass.
      calls.set('cmi.core.exit', 'suspend');
      this.commit(calls);
    }
    this.isClosed = true;
    calls.call('Finish', '');
  }

  private isOpen(calls: ScormCalls | null): calls is ScormCalls {
    return calls !== null && !this.isClosed && this.mode === 'normal';
  }

  private commit(calls: ScormCalls): void {
    calls.set('cmi.core.session_time', scorm12Time(this.nowMs() - this.openedAtMs));
    calls.call('Commit', '');
  }

  private raise(status: string): void {
    if (this.mode !== 'normal' || rankOf(status) <= rankOf(this.status)) return;
    if (this.calls?.set('cmi.core.lesson_status', status)) this.status = status;
  }
}
