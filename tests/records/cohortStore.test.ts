import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runKey } from '../../src/records/cohort/cohortRun.ts';
import { CohortStore } from '../../src/records/cohort/cohortStore.ts';
import { isOpaqueId, newLearnerId, shortId } from '../../src/records/learnerId.ts';
import { LEARNER, runMade } from './made.ts';

let count = 0;
const freshName = () => `course-${count++}`;
afterEach(() => vi.restoreAllMocks());

describe('a kept cohort', () => {
  it('comes back whole after the page was closed', async () => {
    const name = freshName();
    const store = new CohortStore(name);
    await store.putRuns([runMade(), runMade({ digest: 'b'.repeat(64), reasons: ['陈'] })]);
    await store.putName(LEARNER, 'Ada');
    await store.putCourseDates({ 'gel-block-cyst': '2026-12-24' });
    const kept = await new CohortStore(name).load();
    expect(kept.runs).toEqual([runMade(), runMade({ digest: 'b'.repeat(64), reasons: ['陈'] })]);
    expect([...kept.names]).toEqual([[LEARNER, 'Ada']]);
    expect(kept.courseDates).toEqual({ 'gel-block-cyst': '2026-12-24' });
  });

  it('has names in a database of their own, and none in that of the runs', async () => {
    const name = freshName();
    const store = new CohortStore(name);
    await store.putRuns([runMade()]);
    await store.putName(LEARNER, 'Ada Brandt');
    const runs = await new Dexie(`${name}-cohort`).open();
    const all = await Promise.all(runs.tables.map((table) => table.toArray()));
    expect(JSON.stringify(all)).not.toContain('Ada');
    await Dexie.delete(`${name}-names`);
    const left = await new CohortStore(name).load();
    expect(left.names.size).toBe(0);
    expect(left.runs).toHaveLength(1);
  });

  it('lets go of runs, names and everything', async () => {
    const name = freshName();
    const store = new CohortStore(name);
    await store.putRuns([runMade(), runMade({ digest: 'b'.repeat(64) })]);
    await store.removeRuns([runKey(runMade())]);
    await store.putName(LEARNER, 'Ada');
    await store.putName(LEARNER, '');
    expect(await store.load()).toMatchObject({ runs: [{ digest: 'b'.repeat(64) }] });
    expect((await store.names()).size).toBe(0);
    await store.eraseCohort();
    expect((await store.load()).runs).toEqual([]);
  });

  it('says so where the browser refuses, and throws nothing', async () => {
    const store = new CohortStore(freshName());
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    expect(store.keeps).toBe(true);
    await store.putRuns([runMade()]);
    expect(store.keeps).toBe(false);
    expect((await store.load()).runs).toEqual([]);
  });
});

describe('a learner’s id', () => {
  it('is random, opaque, and told apart from a name', () => {
    const ids = Array.from({ length: 200 }, newLearnerId);
    expect(new Set(ids).size).toBe(200);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(ids.every(isOpaqueId)).toBe(true);
    for (const name of ['Ada', 'Ada Brandt', 'ada.brandt@example.org', '陈小明', '1234567', 'dead-beef'])
      expect(isOpaqueId(name), name).toBe(false);
    expect(shortId('3f2a8c1e-0000-4000-8000-00000000000a')).toBe('3f2a-8c1e');
  });
});
