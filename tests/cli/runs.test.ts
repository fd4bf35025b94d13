import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { generatePatient } from '../../src/core/anatomy/patientGenerator.ts';
import { findRegion } from '../../src/core/anatomy/regions/registry.ts';
import type { ScoreCard } from '../../src/core/scoring/scoreCard.ts';
import { makeFolder, runCli, runCliProcess } from './runCli.ts';

const folder = makeFolder();
const TIME = { timeout: 240_000 };
const at = (name: string) => join(folder, name);

describe('operate, score, verify', TIME, () => {
  it('an expert passes, a reckless operator does not, and both are verified', async () => {
    const operate = (operator: string, out: string) =>
      runCli(
        'operate',
        '--drill',
        'knee-suprapatellar-lateral',
        '--operator',
        operator,
        '--seed',
        '3',
        '--out',
        out,
      );
    const expert = await operate('expert', at('expert.json.gz'));
    expect(expert.code).toBe(0);
    expect(expert.json()).toMatchObject({ operator: 'expert', seed: 3, passed: true, criticalErrors: [] });
    expect([...readFileSync(at('expert.json.gz')).subarray(0, 2)]).toEqual([0x1f, 0x8b]);
    const reckless = await operate('reckless', at('reckless.json'));
    expect(reckless.json()).toMatchObject({ passed: false });
    expect(reckless.json<{ criticalErrors: unknown[] }>().criticalErrors.length).toBeGreaterThan(0);

    const verified = await runCli('verify', at('expert.json.gz'), at('reckless.json'));
    expect(verified.code).toBe(0);
    expect(verified.json()).toMatchObject([{ verdict: 'verified' }, { verdict: 'verified' }]);

    const card = (await runCli('score', at('expert.json.gz'))).json<ScoreCard>();
    expect(card.total).toBe(expert.json<ScoreCard>().total);
    expect(card.metrics.length).toBeGreaterThan(20);

    const file = JSON.parse(readFileSync(at('reckless.json'), 'utf8')) as { score: ScoreCard };
    const forged = { ...file, score: { ...file.score, total: 99, passed: true, criticalErrors: [] } };
    writeFileSync(at('forged.json'), JSON.stringify(forged));
    const found = runCliProcess('verify', at('forged.json'));
    expect(found.code).toBe(1);
    expect(found.lines).toEqual([`${at('forged.json')}: score.total: not what the replay scores`]);
    expect((await runCli('score', at('forged.json'))).json<ScoreCard>().passed).toBe(false);

    writeFileSync(at('cut.json.gz'), readFileSync(at('expert.json.gz')).subarray(0, 2000));
    const mixed = await runCli('verify', at('cut.json.gz'), at('forged.json'), at('reckless.json'));
    expect(mixed.code).toBe(2);
    expect(mixed.json<{ verdict: string }[]>().map((r) => r.verdict)).toEqual([
      'unusable',
      'mismatch',
      'verified',
    ]);
    expect(mixed.lines[0]).toContain('expected a complete gzip file, got a truncated or damaged one');
    const scored = await runCli('score', at('cut.json.gz'), at('reckless.json'));
    expect(scored.code).toBe(2);
    expect(scored.json<Partial<ScoreCard>[]>()[1]).toMatchObject({ passed: false });
  });
});

describe('operate on another patient', TIME, () => {
  const operate = (seed: string, patient: string, out: string, drill = 'hip-anterior-recess') =>
    runCli(
      ...['operate', '--drill', drill, '--operator', 'reckless'],
      ...['--seed', seed, '--patient', patient, '--out', out],
    );

  it('draws one from the seed, and the run is verified', async () => {
    const drawn = (await operate('4', 'draw', at('drawn.json'))).json<{ patient: object }>();
    expect(drawn).toMatchObject({ patientFrom: 'drawn', seed: 4 });
    expect(drawn.patient).toEqual(generatePatient(findRegion('hip')!, 4));
    expect((await runCli('verify', at('drawn.json'))).json()).toMatchObject({
      verdict: 'verified',
      isBuiltInDrill: true,
      patient: 'drawn',
    });
  });

  it('refuses a patient file that is none for the drill', async () => {
    writeFileSync(at('dry.json'), JSON.stringify({ effusionMl: 2 }));
    const dry = await operate('1', at('dry.json'), at('no.json'), 'knee-bakers-cyst');
    expect([dry.code, dry.lines]).toEqual([2, [`${at('dry.json')}: effusionMl: expected 6 to 60 mL, got 2`]]);
  });
});

