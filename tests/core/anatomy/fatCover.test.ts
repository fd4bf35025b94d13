import { describe, expect, it } from 'vitest';
import { applyFat, fatChange, KEPT_MM, undoFat } from '../../../src/core/anatomy/fatCover.ts';
import type { Vec3 } from '../../../src/core/math/vec3.ts';
import { madeUpCover } from './madeUpCover.ts';

const at = (angle: number, radius: number, z: number): Vec3 => [
  radius * Math.cos(angle),
  4 + radius * Math.sin(angle),
  z,
];
const radiusOf = (p: Vec3): number => Math.hypot(p[0], p[1] - 4);
const moved = (move: typeof applyFat, fatMm: number, p: Vec3): Vec3 => {
  const q: Vec3 = [...p];
  move(fatChange(madeUpCover(6), fatMm), q);
  return q;
};

describe('fat of another thickness', () => {
  it('moves the skin to where a body with it has its skin, and nothing under the fascia', () => {
    for (const fatMm of [2, 6, 20]) {
      expect(radiusOf(moved(applyFat, fatMm, at(0.7, 30 + 8, 5)))).toBeCloseTo(30 + 2 + fatMm, 4);
      for (const radius of [0, 12, 29.9]) {
        const p = at(2, radius, -3);
        expect(moved(applyFat, fatMm, p)).toEqual(p);
        expect(moved(undoFat, fatMm, p)).toEqual(p);
      }
    }
  });

  it('goes there and back again, all round and beyond the ends of the table', () => {
    for (const fatMm of [1, 2, 20])
      for (let i = 0; i < 300; i++) {
        const p = at(-3.14 + 0.021 * i, 25 + 0.07 * i, -40 + 0.27 * i);
        const q = moved(undoFat, fatMm, moved(applyFat, fatMm, p));
        for (let k = 0; k < 3; k++) expect(q[k]).toBeCloseTo(p[k]!, 6);
      }
  });

  it('keeps skin and borders as thick as they were, and stretches what lies between', () => {
    const way = (from: number, to: number): number =>
      radiusOf(moved(applyFat, 20, at(1, to, 0))) - radiusOf(moved(applyFat, 20, at(1, from, 0)));
    expect(way(36, 38)).toBeCloseTo(2, 4);
    expect(way(38 - 2 - KEPT_MM, 38)).toBeCloseTo(2 + KEPT_MM, 4);
    expect(way(30, 31.6)).toBeCloseTo(1.6, 4);
    expect(way(32, 34)).toBeGreaterThan(8);
  });

  it('of a left side is that of the right one in the mirror', () => {
    const right = fatChange(madeUpCover(6, 1), 15);
    const left = fatChange(madeUpCover(6, -1), 15);
    const p = at(0.4, 35, 2);
    const q: Vec3 = [-p[0], p[1], p[2]];
    applyFat(right, p);
    applyFat(left, q);
    expect(q).toEqual([-p[0], p[1], p[2]]);
  });
});
