import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { noNotes, type RunNotes } from '../../protocol/runNotes.ts';
import { notesSession } from './notesSession.ts';

export interface OpenedNotes {
  /** Blank where nothing is written yet. */
  readonly notes: RunNotes;
  readonly isLoaded: boolean;
  change(next: (notes: RunNotes) => RunNotes): void;
}

/** What is written beside a run, and the way to change it. `digest` is the recording's. */
export function useRunNotes(digest: string, drill: string): OpenedNotes {
  const found = useSyncExternalStore(notesSession.subscribe, () => notesSession.look(digest));
  const notes = useMemo(() => found ?? noNotes(digest, drill), [found, digest, drill]);
  const change = useCallback(
    (next: (notes: RunNotes) => RunNotes) => {
      void notesSession.put(next(notesSession.look(digest) ?? noNotes(digest, drill)));
    },
    [digest, drill],
  );
  return { notes, isLoaded: found !== null, change };
}
