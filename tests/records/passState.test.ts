import { describe, expect, it } from 'vitest';
import { passState } from '../../src/records/passState.ts';

const TWICE = { id: 'd', passesInRow: 2 };
/** One run a letter, a minute apart: p passed, n not, r left before its end, f broke off; other drills' runs between. */
const runs = (letters: string) =>
  [...letters].flatMap((letter, i) => {
    const createdAt = `2026-01-01T00:${String(i).padStart(2, '0')}:00.000Z`;
    const status = letter === 'r' ? 'running' : letter === 'f' ? 'failed' : 'finished';
    const run = { id: `run-${i}`, createdAt, drill: 'd', status, passed: letter === 'p' } as const;
    return [run, { ...run, id: `other-${i}`, drill: 'e', passed: true, status: 'finished' } as const];
  });
const shuffled = <T>(list: readonly T[]): T[] =>
  list
    .filter((_, i) => i % 3 === 1)
    .concat(list.filter((_, i) => i % 3 !== 1))
    .reverse();

describe('passes in a row', () => {
  it.each([
    ['', 0, false, 0],
    ['p', 1, false, 1],
    ['pp', 2, true, 2],
    ['pnp', 1, false, 3],
    ['npp', 2, true, 3],
    ['ppn', 0, true, 3],
    ['ppp', 3, true, 3],
    ['prp', 1, false, 3],
    ['pfp', 2, true, 2],
  ] as const)('after %s are %i', (letters, inRow, isPassed, attempts) => {
    const expected = { needed: 2, inRow, isPassed, attempts };
    expect(passState(runs(letters), TWICE)).toEqual(expected);
    // A store lists its runs in any order, and a merged one may list some twice.
    expect(passState(shuffled([...runs(letters), ...runs(letters)]), TWICE)).toEqual(expected);
  });

  it('are as they stood at a run of the past', () => {
    expect(passState(runs('ppn'), TWICE, 'run-0')).toMatchObject({ inRow: 1, isPassed: false, attempts: 1 });
    expect(passState(runs('ppn'), TWICE, 'run-1')).toMatchObject({ inRow: 2, isPassed: true, attempts: 2 });
  });

  it('are one where the drill does not say', () => {
    expect(passState(runs('np'), { id: 'd' })).toEqual({ needed: 1, inRow: 1, isPassed: true, attempts: 2 });
  });
});
