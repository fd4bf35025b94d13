import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, runCli } from './runCli.ts';

const TIME = { timeout: 180_000 };
const folder = makeFolder();

interface Inserted {
  readonly rows: readonly {
    readonly depthMm: number;
    readonly tipMm: readonly [number, number, number];
    readonly tissue: string;
    readonly axialForceN: number;
    readonly events: readonly { kind: string; structure?: string; forceN?: number }[];
  }[];
  readonly deflectionMm: number;
}

const layer = (id: string, tissue: string, fromMm: number, toMm: number) => ({
  id,
  tissue,
  shape: { type: 'layer', normal: [0, 1, 0], fromMm, toMm },
});

function phantom(name: string, structures: unknown[]): string {
  const path = join(folder, name);
  const file = { format: 'sononeedle.phantom', version: 1, title: name, background: 'gel', structures };
  writeFileSync(path, JSON.stringify({ ...file, surface: { pointMm: [0, 0, 0], normal: [0, -1, 0] } }));
  return path;
}

const insert = (region: string, needle: string, depth: number, ...more: string[]) =>
  runCli(
    ...['insert', '--region', region, '--needle', needle, '--entry', '0,0,0', '--direction', '0,1,0'],
    ...['--depth', String(depth), ...more],
  );

describe('insert', TIME, () => {
  const gel = phantom('gel.json', []);

  it('bends a short bevel by 10 ± 1.5 mm at 80 mm of gel, and the other way when turned', async () => {
    const { rows } = (await insert(gel, '22g-90-short', 80, '--bevel', '0')).json<Inserted>();
    const turned = (await insert(gel, '22g-90-short', 80, '--bevel', '180')).json<Inserted>().rows;
    expect(rows).toHaveLength(801);
    const [x, , z] = rows[800]!.tipMm;
    expect(Math.abs(Math.hypot(x, z) - 10)).toBeLessThan(1.5);
    expect(turned[800]!.tipMm[0]).toBeCloseTo(-x, 4);
    expect(turned[800]!.tipMm[2]).toBeCloseTo(-z, 4);
    const rolled = (await insert(gel, '22g-90-short', 80, '--roll-every', '10')).json<Inserted>().rows;
    expect(Math.max(...rolled.map((r) => Math.hypot(r.tipMm[0], r.tipMm[2])))).toBeLessThan(2);
  });

  it('tells every layer by its force, and stops at bone', async () => {
    const body = phantom('body.json', [
      layer('skin', 'skin', 0, 2),
      layer('fat', 'fat', 2, 10),
      layer('fascia', 'fascia', 10, 11),
      layer('muscle', 'muscle', 11, 22),
      layer('bone', 'cortical-bone', 22, 40),
    ]);
    const { rows } = (await insert(body, '22g-50-short', 30)).json<Inserted>();
    const kinds = rows.flatMap((r) => r.events.map((e) => `${e.kind} ${e.structure}`));
    expect(kinds).toEqual(['pop skin', 'entered fat', 'pop fascia', 'pop muscle', 'bone-contact bone']);
    for (const row of rows) expect(row.tipMm[1]).toBeLessThanOrEqual(22);
    const peak = (tissue: string) =>
      Math.max(...rows.filter((r) => r.tissue === tissue).map((r) => r.axialForceN));
    expect(peak('skin')).toBeGreaterThan(peak('fascia'));
    expect(peak('fascia')).toBeGreaterThan(peak('fat'));
  });

  it('goes through the knee into its recess', async () => {
    const run = await runCli(
      ...['insert', '--region', 'knee', '--needle', '22g-50-short', '--entry', '45,-45,50'],
      ...['--direction', '-1,0,0', '--depth', '45'],
    );
    expect(run.code).toBe(0);
    const { rows } = run.json<Inserted>();
    expect(rows[0]!.tissue).toBe('air');
    expect(rows.flatMap((r) => r.events).some((e) => e.kind === 'pop' && e.structure === 'skin')).toBe(true);
  });

  it.each([
    [['--depth', '60'], 'expected --depth of at most 50 mm, the length of 22g-50-short'],
    [['--depth', '-3'], 'expected --depth with a number of mm from 0.1 to 500, got "-3"'],
    [['--depth', '20', '--needle', '22g-51-short'], 'it twice'],
  ] as const)('refuses %j', async (more, expected) => {
    const run = await runCli(
      ...['insert', '--region', gel, '--needle', '22g-50-short', '--entry', '0,0,0', '--direction', '0,1,0'],
      ...more,
    );
    expect(run.code).toBe(2);
    expect(run.out).toBe('');
    expect(run.lines[0]).toContain(expected);
  });

  it('names the nearest needle, and wants an entry on the skin', async () => {
    expect((await insert(gel, '22g-51-short', 20)).lines[0]).toContain('22g-50-short');
    const deep = await runCli(
      ...['insert', '--region', gel, '--needle', '22g-50-short', '--entry', '0,9,0', '--direction', '0,1,0'],
      ...['--depth', '20'],
    );
    expect(deep.code).toBe(2);
    expect(deep.lines[0]).toContain('--entry on the skin');
  });
});
