/** Keeps a course up to date with the runs: a half-done one every so often, a finished one at once. */
import type { RunResult } from '../../engine/liveRun.ts';
import type { Course, CourseOpening } from '../../embed/course.ts';
import type { FrameMessage } from '../../embed/crossFrame.ts';
import { judge } from '../../embed/judge.ts';
import type { CourseKind } from '../../embed/parameters.ts';
import { addRun, readSuspended, writeSuspended } from '../../embed/suspend.ts';
import { verificationCode } from '../../embed/verificationCode.ts';
import type { Recording } from '../../protocol/recording.ts';
import { knownDrill } from '../knownDrills.ts';
import { isParentForeign, openCourse } from './openCourse.ts';
import { useEmbedStore } from './embedStore.ts';

const set = useEmbedStore.setState;

export class CourseKeeper {
  private course: Course | null = null;
  private opening: CourseOpening | null = null;

  /** Opens the course and shows what it kept. Never throws: where it cannot be opened, the page says so. */
  async open(kind: CourseKind, parentOrigin: string | null): Promise<CourseOpening | null> {
    set({ course: { kind: 'waiting' } });
    try {
      const course = await openCourse(kind, parentOrigin, () => this.tellProblem());
      this.course = course;
      this.opening = await course.open();
    } catch (cause) {
      set({
        course: { kind: 'refused', message: cause instanceof Error ? cause.message : String(cause) },
      });
      return null;
    }
    const { opening } = this;
    if (!opening) {
      set({ course: { kind: 'missing', isForeign: isParentForeign() } });
      return null;
    }
    const { left, ...standing } = readSuspended(opening.kept, knownDrill);
    set({
      course: {
        kind: 'open',
        isReported: opening.mode === 'normal',
        hasPassed: opening.hasPassed,
        returnUrl: opening.returnUrl,
      },
      standing,
      left,
    });
    this.tellProblem();
    return opening;
  }

  /** True where a message to the page was the course's. */
  hear(message: FrameMessage): boolean {
    return this.course?.hear(message) ?? false;
  }

  /** Keeps a run that is under way. */
  keepHalf(run: RunResult): void {
    if (this.opening?.mode !== 'normal') return;
    this.course?.keep(writeSuspended(useEmbedStore.getState().standing, run, this.opening.mostKept));
    this.tellProblem();
  }

  report(recording: Recording): void {
    if (this.opening?.mode !== 'normal') return;
    const judgement = judge(recording.score, this.opening.mastery01);
    const { course, standing: before } = useEmbedStore.getState();
    const standing = addRun(before, {
      total: recording.score.total,
      passed: judgement.passed,
      code: verificationCode(recording),
    });
    this.course?.report(recording, judgement);
    this.course?.keep(writeSuspended(standing, null, this.opening.mostKept));
    set({ standing, left: null });
    if (course.kind === 'open' && judgement.passed) set({ course: { ...course, hasPassed: true } });
    this.tellProblem();
  }

  /** Ends the session with the course; after this nothing more is reported. */
  close(): void {
    if (!this.course || !this.opening) return;
    this.course.close();
    this.opening = null;
    set({ course: { kind: 'over' } });
  }

  private tellProblem(): void {
    const course = this.course as (Course & { readonly waiting?: number }) | null;
    set({ problem: course?.problem ?? '', waiting: course?.waiting ?? 0 });
  }
}
