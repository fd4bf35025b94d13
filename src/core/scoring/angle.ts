import { atan2 } from '../math/elementary.ts';
import { cross, dot, length, type ReadonlyVec3 } from '../math/vec3.ts';

/** Angle between two directions, rad in [0, π]; exact for small angles too. */
export const angleBetweenRad = (a: ReadonlyVec3, b: ReadonlyVec3): number =>
  atan2(length(cross(a, b)), dot(a, b));
