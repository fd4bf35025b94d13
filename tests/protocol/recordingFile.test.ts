import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twoRestlessHands } from '../../scripts/assessment/measureSizes.ts';
import { hashValue } from '../../src/core/math/hash.ts';
import type { Command } from '../../src/core/sim/command.ts';
import { COMMAND_KINDS, decodeCommands, encodeCommand } from '../../src/protocol/commandRows.ts';
import { packCommands } from '../../src/protocol/commandStretches.ts';
import {
  decodeRecording,
  encodeRecording,
  encodeRecordingGzip,
  hashCount,
} from '../../src/protocol/recording.ts';
import { formatErrors } from '../../src/protocol/result.ts';
import { recordingOf } from './recordingRuns.ts';

const ALL: readonly Command[] = [
  { kind: 'slideProbe', lateralUm: 1, elevationalUm: -2 },
  { kind: 'turnProbe', tiltUrad: 1, rockUrad: 2, rotateUrad: 3 },
  { kind: 'pressProbe', byUm: 4 },
  { kind: 'moveEntry', lateralUm: 5, elevationalUm: 6 },
  { kind: 'placeEntry', xUm: 7, yUm: 8, zUm: 9 },
  { kind: 'setEntry' },
  { kind: 'liftNeedle' },
  { kind: 'aimNeedle', pitchUrad: 10, yawUrad: 11 },
  { kind: 'advanceNeedle', byUm: 12 },
  { kind: 'rollNeedle', byUrad: 13 },
  { kind: 'chooseNeedle', index: 1 },
  { kind: 'chooseAgent', index: 2 },
  { kind: 'drawUp', index: 1, volumeUl: 1500 },
  { kind: 'takeSyringe', index: 1 },
  { kind: 'pushPlunger', rateUlPerS: -14 },
  { kind: 'setMachine', setting: 'gainDb', value: 15 },
  { kind: 'setTgc', index: 7, valueDb: -3 },
  { kind: 'freezeImage', isFrozen: true },
  { kind: 'finishRun' },
  { kind: 'careAct', step: 'skin', choice: 1 },
  { kind: 'careWait', seconds: 120 },
];

