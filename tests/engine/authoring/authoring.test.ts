import { describe, expect, it, vi } from 'vitest';
import { REGIONS } from '../../../src/core/anatomy/regions/registry.ts';
import type { Drill } from '../../../src/core/procedure/drill.ts';
import type { AuthoringQuestion, AuthoringReply } from '../../../src/engine/authoring/ask.ts';
import { bodyFacts } from '../../../src/engine/authoring/bodyFacts.ts';
import {
  blankDraft,
  copiedDraft,
  inDrillMode,
  inRegion,
  plainDraft,
  readDraft,
  weightsTo100,
} from '../../../src/engine/authoring/draft.ts';
import { changed, historyOf, redone, undone } from '../../../src/engine/authoring/history.ts';
import { isWithin, valueAt, withValueAt } from '../../../src/engine/authoring/paths.ts';
import { type TrialRun, trialReport } from '../../../src/engine/authoring/trial.ts';
import { type AskedWorker, runTrial } from '../../../src/engine/authoring/trialRunner.ts';
import { findDrill } from '../../../src/protocol/drills/index.ts';

const GEL = REGIONS.find(({ id }) => id === 'gel-block')!;
const pathsOf = (draft: unknown): string[] => {
  const read = readDraft(draft);
  return read.ok ? [] : read.errors.map(({ path }) => path);
};

describe('a blank draft', () => {
  it.each(REGIONS.map(({ id }) => id))('of %s lacks a title and a target, and with them nothing', (id) => {
    const blank = blankDraft(REGIONS.find((region) => region.id === id)!, 'abc123');
    expect(pathsOf(plainDraft(blank))).toEqual(['title', 'target.structure']);
    const facts = bodyFacts(blank);
    expect(facts.starts.map((start) => start.id)).toContain(blank.probe.start);
    const structure = (facts.spaces[0] ?? facts.structures[0]!).id;
    expect(pathsOf({ ...blank, title: 'Own', target: { ...blank.target, structure } })).toEqual([]);
  });

  it('says nothing of a number that is not there yet, and keeps what is wrong at its path', () => {
    const blank = { ...blankDraft(GEL, 'abc123'), title: 'x', syringeMl: Number.NaN };
    const read = readDraft(plainDraft({ ...blank, target: { ...blank.target, structure: 'cyst' } }));
    expect(read.ok ? [] : read.errors).toEqual([
      { path: 'syringeMl', expected: 'a number from 0.5 to 60', got: 'nothing' },
    ]);
  });
});

describe('a copy', () => {
  const original = findDrill('knee-suprapatellar-lateral-assessment')!;

  it('has an id of its own, and the built-in one’s is refused', () => {
    const copy = copiedDraft(original, 'abc123', 'Mine');
    expect(copy.id).toBe('knee-suprapatellar-lateral-abc123-assessment');
    expect(pathsOf(copy)).toEqual([]);
    expect(pathsOf({ ...copy, id: original.id })).toEqual(['id']);
  });

  it('loses with its mode and its region what belongs to them', () => {
    const copy = { ...copiedDraft(original, 'abc123', 'Mine'), attempts: 2 };
    const guided = { ...inDrillMode(copy, 'guided'), aids: ['fade'] as const };
    expect([guided.id, guided.attempts, guided.passesInRow]).toEqual([
      'knee-suprapatellar-lateral-abc123',
      undefined,
      undefined,
    ]);
    expect(pathsOf(guided)).toEqual([]);
    const assessed = inDrillMode(guided, 'assessment');
    expect([assessed.aids, assessed.passesInRow]).toEqual([undefined, 2]);
    const elsewhere = inRegion(assessed, 'gel-block');
    expect([elsewhere.id, elsewhere.title, elsewhere.target.structure]).toEqual([
      'gel-block-own-abc123-assessment',
      'Mine',
      '',
    ]);
  });
});

describe('weights', () => {
  it('come to 100 in whole points, in proportion', () => {
    const rules = [3, 3, 3, 0].map((weight, i) => ({ metric: `m${i}`, weight, good: 1, poor: 0 }));
    expect(weightsTo100(rules).map(({ weight }) => weight)).toEqual([34, 33, 33, 0]);
    expect(weightsTo100(rules.slice(3)).map(({ weight }) => weight)).toEqual([0]);
  });
});

