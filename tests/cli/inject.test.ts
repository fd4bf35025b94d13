import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, runCli } from './runCli.ts';

const TIME = { timeout: 180_000 };
const path = join(makeFolder(), 'water.json');
writeFileSync(
  path,
  JSON.stringify({
    format: 'sononeedle.phantom',
    version: 1,
    title: 'a ball of water over a ball of bone',
    background: 'gel',
    surface: { pointMm: [0, 0, 0], normal: [0, -1, 0] },
    structures: [
      { id: 'ball', tissue: 'water', shape: { type: 'sphere', centreMm: [0, 25, 0], radiusMm: 10 } },
      { id: 'bone', tissue: 'cortical-bone', shape: { type: 'sphere', centreMm: [0, 50, 0], radiusMm: 8 } },
    ],
  }),
);

interface Injected {
  readonly trace: readonly {
    readonly timeS: number;
    readonly pressureKpa: number;
    readonly thumbForceN: number;
    readonly deliveredMl: number;
  }[];
  readonly deliveredMl: number;
  readonly byStructureMl: Readonly<Record<string, number>>;
  readonly events: readonly { readonly kind: string; readonly text?: string }[];
}

const inject = (...more: string[]) => {
  const base = { needle: '22g-38-short', at: '0,25,0', agent: 'water', volume: '1', rate: '0.2' };
  const given = Object.fromEntries(
    more.flatMap((word, i) => (i % 2 === 0 ? [[word.slice(2), more[i + 1]!]] : [])),
  );
  const options = Object.entries({ region: path, ...base, ...given });
  return runCli('inject', ...options.flatMap(([name, value]) => [`--${name}`, value]));
};

describe('inject', TIME, () => {
  it.each([
    ['18g-38-short', 0.66],
    ['20g-38-short', 2.5],
    ['22g-38-short', 11],
    ['25g-38-short', 71],
    ['27g-38-short', 168],
  ])('through %s needs the pressure of the table', async (needle, kpa) => {
    const run = await inject('--needle', needle);
    expect(run.code).toBe(0);
    const { trace, deliveredMl, byStructureMl } = run.json<Injected>();
    // The table is for 40 mm.
    expect(Math.abs(trace[0]!.pressureKpa / (kpa * 0.95) - 1)).toBeLessThan(0.1);
    expect(trace[0]!.thumbForceN).toBeCloseTo(trace[0]!.pressureKpa * 0.0589, 3);
    expect(deliveredMl).toBeCloseTo(1, 9);
    expect(byStructureMl).toEqual({ ball: expect.closeTo(1, 9) });
    expect(trace.at(-1)!.deliveredMl).toBeCloseTo(1, 9);
    for (let i = 1; i < trace.length; i++) expect(trace[i]!.timeS).toBeGreaterThan(trace[i - 1]!.timeS);
  });

  it('refuses what no thumb can push, with the force it would take and what to do', async () => {
    const run = await inject('--needle', '25g-38-short', '--agent', 'viscous-gel');
    expect(run.code).toBe(1);
    const { trace, deliveredMl } = run.json<Injected>();
    expect(deliveredMl).toBe(0);
    expect(Math.abs(trace[0]!.thumbForceN / 420 - 1)).toBeLessThan(0.15);
    expect(run.lines[0]).toContain('a wider or shorter needle');
  });

  it('tells of a needle that is too short for the place', async () => {
    const run = await inject('--at', '0,70,0');
    expect(run.code).toBe(0);
    expect(run.json<{ events: { kind: string }[] }>().events.map((e) => e.kind)).toContain(
      'needle-too-short',
    );
    expect(run.lines[0]).toContain('take a longer one');
  });

  it('lets nothing into bone', async () => {
    const run = await inject('--at', '0,50,0');
    expect(run.code).toBe(1);
    expect(run.json<Injected>().byStructureMl).toEqual({});
    expect(run.lines[0]).toContain('bone');
  });

  it('knows the greatest dose', async () => {
    const { events } = (
      await inject(...['--agent', 'lidocaine-2-percent', '--volume', '20', '--rate', '1', '--weight', '60'])
    ).json<Injected>();
    // 400 mg of 270.
    expect(events.find((e) => e.kind === 'over-maximum-dose')?.text).toContain('148 %');
  });

  it('mixes in the syringe and warns', async () => {
    const run = await inject('--agent', 'triamcinolone-40:1+lidocaine-1-percent:4');
    expect(run.code).toBe(0);
    expect(run.lines[0]).toContain('more toxic to cartilage');
  });

  it.each([
    [['--rate', '-1'], 'expected --rate with a number of mL per second from 0.001 to 10, got "-1"'],
    [['--volume', '80'], 'expected --volume with a number of mL from 0.01 to 60, got "80"'],
    [['--volume', '4', '--syringe', '3'], 'expected --volume of at most 3 mL, what the syringe holds, got 4'],
    [['--agent', 'salin'], 'expected --agent with "saline", got "salin"'],
    [['--agent', 'platelet-rich-plasma:3+lidocaine-1-percent:1'], 'platelets lose their effect'],
    [['--needle', 'none'], 'expected --needle with'],
    [['--at', '1,2'], 'expected --at with a world point X,Y,Z in mm, got "1,2"'],
  ] as const)('refuses %j', async (more, expected) => {
    const run = await inject(...more);
    expect(run.code).toBe(2);
    expect(run.out).toBe('');
    expect(run.lines).toHaveLength(1);
    expect(run.lines[0]).toContain(expected);
  });
});
