import type { ReadonlyVec3 } from '../math/vec3.ts';
import { boxAround, requirePositive, type Shape } from './shape.ts';

/** A ball, exact everywhere. Throws when the radius is not above 0. */
export function sphere(centreMm: ReadonlyVec3, radiusMm: number): Shape {
  requirePositive('sphere.radiusMm', radiusMm);
  const [cx, cy, cz] = centreMm;
  return {
    signedDistance: (x, y, z) => {
      const dx = x - cx;
      const dy = y - cy;
      const dz = z - cz;
      return Math.sqrt(dx * dx + dy * dy + dz * dz) - radiusMm;
    },
    bounds: boxAround(centreMm, [radiusMm, radiusMm, radiusMm]),
    lipschitz: 1,
  };
}
