import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { decodeRatingForm, encodeRatingForm, type RatingForm } from '../../protocol/ratingForm.ts';
import { formatErrors } from '../../protocol/result.ts';
import { type Rating, ratingKey } from '../../protocol/runNotes.ts';
import { withoutRating, withRating } from '../../records/mergeNotes.ts';
import { newRunId } from '../../records/runRecord.ts';
import { useAppStore } from '../../store/appStore.ts';
import { useAuthorStore } from '../../store/authorStore.ts';
import { RatingFields } from '../../ui/rating/RatingFields.tsx';
import { RatingFormEditor } from '../../ui/rating/RatingFormEditor.tsx';
import { RatingList } from '../../ui/rating/RatingList.tsx';
import { usualForm } from '../../ui/rating/usualForm.ts';
import { saveFile } from '../download.ts';
import type { OpenedNotes } from '../notes/useRunNotes.ts';
import { keepForm, keptForm } from './keptForm.ts';
import '../../ui/styles/rating.css';

/** Beside the card: the ratings of people, and the form to add one. */
export default function RatingSection({ beside }: { readonly beside: OpenedNotes }) {
  const { t } = useTranslation();
  const { author, setAuthor } = useAuthorStore();
  const [form, setForm] = useState(keptForm);
  const [editing, setEditing] = useState<Rating | null>(null);
  /** Another number empties the form. */
  const [round, setRound] = useState(0);
  const [said, setSaid] = useState('');
  const details = useRef<HTMLDetailsElement>(null);
  const chooseForm = (next: RatingForm | null) => {
    keepForm(next);
    setForm(next ?? usualForm());
    setEditing(null);
    setRound(round + 1);
  };
  return (
    <section className="panel stack" aria-labelledby="rating-title">
      <h2 id="rating-title">{t('rating.title')}</h2>
      <RatingList
        ratings={beside.notes.ratings}
        editableForm={form.id}
        onEdit={(rating) => {
          setEditing(rating);
          setRound(round + 1);
          if (details.current) details.current.open = true;
        }}
        onRemove={(key) => beside.change((all) => withoutRating(all, key))}
      />
      <p role="status">{said}</p>
      <details ref={details} className="further">
        <summary>{form.title}</summary>
        <div className="stack">
          <p className="quiet">{t('rating.hint')}</p>
          <RatingFields
            key={round}
            form={form}
            from={editing}
            rater={author}
            onSave={(rating) => {
              // Under another name it is still the rating that was changed.
              beside.change((all) =>
                withRating(editing ? withoutRating(all, ratingKey(editing)) : all, {
                  ...rating,
                  changedAt: new Date().toISOString(),
                }),
              );
              setAuthor(rating.rater);
              setEditing(null);
              setRound(round + 1);
              setSaid(t('rating.saved', { rater: rating.rater }));
              if (details.current) details.current.open = false;
            }}
          />
        </div>
      </details>
      <details className="further">
        <summary>{t('rating.formTitle')}</summary>
        <div className="stack">
          <p className="quiet">{t('rating.formHint')}</p>
          <FormFiles form={form} onForm={chooseForm} />
          <RatingFormEditor key={form.id} form={form} newId={newRunId} onSave={chooseForm} />
          <p className="quiet">{t('rating.inspired')}</p>
        </div>
      </details>
      <p>
        <Link href="/agreement">{t('rating.agreementLink')}</Link>
      </p>
    </section>
  );
}

/** The form as a file, out and in, and the way back to the usual one. */
function FormFiles(props: { readonly form: RatingForm; readonly onForm: (form: RatingForm | null) => void }) {
  const { t } = useTranslation();
  const openDialog = useAppStore((s) => s.openDialog);
  const input = useRef<HTMLInputElement>(null);
  const open = async (file: File) => {
    const read = decodeRatingForm(new Uint8Array(await file.arrayBuffer()), file.name);
    if (read.ok) props.onForm(read.value);
    else openDialog({ kind: 'errors', title: t('file.badTitle'), lines: formatErrors(read) });
  };
  return (
    <div className="row">
      <button
        type="button"
        onClick={() =>
          saveFile(
            `${props.form.id}.json`,
            new TextEncoder().encode(encodeRatingForm(props.form)),
            'application/json',
          )
        }
      >
        {t('rating.saveFormFile')}
      </button>
      <button type="button" onClick={() => input.current?.click()}>
        {t('rating.openFormFile')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={t('rating.openFormFile')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void open(file);
        }}
      />
      <button type="button" onClick={() => props.onForm(null)}>
        {t('rating.usualForm')}
      </button>
    </div>
  );
}
