/**
 * How the hip is written down: a right hip of a man of 1780 mm lying on his back, millimetres, origin at the centre of
 * the femoral head, in named directions. The leg is turned in by 10°, as for the injection, which brings a neck of 12°
 * version (14.5 ± 8.1° [B7], 9.7° [B6]) near the coronal plane.
 */
import { cos, radFromDeg, sin } from '../../../math/elementary.ts';
import { cross, normalize, rejectFrom, type Vec3 } from '../../../math/vec3.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { type CavityFrame, toCavityInto } from '../../cavityFrame.ts';

/** Radius of the head's bone, mm: diameter 48 ± 3 in men [TKU]. */
export const HEAD_RADIUS_MM = 23.6;
/** Radius of the acetabulum's bone, mm: diameter 53 ± 3 in men [TKU]. */
export const CUP_RADIUS_MM = 27;
/** 124.7 ± 6.2° [B7], 129.2° [B6]. */
export const NECK_SHAFT_DEG = 127;
/** Lean of the femur's shaft from the vertical, its lower end towards the midline, degrees [TKU]. */
const SHAFT_LEAN_DEG = 6;
/** What is left of the neck's version as the leg lies, degrees. */
const VERSION_LEFT_DEG = 2;
/** Of the plane of the acetabular rim from the horizontal, and forwards: 18.5 ± 5.8° in men [B8]. */
const CUP_INCLINATION_DEG = 48;
const CUP_VERSION_DEG = 18.5;
/** The rim lies so far within the hemisphere, mm: with the inclination it gives a centre-edge angle of 36° (38 ± 5 [B10]). */
export const RIM_WITHIN_MM = 3;

/** Down the shaft. */
export const SHAFT_DOWN: Vec3 = [sin(radFromDeg(SHAFT_LEAN_DEG)), 0, -cos(radFromDeg(SHAFT_LEAN_DEG))];

const fromVertical = radFromDeg(180 - NECK_SHAFT_DEG - SHAFT_LEAN_DEG);
/** Up the neck, from its base to the head. */
export const UP_NECK: Vec3 = normalize([
  sin(fromVertical),
  -sin(radFromDeg(VERSION_LEFT_DEG)),
  cos(fromVertical),
]);

const back = normalize(rejectFrom([0, 1, 0], UP_NECK));
/** About the neck's axis: height 0 at the head's centre, positive towards it; angle 0 in front, +π/2 medial and below. */
export const NECK_FRAME: CavityFrame = {
  originMm: [0, 0, 0],
  across: cross(back, UP_NECK),
  back,
  along: UP_NECK,
};

/** Out of the acetabulum's mouth: lateral, down and forwards. */
export const CUP_OUT: Vec3 = [
  -cos(radFromDeg(CUP_VERSION_DEG)) * sin(radFromDeg(CUP_INCLINATION_DEG)),
  -sin(radFromDeg(CUP_VERSION_DEG)),
  -cos(radFromDeg(CUP_VERSION_DEG)) * cos(radFromDeg(CUP_INCLINATION_DEG)),
];

/** How far a point lies out of the cup along its axis, mm: 0 at the head's centre. */
export const outOfCup = (x: number, y: number, z: number): number =>
  x * CUP_OUT[0] + y * CUP_OUT[1] + z * CUP_OUT[2];

/** A distance written down in the neck's frame (across, back, along), as seen from the region's. */
export function seenFromNeck(f: DistanceFunction): DistanceFunction {
  const p: Vec3 = [0, 0, 0];
  return (x, y, z) => {
    toCavityInto(NECK_FRAME, x, y, z, p);
    return f(p[0], p[1], p[2]);
  };
}

/** A point so far up the neck from the head's centre (down where negative) and so far in front of its axis, mm. */
export const onNeck = (upMm: number, frontMm: number, acrossMm = 0): Vec3 => [
  NECK_FRAME.along[0] * upMm - NECK_FRAME.back[0] * frontMm + NECK_FRAME.across[0] * acrossMm,
  NECK_FRAME.along[1] * upMm - NECK_FRAME.back[1] * frontMm + NECK_FRAME.across[1] * acrossMm,
  NECK_FRAME.along[2] * upMm - NECK_FRAME.back[2] * frontMm + NECK_FRAME.across[2] * acrossMm,
];
