/**
 * How the shoulder is written down: a right shoulder of a man of 1780 mm, the arm at his side in neutral rotation,
 * millimetres, origin at the centre of the humeral head, in named directions.
 */
import { cos, radFromDeg, sin } from '../../../math/elementary.ts';
import { normalize, type Vec3 } from '../../../math/vec3.ts';

/** Radius of the head's bone, mm: diameter 49 ± 3 in men [TKU]. */
export const HEAD_RADIUS_MM = 24.5;
/** Retroversion 32° and inclination 135° of the head [B11]. */
const RETROVERSION_DEG = 32;
const ABOVE_HORIZONTAL_DEG = 45;
/** The scapula stands so far in front of the coronal plane, degrees [TKU]. */
export const SCAPULA_FORWARD_DEG = 30;
/** Tilt of the glenoid downwards, degrees [B11]. */
const GLENOID_TILT_DEG = 2;

const level = cos(radFromDeg(ABOVE_HORIZONTAL_DEG));
/** From the shaft through the middle of the head: medial, up and backwards. */
export const THROUGH_HEAD: Vec3 = normalize([
  level * cos(radFromDeg(RETROVERSION_DEG)),
  level * sin(radFromDeg(RETROVERSION_DEG)),
  sin(radFromDeg(ABOVE_HORIZONTAL_DEG)),
]);

const forward = radFromDeg(SCAPULA_FORWARD_DEG);
const tilt = radFromDeg(GLENOID_TILT_DEG);
/** From the head into the glenoid: medial and backwards along the scapula. */
export const INTO_GLENOID: Vec3 = [cos(tilt) * cos(forward), cos(tilt) * sin(forward), sin(tilt)];
/** Across the glenoid towards its posterior rim, and up along it. */
export const TO_BACK_RIM: Vec3 = [-sin(forward), cos(forward), 0];
export const UP_GLENOID: Vec3 = [-sin(tilt) * cos(forward), -sin(tilt) * sin(forward), cos(tilt)];

/** A point by its place on the scapula: so far medial of the head's centre along it, behind it and above, mm. */
export const onScapula = (medialMm: number, behindMm: number, aboveMm: number): Vec3 => [
  INTO_GLENOID[0] * medialMm + TO_BACK_RIM[0] * behindMm + UP_GLENOID[0] * aboveMm,
  INTO_GLENOID[1] * medialMm + TO_BACK_RIM[1] * behindMm + UP_GLENOID[1] * aboveMm,
  INTO_GLENOID[2] * medialMm + TO_BACK_RIM[2] * behindMm + UP_GLENOID[2] * aboveMm,
];
