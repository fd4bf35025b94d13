import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Cmi5Course } from '../../src/embed/cmi5/cmi5Course.ts';
import { readLaunch } from '../../src/embed/cmi5/launch.ts';
import type { KeyValue } from '../../src/embed/cmi5/outbox.ts';
import { LiveRun } from '../../src/engine/liveRun.ts';
import { anatomyOf } from '../../src/protocol/drillChecks.ts';
import { findDrill } from '../../src/protocol/drills/index.ts';
import { createRecording, type Recording } from '../../src/protocol/recording.ts';
import { ACTOR, type LrsStub, startLrs } from './lrsStub.ts';

function recordingOfASecond(): Recording {
  const drill = findDrill('gel-block-cyst')!;
  const run = new LiveRun(drill, anatomyOf(drill), 3);
  for (let i = 0; i < 100; i++) run.tick();
  run.finish();
  run.tick();
  return createRecording(run.result());
}

const RUN = recordingOfASecond();
const PASS = { passed: true, total: 91 };
const FAIL = { passed: false, total: 40 };

function memory(): KeyValue {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

let lrs: LrsStub;
beforeEach(async () => {
  lrs = await startLrs();
});
afterEach(() => lrs.close());

/** A page of the drill in a browser: `storage` outlives it, `tab` outlives a reload. */
function page(search: string, storage: KeyValue = memory(), tab: KeyValue = memory()) {
  let ms = 0;
  const due: (() => void)[] = [];
  const course = new Cmi5Course({
    launch: readLaunch(search)!,
    fetch: (address, options) => counted(fetch(address, options)),
    storage,
    sessionStorage: tab,
    nowMs: () => ms,
    now: () => new Date(Date.UTC(2026, 10, 29) + ms),
    newId: randomUUID,
    wait: (_ms, then) => void due.push(then),
    hashOf: async () => 'a'.repeat(64),
    onChange: () => {},
  });
  return {
    course,
    pass(more: number) {
      ms += more;
    },
    /** Lets every wait that was asked for end. */
    async waits() {
      for (const then of due.splice(0)) then();
      await course.settled();
      await quiet();
    },
  };
}

let underWay = 0;
async function counted(answer: Promise<Response>): Promise<Response> {
  underWay++;
  try {
    return await answer;
  } finally {
    underWay--;
  }
}

/** Until nothing is under way on loopback any more, and what follows from it has been done. */
async function quiet(): Promise<void> {
  for (let still = 0; still < 3; still = underWay === 0 ? still + 1 : 0)
    await new Promise((resolve) => setTimeout(resolve, 5));
}

async function closeAll({ course }: ReturnType<typeof page>): Promise<void> {
  await course.settled();
  course.close();
  await quiet();
}

describe('a launch', () => {
  it('gives five parameters, and what is missing or no account is said', () => {
    const search = lrs.launchSearch();
    expect(readLaunch(search)!.actor).toEqual(ACTOR);
    expect(readLaunch('?drill=gel-block-cyst')).toBeNull();
    const without = (change: (query: URLSearchParams) => void) => () => {
      const query = new URLSearchParams(search);
      change(query);
      return readLaunch(`?${query}`);
    };
    expect(without((q) => q.delete('fetch'))).toThrow('launch: fetch is missing');
    expect(without((q) => q.set('endpoint', 'javascript:alert(1)'))).toThrow('endpoint is no web address');
    expect(without((q) => q.set('actor', '{"mbox":"mailto:a@b.example"}'))).toThrow('actor has no account');
    expect(without((q) => q.set('actor', '{'))).toThrow('actor is no JSON');
  });

  it('says in the course’s words that a token was given out already', async () => {
    const search = lrs.launchSearch();
    const first = page(search);
    await first.course.open();
    await expect(page(search).course.open()).rejects.toThrow('the token was given out already');
    await closeAll(first);
  });
});

describe('a session', () => {
  it('that passes: Initialized, completed, passed, what was performed, Terminated', async () => {
    const at = page(lrs.launchSearch({ mastery: 0.8 }));
    const opening = await at.course.open();
    expect(opening).toMatchObject({
      mode: 'normal',
      mastery01: 0.8,
      lang: 'en-US',
      hasPassed: false,
      returnUrl: 'https://course.example/back',
    });
    at.pass(61_500);
    at.course.report(RUN, PASS);
    await closeAll(at);
    expect(lrs.verbs()).toEqual(['initialized', 'completed', 'passed', 'performed', 'terminated']);
    expect(lrs.broken).toEqual([]);
    expect(lrs.statements[2]!.result).toEqual({
      success: true,
      duration: 'PT1M1.5S',
      score: { scaled: 0.91, raw: 91, min: 0, max: 100 },
    });
    expect(at.course.problem).toBe('');
  });

  it('that fails tells of it at its end, once, with the best of its runs', async () => {
    const at = page(lrs.launchSearch({ mastery: 0.8 }));
    await at.course.open();
    at.course.report(RUN, FAIL);
    at.course.report(RUN, { passed: false, total: 62 });
    at.course.report(RUN, { passed: false, total: 51 });
    await closeAll(at);
    expect(lrs.verbs().filter((verb) => verb !== 'performed')).toEqual([
      'initialized',
      'completed',
      'failed',
      'terminated',
    ]);
    expect(lrs.broken).toEqual([]);
    expect(lrs.statements.find((s) => s.verb.id.endsWith('failed'))!.result!.score!.raw).toBe(62);
  });

  it('that fails with points above the mark, by a critical error, tells no score', async () => {
    const at = page(lrs.launchSearch({ mastery: 0.5 }));
    await at.course.open();
    at.course.report(RUN, { passed: false, total: null });
    await closeAll(at);
    expect(lrs.broken).toEqual([]);
    expect(lrs.statements.find((s) => s.verb.id.endsWith('failed'))!.result!.score).toBeUndefined();
  });

  it('that fails and then passes tells the pass alone', async () => {
    const at = page(lrs.launchSearch());
    await at.course.open();
    at.course.report(RUN, FAIL);
    at.course.report(RUN, PASS);
    at.course.report(RUN, FAIL);
    await closeAll(at);
    expect(lrs.verbs().filter((verb) => verb !== 'performed')).toEqual([
      'initialized',
      'completed',
      'passed',
      'terminated',
    ]);
    expect(lrs.broken).toEqual([]);
  });

  it.each(['Browse', 'Review'] as const)('in %s mode is Initialized and Terminated', async (mode) => {
    const at = page(lrs.launchSearch({ mode }));
    expect((await at.course.open()).mode).toBe(mode.toLowerCase());
    at.course.report(RUN, PASS);
    at.course.keep('something');
    await closeAll(at);
    expect(lrs.verbs()).toEqual(['initialized', 'terminated']);
    expect(lrs.broken).toEqual([]);
  });

  it('goes on after a reload with the token it has, and ends once', async () => {
    const [storage, tab] = [memory(), memory()];
    const search = lrs.launchSearch();
    const before = page(search, storage, tab);
    await before.course.open();
    await before.course.settled();
    // The page dies without a word.
    const reloaded = page(search, storage, tab);
    await reloaded.course.open();
    reloaded.course.report(RUN, PASS);
    await closeAll(reloaded);
    await expect(page(search, storage, tab).course.open()).rejects.toThrow('this launch is over');
    expect(lrs.verbs()).toEqual(['initialized', 'completed', 'passed', 'performed', 'terminated']);
    expect(lrs.broken).toEqual([]);
  });
});

describe('a registration', () => {
  it('of two launches has one passed, one completed and no fail after it, in another browser too', async () => {
    const first = page(lrs.launchSearch());
    await first.course.open();
    first.course.keep('half a run');
    first.course.report(RUN, PASS);
    await closeAll(first);
    const second = page(lrs.launchSearch());
    const opening = await second.course.open();
    expect(opening).toMatchObject({ hasPassed: true, kept: 'half a run' });
    second.course.report(RUN, FAIL);
    second.course.report(RUN, PASS);
    await closeAll(second);
    expect(
      lrs
        .verbs()
        .filter((verb) => verb === 'passed' || verb === 'completed')
        .sort(),
    ).toEqual(['completed', 'passed']);
    expect(lrs.verbs()).not.toContain('failed');
    expect(lrs.broken).toEqual([]);
  });
});

describe('with the network cut', () => {
  it('and back again, every statement is there once, in order', async () => {
    const at = page(lrs.launchSearch());
    await at.course.open();
    await at.course.settled();
    lrs.network = 'cut';
    at.course.report(RUN, PASS);
    await at.course.settled();
    await at.waits();
    expect(at.course.waiting).toBe(3);
    expect(lrs.verbs()).toEqual(['initialized']);
    lrs.network = 'up';
    await at.waits();
    expect(at.course.waiting).toBe(0);
    await closeAll(at);
    expect(lrs.verbs()).toEqual(['initialized', 'completed', 'passed', 'performed', 'terminated']);
    expect(lrs.broken).toEqual([]);
  });

  it('where only the answers are lost, nothing is doubled', async () => {
    const at = page(lrs.launchSearch());
    await at.course.open();
    await at.course.settled();
    lrs.network = 'answers-lost';
    at.course.report(RUN, PASS);
    await at.course.settled();
    await at.waits();
    await at.waits();
    lrs.network = 'up';
    await at.waits();
    await closeAll(at);
    expect(lrs.repeats).toBeGreaterThan(0);
    expect(lrs.verbs()).toEqual(['initialized', 'completed', 'passed', 'performed', 'terminated']);
    expect(lrs.broken).toEqual([]);
  });

  it('until the page was closed, the next launch sends what is left before it begins', async () => {
    const storage = memory();
    const at = page(lrs.launchSearch(), storage);
    await at.course.open();
    await at.course.settled();
    lrs.network = 'cut';
    at.course.report(RUN, PASS);
    await at.course.settled();
    at.course.close();
    await quiet();
    expect(lrs.verbs()).toEqual(['initialized']);
    lrs.network = 'up';
    const next = page(lrs.launchSearch(), storage);
    expect((await next.course.open()).hasPassed).toBe(true);
    await closeAll(next);
    expect(lrs.verbs()).toEqual([
      'initialized',
      'completed',
      'passed',
      'performed',
      'terminated',
      'initialized',
      'terminated',
    ]);
    expect(lrs.broken).toEqual([]);
  });

  it('as the page goes, with the answer lost: the next launch doubles nothing', async () => {
    const storage = memory();
    const at = page(lrs.launchSearch(), storage);
    await at.course.open();
    at.course.report(RUN, FAIL);
    await at.course.settled();
    lrs.network = 'answers-lost';
    at.course.close();
    await quiet();
    lrs.network = 'up';
    const next = page(lrs.launchSearch(), storage);
    await next.course.open();
    await closeAll(next);
    expect(lrs.verbs()).toEqual([
      'initialized',
      'completed',
      'performed',
      'failed',
      'terminated',
      'initialized',
      'terminated',
    ]);
    expect(lrs.broken).toEqual([]);
  });
});
