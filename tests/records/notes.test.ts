/** What is written beside runs: merged, counted, and what the ratings of several people say together. */
import { describe, expect, it } from 'vitest';
import { noNotes, type Rating, type RunNotes, type TimedNote } from '../../src/protocol/runNotes.ts';
import {
  attemptFact,
  issueSeed,
  withAttempt,
  withFinished,
  type Attempt,
} from '../../src/records/attempts.ts';
import {
  completeRatings,
  formsIn,
  itemAgreement,
  itemsOf,
  meanRating,
  pairAgreement,
  ratedRuns,
  ratingAgainstCard,
  ratingRows,
} from '../../src/records/cohort/agreement.ts';
import { readHandIn } from '../../src/records/cohort/readHandIn.ts';
import { mergeNotes, withNote, withoutNote, withRating } from '../../src/records/mergeNotes.ts';
import { NotesStore } from '../../src/records/notesStore.ts';
import { encodeRunNotes } from '../../src/protocol/runNotes.ts';
import { LEARNER } from './made.ts';

const DIGEST = 'cd'.repeat(32);
const at = (minute: number): string => `2026-05-01T10:${String(minute).padStart(2, '0')}:00.000Z`;
const note = (id: string, tick: number, minute = 0, text = id): TimedNote => ({
  kind: 'note',
  id,
  tick,
  changedAt: at(minute),
  text,
  author: '',
});
const rating = (rater: string, image: number, needle: number, minute = 0): Rating => ({
  rater,
  form: 'ours',
  changedAt: at(minute),
  items: [
    { id: 'image', name: 'Image', score: image },
    { id: 'needle', name: 'Needle', score: needle },
  ],
  remark: '',
});

describe('notes of one run', () => {
  const blank = noNotes(DIGEST, 'gel-block-cyst');

  it('stand in order of time, are replaced by id, and go', () => {
    const two = withNote(withNote(blank, note('bb', 300)), note('aa', 100));
    expect(two.notes.map(({ id }) => id)).toEqual(['aa', 'bb']);
    const changed = withNote(two, { ...note('aa', 400), text: 'later' });
    expect(changed.notes.map(({ id }) => id)).toEqual(['bb', 'aa']);
    expect(withoutNote(changed, 'bb').notes).toHaveLength(1);
    expect(two.notes).toHaveLength(2);
  });

  it('merge: all notes, of one id and of one rater the later', () => {
    const mine = withRating(
      withNote(withNote(blank, note('aa', 1, 5, 'mine')), note('bb', 2)),
      rating('Ada', 2, 2, 1),
    );
    const theirs: RunNotes = {
      ...withRating(
        withNote(withNote(blank, note('aa', 1, 4, 'old')), note('cc', 3)),
        rating('Ada', 5, 5, 2),
      ),
      attempt: { number: 2, abandoned: 0 },
    };
    const merged = mergeNotes(mine, theirs);
    expect(merged.notes.map((n) => (n.kind === 'note' ? n.text : ''))).toEqual(['mine', 'bb', 'cc']);
    expect(merged.ratings.map(({ items }) => items[0]!.score)).toEqual([5]);
    expect(merged.attempt).toEqual({ number: 2, abandoned: 0 });
    expect(mergeNotes(merged, merged)).toEqual(merged);
    expect(() => mergeNotes(mine, noNotes('ef'.repeat(32), 'x'))).toThrow('notes of one run');
  });

  it('are kept in memory where nothing may be kept, and blank ones are forgotten', async () => {
    const store = new NotesStore('none', () => false);
    await store.merge(withNote(blank, note('aa', 1)));
    await store.merge(withNote(blank, note('bb', 2)));
    expect((await store.get(DIGEST))?.notes).toHaveLength(2);
    expect(await store.list()).toHaveLength(1);
    await store.put(blank);
    expect(await store.get(DIGEST)).toBeUndefined();
  });

  it('come in with a cohort, and broken ones are told by name', () => {
    const text = encodeRunNotes(withNote(blank, note('aabbccdd', 1)));
    const read = readHandIn('ada/run.notes.json', new TextEncoder().encode(text));
    expect(read.notes.map(({ digest }) => digest)).toEqual([DIGEST]);
    const broken = readHandIn(
      'ada/run.notes.json',
      new TextEncoder().encode(text.replace('"tick":1', '"tick":"x"')),
    );
    expect(broken.notes).toEqual([]);
    expect(broken.refused[0]!.lines[0]).toMatch(/^ada\/run\.notes\.json: notes\[0\]\.tick: expected/);
  });
});

