import { IDENTITY_QUATERNION, type ReadonlyQuaternion } from '../math/quaternion.ts';
import type { ReadonlyVec3 } from '../math/vec3.ts';
import { localAxes, turnedHalfExtents } from './rotation.ts';
import { boxAround, requirePositive, type Shape } from './shape.ts';

/** A turned box, exact everywhere. Throws when a half-extent is not above 0. */
export function box(
  centreMm: ReadonlyVec3,
  halfMm: ReadonlyVec3,
  orientation: ReadonlyQuaternion = IDENTITY_QUATERNION,
): Shape {
  const [a, b, c] = halfMm;
  requirePositive('box.halfMm[0]', a);
  requirePositive('box.halfMm[1]', b);
  requirePositive('box.halfMm[2]', c);
  const [cx, cy, cz] = centreMm;
  const axes = localAxes(orientation);
  const [ux, uy, uz] = axes.x;
  const [vx, vy, vz] = axes.y;
  const [wx, wy, wz] = axes.z;
  return {
    signedDistance: (x, y, z) => {
      const dx = x - cx;
      const dy = y - cy;
      const dz = z - cz;
      const qx = Math.abs(dx * ux + dy * uy + dz * uz) - a;
      const qy = Math.abs(dx * vx + dy * vy + dz * vz) - b;
      const qz = Math.abs(dx * wx + dy * wy + dz * wz) - c;
      const ox = Math.max(qx, 0);
      const oy = Math.max(qy, 0);
      const oz = Math.max(qz, 0);
      return Math.sqrt(ox * ox + oy * oy + oz * oz) + Math.min(Math.max(qx, qy, qz), 0);
    },
    bounds: boxAround(centreMm, turnedHalfExtents(axes, halfMm)),
    lipschitz: 1,
  };
}
