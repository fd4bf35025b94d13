/**
 * Things with an id, kept in IndexedDB: drafts of drills, drills that were opened. Where the browser forbids storage they
 * stay in memory until the page is closed, and the store says so.
 */
import type { Dexie, Table } from 'dexie';

interface Item {
  readonly id: string;
}

export interface ItemStore<T extends Item> {
  /** Adds the item or replaces the one with its id; false where it is in memory only. Never throws. */
  put(item: T): Promise<boolean>;
  get(id: string): Promise<T | undefined>;
  list(): Promise<T[]>;
  remove(id: string): Promise<void>;
}

type Items<T extends Item> = Table<T, string>;

/** Its code comes when something is first asked for. */
async function openTable<T extends Item>(name: string): Promise<Items<T>> {
  const { default: Database } = await import('dexie');
  const database: Dexie = new Database(name);
  database.version(1).stores({ items: 'id' });
  await database.open();
  return database.table('items');
}

/** `name` is the database's. */
export function createItemStore<T extends Item>(
  name: string,
  open: () => Promise<Items<T>> = () => openTable<T>(name),
): ItemStore<T> {
  const memory = new Map<string, T>();
  let opening: Promise<Items<T>> | null = null;

  /** A browser that refused once is asked again: a private window may end, a full disk be cleared. */
  async function attempt<R>(work: (items: Items<T>) => PromiseLike<R>, otherwise: R): Promise<R> {
    try {
      opening ??= open();
      return await work(await opening);
    } catch {
      opening = null;
      return otherwise;
    }
  }

  return {
    async put(item) {
      const isKept = await attempt(async (items) => {
        await items.put(item);
        return true;
      }, false);
      if (isKept) memory.delete(item.id);
      else memory.set(item.id, item);
      return isKept;
    },
    get: async (id) => memory.get(id) ?? attempt((items) => items.get(id), undefined),
    async list() {
      const kept = await attempt((items) => items.toArray(), []);
      return [...kept.filter(({ id }) => !memory.has(id)), ...memory.values()];
    },
    async remove(id) {
      memory.delete(id);
      await attempt((items) => items.delete(id), undefined);
    },
  };
}
