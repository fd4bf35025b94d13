/**
 * How the wrist is written down: a right wrist of a man of 1780 mm in the anatomical position, straight, the palm in
 * front, millimetres, in named directions. Origin on the axis of the limb at the height of the radiocarpal joint.
 */
import type { ReadonlyVec3, Vec3 } from '../../../math/vec3.ts';
import { normalize } from '../../../math/vec3.ts';
import type { CavityFrame } from '../../cavityFrame.ts';

/** Radial inclination 23 ± 3° and volar tilt 11 ± 4° [TKU]. */
const INCLINATION_TAN = 0.423;
const VOLAR_TILT_TAN = 0.22;
/** A point of the plane through the rims of the radius' articular surface. */
export const RIM_POINT: Vec3 = [-7, 0, -3.6];
/** Out of the radius through its articular surface: distal, somewhat medial and in front. */
export const OUT_OF_RADIUS: ReadonlyVec3 = normalize([INCLINATION_TAN, -VOLAR_TILT_TAN, -1]);

/** Median nerve at the carpal tunnel's inlet, and its course down through the tunnel: straight, as the wrist is. */
export const NERVE_AT: Vec3 = [-2.4, -14.2, -4];
/** So much it comes forwards per mm down. */
const NERVE_FORWARDS = 0.012;
export const UP_NERVE: ReadonlyVec3 = normalize([0, NERVE_FORWARDS, 1]);
export const onNerve = (upMm: number): Vec3 => [
  NERVE_AT[0],
  NERVE_AT[1] + NERVE_FORWARDS * (upMm - NERVE_AT[2]),
  upMm,
];

/** About the median nerve's axis: angle 0 in front, positive medial. */
export const NERVE_FRAME: CavityFrame = {
  originMm: NERVE_AT,
  across: [1, 0, 0],
  back: [0, UP_NERVE[2], -UP_NERVE[1]],
  along: UP_NERVE,
};

/** About a transverse line through the proximal row: angle 0 behind, positive proximal; heights run medially. */
export const DORSAL_FRAME: CavityFrame = {
  originMm: [0, -0.5, -4.5],
  across: [0, 0, 1],
  back: [0, -1, 0],
  along: [1, 0, 0],
};
