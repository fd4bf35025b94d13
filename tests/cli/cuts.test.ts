import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cuts } from '../../src/cli/verbs/cuts.ts';
import { operate } from '../../src/cli/verbs/operate.ts';
import { verify } from '../../src/cli/verbs/verify.ts';
import type { CutReport } from '../../src/core/scoring/cutReport.ts';
import { makeFolder } from './runCli.ts';

const folder = makeFolder();
const TIME = { timeout: 240_000 };
const DRILL = ['--drill', 'gel-block-cyst'] as const;

describe('cuts', TIME, () => {
  it('come from folders of recordings, and what does not belong is left out by name', async () => {
    for (const name of ['experts', 'novices']) mkdirSync(join(folder, name));
    const trainee = (skill: string, seed: string, out: string) =>
      operate([...DRILL, '--operator', 'trainee', '--skill', skill, '--seed', seed, '--out', out])
        .output as Record<string, number>;
    const totals = ['1', '2'].map(
      (seed) => trainee('1', seed, join(folder, 'experts', `${seed}.json.gz`))['total']!,
    );
    const novice = join(folder, 'novices', 'a.json');
    expect(trainee('0', '5', novice)).toMatchObject({ operator: 'trainee', skill: 0, seed: 5 });
    const file = JSON.parse(readFileSync(novice, 'utf8')) as { seed: number };
    writeFileSync(join(folder, 'novices', 'b.json'), JSON.stringify({ ...file, seed: 6 }));
    writeFileSync(join(folder, 'novices', 'notes.txt'), 'no recording');

    const folders = ['--expert', join(folder, 'experts'), '--novice', join(folder, 'novices')];
    const report = (await cuts([...DRILL, ...folders, '--workers', '1'])).output as CutReport & {
      leftOut: unknown[];
    };
    expect(report.runs).toEqual({ expert: 2, novice: 1 });
    expect(report.leftOut).toEqual([
      {
        file: join(folder, 'novices', 'b.json'),
        reason: 'hashes[0]: the state differs from tick 100 or before',
      },
    ]);
    const total = report.rows.find((row) => row.id === 'total')!;
    expect(total.expert.mean).toBeCloseTo((totals[0]! + totals[1]!) / 2, 3);

    // A folder is verified as its files are, in the order of their names, on threads as without.
    const [threads, alone] = [
      await verify([join(folder, 'novices')]),
      await verify([join(folder, 'novices'), '--workers', '1']),
    ];
    expect(threads).toEqual(alone);
    expect(threads.exitCode).toBe(1);
    expect(threads.output).toMatchObject([{ file: novice, verdict: 'verified' }, { verdict: 'mismatch' }]);
  });

  it('are told what is wrong with their options before anything is run', async () => {
    mkdirSync(join(folder, 'none'));
    for (const [tokens, expected] of [
      [['--runs', '1'], 'expected --runs with a whole number from 2 to 10000, got "1"'],
      [['--novice-skill', '0.5'], 'expected --novice-skill with LOW,HIGH, from 0 to 1, got "0.5"'],
      [['--novice-skill', '0.7,0.5'], 'expected --novice-skill with LOW,HIGH, from 0 to 1, got "0.7,0.5"'],
      [['--expert', folder, '--expert-skill', '0,1'], 'expected --expert or --expert-skill, got both'],
      [
        ['--expert', join(folder, 'none')],
        `${join(folder, 'none')}: expected verified recordings of gel-block-cyst, got none`,
      ],
    ] as const)
      await expect(cuts([...DRILL, ...tokens])).rejects.toThrow(expected);
    await expect(verify([join(folder, 'none')])).rejects.toThrow('expected a folder with recordings');
  });
});