describe('image', TIME, () => {
  const pose = at('pose.json');
  const settings = at('settings.json');
  writeFileSync(
    pose,
    JSON.stringify({ worldFromTransducer: { positionMm: [0, 0, 0], quaternionXyzw: [0, 0, 0, 1] } }),
  );
  writeFileSync(settings, JSON.stringify({ depthMm: 50, noise: false, compoundAngles: 1 }));
  const image = (out: string, ...more: string[]) =>
    runCli(
      ...['image', '--region', 'phantom-qa', '--probe', 'l12-5-50', '--pose', pose, '--settings', settings],
      ...['--lines', '128', '--samples', '512', '--out', out, ...more],
    );

  it('is written as numbers with a sidecar: an echo where a wire is', async () => {
    const run = await image(at('wires.npy'));
    expect(run.code).toBe(0);
    const bytes = readFileSync(at('wires.npy'));
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x93NUMPY\x01\x00');
    const headerLength = bytes.readUInt16LE(8);
    expect((10 + headerLength) % 64).toBe(0);
    expect(bytes.subarray(10, 10 + headerLength).toString()).toContain("'shape': (512, 128)");
    const values = new Float32Array(bytes.buffer.slice(bytes.byteOffset + 10 + headerLength));
    expect(values).toHaveLength(512 * 128);
    const sidecar = JSON.parse(readFileSync(at('wires.json'), 'utf8')) as {
      sampleCount: number;
      lineCount: number;
      mmPerSample: number;
      startDepthMm: number;
      lines: { originMm: number[]; direction: number[] }[];
    };
    expect(sidecar).toMatchObject({ sampleCount: 512, lineCount: 128 });
    expect(sidecar.lines).toHaveLength(128);
    const line = sidecar.lines.reduce(
      (best, l, i) => (Math.abs(l.originMm[0]!) < Math.abs(sidecar.lines[best]!.originMm[0]!) ? i : best),
      0,
    );
    const near = (depthMm: number): number => {
      const s = Math.round((depthMm - sidecar.startDepthMm) / sidecar.mmPerSample);
      return Math.max(...[-2, -1, 0, 1, 2].map((d) => values[(s + d) * 128 + line]!));
    };
    expect(near(20)).toBeGreaterThan(3 * near(22.5));
  });

  it('is written as it is displayed, the same for the same seed', async () => {
    expect((await image(at('a.png'), '--seed', '4')).code).toBe(0);
    expect((await image(at('b.png'), '--seed', '4')).code).toBe(0);
    expect(readFileSync(at('a.png')).equals(readFileSync(at('b.png')))).toBe(true);
    const png = PNG.sync.read(readFileSync(at('a.png')));
    expect(png.width / png.height).toBeCloseTo(49.92 / 50, 1);
    const levels = new Set(png.data.filter((_, i) => i % 4 === 0));
    expect(levels.size).toBeGreaterThan(50);
  });

  it('with a wrong option is refused', async () => {
    for (const [tokens, expected] of [
      [['--samples', '100'], 'a multiple of 64'],
      [['--lines', '3.5'], 'expected --lines with a whole number from 8 to 2048, got "3.5"'],
    ] as const) {
      const run = await runCli(
        ...[
          'image',
          '--region',
          'phantom-qa',
          '--probe',
          'l12-5-50',
          '--pose',
          pose,
          '--out',
          at('x.png'),
          ...tokens,
        ],
      );
      expect(run.code).toBe(2);
      expect(run.lines).toHaveLength(1);
      expect(run.lines[0]).toContain(expected);
    }
  });
});
