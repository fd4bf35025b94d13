import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, runCli, runCliProcess } from './runCli.ts';

const folder = makeFolder();
const TIME = { timeout: 180_000 };

function file(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}

describe('lists', TIME, () => {
  it.each([
    ['regions', 'knee', 'probeStarts'],
    ['drills', 'knee-suprapatellar-lateral', 'metrics'],
    ['probes', 'l12-5-50', 'pitchMm'],
    ['needles', '22g-50-short', 'gaugeG'],
    ['agents', 'lidocaine-1-percent', 'viscosityPaS'],
    ['tissues', 'synovial-fluid', 'speedMmPerUs'],
  ])('%s are a list of ids with their figures', async (verb, id, field) => {
    const run = await runCli(verb);
    expect(run.code).toBe(0);
    expect(run.lines).toEqual([]);
    const list = run.json<Record<string, unknown>[]>();
    expect(new Set(list.map((item) => item['id'])).size).toBe(list.length);
    expect(list.find((item) => item['id'] === id)).toHaveProperty(field);
  });
});

describe('at and measure', TIME, () => {
  it('names what is at a point, negative numbers and all', async () => {
    const run = await runCli('at', '--region', 'knee', '-2', '-45.5', '5');
    expect(run.code).toBe(0);
    const answer = run.json<{ tissue: string; structure: string; distances: Record<string, number> }>();
    expect(answer).toMatchObject({ structure: 'patella', tissue: 'cortical-bone' });
    expect(answer.distances['patella']).toBeLessThan(0);
    expect(Object.keys(answer.distances).length).toBeGreaterThan(40);
    for (const [id, mm] of Object.entries(answer.distances)) expect(Number.isFinite(mm), id).toBe(true);
  });

  it('opens the cavity by the patient’s effusion', async () => {
    const regions = (await runCli('regions')).json<
      { id: string; landmarks: { id: string; positionMm: number[] }[] }[]
    >();
    const centre = regions.find((r) => r.id === 'knee')!.landmarks.find((l) => l.id === 'recess-centre')!;
    const [x, y, z] = centre.positionMm as [number, number, number];
    const full = file('full.json', { effusionMl: 40 });
    const dry = file('dry.json', { effusionMl: 0 });
    const at = async (patient: string) =>
      (
        await runCli('at', '--region', 'knee', '--patient', patient, String(x), String(y - 3), String(z))
      ).json<{
        structure: string;
        tissue: string;
      }>();
    expect(await at(full)).toMatchObject({ structure: 'suprapatellar-recess', tissue: 'synovial-fluid' });
    expect((await at(dry)).structure).not.toBe('suprapatellar-recess');
  });

  it('knows phantoms by id and by file', async () => {
    const path = file('phantom.json', {
      format: 'sononeedle.phantom',
      version: 1,
      title: 'cyst',
      background: 'gel',
      surface: { pointMm: [0, 0, 0], normal: [0, -1, 0] },
      structures: [
        { id: 'cyst', tissue: 'water', shape: { type: 'sphere', centreMm: [-8, 25, 0], radiusMm: 3 } },
      ],
    });
    const run = await runCli('at', '--region', path, '-8', '23', '0');
    expect(run.json()).toEqual({
      tissue: 'water',
      structure: 'cyst',
      distances: { cyst: -1, surface: -23 },
    });
    expect((await runCli('at', '--region', 'phantom-qa', '0', '-1', '0')).json()).toMatchObject({
      tissue: 'air',
    });
  });

  it('measures with sources', async () => {
    const run = await runCli('measure', '--region', 'knee');
    const { dimensions } = run.json<{
      dimensions: { id: string; valueMm?: number; value?: number; unit?: string; source: string }[];
    }>();
    expect(dimensions.length).toBeGreaterThan(10);
    for (const d of dimensions) {
      expect(d.source, d.id).not.toBe('');
      expect(d.valueMm ?? d.value, d.id).toBeGreaterThan(0);
      expect(d.unit !== undefined, d.id).toBe(d.valueMm === undefined);
    }
  });
});

describe('patient', TIME, () => {
  it('draws the same patient for the same seed, as a file that measure takes', async () => {
    const drawn = await runCli('patient', '--region', 'hip', '--seed', '4');
    expect(drawn.json()).toEqual((await runCli('patient', '--region', 'hip', '--seed', '4')).json());
    const path = file('drawn.json', JSON.stringify(drawn.json()));
    const measured = await runCli('measure', '--region', 'hip', '--patient', path);
    expect(measured.json<{ patient: unknown }>().patient).toEqual(drawn.json());
  });

  it('fills the cavity that is named', async () => {
    const drawn = async (...more: string[]) =>
      (await runCli('patient', '--region', 'knee', '--seed', '2', ...more)).json<{ effusionMl: number }>();
    const cyst = await drawn('--cavity', 'popliteal-cyst');
    expect(cyst.effusionMl).toBeGreaterThan((await drawn()).effusionMl);
    expect({ ...cyst, effusionMl: 0 }).toEqual({ ...(await drawn()), effusionMl: 0 });
  });
});