describe('paths', () => {
  const drill = { target: { volumeMl: 1 }, avoid: [{ id: 'a' }, { id: 'b' }] } as {
    target: { volumeMl: number; drainMl?: number };
    avoid: { id: string }[];
  };

  it('read, set and take away without touching what was there', () => {
    expect(valueAt(drill, 'avoid[1].id')).toBe('b');
    expect(valueAt(drill, 'avoid[7].id')).toBeUndefined();
    expect(withValueAt(drill, 'avoid[0]', undefined).avoid).toEqual([{ id: 'b' }]);
    const more = withValueAt(drill, 'target.drainMl', 3);
    expect(withValueAt(more, 'target.drainMl', undefined)).toEqual(drill);
    expect(withValueAt(drill, 'guide.scan', 'Look')).toEqual({ ...drill, guide: { scan: 'Look' } });
    expect(drill.target).toEqual({ volumeMl: 1 });
    expect([isWithin('avoid[1].id', 'avoid'), isWithin('avoided', 'avoid')]).toEqual([true, false]);
  });
});

describe('history', () => {
  it('goes back and on, and takes quick changes of one thing as one step', () => {
    let h = historyOf('');
    for (const [text, at] of [
      ['K', 0],
      ['Kn', 100],
      ['Kne', 200],
    ] as const)
      h = changed(h, text, 'title', at);
    h = changed(h, 'Kne!', 'mode', 300);
    h = changed(h, 'Knee', 'title', 9000);
    const back = undone(undone(h));
    expect(back.now).toBe('Kne');
    expect(undone(back).now).toBe('');
    expect(undone(undone(back)).now).toBe('');
    expect(redone(redone(back)).now).toBe('Knee');
    expect(redone(changed(back, 'Hip', 'title', 9500)).now).toBe('Hip');
  });
});

const run = (
  operator: TrialRun['operator'],
  seed: number,
  total: number,
  passed = total >= 75,
): TrialRun => ({
  operator,
  seed,
  card: { total, passed, criticalErrors: [] },
});

describe('a trial', () => {
  it('tells how often the drill and its mark decide wrongly, and where the totals cross', () => {
    const runs = [
      ...[90, 80, 70].map((total, i) => run('expert', i, total)),
      ...[40, 50, 60].map((total, i) => run('novice', i, total)),
      run('reckless', 0, 80, false),
    ];
    const report = trialReport(runs, 75);
    expect(report.operators.map(({ operator, passed }) => [operator, passed])).toEqual([
      ['expert', 2],
      ['novice', 0],
      ['reckless', 0],
    ]);
    expect(report.decision).toEqual({ falsePass: 0, falseFail: 1 - 2 / 3 });
    expect(report.mark).toEqual({ falsePass: 1 / 4, falseFail: 1 - 2 / 3 });
    expect(report.suggestedMark).toBeGreaterThan(57);
    expect(report.suggestedMark).toBeLessThan(80);
    expect(trialReport(runs.slice(0, 3), 75)).toMatchObject({ decision: null, suggestedMark: null });
    expect(trialReport([run('expert', 1, 10), run('novice', 1, 90)], 75).suggestedMark).toBeNull();
  });

  /** Answers in the next turn, as a worker does. */
  const worker = (answer: (question: AuthoringQuestion) => AuthoringReply) => (): AskedWorker => {
    const made: AskedWorker = {
      onmessage: null,
      onerror: null,
      postMessage: (question) =>
        setTimeout(() => made.onmessage?.({ data: answer(question) } as MessageEvent<AuthoringReply>)),
      terminate: vi.fn(),
    };
    return made;
  };
  const operated = (question: AuthoringQuestion): AuthoringReply =>
    question.kind === 'operate'
      ? { kind: 'operated', run: run(question.operator, question.seed, 50) }
      : { kind: 'failed', message: 'not asked' };
  const drill = findDrill('gel-block-cyst')! as Drill;

  it('is run by each operator with each seed, ends when cancelled, and says what broke', async () => {
    const all: TrialRun[] = [];
    const options = { seeds: [1, 2], width: 2, onRun: (r: TrialRun) => all.push(r), open: worker(operated) };
    await runTrial(drill, { ...options, signal: new AbortController().signal });
    expect(new Set(all.map(({ operator, seed }) => `${operator} ${seed}`)).size).toBe(6);
    const cancel = new AbortController();
    let seen = 0;
    const onRun = () => {
      seen++;
      cancel.abort();
    };
    await runTrial(drill, { ...options, width: 1, onRun, signal: cancel.signal });
    expect(seen).toBe(1);
    const open = worker(() => ({ kind: 'failed', message: 'tick 3: no' }));
    await expect(runTrial(drill, { ...options, open, signal: new AbortController().signal })).rejects.toThrow(
      'tick 3: no',
    );
  });
});
