import { length, normalize, type ReadonlyVec3, subtract, type Vec3 } from '../math/vec3.ts';
import { boxAround, joinBoxes, requirePositive, type Shape } from './shape.ts';

/** A cylinder with flat ends between two points, exact everywhere. Throws when the radius or the length is not above 0. */
export function cylinder(fromMm: ReadonlyVec3, toMm: ReadonlyVec3, radiusMm: number): Shape {
  requirePositive('cylinder.radiusMm', radiusMm);
  const axis = subtract(toMm, fromMm);
  const lengthMm = length(axis);
  requirePositive('cylinder length', lengthMm);
  const along = normalize(axis);
  const [ax, ay, az] = fromMm;
  const [ux, uy, uz] = along;
  const half: Vec3 = [
    radiusMm * Math.sqrt(Math.max(0, 1 - ux * ux)),
    radiusMm * Math.sqrt(Math.max(0, 1 - uy * uy)),
    radiusMm * Math.sqrt(Math.max(0, 1 - uz * uz)),
  ];
  return {
    signedDistance: (x, y, z) => {
      const px = x - ax;
      const py = y - ay;
      const pz = z - az;
      const t = px * ux + py * uy + pz * uz;
      const ex = px - t * ux;
      const ey = py - t * uy;
      const ez = pz - t * uz;
      const side = Math.sqrt(ex * ex + ey * ey + ez * ez) - radiusMm;
      const end = Math.max(-t, t - lengthMm);
      if (side > 0 && end > 0) return Math.sqrt(side * side + end * end);
      return Math.max(side, end);
    },
    bounds: joinBoxes(boxAround(fromMm, half), boxAround(toMm, half)),
    lipschitz: 1,
    fibreInto: (_x, _y, _z, out) => {
      out[0] = ux;
      out[1] = uy;
      out[2] = uz;
    },
  };
}
