/** Rays through a field: how far it reaches, how thick it is. */
import { cos, PI, sin } from '../../math/elementary.ts';
import type { ReadonlyVec3, Vec3 } from '../../math/vec3.ts';
import { addScaled, dot } from '../../math/vec3.ts';
import type { DistanceFunction } from '../anatomy.ts';
import { firstInside } from './surfacePoints.ts';

const FAR_MM = 110;

/** Where the field ends along a line, measured from a point in the direction, coming from far outside; −1e9 on a miss. */
export function reachAlong(f: DistanceFunction, from: ReadonlyVec3, direction: ReadonlyVec3): number {
  const outside = addScaled(from, direction, FAR_MM);
  const t = firstInside(f, outside, [-direction[0], -direction[1], -direction[2]], 2 * FAR_MM);
  return Number.isNaN(t) ? -1e9 : FAR_MM - t;
}

/** Furthest place of the field along a unit direction over lines through several points, from the origin, mm. */
export function reachOver(
  f: DistanceFunction,
  points: readonly ReadonlyVec3[],
  direction: ReadonlyVec3,
): number {
  let best = -1e9;
  for (const p of points) best = Math.max(best, dot(p, direction) + reachAlong(f, p, direction));
  return best;
}

/** Length inside from a point to where the field ends along a unit direction, mm. */
export const chord = (f: DistanceFunction, from: ReadonlyVec3, direction: ReadonlyVec3): number =>
  firstInside((x, y, z) => -f(x, y, z), from, direction, FAR_MM);

/** Least thickness through an inner point over directions in the sagittal plane, mm. */
export function narrowestChord(f: DistanceFunction, middle: ReadonlyVec3): number {
  let best = 1e9;
  for (let i = 0; i < 90; i++) {
    const a = (PI * i) / 90;
    const direction: Vec3 = [0, cos(a), sin(a)];
    const back: Vec3 = [0, -direction[1], -direction[2]];
    const through = chord(f, middle, direction) + chord(f, middle, back);
    // Along a vessel it does not end.
    if (through < best) best = through;
  }
  return best;
}