describe('attempts', () => {
  const begun = (run: string, seed: number, more: Partial<Attempt> = {}): Attempt => ({
    run,
    learner: LEARNER,
    drill: 'a-assessment',
    seed,
    startedAt: at(0),
    isFinished: false,
    ...more,
  });

  it('count from their beginning, those given up too, each learner and drill by itself', () => {
    let all: Attempt[] = [];
    all = withAttempt(all, begun('one', 1));
    all = withAttempt(all, begun('other', 1, { drill: 'b-assessment' }));
    all = withFinished(withAttempt(all, begun('two', 2)), 'two');
    all = withAttempt(all, begun('three', 3));
    expect(attemptFact(all, 'one')).toEqual({ number: 1, abandoned: 0 });
    expect(attemptFact(all, 'two')).toEqual({ number: 2, abandoned: 1 });
    expect(attemptFact(all, 'three')).toEqual({ number: 3, abandoned: 1 });
    expect(attemptFact(all, 'other')).toEqual({ number: 1, abandoned: 0 });
    expect(attemptFact(all, 'never')).toBeUndefined();
  });

  it('never have a seed twice', () => {
    const all = [begun('one', 7), begun('two', 8)];
    const seeds = [7, 8, 9];
    const any = () => seeds.shift()!;
    expect(issueSeed(all, LEARNER, 'a-assessment', 5, any)).toBe(5);
    expect(issueSeed(all, LEARNER, 'a-assessment', 7, any)).toBe(9);
    expect(issueSeed(all, LEARNER, 'b-assessment', 7, any)).toBe(7);
  });
});

describe('ratings together', () => {
  const runOf = (i: number, ratings: Rating[]): RunNotes => ({
    ...noNotes(String(i).repeat(64), 'gel-block-cyst'),
    ratings,
  });
  const all = [
    runOf(1, [rating('Ada', 1, 2), rating('Ben', 2, 2), rating('Cem', 1, 1)]),
    runOf(2, [rating('Ada', 3, 3), rating('Ben', 3, 4)]),
    runOf(3, [rating('Ada', 5, 5), rating('Ben', 4, 5)]),
    runOf(4, [{ ...rating('Ada', 5, 5), form: 'theirs' }]),
  ];
  const totals = new Map(all.map(({ digest }, i) => [digest, 40 + 20 * i]));
  const runs = ratedRuns(all, 'ours', totals);

  it('are told apart by form', () => {
    expect(formsIn(all)).toEqual(['ours', 'theirs']);
    expect(runs).toHaveLength(3);
    expect(meanRating(runs[1]!)).toBeCloseTo(13 / 4, 12);
  });

  it('are compared over the runs that all rated; who rated too few is left out', () => {
    const complete = completeRatings(runs)!;
    expect(complete.raters).toEqual(['Ada', 'Ben']);
    expect(complete.runs).toHaveLength(3);
    const items = itemAgreement(complete);
    expect(items.map(({ id }) => id)).toEqual(['image', 'needle', null]);
    for (const { single, average } of items) expect(average!).toBeGreaterThanOrEqual(single!);
    expect(completeRatings(runs.slice(0, 1))).toBeNull();
    const pair = pairAgreement(runs, 'Ada', 'Ben');
    expect(pair.runs).toBe(3);
    expect([...pair.kappas.keys()]).toEqual(['image', 'needle']);
    expect(pairAgreement(runs, 'Ada', 'Cem').kappas.size).toBe(0);
    expect(itemsOf(runs).map(({ id }) => id)).toEqual(['image', 'needle', null]);
  });

  it('are set against the computed cards, where these are known', () => {
    expect(ratingAgainstCard(runs)!.rho).toBe(1);
    expect(ratingAgainstCard(ratedRuns(all, 'ours', new Map()))).toBeNull();
    expect(ratingRows(runs)).toHaveLength(14);
    expect(ratingRows(runs)[0]).toEqual([
      '1'.repeat(64),
      'gel-block-cyst',
      40,
      'ours',
      'Ada',
      at(0),
      'image',
      'Image',
      1,
    ]);
  });
});
