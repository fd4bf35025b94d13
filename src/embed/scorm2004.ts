/** SCORM 2004, 4th edition, the content's side. */
import type { Course, CourseMode, CourseOpening } from './course.ts';
import { isoDuration } from './durations.ts';
import type { Judgement } from './judge.ts';
import type { Recording } from '../protocol/recording.ts';
import { type ApiWindow, ScormCalls, waitForApi } from './scormApi.ts';

/** The standard's limit of suspend data. */
export const MOST_SUSPEND_2004 = 64_000;

export class Scorm2004Course implements Course {
  private calls: ScormCalls | null = null;
  private mode: CourseMode = 'normal';
  private success = '';
  private bestScaled = Number.NEGATIVE_INFINITY;
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
    const api = await waitForApi(this.from, 'API_1484_11', this.wait);
    if (!api) return null;
    const calls = new ScormCalls(api, '');
    this.calls = calls;
    if (!calls.call('Initialize', ''))
      throw new Error(`the course did not open: ${calls.problem || 'no reason given'}`);
    this.openedAtMs = this.nowMs();
    const mode = calls.get('cmi.mode');
    this.mode = mode === 'browse' || mode === 'review' ? mode : 'normal';
    this.success = calls.get('cmi.success_status');
    const scaled = calls.get('cmi.score.scaled');
    if (scaled !== '' && Number.isFinite(Number(scaled))) this.bestScaled = Number(scaled);
    const mastery = calls.get('cmi.scaled_passing_score');
    if (this.mode === 'normal') {
      if (calls.get('cmi.completion_status') !== 'completed')
        calls.set('cmi.completion_status', 'incomplete');
      calls.call('Commit', '');
    }
    return {
      mode: this.mode,
      kept: calls.get('cmi.suspend_data'),
      mastery01: mastery !== '' && Number.isFinite(Number(mastery)) ? Number(mastery) : null,
      mostKept: MOST_SUSPEND_2004,
      lang: calls.get('cmi.learner_preference.language') || null,
      hasPassed: this.success === 'passed',
      returnUrl: null,
    };
  }

  report(_recording: Recording, { passed, total }: Judgement): void {
    const { calls } = this;
    if (!this.isOpen(calls)) return;
    if (total !== null && total / 100 > this.bestScaled && (passed || this.success !== 'passed')) {
      this.bestScaled = total / 100;
      calls.set('cmi.score.min', '0');
      calls.set('cmi.score.max', '100');
      calls.set('cmi.score.raw', String(total));
      calls.set('cmi.score.scaled', String(Number((total / 100).toFixed(4))));
    }
    calls.set('cmi.completion_status', 'completed');
    if (this.success !== 'passed') {
      const success = passed ? 'passed' : 'failed';
      if (calls.set('cmi.success_status', success)) this.success = success;
    }
    this.commit(calls);
  }

  keep(text: string): void {
    const { calls } = this;
    if (!this.isOpen(calls)) return;
    if (text.length > MOST_SUSPEND_2004)
      throw new RangeError(
        `suspend data: expected at most ${MOST_SUSPEND_2004} characters, got ${text.length}`,
      );
    calls.set('cmi.suspend_data', text);
    this.commit(calls);
  }

  close(): void {
    const { calls } = this;
    if (!calls || this.isClosed) return;
    if (this.mode === 'normal') {
      calls.set('cmi.exit', 'suspend');
      this.commit(calls);
    }
    this.isClosed = true;
    calls.call('Terminate', '');
  }

  private isOpen(calls: ScormCalls | null): calls is ScormCalls {
    return calls !== null && !this.isClosed && this.mode === 'normal';
  }

  private commit(calls: ScormCalls): void {
    calls.set('cmi.session_time', isoDuration(this.nowMs() - this.openedAtMs));
    calls.call('Commit', '');
  }
}
