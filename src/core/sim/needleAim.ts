/** Aiming: the needle turns about its entry, steeper and flatter within its own vertical plane, and about the skin's normal. */
import { asin, cos, sin } from '../math/elementary.ts';
import { clamp } from '../math/scalar.ts';
import {
  addScaled,
  anyPerpendicular,
  cross,
  dot,
  length,
  normalize,
  type ReadonlyVec3,
  rejectFrom,
  scale,
  type Vec3,
} from '../math/vec3.ts';

/** Limits of the angle between needle and skin, rad: 3° and 89° (at 90° there would be no heading left to turn). */
export const FLATTEST_RAD = 0.05235987755982988;
export const STEEPEST_RAD = 1.5533430342749532;

/** Angle of the needle to the skin, rad: 0 along it, π/2 straight in. */
export const angleToSkinRad = (direction: ReadonlyVec3, normal: ReadonlyVec3): number =>
  asin(clamp(-dot(direction, normal), -1, 1));

/** Unit vector along the skin that the needle heads for. */
export function skinHeading(direction: ReadonlyVec3, normal: ReadonlyVec3): Vec3 {
  const along = rejectFrom(direction, normal);
  return length(along) > 1e-6 ? normalize(along) : anyPerpendicular(normal);
}

/** Unit direction at an angle to the skin along a heading. */
export const directionAtAngle = (heading: ReadonlyVec3, normal: ReadonlyVec3, angleRad: number): Vec3 =>
  normalize(addScaled(scale(heading, cos(angleRad)), normal, -sin(angleRad)));

/** The direction after a turn: pitch + is steeper, yaw + is counter-clockwise seen from outside. */
export function aimedDirection(
  direction: ReadonlyVec3,
  normal: ReadonlyVec3,
  pitchRad: number,
  yawRad: number,
): Vec3 {
  const heading = skinHeading(direction, normal);
  const turned =
    yawRad === 0 ? heading : addScaled(scale(heading, cos(yawRad)), cross(normal, heading), sin(yawRad));
  const angle = clamp(angleToSkinRad(direction, normal) + pitchRad, FLATTEST_RAD, STEEPEST_RAD);
  return directionAtAngle(turned, normal, angle);
}

/** Unit vector that the bevel faces: away from the skin at roll 0, turned right-handed about the direction. */
export function bevelDirection(direction: ReadonlyVec3, normal: ReadonlyVec3, rollRad: number): Vec3 {
  const across = rejectFrom(normal, direction);
  const up = length(across) > 1e-6 ? normalize(across) : anyPerpendicular(direction);
  return addScaled(scale(up, cos(rollRad)), cross(direction, up), sin(rollRad));
}