describe('command rows', () => {
  it('carry every kind of command there and back', () => {
    expect(ALL.map((c) => c.kind).sort()).toEqual([...COMMAND_KINDS].sort());
    const rows = ALL.map((command, tick) => encodeCommand(tick, command));
    const { commands, errors } = decodeCommands(JSON.parse(JSON.stringify(rows)), 100);
    expect(errors).toEqual([]);
    expect(commands).toEqual(ALL.map((command, tick) => ({ tick, command })));
  });

  it.each<[unknown, string, string]>([
    ['x', 'commands[0]', 'a list [tick, kind, …]'],
    [[], 'commands[0][0]', 'a whole tick from 0 to 9, not before the row above'],
    [[10, 'setEntry'], 'commands[0][0]', 'a whole tick from 0 to 9, not before the row above'],
    [[1.5, 'setEntry'], 'commands[0][0]', 'a whole tick from 0 to 9, not before the row above'],
    [[1, 'advanceNeedl', 5], 'commands[0][1]', 'a known id such as "advanceNeedle"'],
    [[1, 'toString'], 'commands[0][1]', 'one of 21 known ids'],
    [[1, 'advanceNeedle'], 'commands[0]', '3 entries: tick, "advanceNeedle", byUm'],
    [[1, 'advanceNeedle', 5, 6], 'commands[0]', '3 entries: tick, "advanceNeedle", byUm'],
    [[1, 'advanceNeedle', 0.5], 'commands[0][2]', 'a whole number from -100000000 to 100000000 (byUm)'],
    [[1, 'advanceNeedle', '5'], 'commands[0][2]', 'a whole number from -100000000 to 100000000 (byUm)'],
    [[1, 'freezeImage', 1], 'commands[0][2]', 'true or false (isFrozen)'],
    [[1, 'setMachine', 'gain', 1], 'commands[0][2]', 'a known id such as "gainDb" (setting)'],
  ])('%j is refused', (row, path, expected) => {
    const { errors } = decodeCommands([row], 10);
    expect(errors).toMatchObject([{ path, expected }]);
  });

  it.each<[unknown, string, string]>([
    [[1, 'advanceNeedle', [5]], 'commands[0][2]', 'a list of 2 to 9 values, one a tick'],
    [[1, 'advanceNeedle', Array(10).fill(5)], 'commands[0][2]', 'a list of 2 to 9 values, one a tick'],
    [[1, 'aimNeedle', [5, 6], [7]], 'commands[0][3]', 'a list of 2 values, one a tick'],
    [[1, 'aimNeedle', [5, 6], 7], 'commands[0][3]', 'a list of 2 values, one a tick'],
    [[1, 'aimNeedle', 5, [6, 7]], 'commands[0][3]', 'a whole number from -100000000 to 100000000 (yawUrad)'],
    [[1, 'aimNeedle', [5, 6], [7, 0.5]], 'commands[0][3][1]', 'a whole number from'],
  ])('%j is refused as a stretch', (row, path, expected) => {
    const { errors } = decodeCommands([row], 10);
    expect(errors).toHaveLength(1);
    expect(errors[0]!.path).toBe(path);
    expect(errors[0]!.expected).toContain(expected);
  });

  it('packed into stretches come back in their order, ticks and order within a tick', () => {
    const moves: readonly Command[] = [...ALL.slice(0, 4), ...ALL.slice(7, 9), ALL[5]!];
    const run = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: moves.length - 1 }), { maxLength: 4 }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(run, (ticks) => {
        const given = ticks.flatMap((some, tick) => some.map((i) => ({ tick, command: moves[i]! })));
        const { rows, hasStretches } = packCommands(given);
        const read = decodeCommands(JSON.parse(JSON.stringify(rows)), 40);
        expect(read).toEqual({ commands: given, errors: [], hasStretches });
        // As a file of version 1 had them.
        const single = given.map(({ tick, command }) => encodeCommand(tick, command));
        expect(decodeCommands(single, 40)).toEqual({ commands: given, errors: [], hasStretches: false });
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('must not go back in time', () => {
    expect(
      decodeCommands(
        [
          [5, 'setEntry'],
          [4, 'setEntry'],
        ],
        10,
      ).errors,
    ).toHaveLength(1);
  });
});

type Change = (file: Record<string, unknown>) => void;

/** Sets the value at a path of a file. */
const set =
  (path: readonly (string | number)[], value: unknown): Change =>
  (file) => {
    let at = file as Record<string | number, unknown>;
    for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
    at[path[path.length - 1]!] = value;
  };

describe('a recording file', () => {
  const recording = { ...recordingOf('reckless', 1), about: { learner: 'Ünal', notes: 'first try' } };
  const text = encodeRecording(recording);
  const errorsOf = (content: string | Uint8Array): string[] => {
    const result = decodeRecording(content, 'r.json');
    return result.ok ? [] : formatErrors(result);
  };
  const withChange = (change: Change): string => {
    const file = JSON.parse(text) as Record<string, unknown>;
    change(file);
    return JSON.stringify(file);
  };

  it('comes back as it was, packed or not', () => {
    for (const content of [text, encodeRecordingGzip(recording)]) {
      const result = decodeRecording(content, 'r.json');
      expect(result.ok && result.value).toEqual(recording);
    }
    expect(encodeRecording(recording)).toBe(text);
    expect(recording.hashes).toHaveLength(hashCount(recording.endTick));
  });

  it.each<[string, Change]>([
    ['format: expected "sononeedle.recording", got "x"', set(['format'], 'x')],
    ['version: expected 1 or 2, got 3', set(['version'], 3)],
    ['version: expected 2, as its rows are, got 1', set(['version'], 1)],
    [
      'seed: expected a whole number from -2147483648 to 4294967295, got nothing',
      (f) => void delete f['seed'],
    ],
    ['endTick: expected a whole number from 1 to 360000, got 0', set(['endTick'], 0)],
    ['commands: expected a list of rows [tick, kind, …], got an object', set(['commands'], {})],
    ['hashes: expected', (f) => void (f['hashes'] as string[]).pop()],
    ['hashes[0]: expected a hash of 16 hexadecimal digits, got "XYZ"', set(['hashes', 0], 'XYZ')],
    ['score.total: expected a number from 0 to 100, got 101', set(['score', 'total'], 101)],
    ['score.drill: expected "knee-suprapatellar-lateral", got "other"', set(['score', 'drill'], 'other')],
    [
      'drill.region: expected one of knee, shoulder, elbow, wrist, hip, ankle, gel-block, got "hop"',
      set(['drill', 'region'], 'hop'),
    ],
    [
      'drill.target: expected an object, got nothing',
      (f) => void delete (f['drill'] as { target?: unknown }).target,
    ],
    ['learner: expected', set(['learner'], 'x')],
  ])('says: %s', (expected, change) => {
    const [line, ...more] = errorsOf(withChange(change));
    expect(more).toEqual([]);
    expect(line).toContain(`r.json: ${expected}`);
  });

  it('of ten minutes with both hands in every tick takes at most 300 kB packed', () => {
    const endTick = 60_000;
    const hashes = Array.from({ length: hashCount(endTick) }, (_, i) => hashValue(i));
    const long = { ...recording, endTick, commands: twoRestlessHands(), hashes };
    expect(long.commands).toHaveLength(2 * endTick);
    expect(encodeRecordingGzip(long).length).toBeLessThanOrEqual(300_000);
  });

  it('cut anywhere is refused, packed or not', () => {
    const packed = encodeRecordingGzip(recording);
    for (let i = 1; i < 12; i++) {
      expect(errorsOf(text.slice(0, Math.floor((text.length * i) / 12))).length).toBeGreaterThan(0);
      expect(errorsOf(packed.slice(0, Math.floor((packed.length * i) / 12))).length).toBeGreaterThan(0);
    }
  });
});
