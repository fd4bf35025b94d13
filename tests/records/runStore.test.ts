import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bestTotal } from '../../src/records/bestTotal.ts';
import type { RunRecord } from '../../src/records/runRecord.ts';
import { createRunStore } from '../../src/records/runStore.ts';

const run = (id: string, more: Partial<RunRecord> = {}): RunRecord => ({
  id,
  createdAt: '2026-01-02T03:04:05.000Z',
  drill: 'knee-suprapatellar-lateral',
  title: 'Knee – “recess”, élan',
  mode: 'guided',
  status: 'finished',
  total: 80,
  passed: true,
  ticks: 6000,
  file: new Uint8Array([31, 139, 8, 0, 255]),
  ...more,
});

let count = 0;
const freshName = () => `runs-${count++}`;

afterEach(() => vi.restoreAllMocks());

describe('runs on disk', () => {
  it('come back byte for byte after the page was closed', async () => {
    const name = freshName();
    expect(await createRunStore(name).put(run('a'))).toEqual({ where: 'disk' });
    const later = createRunStore(name);
    expect(await later.get('a')).toEqual(run('a'));
    expect(await later.get('b')).toBeUndefined();
  });

  it('are listed latest first, without their files', async () => {
    const store = createRunStore(freshName());
    await store.put(run('old', { createdAt: '2026-01-01T00:00:00.000Z' }));
    await store.put(run('new', { createdAt: '2026-02-01T00:00:00.000Z' }));
    const list = await store.list();
    expect(list.map((r) => r.id)).toEqual(['new', 'old']);
    expect(list[0]).not.toHaveProperty('file');
  });

  it('are replaced by id, as an autosave is by the finished run, and removed', async () => {
    const store = createRunStore(freshName());
    await store.put(run('a', { status: 'running', total: 10 }));
    await store.put(run('a', { total: 90 }));
    expect(await store.list()).toHaveLength(1);
    expect(bestTotal(await store.list(), 'knee-suprapatellar-lateral')).toBe(90);
    await store.remove('a');
    expect(await store.list()).toEqual([]);
    expect(bestTotal(await store.list(), 'knee-suprapatellar-lateral')).toBeUndefined();
  });

  it('are held for this visit only where nothing is to be kept, and leave the disk', async () => {
    const name = freshName();
    const store = createRunStore(name);
    await store.put(run('a', { status: 'running' }));
    await store.hold(run('a'));
    expect(await store.get('a')).toEqual(run('a'));
    expect(await createRunStore(name).list()).toEqual([]);
  });

  it('count for the best only when finished', async () => {
    const store = createRunStore(freshName());
    await store.put(run('a', { total: 40 }));
    await store.put(run('b', { status: 'failed', total: 99 }));
    expect(bestTotal(await store.list(), 'knee-suprapatellar-lateral')).toBe(40);
  });
});

describe('storage that refuses', () => {
  it('keeps the run in memory when full, says so, and still lists and gives it', async () => {
    const store = createRunStore(freshName());
    await store.put(run('kept'));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await store.put(run('late', { createdAt: '2026-03-01T00:00:00.000Z' }))).toEqual({
      where: 'memory',
      reason: 'full',
    });
    vi.restoreAllMocks();
    expect((await store.list()).map((r) => r.id)).toEqual(['late', 'kept']);
    expect(await store.get('late')).toEqual(run('late', { createdAt: '2026-03-01T00:00:00.000Z' }));
  });

  it('keeps the run in memory when forbidden', async () => {
    const store = createRunStore(freshName(), () => {
      throw new Dexie.OpenFailedError('SecurityError');
    });
    expect(await store.put(run('a'))).toEqual({ where: 'memory', reason: 'forbidden' });
    expect((await store.list()).map((r) => r.id)).toEqual(['a']);
    expect(await store.get('a')).toEqual(run('a'));
    await store.remove('a');
    expect(await store.list()).toEqual([]);
  });
});
