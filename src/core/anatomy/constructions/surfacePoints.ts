/** Points on the surface of a field along a line. */
import type { ReadonlyVec3, Vec3 } from '../../math/vec3.ts';
import type { DistanceFunction } from '../anatomy.ts';

/** Distance along a unit direction to where a field first becomes negative, mm; NaN when it does not within maxMm. */
export function firstInside(
  f: DistanceFunction,
  from: ReadonlyVec3,
  direction: ReadonlyVec3,
  maxMm: number,
): number {
  let t = 0;
  let before = 0;
  while (t <= maxMm) {
    const d = f(from[0] + t * direction[0], from[1] + t * direction[1], from[2] + t * direction[2]);
    if (d < 0) break;
    before = t;
    t += Math.max(0.1, 0.6 * d);
  }
  if (t > maxMm) return Number.NaN;
  let low = before;
  let high = t;
  for (let i = 0; i < 40; i++) {
    const middle = 0.5 * (low + high);
    if (
      f(from[0] + middle * direction[0], from[1] + middle * direction[1], from[2] + middle * direction[2]) < 0
    )
      high = middle;
    else low = middle;
  }
  return 0.5 * (low + high);
}

/** The same as a point. Throws when the line misses. */
export function firstPointInside(
  f: DistanceFunction,
  from: ReadonlyVec3,
  direction: ReadonlyVec3,
  maxMm: number,
): Vec3 {
  const t = firstInside(f, from, direction, maxMm);
  if (Number.isNaN(t))
    throw new Error(`surfacePoints: no surface within ${maxMm} mm of (${from.join(', ')})`);
  return [from[0] + t * direction[0], from[1] + t * direction[1], from[2] + t * direction[2]];
}
