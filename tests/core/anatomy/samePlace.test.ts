import { describe, expect, it } from 'vitest';
import type { Landmark } from '../../../src/core/anatomy/anatomy.ts';
import { samePlaceMm } from '../../../src/core/anatomy/samePlace.ts';
import type { Vec3 } from '../../../src/core/math/vec3.ts';

const AT: readonly Vec3[] = [
  [10, 0, 40],
  [-30, 5, 20],
  [25, -60, -10],
  [0, 35, -55],
];
const marked = (move: (p: Vec3) => Vec3) => ({
  landmarks: AT.map((p, i): Landmark => ({ id: `l${i}`, name: '', positionMm: move(p) })),
  probeStarts: [],
});
const here = marked((p) => p);

const expectNear = (got: Vec3, wanted: Vec3, withinMm = 1e-9): void => {
  for (let k = 0; k < 3; k++) expect(Math.abs(got[k]! - wanted[k]!)).toBeLessThan(withinMm);
};

describe('the same place of another body', () => {
  it('is exact for a body that is another size, elsewhere', () => {
    const grow = ([x, y, z]: Vec3): Vec3 => [1.2 * x + 3, 1.2 * y - 7, 1.2 * z + 11];
    for (const p of [[5, 5, 5], [-40, 12, 80], AT[2]!] as const)
      expectNear(samePlaceMm(here, marked(grow), p, false), grow([...p]));
  });

  it('is exact for the mirror image', () => {
    const mirror = ([x, y, z]: Vec3): Vec3 => [-x, y, z];
    expectNear(samePlaceMm(here, marked(mirror), [12, -3, 9], true), [-12, -3, 9]);
  });

  it('goes with the landmark that it lies at, where they move apart', () => {
    const lift = (p: Vec3): Vec3 => (p === AT[0] ? [p[0], p[1] - 12, p[2]] : p);
    expectNear(samePlaceMm(here, marked(lift), AT[0]!, false), [10, -12, 40], 0.05);
    expectNear(samePlaceMm(here, marked(lift), AT[3]!, false), AT[3]!, 0.05);
  });

  it('is where it was without landmarks', () => {
    const none = { landmarks: [], probeStarts: [] };
    expect(samePlaceMm(none, here, [1, 2, 3], false)).toEqual([1, 2, 3]);
  });
});
