/** Notes and ratings of runs as the pages of this visit see them: one record of a run, whichever page changes it. */
import type { RunNotes } from '../../protocol/runNotes.ts';
import { NotesStore } from '../../records/notesStore.ts';
import { useRetentionStore } from '../../store/retentionStore.ts';

export const notesStore = new NotesStore(
  'sononeedle-notes',
  () => useRetentionStore.getState().retention !== 'score-only',
);

/** Null while it is read from the store, undefined where there is none. */
type Seen = RunNotes | undefined | null;

class NotesSession {
  private readonly seen = new Map<string, Seen>();
  private readonly listeners = new Set<() => void>();
  /** Writes one after another, so that the last is the one that stays. */
  private writing: Promise<void> = Promise.resolve();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What is known of a run; the first time it is asked for, it is fetched. */
  look(digest: string): Seen {
    if (!this.seen.has(digest)) {
      this.seen.set(digest, null);
      void notesStore.get(digest).then((found) => {
        // A change that was made meanwhile counts.
        if (this.seen.get(digest) === null) this.show(digest, found);
      });
    }
    return this.seen.get(digest);
  }

  put(notes: RunNotes): Promise<void> {
    this.show(notes.digest, notes);
    this.writing = this.writing.then(() => notesStore.put(notes));
    return this.writing;
  }

  /** Adds what a file says. */
  async merge(notes: RunNotes): Promise<void> {
    await this.writing;
    this.show(notes.digest, await notesStore.merge(notes));
  }

  async remove(digest: string): Promise<void> {
    await this.writing;
    await notesStore.remove(digest);
    this.show(digest, undefined);
  }

  private show(digest: string, notes: RunNotes | undefined): void {
    this.seen.set(digest, notes);
    for (const listener of this.listeners) listener();
  }
}

export const notesSession = new NotesSession();