describe('what cannot be used is exit 2 and one line', TIME, () => {
  const spoiled = file('spoiled.json', '{"side": "both"}');
  it.each([
    [[], 'expected a verb: regions, drills,'],
    [['regoins'], 'expected a verb, perhaps regions, got "regoins"'],
    [
      ['patient', '--region', 'gel-block'],
      'expected --region with one of knee, shoulder, elbow, wrist, hip, ankle, got "gel-block"',
    ],
    [
      ['patient', '--region', 'knee', '--cavity', 'bursa'],
      'expected --cavity with one of suprapatellar-recess, popliteal-cyst, got "bursa"',
    ],
    [['probes', 'extra'], 'expected no more words, got also "extra"'],
    [['at', '--region', 'knee', '1', '2'], 'expected a world point X Y Z in mm, got only 2'],
    [
      ['at', '--region', 'knee', '1', '2', 'NaN'],
      'expected Z in mm, a number from -10000 to 10000, got "NaN"',
    ],
    [['at', '1', '2', '3'], 'expected --region with'],
    [['at', '--region', 'hop', '1', '2', '3'], 'or a phantom file, got "hop"'],
    [
      ['at', '--region', 'none.json', '1', '2', '3'],
      'none.json: expected a file that can be read, got no such file',
    ],
    [['at', '--regin', 'knee', '1', '2', '3'], 'expected --region, got "--regin"'],
    [['measure', '--region', 'knee', '--patient', spoiled], 'side: expected one of left, right, got "both"'],
    [
      ['measure', '--region', 'phantom-qa'],
      'expected a region, which has dimensions, got the phantom phantom-qa',
    ],
    [['drill'], 'expected drill validate FILE…, got nothing'],
    [['operate', '--drill', 'knee-suprapatellar-latral'], 'expected --drill with'],
    [['corridor'], 'expected --drill with'],
    [
      ['corridor', '--drill', 'knee-bakers-cyst', '--patient', spoiled],
      'side: expected one of left, right, got "both"',
    ],
  ] as const)('%j', async (tokens, expected) => {
    const run = await runCli(...tokens);
    expect(run.code).toBe(2);
    expect(run.out).toBe('');
    expect(run.lines).toHaveLength(1);
    expect(run.lines[0]).toContain(expected);
  });
});

describe('drill validate', TIME, () => {
  it('tells every error of every file, and goes on after a broken one', async () => {
    const drills = (await runCli('drills')).json<Record<string, unknown>[]>();
    mkdirSync(join(folder, 'drills'), { recursive: true });
    const good = file('drills/good.json', drills[0]);
    const bad = file('drills/bad.json', { ...drills[0], passTotal: 'many', version: 9 });
    const run = runCliProcess('drill', 'validate', bad, good);
    expect(run.code).toBe(2);
    expect(run.lines).toEqual([
      `${bad}: version: expected 1, got 9`,
      `${bad}: passTotal: expected a number from 0 to 100, got "many"`,
    ]);
    expect(run.json()).toMatchObject([
      { file: bad, valid: false },
      { file: good, valid: true },
    ]);
    expect((await runCli('drill', 'validate', good)).code).toBe(0);
  });
});

describe('corridor', TIME, () => {
  it('lists the entries with their best ways, and tells the time beside', async () => {
    const run = await runCli('corridor', '--drill', 'gel-block-olive');
    expect(run.code).toBe(0);
    expect(run.lines).toEqual([expect.stringMatching(/^corridor: \d+ ms of processor time$/)]);
    interface Entry {
      readonly entryMm: number[];
      readonly best: { readonly marginMm: number; readonly lengthMm: number } | null;
    }
    const { best, entries, freeShare01, needle } = run.json<{
      best: Entry;
      entries: Entry[];
      freeShare01: number;
      needle: string;
    }>();
    expect(needle).toBe('22g-50-short');
    expect(freeShare01).toBeGreaterThan(0);
    expect(freeShare01).toBeLessThanOrEqual(1);
    expect(entries).toContainEqual(best);
    for (const { best: way } of entries)
      if (way) {
        expect(way.marginMm).toBeGreaterThanOrEqual(0);
        expect(way.lengthMm).toBeLessThanOrEqual(47);
      }
  });
});
