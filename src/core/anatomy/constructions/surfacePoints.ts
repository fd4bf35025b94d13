/** Points on the surface of a field along a line. */
import { addScaled, normalize, type ReadonlyVec3, rejectFrom, scale, type Vec3 } from '../../math/vec3.ts';
import { surfaceGradient } from '../../probe/contact.ts';
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

/** Turns of the line towards square; each leaves a small share of what it leaned. */
const SQUARING_TURNS = 4;

/**
 * Where a probe looks at a place when it rocks along its image until it stands square on the surface: the point whose
 * inward normal, seen square to the image plane, leads through the place.
 * @param into unit direction in the image plane, from outside, that comes near to it
 * @param across unit normal of the image plane. Throws when the line misses the surface.
 */
export function pointSquareOver(
  f: DistanceFunction,
  place: ReadonlyVec3,
  into: ReadonlyVec3,
  across: ReadonlyVec3,
  maxMm: number,
): Vec3 {
  let direction: ReadonlyVec3 = into;
  for (let turn = 0; ; turn++) {
    const at = firstPointInside(f, addScaled(place, direction, -maxMm), direction, 2 * maxMm);
    if (turn === SQUARING_TURNS) return at;
    direction = scale(normalize(rejectFrom(surfaceGradient(f, at), across)), -1);
  }
}
