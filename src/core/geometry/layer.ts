import { normalize, type ReadonlyVec3, type Vec3 } from '../math/vec3.ts';
import { requirePositive, type Shape, UNLIMITED_MM } from './shape.ts';

/**
 * An unlimited slab between two parallel planes. `downward` points from the superficial face to the deep one;
 * depths are measured along it from the plane through `originMm`. Exact everywhere.
 * Throws when toMm is not above fromMm or the direction has no length.
 */
export function layer(originMm: ReadonlyVec3, downward: ReadonlyVec3, fromMm: number, toMm: number): Shape {
  requirePositive('layer thickness (toMm − fromMm)', toMm - fromMm);
  const [ux, uy, uz] = normalize(downward);
  const offset = originMm[0] * ux + originMm[1] * uy + originMm[2] * uz;
  const depth = (x: number, y: number, z: number): number => x * ux + y * uy + z * uz - offset;
  const min: Vec3 = [-UNLIMITED_MM, -UNLIMITED_MM, -UNLIMITED_MM];
  const max: Vec3 = [UNLIMITED_MM, UNLIMITED_MM, UNLIMITED_MM];
  const direction = [ux, uy, uz];
  for (let k = 0; k < 3; k++) {
    const u = direction[k]!;
    if (Math.abs(u) < 1) continue;
    // A slab across an axis has an exact box along it.
    const a = (offset + fromMm) / u;
    const b = (offset + toMm) / u;
    min[k] = Math.min(a, b);
    max[k] = Math.max(a, b);
  }
  return {
    signedDistance: (x, y, z) => {
      const d = depth(x, y, z);
      return Math.max(fromMm - d, d - toMm);
    },
    bounds: { min, max },
    lipschitz: 1,
    layer01: (x, y, z) => Math.min(1, Math.max(0, (depth(x, y, z) - fromMm) / (toMm - fromMm))),
  };
}
