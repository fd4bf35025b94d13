import { describe, expect, it } from 'vitest';
import { packCommands, unpackCommands } from '../../src/embed/packedCommands.ts';
import { judge } from '../../src/embed/judge.ts';
import { addRun, readSuspended, writeSuspended } from '../../src/embed/suspend.ts';
import { isoDuration, scorm12Time } from '../../src/embed/durations.ts';
import { MACHINE_SETTINGS } from '../../src/core/machine/machineSettings.ts';
import type { Command } from '../../src/core/sim/command.ts';
import { randomFrom } from './random.ts';
import { findDrill } from '../../src/protocol/drills/index.ts';
import { replayRecording } from '../../src/protocol/verify.ts';
import { planRun } from '../e2e/planRun.ts';

const plan = planRun('gel-block-cyst', 7);
const run = { ...plan.result, commands: plan.result.commands };
const NOBODY = { attempts: 0, best: null };
const BEST = { total: 100, passed: true, code: '0123456789abcdef' };

describe('what a course keeps', () => {
  it('fits 4,096 characters with a whole run in it, and gives the run back command by command', () => {
    const half = { ...run, endTick: 1200, commands: run.commands.filter(({ tick }) => tick < 1200) };
    const text = writeSuspended({ attempts: 3, best: BEST }, half, 4096);
    expect(text.length).toBeLessThanOrEqual(4096);
    const read = readSuspended(text, findDrill);
    expect(read.attempts).toBe(3);
    expect(read.best).toEqual(BEST);
    expect(read.left!.leftAtTick).toBe(1200);
    expect(read.left!.inputs.commands).toEqual(half.commands);
    expect(replayRecording(read.left!.inputs).hashes).toEqual(replayRecording(half).hashes);
  });

  it('keeps the beginning of a run that does not fit, and how far it had come', () => {
    const random = randomFrom(5);
    const commands = Array.from({ length: 20_000 }, (_, tick) => ({
      tick,
      command: {
        kind: 'slideProbe',
        lateralUm: Math.floor(random() * 4000) - 2000,
        elevationalUm: Math.floor(random() * 4000) - 2000,
      } as Command,
    }));
    const long = { drill: run.drill, seed: 9, endTick: 20_000, commands };
    const text = writeSuspended({ attempts: 1, best: BEST }, long, 4096);
    expect(text.length).toBeLessThanOrEqual(4096);
    expect(text.length).toBeGreaterThan(3500);
    const { left } = readSuspended(text, findDrill);
    expect(left!.leftAtTick).toBe(20_000);
    expect(left!.inputs.endTick).toBeGreaterThan(300);
    expect(left!.inputs.commands).toEqual(commands.slice(0, left!.inputs.endTick));
  });

  it('lets no run take the room of the standing', () => {
    const text = writeSuspended({ attempts: 2, best: BEST }, run, 200);
    expect(text.length).toBeLessThanOrEqual(200);
    expect(readSuspended(text, findDrill)).toEqual({ attempts: 2, best: BEST, left: null });
  });

  it('takes up no run of another engine or of a drill that has changed, and nothing that is damaged', () => {
    const text = writeSuspended(NOBODY, run, 4096);
    expect(readSuspended(text, findDrill).left).not.toBeNull();
    const other = JSON.parse(text) as { left: { engine: string; hash: string; commands: string } };
    const changed = (left: object) => JSON.stringify({ ...other, left: { ...other.left, ...left } });
    expect(readSuspended(changed({ engine: '0' }), findDrill).left).toBeNull();
    expect(readSuspended(changed({ hash: '0000000000000000' }), findDrill).left).toBeNull();
    expect(readSuspended(changed({ commands: other.left.commands.slice(9) }), findDrill).left).toBeNull();
    expect(readSuspended(changed({ commands: '<script>' }), findDrill).left).toBeNull();
    for (const bad of [
      text.slice(0, -9),
      '{}',
      'null',
      '{"v":1',
      '{"v":2,"attempts":0,"best":null,"left":null}',
    ])
      expect(readSuspended(bad, findDrill)).toEqual({ ...NOBODY, left: null });
  });

  it('packs every kind of command', () => {
    const commands: Command[] = [
      { kind: 'slideProbe', lateralUm: -1, elevationalUm: 70_000 },
      { kind: 'turnProbe', tiltUrad: 127, rockUrad: -128, rotateUrad: 0 },
      { kind: 'placeEntry', xUm: -100_000_000, yUm: 100_000_000, zUm: 1 },
      { kind: 'setEntry' },
      { kind: 'drawUp', index: 1, volumeUl: 5000 },
      ...MACHINE_SETTINGS.map((setting): Command => ({ kind: 'setMachine', setting, value: -3 })),
      { kind: 'freezeImage', isFrozen: true },
      { kind: 'freezeImage', isFrozen: false },
      { kind: 'finishRun' },
    ];
    const timed = commands.map((command, i) => ({ tick: i * 1000, command }));
    expect(unpackCommands(packCommands(timed), 60_000)).toEqual(timed);
    expect(unpackCommands(packCommands([]), 10)).toEqual([]);
  });
});

describe('a standing', () => {
  const at = (total: number, passed: boolean) => ({ total, passed, code: `${total}` });
  it('keeps the best run: a pass before any fail, then the points', () => {
    let standing = addRun(NOBODY, at(90, false));
    standing = addRun(standing, at(76, true));
    expect(standing.best).toEqual(at(76, true));
    standing = addRun(standing, at(99, false));
    standing = addRun(standing, at(80, true));
    standing = addRun(standing, at(77, true));
    expect(standing).toEqual({ attempts: 5, best: at(80, true) });
  });
});

describe('a course with a mark of its own', () => {
  const card = { ...run.score, total: 82, passed: true, criticalErrors: [] };
  const hurt = {
    ...card,
    passed: false,
    criticalErrors: [{ id: 'x', structure: 'artery', tick: 1, text: 'x' }],
  };
  it('has the last word on the points, and none on safety', () => {
    expect(judge(card, null)).toEqual({ passed: true, total: 82 });
    expect(judge(card, 0.82)).toEqual({ passed: true, total: 82 });
    expect(judge(card, 0.9)).toEqual({ passed: false, total: 82 });
    expect(judge({ ...card, passed: false }, 0.5)).toEqual({ passed: true, total: 82 });
    // A course that compares 82 with 80 would call this a pass: it is not told the 82.
    expect(judge(hurt, 0.8)).toEqual({ passed: false, total: null });
    expect(judge(hurt, 0.9)).toEqual({ passed: false, total: 82 });
    expect(judge(hurt, null)).toEqual({ passed: false, total: 82 });
  });
});

describe('lengths of time', () => {
  it('are written as each standard has them', () => {
    expect(scorm12Time(0)).toBe('0000:00:00.00');
    expect(scorm12Time(3_723_456)).toBe('0001:02:03.46');
    expect(isoDuration(0)).toBe('PT0S');
    expect(isoDuration(3_723_456)).toBe('PT1H2M3.46S');
    expect(isoDuration(60_000)).toBe('PT1M');
  });
});
