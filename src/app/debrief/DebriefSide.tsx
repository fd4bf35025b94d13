import { Download } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScoreCard } from '../../core/scoring/scoreCard.ts';
import type { SimEvent } from '../../core/sim/state.ts';
import { isBlank } from '../../protocol/runNotes.ts';
import { withNote, withoutNote } from '../../records/mergeNotes.ts';
import { newRunId } from '../../records/runRecord.ts';
import { useAuthorStore } from '../../store/authorStore.ts';
import { NotesPanel, type NotesPanelHandle } from '../../ui/notes/NotesPanel.tsx';
import { CardWords } from '../../ui/report/CardWords.tsx';
import { Moments } from '../../ui/report/Moments.tsx';
import { saveNotes } from '../notes/notesFile.ts';
import type { OpenedNotes } from '../notes/useRunNotes.ts';
import '../../ui/styles/notes.css';

export type SideTab = 'moments' | 'notes' | 'words';

/** Beside the replay: events and numbers, notes, and the run in words. */
export function DebriefSide(props: {
  readonly card: ScoreCard;
  readonly events: readonly SimEvent[];
  /** Null where nothing is written beside the run. */
  readonly beside: OpenedNotes | null;
  /** Begins the name of the notes file. */
  readonly runName: string;
  readonly tab: SideTab;
  readonly onTab: (tab: SideTab) => void;
  readonly panel: RefObject<NotesPanelHandle | null>;
  readonly getTick: () => number;
  readonly onJump: (tick: number) => void;
}) {
  const { t } = useTranslation();
  const { beside, tab, card } = props;
  const { author, setAuthor } = useAuthorStore();
  const tabs: readonly (readonly [SideTab, string])[] = [
    ['moments', t('notes.tabMoments')],
    ...(beside ? [['notes', t('notes.tabNotes', { number: beside.notes.notes.length })] as const] : []),
    ['words', t('notes.tabWords')],
  ];
  return (
    <section className="panel debrief-side" aria-label={t('notes.tabs')}>
      <div className="row">
        {tabs.map(([id, text]) => (
          <button
            key={id}
            type="button"
            className="side-tab"
            aria-pressed={tab === id}
            onClick={() => props.onTab(id)}
          >
            {text}
          </button>
        ))}
      </div>
      {tab === 'moments' && <Moments events={props.events} card={card} onJump={props.onJump} />}
      {tab === 'words' && <CardWords card={card} onJump={props.onJump} />}
      {beside && (
        <div className="stack" hidden={tab !== 'notes'}>
          <h2>{t('notes.title')}</h2>
          <NotesPanel
            handle={props.panel}
            notes={beside.notes.notes}
            getTick={props.getTick}
            author={author}
            onAuthor={setAuthor}
            onPut={(note) =>
              beside.change((all) => withNote(all, { id: newRunId(), ...note, changedAt: nowText() }))
            }
            onMark={(phase, tick) =>
              beside.change((all) =>
                withNote(all, { kind: 'phase', id: newRunId(), tick, phase, changedAt: nowText() }),
              )
            }
            onRemove={(id) => beside.change((all) => withoutNote(all, id))}
            onJump={props.onJump}
          />
          {!isBlank(beside.notes) && (
            <button type="button" onClick={() => saveNotes(beside.notes, props.runName)}>
              <Download aria-hidden />
              {t('notes.saveFile')}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

const nowText = (): string => new Date().toISOString();
