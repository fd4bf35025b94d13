/** A learning system as the page sees it, whichever standard it speaks. */
import type { FrameMessage } from './crossFrame.ts';
import type { Judgement } from './judge.ts';
import type { Recording } from '../protocol/recording.ts';

/** `normal`: results count. In the other modes nothing is reported. */
export type CourseMode = 'normal' | 'browse' | 'review';

export interface CourseOpening {
  readonly mode: CourseMode;
  /** What `keep` was given last time; empty where nothing was kept. */
  readonly kept: string;
  /** The mark to pass that the course sets, 0–1. */
  readonly mastery01: number | null;
  /** Characters that `keep` takes. */
  readonly mostKept: number;
  readonly lang: string | null;
  /** True where the course already has a pass. */
  readonly hasPassed: boolean;
  /** Where the course wants the learner to go when the session ends; null where it does not say. */
  readonly returnUrl: string | null;
}

export interface Course {
  /** Null where there is no course to speak to. Throws an Error where one is there and refuses. */
  open(): Promise<CourseOpening | null>;
  /** A run that is over. A pass is never taken back, and a score never lowered. */
  report(recording: Recording, judgement: Judgement): void;
  /** State for the next launch. */
  keep(text: string): void;
  /** Ends the session; may be called again, and does nothing then. */
  close(): void;
  /** For messages to the page; true where it was one of the course's. */
  hear(message: FrameMessage): boolean;
  /** What the course did not take, in words; empty where all went well. */
  readonly problem: string;
}
