import { useTranslation } from 'react-i18next';
import { LEAST_RATING, MOST_RATING } from '../../protocol/runNotes.ts';
import { meanRating, type RatedRun } from '../../records/cohort/agreement.ts';
import { numberText } from '../messages/i18n.ts';

const WIDTH = 480;
const HEIGHT = 260;
const LEFT = 44;
const BOTTOM = 40;
const TOP = 30;
const RIGHT = 12;

const xOf = (total: number): number => LEFT + (total / 100) * (WIDTH - LEFT - RIGHT);
const yOf = (rating: number): number =>
  HEIGHT - BOTTOM - ((rating - LEAST_RATING) / (MOST_RATING - LEAST_RATING)) * (HEIGHT - BOTTOM - TOP);

/** Mean ratings of runs over the points of their cards; the numbers stand in the table beside it. */
export function RatingScatter({ runs }: { readonly runs: readonly RatedRun[] }) {
  const { t } = useTranslation();
  const known = runs.filter(({ total }) => total !== null);
  const marks = Array.from({ length: MOST_RATING - LEAST_RATING + 1 }, (_, i) => LEAST_RATING + i);
  return (
    <svg
      className="rating-scatter"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('rating.agreement.scatter', { number: known.length })}
    >
      {marks.map((mark) => (
        <g key={mark}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={yOf(mark)} y2={yOf(mark)} />
          <text x={LEFT - 8} y={yOf(mark) + 4} textAnchor="end">
            {mark}
          </text>
        </g>
      ))}
      {[0, 25, 50, 75, 100].map((total) => (
        <text key={total} x={xOf(total)} y={HEIGHT - BOTTOM + 18} textAnchor="middle">
          {total}
        </text>
      ))}
      <text x={WIDTH - RIGHT} y={HEIGHT - 4} textAnchor="end">
        {t('rating.agreement.points')}
      </text>
      <text x={LEFT} y={14}>
        {t('rating.agreement.rating')}
      </text>
      {known.map((run) => (
        <circle key={run.digest} cx={xOf(run.total!)} cy={yOf(meanRating(run))} r={5}>
          <title>{`${numberText(meanRating(run), 1)} / ${numberText(run.total!, 0)}`}</title>
        </circle>
      ))}
    </svg>
  );
}
