import { describe, expect, it } from 'vitest';
import { Deformation, type DeformationState } from '../../../src/core/anatomy/deformation.ts';
import { DeformedPoint } from '../../../src/core/anatomy/deformedPoint.ts';
import { fatChange } from '../../../src/core/anatomy/fatCover.ts';
import { findRegion } from '../../../src/core/anatomy/regions/registry.ts';
import { createTransform } from '../../../src/core/frames/frames.ts';
import { createRandomStream, nextUnit01 } from '../../../src/core/math/random.ts';
import type { Vec3 } from '../../../src/core/math/vec3.ts';

const region = findRegion('knee')!;
const anatomy = region.build(region.defaultPatient);
const { min, max } = anatomy.bounds;

const probe = {
  worldFromTransducer: createTransform('world', 'transducer', [2, -58, 32], [0.05, 0.02, 0.1, 0.99]),
  indentationMm: 5,
  stopDepthMm: 28,
  halfWidthMm: 27,
  halfHeightMm: 5,
  shares: [0.2, 0.25, 0.15, 0.1, 0.1, 0.1, 0.05, 0.05],
};
const needle = {
  tipMm: [-14, -34, 32] as Vec3,
  axis: [0.96, 0.28, 0] as Vec3,
  tentMm: 1.8,
  dragMm: 0.8,
  reachMm: 6,
  rollMm: [0, 0, 0.6] as Vec3,
};
const fat = fatChange(anatomy.cover!, 14);
const still: DeformationState = { probe: null, cavityVolumeMl: 0, boluses: [] };
const boluses = [
  { centreMm: [-20, -30, 40] as Vec3, volumeMl: 1.5, structure: 'vastus-lateralis' },
  { centreMm: [18, -38, 30] as Vec3, volumeMl: 0.4, structure: 'quadriceps-tendon' },
];

describe('a point of the tissue', () => {
  it.each<[string, DeformationState]>([
    ['at rest', still],
    ['under the probe', { ...still, probe }],
    ['about a filled cavity', { ...still, cavityVolumeMl: 20, cavityPressed01: 0.4 }],
    ['about pools', { ...still, boluses }],
    ['about the needle', { ...still, needle }],
    ['with fat of another thickness', { ...still, fat }],
    ['with all of it', { probe, cavityVolumeMl: 12, boluses, needle, cavityPressed01: 0.2, fat }],
  ])('%s goes where the way back brings it to rest again', (_name, state) => {
    const forth = new DeformedPoint(anatomy.cavity, state);
    const back = new Deformation(anatomy.cavity, state);
    const stream = createRandomStream(4, 'deformed');
    const p: Vec3 = [0, 0, 0];
    const again: Vec3 = [0, 0, 0];
    let moved = 0;
    let inFluid = 0;
    const COUNT = 4000;
    for (let i = 0; i < COUNT; i++) {
      const rest = [0, 1, 2].map((k) => min[k]! + (max[k]! - min[k]!) * nextUnit01(stream)) as Vec3;
      for (let k = 0; k < 3; k++) p[k] = rest[k]!;
      forth.move(p);
      moved = Math.max(moved, Math.hypot(p[0] - rest[0], p[1] - rest[1], p[2] - rest[2]));
      // On the very wall of a fluid it may fall to either side.
      if (back.restInto(p[0], p[1], p[2], again) !== 'tissue') {
        inFluid++;
        continue;
      }
      const off = Math.hypot(again[0] - rest[0], again[1] - rest[1], again[2] - rest[2]);
      expect(off, `${rest.map((v) => v.toFixed(1))}`).toBeLessThan(0.02);
    }
    expect(inFluid).toBeLessThan(0.002 * COUNT);
    if (state !== still) expect(moved).toBeGreaterThan(0.5);
    else expect(moved).toBe(0);
  });
});
