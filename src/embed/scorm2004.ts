/** SCORM 2004, 4th edition, the content's side. */
import type { CourseOpening } from './course.ts';
import type { CrossFrame } from './crossFrame.ts';
import { isoDuration } from './durations.ts';
import type { Judgement } from './judge.ts';
import type { ApiWindow, ScormCalls } from './scormApi.ts';
import { numberOf, ScormCourse } from './scormCourse.ts';

/** The standard's limit of suspend data. */
export const MOST_SUSPEND_2004 = 64_000;

export class Scorm2004Course extends ScormCourse {
  private success = '';
  private bestScaled = Number.NEGATIVE_INFINITY;

  constructor(
    from: ApiWindow,
    nowMs: () => number,
    wait?: (ms: number) => Promise<void>,
    crossFrame?: CrossFrame | null,
  ) {
    const names = {
      api: 'API_1484_11',
      prefix: '',
      mode: 'cmi.mode',
      progress: 'cmi.completion_status',
      exit: 'cmi.exit',
      sessionTime: 'cmi.session_time',
      finish: 'Terminate',
      time: isoDuration,
      mostKept: MOST_SUSPEND_2004,
    } as const;
    super(names, from, nowMs, wait, crossFrame);
  }

  protected read(calls: ScormCalls): Pick<CourseOpening, 'mastery01' | 'lang' | 'hasPassed'> {
    this.success = calls.get('cmi.success_status');
    this.bestScaled = numberOf(calls.get('cmi.score.scaled')) ?? this.bestScaled;
    const mastery01 = numberOf(calls.get('cmi.scaled_passing_score'));
    if (this.mode === 'normal' && calls.get('cmi.completion_status') !== 'completed')
      calls.set('cmi.completion_status', 'incomplete');
    return {
      mastery01,
      lang: calls.get('cmi.learner_preference.language') || null,
      hasPassed: this.success === 'passed',
    };
  }

  protected write(calls: ScormCalls, { passed, total }: Judgement): void {
    if (total !== null && total / 100 > this.bestScaled && (passed || this.success !== 'passed')) {
      this.bestScaled = total / 100;
      calls.set('cmi.score.min', '0');
      calls.set('cmi.score.max', '100');
      calls.set('cmi.score.raw', String(total));
      calls.set('cmi.score.scaled', String(Number((total / 100).toFixed(4))));
    }
    calls.set('cmi.completion_status', 'completed');
    if (this.success === 'passed') return;
    const success = passed ? 'passed' : 'failed';
    if (calls.set('cmi.success_status', success)) this.success = success;
  }
}
