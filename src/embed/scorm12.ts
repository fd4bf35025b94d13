/** SCORM 1.2, the content's side. */
import type { CourseOpening } from './course.ts';
import type { CrossFrame } from './crossFrame.ts';
import { scorm12Time } from './durations.ts';
import type { Judgement } from './judge.ts';
import type { ApiWindow, ScormCalls } from './scormApi.ts';
import { numberOf, ScormCourse } from './scormCourse.ts';

/** The standard's limit. Systems differ in whether they hold to it, and cut or refuse what is longer. */
export const MOST_SUSPEND_12 = 4096;

/** A status never goes back down this list. */
const RANK = ['', 'not attempted', 'browsed', 'incomplete', 'failed', 'completed', 'passed'] as const;
const rankOf = (status: string): number => Math.max(0, (RANK as readonly string[]).indexOf(status));

export class Scorm12Course extends ScormCourse {
  private status = '';
  private bestRaw = Number.NEGATIVE_INFINITY;

  constructor(
    from: ApiWindow,
    nowMs: () => number,
    wait?: (ms: number) => Promise<void>,
    crossFrame?: CrossFrame | null,
  ) {
    const names = {
      api: 'API',
      prefix: 'LMS',
      mode: 'cmi.core.lesson_mode',
      progress: 'cmi.core.lesson_status',
      exit: 'cmi.core.exit',
      sessionTime: 'cmi.core.session_time',
      finish: 'Finish',
      time: scorm12Time,
      mostKept: MOST_SUSPEND_12,
    } as const;
    super(names, from, nowMs, wait, crossFrame);
  }

  protected read(calls: ScormCalls): Pick<CourseOpening, 'mastery01' | 'lang' | 'hasPassed'> {
    this.status = calls.get('cmi.core.lesson_status');
    this.bestRaw = numberOf(calls.get('cmi.core.score.raw')) ?? this.bestRaw;
    const mastery100 = numberOf(calls.get('cmi.student_data.mastery_score'));
    this.raise(calls, 'incomplete');
    return {
      mastery01: mastery100 === null ? null : mastery100 / 100,
      lang: calls.get('cmi.student_preference.language') || null,
      hasPassed: this.status === 'passed',
    };
  }

  protected write(calls: ScormCalls, { passed, total }: Judgement): void {
    // Before the status: a system that compares points with its mark does so when the status is set.
    if (total !== null && total > this.bestRaw && (passed || this.status !== 'passed')) {
      this.bestRaw = total;
      calls.set('cmi.core.score.min', '0');
      calls.set('cmi.core.score.max', '100');
      calls.set('cmi.core.score.raw', String(total));
    }
    this.raise(calls, passed ? 'passed' : 'failed');
  }

  private raise(calls: ScormCalls, status: string): void {
    if (this.mode !== 'normal' || rankOf(status) <= rankOf(this.status)) return;
    if (calls.set('cmi.core.lesson_status', status)) this.status = status;
  }
}
