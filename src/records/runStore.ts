/**
 * Runs kept in IndexedDB. Where the browser forbids or refuses storage (private window, quota), a run stays in memory
 * and the store says so, so that the page can offer it as a file; nothing is lost while the page is open.
 */
import type { Dexie, Table } from 'dexie';
import { type RunRecord, type RunSummary, summaryOf } from './runRecord.ts';

/** Where a run ended up: on disk, or in memory and why. */
export type Kept =
  | { readonly where: 'disk' }
  | { readonly where: 'memory'; readonly reason: 'full' | 'forbidden' | 'asked' };

export interface RunStore {
  /** Adds the run or replaces the one with its id. Never throws. */
  put(record: RunRecord): Promise<Kept>;
  /** Keeps the run until the page is closed, and not on disk; for those who want nothing kept. */
  hold(record: RunRecord): Promise<void>;
  get(id: string): Promise<RunRecord | undefined>;
  /** Latest first. */
  list(): Promise<RunSummary[]>;
  remove(id: string): Promise<void>;
  /** Where a run would be kept now. */
  where(): Promise<Kept['where']>;
}

type RunDatabase = Dexie & { readonly runs: Table<RunRecord, string> };

/** Its code comes when something is first asked for: the first image does not wait for it. */
async function openDatabase(name: string): Promise<RunDatabase> {
  const { default: Database } = await import('dexie');
  const database = new Database(name);
  database.version(1).stores({ runs: 'id, createdAt, drill' });
  await database.open();
  return database as RunDatabase;
}

/** Opens nothing until first used. */
export function createRunStore(
  name = 'sononeedle',
  open: () => Promise<RunDatabase> = () => openDatabase(name),
): RunStore {
  const memory = new Map<string, RunRecord>();
  let opening: Promise<RunDatabase> | null = null;
  let isForbidden = false;

  async function runs(): Promise<Table<RunRecord, string> | null> {
    if (isForbidden) return null;
    try {
      opening ??= open();
      const database = await opening;
      if (!database.isOpen()) await database.open();
      return database.runs;
    } catch {
      isForbidden = true;
      opening = null;
      return null;
    }
  }

  /** Reads that fail count as nothing there: the memory still answers. */
  async function read<T>(query: (table: Table<RunRecord, string>) => Promise<T>, otherwise: T): Promise<T> {
    const table = await runs();
    if (!table) return otherwise;
    try {
      return await query(table);
    } catch {
      return otherwise;
    }
  }

  async function list(): Promise<RunSummary[]> {
    const byId = new Map<string, RunSummary>();
    for (const record of await read((table) => table.toArray(), [])) byId.set(record.id, summaryOf(record));
    for (const record of memory.values()) byId.set(record.id, summaryOf(record));
    return [...byId.values()].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  }

  return {
    list,
    where: async () => ((await runs()) ? 'disk' : 'memory'),
    async put(record) {
      const table = await runs();
      if (!table) {
        memory.set(record.id, record);
        return { where: 'memory', reason: 'forbidden' };
      }
      try {
        await table.put(record);
        memory.delete(record.id);
        return { where: 'disk' };
      } catch (cause) {
        memory.set(record.id, record);
        return { where: 'memory', reason: isQuotaError(cause) ? 'full' : 'forbidden' };
      }
    },
    async hold(record) {
      memory.set(record.id, record);
      await read((table) => table.delete(record.id), undefined);
    },
    async get(id) {
      return memory.get(id) ?? (await read((table) => table.get(id), undefined));
    },
    async remove(id) {
      memory.delete(id);
      await read((table) => table.delete(id), undefined);
    },
  };
}

/** Dexie wraps the browser's error; the name of either tells. */
function isQuotaError(cause: unknown): boolean {
  const seen = new Set<unknown>();
  let error: unknown = cause;
  while (error instanceof Object && !seen.has(error)) {
    seen.add(error);
    if ((error as { name?: unknown }).name === 'QuotaExceededError') return true;
    error = (error as { inner?: unknown }).inner;
  }
  return false;
}
