import { describe, expect, it } from 'vitest';
import { bounded } from '../../../src/core/anatomy/constructions/bounded.ts';
import { hollowedBy, isBeyond, joinedWith, unionOf } from '../../../src/core/geometry/booleans.ts';
import { ellipsoid } from '../../../src/core/geometry/ellipsoid.ts';
import { distanceToBox, type Shape } from '../../../src/core/geometry/shape.ts';
import { sweep } from '../../../src/core/geometry/sweep.ts';
import { createRandomStream, nextUnit01 } from '../../../src/core/math/random.ts';
import { smoothMax, smoothMin } from '../../../src/core/math/scalar.ts';
import type { Vec3 } from '../../../src/core/math/vec3.ts';

const stream = createRandomStream(7, 'booleans');
const between = (from: number, to: number): number => from + (to - from) * nextUnit01(stream);
const place = (half: number): Vec3 => [between(-half, half), between(-half, half), between(-half, half)];

/** Cords, thick and thin, round, flat and square, gently and sharply bent, some within others, and two ellipsoids. */
const shapes: Shape[] = [
  ...Array.from({ length: 8 }, (_, i) =>
    sweep(
      [-45, -15, 15, 45].map((z) => ({
        atMm: [between(-20, 20), between(-8, 8), z + between(-5, 5)],
        halfWidthMm: between(1, 12),
        halfThicknessMm: between(0.8, 5),
      })),
      { section: i % 2 === 0 ? 'stadium' : 'ellipse' },
    ),
  ),
  ...Array.from({ length: 6 }, (_, i) =>
    sweep(
      [-30, -10, 10, 30].map((z, k) => ({
        atMm: [(k % 2 === 0 ? 1 : -1) * between(8, 22), between(-12, 12), z],
        halfWidthMm: between(2, 9),
        halfThicknessMm: between(1, 5),
      })),
      { section: (['ellipse', 'stadium', 'rounded-box'] as const)[i % 3]! },
    ),
  ),
  ellipsoid([0, 5, 0], [18, 12, 9]),
  ellipsoid([4, 2, 3], [6, 5, 4]),
];
const points = Array.from({ length: 20_000 }, () => place(70));

const plainUnion = (radiusMm: number, [x, y, z]: Vec3): number =>
  shapes.reduce((d, s) => smoothMin(d, s.signedDistance(x, y, z), radiusMm), 1e9);

describe('what is asked only where it can matter', () => {
  it.each([0, 3, 8])('is the union of all, in and out, rounded by %d mm', (radiusMm) => {
    const union = unionOf(shapes, radiusMm);
    for (const p of points) expect(union(...p)).toBe(plainUnion(radiusMm, p));
  });

  it('joins and hollows as if it were always asked, however deep', () => {
    for (const shape of shapes)
      for (const [x, y, z] of points.slice(0, 4000)) {
        const d = between(-20, 20);
        expect(joinedWith(d, shape, 4, x, y, z)).toBe(smoothMin(d, shape.signedDistance(x, y, z), 4));
        expect(hollowedBy(d, shape, 4, x, y, z)).toBe(smoothMax(d, -shape.signedDistance(x, y, z), 4));
      }
  });

  it('is left out only where its field is above the limit', () => {
    let left = 0;
    let wrong = 0;
    for (const shape of shapes)
      for (const [x, y, z] of points)
        for (const limitMm of [-5, 0, 6, 20])
          if (isBeyond(shape, x, y, z, limitMm)) {
            left++;
            if (!(shape.signedDistance(x, y, z) > limitMm)) wrong++;
          }
    expect(wrong).toBe(0);
    expect(left).toBeGreaterThan(10_000);
  });

  it('tells its box and no more where it is bounded', () => {
    for (const shape of shapes) {
      const field = bounded(shape, 10);
      for (const [x, y, z] of points.slice(0, 4000)) {
        const awayMm = distanceToBox(shape.bounds, x, y, z);
        expect(field(x, y, z)).toBe(awayMm > 10 ? awayMm : shape.signedDistance(x, y, z));
      }
    }
  });
});
