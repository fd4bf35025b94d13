import { clamp } from '../math/scalar.ts';
import { normalize, type ReadonlyVec3, subtract } from '../math/vec3.ts';
import { boxAround, joinBoxes, requirePositive, type Shape } from './shape.ts';

/** All points within radiusMm of a segment, exact everywhere. Throws when the radius or the length is not above 0. */
export function capsule(fromMm: ReadonlyVec3, toMm: ReadonlyVec3, radiusMm: number): Shape {
  requirePositive('capsule.radiusMm', radiusMm);
  const [ax, ay, az] = fromMm;
  const [dx, dy, dz] = subtract(toMm, fromMm);
  const squared = dx * dx + dy * dy + dz * dz;
  requirePositive('capsule length', Math.sqrt(squared));
  const along = normalize([dx, dy, dz]);
  const half: ReadonlyVec3 = [radiusMm, radiusMm, radiusMm];
  return {
    signedDistance: (x, y, z) => {
      const px = x - ax;
      const py = y - ay;
      const pz = z - az;
      const t = clamp((px * dx + py * dy + pz * dz) / squared, 0, 1);
      const ex = px - t * dx;
      const ey = py - t * dy;
      const ez = pz - t * dz;
      return Math.sqrt(ex * ex + ey * ey + ez * ez) - radiusMm;
    },
    bounds: joinBoxes(boxAround(fromMm, half), boxAround(toMm, half)),
    lipschitz: 1,
    fibreInto: (_x, _y, _z, out) => {
      out[0] = along[0];
      out[1] = along[1];
      out[2] = along[2];
    },
  };
}
