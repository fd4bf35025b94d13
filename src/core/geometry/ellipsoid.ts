import { IDENTITY_QUATERNION, type ReadonlyQuaternion } from '../math/quaternion.ts';
import type { ReadonlyVec3 } from '../math/vec3.ts';
import { localAxes, turnedHalfExtents } from './rotation.ts';
import { boxAround, requirePositive, type Shape } from './shape.ts';

const NEWTON_STEPS = 24;

/**
 * Exact signed distance from a point to an ellipsoid with half-axes a, b, c along the axes, centre at the origin.
 * The closest point is p_i = a_i² x_i / (t + a_i²), t being the largest root of Σ (a_i x_i / (t + a_i²))² = 1
 * (D. Eberly, "Distance from a point to an ellipse, an ellipsoid, or a hyperellipsoid"). The sum falls and is convex
 * there, so Newton from the left climbs to the root without overshooting.
 */
export function ellipsoidDistance(a: number, b: number, c: number, x: number, y: number, z: number): number {
  const px = Math.abs(x);
  const py = Math.abs(y);
  const pz = Math.abs(z);
  const least = Math.min(a, b, c);
  // A coordinate of exactly 0 on the shortest axis hides the root; a nanometre does not.
  const ax = a * Math.max(px, 1e-6);
  const ay = b * Math.max(py, 1e-6);
  const az = c * Math.max(pz, 1e-6);
  const a2 = a * a;
  const b2 = b * b;
  const c2 = c * c;
  let t = Math.max(ax - a2, ay - b2, az - c2);
  for (let i = 0; i < NEWTON_STEPS; i++) {
    const u = ax / (t + a2);
    const v = ay / (t + b2);
    const w = az / (t + c2);
    const f = u * u + v * v + w * w - 1;
    if (f < 1e-13) break;
    t += f / (2 * ((u * u) / (t + a2) + (v * v) / (t + b2) + (w * w) / (t + c2)));
  }
  const dx = px - (a * ax) / (t + a2);
  const dy = py - (b * ay) / (t + b2);
  const dz = pz - (c * az) / (t + c2);
  const d = Math.sqrt(dx * dx + dy * dy + dz * dz);
  const isInside = (px * px) / a2 + (py * py) / b2 + (pz * pz) / c2 < 1;
  return isInside ? -Math.min(d, least) : d;
}

/** An ellipsoid with half-axes along its turned local axes, exact everywhere. Throws when a half-axis is not above 0. */
export function ellipsoid(
  centreMm: ReadonlyVec3,
  halfAxesMm: ReadonlyVec3,
  orientation: ReadonlyQuaternion = IDENTITY_QUATERNION,
): Shape {
  const [a, b, c] = halfAxesMm;
  requirePositive('ellipsoid.halfAxesMm[0]', a);
  requirePositive('ellipsoid.halfAxesMm[1]', b);
  requirePositive('ellipsoid.halfAxesMm[2]', c);
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
      return ellipsoidDistance(
        a,
        b,
        c,
        dx * ux + dy * uy + dz * uz,
        dx * vx + dy * vy + dz * vz,
        dx * wx + dy * wy + dz * wz,
      );
    },
    bounds: boxAround(centreMm, turnedHalfExtents(axes, halfAxesMm)),
    lipschitz: 1,
    leastShare01: 1,
  };
}
