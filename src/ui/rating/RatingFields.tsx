import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RatingForm, RatingItem } from '../../protocol/ratingForm.ts';
import {
  LEAST_RATING,
  MOST_NAME_LENGTH,
  MOST_NOTE_LENGTH,
  MOST_RATING,
  type Rating,
} from '../../protocol/runNotes.ts';

const SCORES = Array.from({ length: MOST_RATING - LEAST_RATING + 1 }, (_, i) => LEAST_RATING + i);
const MIDDLE = (LEAST_RATING + MOST_RATING) / 2;

/** The form itself: a row of marks for each item, with the words that stand at the lowest, middle and highest. */
export function RatingFields(props: {
  readonly form: RatingForm;
  /** What is changed, or null for a new rating. */
  readonly from: Rating | null;
  readonly rater: string;
  readonly onSave: (rating: Omit<Rating, 'changedAt'>) => void;
}) {
  const { t } = useTranslation();
  const { form, from } = props;
  const [rater, setRater] = useState(from?.rater ?? props.rater);
  const [remark, setRemark] = useState(from?.remark ?? '');
  const [scores, setScores] = useState<Readonly<Record<string, number>>>(() =>
    Object.fromEntries((from?.items ?? []).map(({ id, score }) => [id, score])),
  );
  const open = form.items.filter(({ id }) => scores[id] === undefined).length;
  const isNamed = rater.trim() !== '';
  return (
    <form
      className="rating-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (open > 0 || !isNamed) return;
        const items = form.items.map(({ id, name }) => ({ id, name, score: scores[id]! }));
        props.onSave({ rater: rater.trim(), form: form.id, items, remark: remark.trim() });
      }}
    >
      <label className="field">
        {t('rating.rater')}
        <input
          type="text"
          dir="auto"
          autoComplete="off"
          maxLength={MOST_NAME_LENGTH}
          value={rater}
          onChange={(event) => setRater(event.target.value)}
        />
      </label>
      {form.items.map((item) => (
        <ItemRow
          key={item.id}
          item={item}
          score={scores[item.id]}
          onScore={(score) => setScores({ ...scores, [item.id]: score })}
        />
      ))}
      <label className="field">
        {t('rating.remark')}
        <textarea
          rows={2}
          dir="auto"
          maxLength={MOST_NOTE_LENGTH}
          value={remark}
          onChange={(event) => setRemark(event.target.value)}
        />
      </label>
      <div className="row">
        <button type="submit" className="primary" disabled={open > 0 || !isNamed}>
          {t('rating.save')}
        </button>
        <span className="quiet" role="status">
          {open > 0 ? t('rating.incomplete', { count: open }) : isNamed ? '' : t('rating.needsRater')}
        </span>
      </div>
    </form>
  );
}

function ItemRow(props: {
  readonly item: RatingItem;
  readonly score: number | undefined;
  readonly onScore: (score: number) => void;
}) {
  const { item } = props;
  const words: Readonly<Record<number, string>> = {
    [LEAST_RATING]: item.low,
    [MIDDLE]: item.middle,
    [MOST_RATING]: item.high,
  };
  return (
    <fieldset className="rating-item">
      <legend>{item.name}</legend>
      {SCORES.map((score) => (
        <label key={score} data-score={score}>
          <input
            type="radio"
            name={`rating-${item.id}`}
            value={score}
            checked={props.score === score}
            onChange={() => props.onScore(score)}
          />
          <span className="number">{score}</span>
          {words[score] !== undefined && <span className="quiet">{words[score]}</span>}
        </label>
      ))}
    </fieldset>
  );
}
