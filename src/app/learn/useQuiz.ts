/** One quiz on one session: its questions, what was answered, and what is said about the last answer. */
import { useCallback, useMemo, useState } from 'react';
import type { Drill } from '../../core/procedure/drill.ts';
import type { ImagePoint } from '../../core/machine/measure.ts';
import { judgePointing } from '../../engine/learning/judgePointing.ts';
import type { PictureView } from '../../engine/learning/ownerGrid.ts';
import { answerQuiz, drawQuestions, startQuiz } from '../../engine/learning/quiz.ts';
import { quizPool } from '../../engine/learning/quizPool.ts';
import { reachableFrom } from '../../engine/learning/reachable.ts';
import type { Quiz, QuizFeedback } from '../../ui/learn/quizTypes.ts';

/** Questions of a quiz; missed ones come once more on top. */
export const QUIZ_LENGTH = 8;

export function useQuiz(drill: Drill, seed: number, getView: () => PictureView): Quiz {
  const questions = useMemo(
    () => drawQuestions(quizPool(drill, getView()), QUIZ_LENGTH, seed),
    [drill, seed, getView],
  );
  const [state, setState] = useState(() => startQuiz(questions));
  const [feedback, setFeedback] = useState<QuizFeedback | null>(null);
  const asked = state.open[0]?.structure;
  const answer = useCallback(
    (at: ImagePoint) => {
      if (asked === undefined || feedback) return;
      const view = getView();
      const { pointedAt, isRight } = judgePointing(view, at.xMm, at.yMm, asked);
      const slide = isRight ? null : (reachableFrom(view).get(asked)?.slide ?? null);
      setFeedback({ asked, isRight, pointedAt, at, slide });
    },
    [asked, feedback, getView],
  );
  const giveUp = useCallback(() => {
    if (asked === undefined || feedback) return;
    const slide = reachableFrom(getView()).get(asked)?.slide ?? null;
    setFeedback({ asked, isRight: false, pointedAt: null, at: null, slide });
  }, [asked, feedback, getView]);
  const next = useCallback(() => {
    if (!feedback) return;
    setState(answerQuiz(state, feedback.isRight, feedback.pointedAt));
    setFeedback(null);
  }, [feedback, state]);
  return { state, length: questions.length, feedback, answer, giveUp, next };
}
