import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunNote } from '../../protocol/runNotes.ts';
import { timeText } from '../messages/i18n.ts';

/** The notes and phase marks of a run in order of time; with `onJump` each time is a way to its moment. */
export function NoteList(props: {
  readonly notes: readonly RunNote[];
  readonly onJump?: (tick: number) => void;
  readonly actions?: (note: RunNote) => ReactNode;
}) {
  const { t } = useTranslation();
  const { onJump } = props;
  if (props.notes.length === 0) return <p className="quiet">{t('notes.none')}</p>;
  return (
    <ul className="note-list" data-testid="notes">
      {props.notes.map((note) => {
        const time = timeText(note.tick);
        const what =
          note.kind === 'note' ? note.text : t('notes.phaseMark', { phase: t(`notes.phases.${note.phase}`) });
        return (
          <li key={note.id} data-kind={note.kind} data-tick={note.tick}>
            {onJump ? (
              <button
                type="button"
                className="number"
                aria-label={t('notes.jump', { time, what })}
                onClick={() => onJump(note.tick)}
              >
                {time}
              </button>
            ) : (
              <span className="number">{time}</span>
            )}
            <p dir="auto">
              {what}
              {note.kind === 'note' && note.author !== '' && (
                <span className="quiet"> {t('notes.by', { author: note.author })}</span>
              )}
            </p>
            {props.actions && <span className="note-actions">{props.actions(note)}</span>}
          </li>
        );
      })}
    </ul>
  );
}
