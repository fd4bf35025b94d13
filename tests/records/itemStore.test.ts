import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createItemStore } from '../../src/records/itemStore.ts';

interface Note {
  readonly id: string;
  readonly text: string;
}

describe('kept items', () => {
  it('are there after the page was closed, replaced by id, and removed', async () => {
    const store = createItemStore<Note>('notes');
    expect(await store.put({ id: 'a', text: 'one' })).toBe(true);
    await store.put({ id: 'a', text: 'two' });
    const later = createItemStore<Note>('notes');
    expect(await later.list()).toEqual([{ id: 'a', text: 'two' }]);
    expect(await later.get('b')).toBeUndefined();
    await later.remove('a');
    expect(await store.list()).toEqual([]);
  });

  it('stay in memory where the browser refuses, and go to disk when it no longer does', async () => {
    let isForbidden = true;
    const open = async () => {
      if (isForbidden) throw new DOMException('no', 'SecurityError');
      const { default: Database } = await import('dexie');
      const database = new Database('later');
      database.version(1).stores({ items: 'id' });
      return database.table<Note, string>('items');
    };
    const store = createItemStore<Note>('later', open);
    expect(await store.put({ id: 'a', text: 'one' })).toBe(false);
    expect(await store.get('a')).toEqual({ id: 'a', text: 'one' });
    isForbidden = false;
    expect(await store.put({ id: 'a', text: 'two' })).toBe(true);
    expect(await store.list()).toEqual([{ id: 'a', text: 'two' }]);
  });
});
