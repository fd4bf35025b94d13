import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  MOST_ANCHOR,
  MOST_ITEM_NAME,
  MOST_ITEMS,
  type RatingForm,
  type RatingItem,
} from '../../protocol/ratingForm.ts';
import { LEAST_RATING, MOST_RATING } from '../../protocol/runNotes.ts';

const ANCHORS = [
  ['low', 'anchorLow', LEAST_RATING],
  ['middle', 'anchorMiddle', (LEAST_RATING + MOST_RATING) / 2],
  ['high', 'anchorHigh', MOST_RATING],
] as const;

/** Title, items and their words; what is saved is a form of its own, told apart by `newId`. */
export function RatingFormEditor(props: {
  readonly form: RatingForm;
  readonly newId: () => string;
  readonly onSave: (form: RatingForm) => void;
}) {
  const { t } = useTranslation();
  const [form, setForm] = useState(props.form);
  const setItem = (index: number, change: Partial<RatingItem>) =>
    setForm({ ...form, items: form.items.map((item, i) => (i === index ? { ...item, ...change } : item)) });
  const isComplete = form.title.trim() !== '' && form.items.every(({ name }) => name.trim() !== '');
  return (
    <form
      className="rating-editor"
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete) props.onSave({ ...form, id: `form-${props.newId()}` });
      }}
    >
      <label className="field">
        {t('rating.formName')}
        <input
          type="text"
          dir="auto"
          maxLength={MOST_ITEM_NAME}
          value={form.title}
          onChange={(event) => setForm({ ...form, title: event.target.value })}
        />
      </label>
      {form.items.map((item, index) => (
        <fieldset key={item.id} className="rating-edit">
          <legend>{t('rating.itemName', { number: index + 1 })}</legend>
          <div className="row">
            <input
              type="text"
              dir="auto"
              aria-label={t('rating.itemName', { number: index + 1 })}
              maxLength={MOST_ITEM_NAME}
              value={item.name}
              onChange={(event) => setItem(index, { name: event.target.value })}
            />
            <button
              type="button"
              disabled={form.items.length === 1}
              aria-label={t('rating.removeItem', { name: item.name })}
              onClick={() => setForm({ ...form, items: form.items.filter((_, i) => i !== index) })}
            >
              <Trash2 aria-hidden />
            </button>
          </div>
          {ANCHORS.map(([field, key, score]) => (
            <label key={field} className="field">
              {t(`rating.${key}`, { score })}
              <input
                type="text"
                dir="auto"
                maxLength={MOST_ANCHOR}
                value={item[field]}
                onChange={(event) => setItem(index, { [field]: event.target.value })}
              />
            </label>
          ))}
        </fieldset>
      ))}
      <div className="row">
        <button
          type="button"
          disabled={form.items.length >= MOST_ITEMS}
          onClick={() => {
            const item = {
              id: `item-${props.newId()}`,
              name: t('rating.newItem'),
              low: '',
              middle: '',
              high: '',
            };
            setForm({ ...form, items: [...form.items, item] });
          }}
        >
          <Plus aria-hidden />
          {t('rating.addItem')}
        </button>
        <button type="submit" className="primary" disabled={!isComplete}>
          {t('rating.saveForm')}
        </button>
      </div>
    </form>
  );
}
