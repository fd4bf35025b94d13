import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type QuizAnswer, quizLines } from '../../engine/learning/quiz.ts';
import { commaText, numberText } from '../messages/i18n.ts';

/** How the quiz went, structure by structure. */
export function QuizResult(props: {
  readonly answers: readonly QuizAnswer[];
  readonly nameOf: (id: string) => string;
  readonly learnHref: string;
  readonly onAgain: () => void;
}) {
  const { t } = useTranslation();
  const lines = quizLines(props.answers);
  const points = lines.reduce((sum, line) => sum + line.points, 0);
  const verdict = (linePoints: number) =>
    linePoints === 1 ? t('learn.atOnce') : linePoints > 0 ? t('learn.atSecond') : t('learn.notFound');
  return (
    <main className="page" id="content" data-testid="quiz-result">
      <p className="quiz-total" role="status">
        {t('learn.total', {
          points: numberText(points, Number.isInteger(points) ? 0 : 1),
          of: lines.length,
        })}
      </p>
      <table className="quiz-table">
        <thead>
          <tr>
            <th scope="col">{t('learn.structure')}</th>
            <th scope="col">{t('learn.result')}</th>
            <th scope="col">{t('learn.mistakenFor')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.structure} data-structure={line.structure}>
              <th scope="row">{props.nameOf(line.structure)}</th>
              <td className={line.points === 1 ? 'good' : line.points === 0 ? 'bad' : ''}>
                {verdict(line.points)}
              </td>
              <td>
                {commaText(
                  line.mistakenFor.map((id) => (id === 'air' ? t('learn.nothingThere') : props.nameOf(id))),
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row">
        <button type="button" className="primary" onClick={props.onAgain}>
          {t('learn.again')}
        </button>
        <Link className="button" href={props.learnHref}>
          {t('learn.explore')}
        </Link>
      </div>
    </main>
  );
}
