/**
 * Find the structure: questions in an order drawn from a seed, one answer each, and what was missed asked once more at
 * the end. A state is plain and never changed.
 */
import { createRandomStream, nextUnit01 } from '../../core/math/random.ts';

export interface QuizQuestion {
  /** Id of a structure or cavity. */
  readonly structure: string;
  readonly isAskedAgain: boolean;
}

export interface QuizAnswer {
  readonly structure: string;
  readonly isAskedAgain: boolean;
  readonly isRight: boolean;
  /** Id of what was pointed at; null where the question was given up. */
  readonly pointedAt: string | null;
}

export interface QuizState {
  /** Still to be answered, the present one first. */
  readonly open: readonly QuizQuestion[];
  readonly answers: readonly QuizAnswer[];
}

/** What a quiz may ask for. */
export interface QuizPool {
  /** Target and structures to avoid: asked before anything else. */
  readonly first: readonly string[];
  readonly others: readonly string[];
}

/** Of the questions, so many at most come from what the drill names. */
const FIRST_SHARE = 0.6;

/** Draws `count` questions without repetition; fewer where the pool is smaller. `seed` is an integer of 32 bits. */
export function drawQuestions(pool: QuizPool, count: number, seed: number): string[] {
  const stream = createRandomStream(seed, 'quiz');
  const draw = (list: readonly string[]): string[] => {
    const left = [...list];
    for (let i = left.length - 1; i > 0; i--) {
      const k = Math.floor(nextUnit01(stream) * (i + 1));
      const moved = left[i]!;
      left[i] = left[k]!;
      left[k] = moved;
    }
    return left;
  };
  const first = draw([...new Set(pool.first)]);
  const others = draw([...new Set(pool.others)].filter((id) => !pool.first.includes(id)));
  const most = Math.max(Math.round(count * FIRST_SHARE), count - others.length);
  const taken = first.slice(0, most);
  return draw([...taken, ...others.slice(0, Math.max(0, count - taken.length))]);
}

export const startQuiz = (structures: readonly string[]): QuizState => ({
  open: structures.map((structure) => ({ structure, isAskedAgain: false })),
  answers: [],
});

/** The state after an answer to the present question. Throws where there is none. */
export function answerQuiz(state: QuizState, isRight: boolean, pointedAt: string | null): QuizState {
  const [question, ...rest] = state.open;
  if (!question) throw new Error('answerQuiz: expected a question that is open, got a quiz that is over');
  const again = !isRight && !question.isAskedAgain ? [{ ...question, isAskedAgain: true }] : [];
  return { open: [...rest, ...again], answers: [...state.answers, { ...question, isRight, pointedAt }] };
}

export interface QuizLine {
  readonly structure: string;
  /** 1 found at once, ½ found when asked again, 0 not found. */
  readonly points: number;
  /** What was pointed at instead, in order. */
  readonly mistakenFor: readonly string[];
}

/** Points by structure, in the order asked. */
export function quizLines(answers: readonly QuizAnswer[]): QuizLine[] {
  const ids = [...new Set(answers.map((answer) => answer.structure))];
  return ids.map((structure) => {
    const own = answers.filter((answer) => answer.structure === structure);
    const right = own.find((answer) => answer.isRight);
    return {
      structure,
      points: right ? (right.isAskedAgain ? 0.5 : 1) : 0,
      mistakenFor: own.flatMap(({ isRight, pointedAt }) =>
        isRight || pointedAt === null ? [] : [pointedAt],
      ),
    };
  });
}
