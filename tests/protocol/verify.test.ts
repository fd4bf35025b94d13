/** A recording is believed only as it is: any one number changed anywhere is found out. */
import { describe, expect, it } from 'vitest';
import { createRandomStream, nextUnit01 } from '../../src/core/math/random.ts';
import { decodeRecording, encodeRecording, type Recording } from '../../src/protocol/recording.ts';
import { scoreRecording, verifyRecording } from '../../src/protocol/verify.ts';
import { recordingOf } from './recordingRuns.ts';

const expert = recordingOf('expert', 1);

type Path = readonly (string | number)[];
type Json = Record<string | number, unknown>;

function numberPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'number') return [path];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, member]) =>
    numberPaths(member, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

const parentOf = (file: Json, path: Path): Json =>
  path.slice(0, -1).reduce<Json>((at, step) => at[step] as Json, file);

/** True where the changed file is refused as unusable or found not to be what its inputs give. */
function isFoundOut(file: unknown): boolean {
  const decoded = decodeRecording(JSON.stringify(file), 'changed.json');
  return !decoded.ok || verifyRecording(decoded.value).verdict === 'mismatch';
}

describe('verifyRecording', () => {
  it.each([
    ['expert', 1],
    ['expert', 7],
    ['novice', 2],
    ['reckless', 3],
  ] as const)('accepts the run of %s %i, read back from its file', (kind, seed) => {
    const recording = recordingOf(kind, seed);
    const decoded = decodeRecording(encodeRecording(recording), 'run.json');
    expect(decoded.ok && verifyRecording(decoded.value)).toEqual({
      verdict: 'verified',
      reasons: [],
      isBuiltInDrill: true,
    });
    expect(scoreRecording(recording)).toEqual(recording.score);
  });

  it('accepts the run of a drill of one’s own, and tells that it is none of the built-in', () => {
    const drill = { ...expert.drill, id: 'my-own', passTotal: 70 };
    // The drill is part of what is hashed: its run must be replayed before it can be claimed.
    expect(verifyRecording({ ...expert, drill, score: { ...expert.score, drill: 'my-own' } })).toMatchObject({
      verdict: 'mismatch',
      isBuiltInDrill: false,
    });
  });

  it('cannot tell about another engine', () => {
    const other: Recording = { ...expert, engine: '0.0.1' };
    expect(verifyRecording(other)).toMatchObject({ verdict: 'unverifiable' });
  });

  it('names the first tick and the field that differ', () => {
    const hashes = expert.hashes.slice();
    hashes[3] = '0123456789abcdef';
    expect(verifyRecording({ ...expert, hashes }).reasons).toEqual([
      'hashes[3]: the state differs from tick 400 or before',
    ]);
    const score = { ...expert.score, total: 12 };
    expect(verifyRecording({ ...expert, score }).reasons).toEqual([
      'score.total: not what the replay scores',
    ]);
    const drill = { ...expert.drill, passTotal: 1 };
    expect(verifyRecording({ ...expert, drill }).reasons[0]).toBe(
      'drill.passTotal: not the drill that is known by the id knee-suprapatellar-lateral',
    );
  });

  it('is not moved by what a file says about itself', () => {
    expect(verifyRecording({ ...expert, about: { learner: 'anyone', createdAt: 'any time' } }).verdict).toBe(
      'verified',
    );
  });
});

describe('one changed number', () => {
  const file = JSON.parse(encodeRecording(expert)) as Json;
  const random = createRandomStream(20, 'changes');
  const pick = (paths: readonly Path[], count: number): Path[] =>
    Array.from({ length: count }, () => paths[Math.floor(nextUnit01(random) * paths.length)]!);

  function changedValue(value: number): number {
    const how = nextUnit01(random);
    if (Number.isInteger(value)) return how < 0.5 ? value + 1 : how < 0.8 ? value - 1 : value * 2 + 5;
    return how < 0.5 ? value * (1 + 1e-6) : how < 0.8 ? value + 0.5 : -value;
  }

  function expectAllFound(paths: readonly Path[]): void {
    for (const path of paths) {
      const parent = parentOf(file, path);
      const last = path[path.length - 1]!;
      const before = parent[last] as number;
      const after = changedValue(before);
      parent[last] = after;
      const found = isFoundOut(file);
      parent[last] = before;
      expect(found, `${path.join('.')}: ${before} -> ${after}`).toBe(true);
    }
    expect(isFoundOut(file), 'the file as it was').toBe(false);
  }

  const under = (key: string) => numberPaths(file[key], [key]);

  it('in the commands is found out (110 of them)', { timeout: 240_000 }, () => {
    expectAllFound(pick(under('commands'), 110));
  });

  it('in the drill is found out (all of them)', { timeout: 240_000 }, () => {
    expectAllFound(under('drill'));
  });

  it('in the score is found out (60 of them)', { timeout: 240_000 }, () => {
    expectAllFound(pick(under('score'), 60));
  });

  it('in the seed, the length or the version is found out', () => {
    expectAllFound([['seed'], ['endTick'], ['version']]);
  });

  it('in a hash is found out: any digit of any of them', { timeout: 240_000 }, () => {
    const hashes = file['hashes'] as string[];
    for (let i = 0; i < 30; i++) {
      const at = Math.floor(nextUnit01(random) * hashes.length);
      const digit = Math.floor(nextUnit01(random) * 16);
      const before = hashes[at]!;
      const other = ((Number.parseInt(before[digit]!, 16) + 1) % 16).toString(16);
      hashes[at] = before.slice(0, digit) + other + before.slice(digit + 1);
      expect(isFoundOut(file), `hash ${at}, digit ${digit}`).toBe(true);
      hashes[at] = before;
    }
  });
});
