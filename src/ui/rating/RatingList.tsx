import { Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MOST_RATING, type Rating, ratingKey } from '../../protocol/runNotes.ts';
import { numberText } from '../messages/i18n.ts';

/** Every rating of a run, item by item; with the callbacks each can be changed and deleted. */
export function RatingList(props: {
  readonly ratings: readonly Rating[];
  /** Of those on `editableForm`, the form that is open. */
  readonly onEdit?: (rating: Rating) => void;
  readonly editableForm?: string;
  readonly onRemove?: (key: string) => void;
}) {
  const { t } = useTranslation();
  const { ratings, onEdit, onRemove } = props;
  if (ratings.length === 0) return <p className="quiet">{t('rating.none')}</p>;
  return (
    <ul className="rating-list" data-testid="ratings">
      {ratings.map((rating) => (
        <li key={ratingKey(rating)} className="stack">
          <p className="row spread">
            <strong dir="auto">{rating.rater}</strong>
            <span className="number">
              {t('rating.mean', { mean: numberText(meanOf(rating), 1), most: MOST_RATING })}
            </span>
            <span className="row no-print">
              {onEdit && rating.form === props.editableForm && (
                <button
                  type="button"
                  aria-label={t('rating.edit', { rater: rating.rater })}
                  onClick={() => onEdit(rating)}
                >
                  <Pencil aria-hidden />
                </button>
              )}
              {onRemove && (
                <button
                  type="button"
                  aria-label={t('rating.remove', { rater: rating.rater })}
                  onClick={() => onRemove(ratingKey(rating))}
                >
                  <Trash2 aria-hidden />
                </button>
              )}
            </span>
          </p>
          <dl className="rating-scores">
            {rating.items.map((item) => (
              <div key={item.id}>
                <dt>{item.name}</dt>
                <dd className="number">{item.score}</dd>
              </div>
            ))}
          </dl>
          {rating.remark !== '' && <p dir="auto">{rating.remark}</p>}
        </li>
      ))}
    </ul>
  );
}

/** Mean of the items of a rating. */
const meanOf = ({ items }: Rating): number => items.reduce((sum, { score }) => sum + score, 0) / items.length;
