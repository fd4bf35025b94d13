/**
 * What is written beside runs, kept in IndexedDB by the digest of the run, in a database of its own: a recording can go
 * and its notes stay. Where the browser forbids storage they stay in memory until the page is closed.
 */
import type { Dexie, Table } from 'dexie';
import { isBlank, type RunNotes } from '../protocol/runNotes.ts';
import { mergeNotes } from './mergeNotes.ts';

interface NotesRow {
  readonly digest: string;
  /** The record as JSON. */
  readonly text: string;
}

type NotesDatabase = Dexie & { readonly notes: Table<NotesRow, string> };

async function openDatabase(name: string): Promise<NotesDatabase> {
  const { default: Database } = await import('dexie');
  const database = new Database(name);
  database.version(1).stores({ notes: 'digest' });
  await database.open();
  return database as NotesDatabase;
}

export class NotesStore {
  private readonly memory = new Map<string, RunNotes>();
  private opening: Promise<NotesDatabase> | null = null;
  private isForbidden = false;

  constructor(
    private readonly name = 'sononeedle-notes',
    /** False where nothing may be kept on disk. */
    private readonly mayKeep: () => boolean = () => true,
  ) {}

  async get(digest: string): Promise<RunNotes | undefined> {
    const held = this.memory.get(digest);
    if (held) return held;
    const row = await this.attempt((table) => table.get(digest), undefined);
    return row && (JSON.parse(row.text) as RunNotes);
  }

  async list(): Promise<RunNotes[]> {
    const rows = await this.attempt((table) => table.toArray(), []);
    const all = new Map(rows.map(({ digest, text }) => [digest, JSON.parse(text) as RunNotes]));
    for (const [digest, notes] of this.memory) all.set(digest, notes);
    return [...all.values()];
  }

  /** Replaces the record of a run; one in which nothing stands takes it away. */
  async put(notes: RunNotes): Promise<void> {
    if (isBlank(notes)) return this.remove(notes.digest);
    if (!this.mayKeep()) {
      this.memory.set(notes.digest, notes);
      return;
    }
    const row = { digest: notes.digest, text: JSON.stringify(notes) };
    const isKept = await this.attempt(async (table) => {
      await table.put(row);
      return true;
    }, false);
    if (isKept) this.memory.delete(notes.digest);
    else this.memory.set(notes.digest, notes);
  }

  /** Adds what a file says to what is known of the same run; gives the record as it then is. */
  async merge(notes: RunNotes): Promise<RunNotes> {
    const known = await this.get(notes.digest);
    const merged = known ? mergeNotes(known, notes) : notes;
    await this.put(merged);
    return merged;
  }

  async remove(digest: string): Promise<void> {
    this.memory.delete(digest);
    await this.attempt((table) => table.delete(digest), undefined);
  }

  /** A query that fails counts as nothing there: the memory still answers. */
  private async attempt<T>(
    query: (table: Table<NotesRow, string>) => PromiseLike<T>,
    otherwise: T,
  ): Promise<T> {
    if (this.isForbidden) return otherwise;
    try {
      this.opening ??= openDatabase(this.name);
      return await query((await this.opening).notes);
    } catch {
      this.isForbidden = true;
      this.opening = null;
      return otherwise;
    }
  }
}
