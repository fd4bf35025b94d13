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

const LOOK_AFTER_MS = 60;

export function useQuiz(drill: Drill, seed: number, getView: () => PictureView): Quiz {
  const questions = useMemo(
    () => drawQuestions(quizPool(drill, getView()), QUIZ_LENGTH, seed),
    [drill, seed, getView],
  );
  const [state, setState] = useState(() => startQuiz(questions));
  const [feedback, setFeedback] = useState<QuizFeedback | null>(null);
  const asked = state.open[0]?.structure;
  const tell = useCallback(
    (judged: Pick<QuizFeedback, 'isRight' | 'pointedAt' | 'at'>, view: PictureView) => {
      if (asked === undefined) return;
      setFeedback({ asked, ...judged, slide: judged.isRight ? null : undefined });
      if (judged.isRight) return;
      // Looking round takes a moment: the verdict is shown first.
      window.setTimeout(() => {
        const slide = reachableFrom(view).get(asked)?.slide ?? null;
        setFeedback((now) => (now?.asked === asked && now.slide === undefined ? { ...now, slide } : now));
      }, LOOK_AFTER_MS);
    },
    [asked],
  );
  const answer = useCallback(
    (at: ImagePoint) => {
      if (asked === undefined || feedback) return;
      const view = getView();
      tell({ ...judgePointing(view, at.xMm, at.yMm, asked), at }, view);
    },
    [asked, feedback, getView, tell],
  );
  const giveUp = useCallback(() => {
    if (!feedback) tell({ isRight: false, pointedAt: null, at: null }, getView());
  }, [feedback, getView, tell]);
  const next = useCallback(() => {
    if (!feedback) return;
    setState(answerQuiz(state, feedback.isRight, feedback.pointedAt));
    setFeedback(null);
  }, [feedback, state]);
  return { state, length: questions.length, feedback, answer, giveUp, next };
}
