import { Flag, Pencil, StickyNote, Trash2 } from 'lucide-react';
import { type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  MARKED_PHASES,
  type MarkedPhase,
  MOST_NAME_LENGTH,
  MOST_NOTE_LENGTH,
  type RunNote,
  type TimedNote,
} from '../../protocol/runNotes.ts';
import { timeText } from '../messages/i18n.ts';
import { NoteList } from './NoteList.tsx';

/** What keys and buttons outside the panel may ask of it. */
export interface NotesPanelHandle {
  addNote(): void;
  addMark(): void;
}

/** The note that is being written: a new one at a tick, or a change of one that is there. */
type Draft = { readonly tick: number; readonly of: TimedNote | null };

/** Notes and phase marks of a run: written at the moment shown, changed, deleted, and a way to their moments. */
export function NotesPanel(props: {
  readonly handle: RefObject<NotesPanelHandle | null>;
  readonly notes: readonly RunNote[];
  readonly getTick: () => number;
  readonly author: string;
  readonly onAuthor: (author: string) => void;
  readonly onPut: (note: Omit<TimedNote, 'id' | 'changedAt'> & { readonly id?: string }) => void;
  readonly onMark: (phase: MarkedPhase, tick: number) => void;
  readonly onRemove: (id: string) => void;
  readonly onJump: (tick: number) => void;
}) {
  const { t } = useTranslation();
  const { getTick, onMark } = props;
  const [draft, setDraft] = useState<Draft | null>(null);
  const [phase, setPhase] = useState<MarkedPhase>('entry');
  const addButton = useRef<HTMLButtonElement>(null);
  const close = () => {
    setDraft(null);
    addButton.current?.focus();
  };
  useImperativeHandle(
    props.handle,
    (): NotesPanelHandle => ({
      addNote: () => setDraft({ tick: getTick(), of: null }),
      addMark: () => onMark(phase, getTick()),
    }),
    [getTick, onMark, phase],
  );
  return (
    <>
      {draft ? (
        <NoteForm
          key={draft.of?.id ?? 'new'}
          draft={draft}
          author={draft.of?.author ?? props.author}
          onCancel={close}
          onSave={(text, author) => {
            props.onAuthor(author);
            props.onPut({
              kind: 'note',
              tick: draft.tick,
              text,
              author,
              ...(draft.of ? { id: draft.of.id } : {}),
            });
            close();
          }}
        />
      ) : (
        <div className="row">
          <button
            ref={addButton}
            type="button"
            className="primary"
            title={t('notes.addHint')}
            onClick={() => setDraft({ tick: getTick(), of: null })}
          >
            <StickyNote aria-hidden />
            {t('notes.add')}
          </button>
        </div>
      )}
      <div className="row">
        <label className="field">
          {t('notes.phase')}
          <select value={phase} onChange={(e) => setPhase(e.target.value as MarkedPhase)}>
            {MARKED_PHASES.map((id) => (
              <option key={id} value={id}>
                {t(`notes.phases.${id}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" title={t('notes.markHint')} onClick={() => onMark(phase, getTick())}>
          <Flag aria-hidden />
          {t('notes.mark')}
        </button>
      </div>
      <p className="quiet">{t('notes.keys')}</p>
      <NoteList
        notes={props.notes}
        onJump={props.onJump}
        actions={(note) =>
          note.kind === 'note' ? (
            <>
              <button
                type="button"
                aria-label={t('notes.edit', { time: timeText(note.tick) })}
                onClick={() => setDraft({ tick: note.tick, of: note })}
              >
                <Pencil aria-hidden />
              </button>
              <button
                type="button"
                aria-label={t('notes.remove', { time: timeText(note.tick) })}
                onClick={() => props.onRemove(note.id)}
              >
                <Trash2 aria-hidden />
              </button>
            </>
          ) : (
            <button
              type="button"
              aria-label={t('notes.removeMark', {
                phase: t(`notes.phases.${note.phase}`),
                time: timeText(note.tick),
              })}
              onClick={() => props.onRemove(note.id)}
            >
              <Trash2 aria-hidden />
            </button>
          )
        }
      />
    </>
  );
}

function NoteForm(props: {
  readonly draft: Draft;
  readonly author: string;
  readonly onSave: (text: string, author: string) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(props.draft.of?.text ?? '');
  const [author, setAuthor] = useState(props.author);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  return (
    <form
      className="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') props.onSave(text.trim(), author.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onCancel();
      }}
    >
      <label className="field">
        {t('notes.atMoment', { time: timeText(props.draft.tick) })}
        <textarea
          ref={area}
          rows={3}
          dir="auto"
          maxLength={MOST_NOTE_LENGTH}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <label className="field">
        {t('notes.author')}
        <input
          type="text"
          dir="auto"
          autoComplete="off"
          title={t('notes.authorHint')}
          maxLength={MOST_NAME_LENGTH}
          value={author}
          onChange={(event) => setAuthor(event.target.value)}
        />
      </label>
      <div className="row">
        <button type="submit" className="primary" disabled={text.trim() === ''}>
          {t('notes.save')}
        </button>
        <button type="button" onClick={props.onCancel}>
          {t('notes.cancel')}
        </button>
      </div>
    </form>
  );
}
