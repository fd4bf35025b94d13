import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { i18n, listText, numberText } from '../messages/i18n.ts';
import type { Quiz, QuizFeedback } from './quizTypes.ts';

/** A slide of less is none, mm. */
const LEAST_SLIDE_MM = 4;

/** The question, and after an answer what was pointed at and where the asked structure is. */
export function QuizPanel(props: {
  readonly quiz: Quiz;
  readonly nameOf: (id: string) => string;
  /** Whether what was asked for is in the picture as it is now. */
  readonly isInPicture: boolean;
  readonly nextRef: Ref<HTMLButtonElement>;
  readonly onNext: () => void;
}) {
  const { t } = useTranslation();
  const { quiz, nameOf, isInPicture } = props;
  const { state, feedback, length } = quiz;
  const question = state.open[0]!;
  const count = question.isAskedAgain
    ? t('learn.askedAgain', { left: state.open.length })
    : t('learn.questionOf', { number: state.answers.length + 1, of: length });
  return (
    <div className="quiz-panel">
      <p className="quiet number">{count}</p>
      <p className="quiz-question" data-testid="question" role="status">
        {t('learn.find')} <strong>{nameOf(question.structure)}</strong>
      </p>
      {feedback && (
        <div className="quiz-feedback">
          <p
            role="status"
            data-testid="feedback"
            data-right={feedback.isRight}
            className={feedback.isRight ? 'good' : 'bad'}
          >
            {feedbackText(feedback, nameOf)}{' '}
            {!feedback.isRight && <span className="hint">{hintText(feedback, nameOf, isInPicture)}</span>}
          </p>
          <button ref={props.nextRef} type="button" className="primary" onClick={props.onNext}>
            {t('learn.next')}
          </button>
        </div>
      )}
    </div>
  );
}

function feedbackText(feedback: QuizFeedback, nameOf: (id: string) => string): string {
  const { pointedAt, isRight } = feedback;
  if (isRight) return i18n.t('learn.right', { asked: nameOf(feedback.asked) });
  if (pointedAt === null) return i18n.t('learn.gaveUp');
  if (pointedAt === 'air') return i18n.t('learn.wrongAir');
  return i18n.t('learn.wrong', { what: nameOf(pointedAt) });
}

function hintText(feedback: QuizFeedback, nameOf: (id: string) => string, isInPicture: boolean): string {
  const asked = nameOf(feedback.asked);
  if (isInPicture) return i18n.t('learn.outlined', { asked });
  const { slide } = feedback;
  if (slide === undefined) return '';
  if (!slide) return i18n.t('learn.elsewhere', { asked });
  const ways: string[] = [];
  const way = (mm: number, more: 'marker' | 'forward', less: 'off' | 'back') => {
    if (Math.abs(mm) < LEAST_SLIDE_MM) return;
    ways.push(i18n.t(`learn.ways.${mm > 0 ? more : less}`, { mm: numberText(Math.abs(mm), 0) }));
  };
  way(slide.lateralMm, 'marker', 'off');
  way(slide.elevationalMm, 'forward', 'back');
  if (ways.length === 0) return i18n.t('learn.outlined', { asked });
  return i18n.t('learn.slideTo', { asked, ways: listText(ways) });
}
