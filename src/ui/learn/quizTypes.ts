/** What the quiz's parts of the screen are told. */
import type { ImagePoint } from '../../core/machine/measure.ts';
import type { QuizState } from '../../engine/learning/quiz.ts';
import type { Slide } from '../../engine/learning/reachable.ts';

export interface QuizFeedback {
  readonly asked: string;
  readonly isRight: boolean;
  /** Null where the question was given up. */
  readonly pointedAt: string | null;
  readonly at: ImagePoint | null;
  /** Where to slide the probe to see what was asked for; null where it is not near, undefined while that is looked for. */
  readonly slide: Slide | null | undefined;
}

export interface Quiz {
  readonly state: QuizState;
  /** Questions without those asked again. */
  readonly length: number;
  readonly feedback: QuizFeedback | null;
  readonly answer: (at: ImagePoint) => void;
  readonly giveUp: () => void;
  readonly next: () => void;
}
