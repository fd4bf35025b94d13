import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UnusableInput } from '../../src/cli/usage.ts';
import { metrics } from '../../src/cli/verbs/metrics.ts';
import { binaryStl, boxMesh } from '../core/scoring/motion/testMeshes.ts';
import { makeFolder, runCli } from './runCli.ts';

const folder = makeFolder();
const TIME = { timeout: 180_000 };

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const HEAD = 'time_s,role,x_mm,y_mm,z_mm,qx,qy,qz,qw';
/** Skin at z = 0, body below; the needle's own +z points up, so that its −z is the way from hub to tip. */
const tissue = file('skin.stl', binaryStl(boxMesh([-50, -50, -100], [50, 50, 0])));
const poses = file(
  'poses.csv',
  `${[HEAD, '0,needle,0,0,10,0,0,0,2', '1,needle,0,0,-20,0,0,0,1', '3,needle,10,0,-20,0,0,0,1', '0,probe,0,9,1,0,0,0,1', '2,probe,0,9,5,0,0,0,1'].join('\r\n')}\r\n`,
);

describe('metrics', TIME, () => {
  it('prints the figures of needle and probe', async () => {
    const targets = file('targets.csv', 'x,y,z\n1,0,-20\n0,0,-60\n');
    const run = await runCli(
      'metrics',
      '--poses',
      poses,
      '--tissue',
      tissue,
      '--axis',
      '-z',
      '--targets',
      targets,
    );
    expect(run.code).toBe(0);
    expect(run.lines).toEqual([expect.stringContaining('not of length 1 and were made so: 1')]);
    const printed = run.json<{ metrics: { id: string; name: string; unit: string; value: number }[] }>();
    const told = Object.fromEntries(printed.metrics.map((m) => [m.id, [m.name, m.unit, m.value]]));
    expect(told).toMatchObject({
      'elapsed-time': ['Elapsed Time', 's', 3],
      'path-length': ['Path Length', 'mm', 40],
      'path-in-tissue': ['Path in Tissue', 'mm', 40],
      'time-in-tissue': ['Time in Tissue', 's', 3],
      'tissue-damage': ['Tissue Damage', 'mm^2', 200],
      'depth-perception': ['Depth Perception', 'mm', 30],
      'targets-hit': ['Targets Hit', 'count', 1],
      'probe-path-length': ['Path Length (probe)', 'mm', 4],
    });
    expect(told['probe-tissue-damage']).toBeUndefined();
  });

  it('tells of both hands, of what the probe saw, and of another way to the same place', () => {
    const needle = [0, 1, 2, 3].map((t) => `${t},needle,0,0,${-t * t},0,0,0,1`);
    const probe = [0, 1, 2, 3].map((t) => `${t},probe,0,0,${-t * t},0,0,0,1`);
    const good = file('good.csv', [HEAD, ...needle, '3.5,needle,,,,,,,', ...probe].join('\n'));
    const seen = file('seen.stl', binaryStl(boxMesh([-2, 5, -12], [2, 9, -8])));
    const deep = file('deep.stl', binaryStl(boxMesh([-2, 45, -12], [2, 49, -8])));
    const other = file('other.csv', [HEAD, ...needle.map((row) => row.replace(',0,0,', ',0,2,'))].join('\n'));
    const targets = file('places.csv', 'x,y,z\n30,20,-13\n0,5,-15\n');
    const asked = ['--poses', good, '--tissue', tissue, '--axis', '-z', '--targets', targets];
    const scan = ['--structures', `${seen},${deep}`, '--image', '38,40', '--reference', other];
    const { output, messages } = metrics([...asked, ...scan]);
    const { metrics: rows } = output as { metrics: { id: string; value: number; role: string }[] };
    const told = Object.fromEntries(rows.map((m) => [m.id, [m.value, m.role]]));
    expect(messages).toEqual([expect.stringContaining('out of sight, passed over: 1')]);
    expect(told).toMatchObject({
      'probe-targets-scanned': [1, 'probe'],
      'probe-structures-scanned': [1, 'probe'],
      'deviation-hausdorff': [2, 'needle'],
      'deviation-frechet': [2, 'needle'],
      'deviation-time-warp': [8 / 7, 'needle'],
    });
    expect(told['bimanual-dexterity-translation']![0]).toBeGreaterThan(0.5);
    expect(() => metrics([...asked, '--structures', seen])).toThrow('expected --image with width,depth');
    expect(() => metrics([...asked, '--image', '38'])).toThrow('got "38"');
  });

  it('takes nothing that cannot be used', () => {
    const back = file('back.csv', `${HEAD}\n1,needle,0,0,0,0,0,0,1\n0,needle,0,0,0,0,0,0,1\n`);
    const open = file('open.stl', binaryStl(boxMesh([0, 0, 0], [9, 9, 9]).slice(2)));
    for (const [tokens, part] of [
      [['--poses', poses], 'expected --tissue with a file'],
      [['--poses', back, '--tissue', tissue], 'back.csv: line 3, column time_s'],
      [['--poses', poses, '--tissue', open], 'open.stl: expected a closed surface, got an open mesh'],
    ] as const) {
      expect(() => metrics(tokens)).toThrow(UnusableInput);
      expect(() => metrics(tokens)).toThrow(part);
    }
  });
});
