import { describe, expect, it } from 'vitest';
import { box } from '../../../src/core/geometry/box.ts';
import { capsule } from '../../../src/core/geometry/capsule.ts';
import { cylinder } from '../../../src/core/geometry/cylinder.ts';
import { ellipsoid } from '../../../src/core/geometry/ellipsoid.ts';
import { layer } from '../../../src/core/geometry/layer.ts';
import type { Shape } from '../../../src/core/geometry/shape.ts';
import { sphere } from '../../../src/core/geometry/sphere.ts';
import { quaternionFromAxisAngle, rotate } from '../../../src/core/math/quaternion.ts';
import { createRandomStream, nextUnit01 } from '../../../src/core/math/random.ts';
import type { Vec3 } from '../../../src/core/math/vec3.ts';

const turn = quaternionFromAxisAngle([0.6, 0, 0.8], 0.9);
const centre: Vec3 = [3, -2, 5];
const put = (p: Vec3): Vec3 => {
  const r = rotate(turn, p);
  return [r[0] + centre[0], r[1] + centre[1], r[2] + centre[2]];
};

/** Points of each surface, from its own parametrisation and not from the code under test. */
function ellipsoidPoints(a: number, b: number, c: number): Vec3[] {
  const list: Vec3[] = [];
  for (let i = 0; i <= 180; i++)
    for (let j = 0; j < 360; j++) {
      const t = (i * Math.PI) / 180;
      const p = (j * Math.PI) / 180;
      list.push(put([a * Math.sin(t) * Math.cos(p), b * Math.sin(t) * Math.sin(p), c * Math.cos(t)]));
    }
  return list;
}

function boxPoints(a: number, b: number, c: number): Vec3[] {
  const list: Vec3[] = [];
  const n = 60;
  for (let i = 0; i <= n; i++)
    for (let j = 0; j <= n; j++) {
      const u = (2 * i) / n - 1;
      const v = (2 * j) / n - 1;
      for (const s of [-1, 1]) {
        list.push(put([s * a, u * b, v * c]), put([u * a, s * b, v * c]), put([u * a, v * b, s * c]));
      }
    }
  return list;
}

function cylinderPoints(r: number, half: number): Vec3[] {
  const list: Vec3[] = [];
  for (let j = 0; j < 240; j++) {
    const p = (j * Math.PI) / 120;
    for (let i = 0; i <= 100; i++) list.push(put([r * Math.cos(p), r * Math.sin(p), half * (i / 50 - 1)]));
    for (let i = 0; i <= 40; i++)
      for (const s of [-1, 1])
        list.push(put([((r * i) / 40) * Math.cos(p), ((r * i) / 40) * Math.sin(p), s * half]));
  }
  return list;
}

const cases: { name: string; shape: Shape; surface: Vec3[]; tolerance: number }[] = [
  { name: 'sphere', shape: sphere(centre, 6), surface: ellipsoidPoints(6, 6, 6), tolerance: 0.02 },
  {
    name: 'ellipsoid',
    shape: ellipsoid(centre, [8, 5, 3], turn),
    surface: ellipsoidPoints(8, 5, 3),
    tolerance: 0.02,
  },
  { name: 'box', shape: box(centre, [6, 4, 3], turn), surface: boxPoints(6, 4, 3), tolerance: 0.03 },
  {
    name: 'cylinder',
    shape: cylinder(put([0, 0, -7]), put([0, 0, 7]), 4),
    surface: cylinderPoints(4, 7),
    tolerance: 0.03,
  },
];

describe('primitives against the nearest of many surface points', () => {
  for (const { name, shape, surface, tolerance } of cases)
    it(name, () => {
      const stream = createRandomStream(11, name);
      for (let k = 0; k < 120; k++) {
        const p = [0, 1, 2].map((i) => centre[i]! + 26 * (nextUnit01(stream) - 0.5)) as Vec3;
        let least = 1e9;
        for (const q of surface) {
          const d = (p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2 + (p[2] - q[2]) ** 2;
          if (d < least) least = d;
        }
        const d = shape.signedDistance(p[0], p[1], p[2]);
        expect(Math.abs(Math.abs(d) - Math.sqrt(least))).toBeLessThan(
          tolerance + 0.02 / Math.max(0.2, Math.sqrt(least)),
        );
        if (d < 0)
          for (let i = 0; i < 3; i++) {
            expect(p[i]!).toBeGreaterThanOrEqual(shape.bounds.min[i]!);
            expect(p[i]!).toBeLessThanOrEqual(shape.bounds.max[i]!);
          }
      }
      for (const q of surface.filter((_, i) => i % 997 === 0))
        expect(Math.abs(shape.signedDistance(q[0], q[1], q[2]))).toBeLessThan(1e-5);
    });

  it('capsule is the distance to its segment less the radius', () => {
    const shape = capsule([0, 0, 0], [10, 0, 0], 2);
    expect(shape.signedDistance(5, 3, 4)).toBeCloseTo(3, 12);
    expect(shape.signedDistance(13, 4, 0)).toBeCloseTo(3, 12);
    expect(shape.signedDistance(-3, 0, 0)).toBeCloseTo(1, 12);
    expect(shape.signedDistance(4, 0, 0)).toBeCloseTo(-2, 12);
  });

  it('layer measures depth from its superficial plane and says how far through a point is', () => {
    const shape = layer([0, 0, 0], [0, 2, 0], 3, 8);
    expect(shape.signedDistance(50, 1, -7)).toBeCloseTo(2, 12);
    expect(shape.signedDistance(0, 5, 0)).toBeCloseTo(-2, 12);
    expect(shape.layer01!(0, 4.25, 0)).toBeCloseTo(0.25, 12);
    expect(shape.bounds.min[1]).toBeCloseTo(3, 12);
  });

  it('refuses sizes that are not above 0, by name', () => {
    expect(() => sphere(centre, 0)).toThrow(/sphere\.radiusMm/);
    expect(() => ellipsoid(centre, [1, Number.NaN, 1])).toThrow(/halfAxesMm\[1\]/);
    expect(() => box(centre, [1, 1, -1])).toThrow(/halfMm\[2\]/);
    expect(() => capsule(centre, centre, 1)).toThrow(/length/);
    expect(() => layer(centre, [0, 1, 0], 4, 4)).toThrow(/thickness/);
  });
});
