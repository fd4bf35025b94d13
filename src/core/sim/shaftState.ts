/** The bent shaft as plain data: the channel that was cut, how the tip is steered, and the curve that follows from them. */
import type { ReadonlyVec3, Vec3 } from '../math/vec3.ts';
import type { CutTrack } from '../needle/cutTrack.ts';

/** Points of the curve, tip first and hub last, evenly along the needle. */
export const CURVE_POINTS = 17;

export interface ShaftState {
  /** Channel that the tip has cut, from the hole in the skin on; world, mm. */
  track: CutTrack;
  /** How fully the bevel steers, 0–1: only a tip that cuts is steered. */
  steering01: number;
  /** Side force of the bevel in the tissue that it last cut, N. */
  bevelN: number;
  /** Unit direction of the shaft at the tip, world. */
  tangent: Vec3;
  /** CURVE_POINTS places of the shaft, three numbers each, tip first; world, mm. */
  curveMm: number[];
  /** Place of the tip along the hub's axis as last worked out, mm from the hub. */
  tipAlongMm: number;
  /** How far ahead of the tip tissue is carried along, mm: up to bone. */
  reachMm: number;
  /** Which way what the tip dents rolls off, square to the tip, and its owner; 0 and −1 where nothing rolls. */
  rollAway: Vec3;
  rollingOwner: number;
  /** Way of the hub that the tip did not follow since the shaft buckled, mm, and whether that was told, and foretold. */
  bowMm: number;
  isBuckled: boolean;
  isBucklingForetold: boolean;
  isKinked: boolean;
  /** Way that the shaft was dragged sideways through tissue since a tear was last told, mm. */
  tornMm: number;
}

export function createShaftState(entryMm: ReadonlyVec3, direction: ReadonlyVec3): ShaftState {
  return {
    track: { pointsMm: [entryMm[0], entryMm[1], entryMm[2]], modulusKpa: [0] },
    steering01: 0,
    bevelN: 0,
    tangent: [direction[0], direction[1], direction[2]],
    curveMm: new Array<number>(3 * CURVE_POINTS).fill(0),
    tipAlongMm: 0,
    reachMm: 0,
    rollAway: [0, 0, 0],
    rollingOwner: -1,
    bowMm: 0,
    isBuckled: false,
    isBucklingForetold: false,
    isKinked: false,
    tornMm: 0,
  };
}

/** Lays the curve straight back from the tip. */
export function straightenCurve(
  shaft: ShaftState,
  tipMm: ReadonlyVec3,
  direction: ReadonlyVec3,
  lengthMm: number,
): void {
  for (let k = 0; k < 3; k++) shaft.tangent[k] = direction[k]!;
  for (let i = 0; i < CURVE_POINTS; i++) {
    const back = (lengthMm * i) / (CURVE_POINTS - 1);
    for (let k = 0; k < 3; k++) shaft.curveMm[3 * i + k] = tipMm[k]! - direction[k]! * back;
  }
}

/** Place of the shaft so many mm behind the tip, world, mm. */
export function shaftPointInto(shaft: ShaftState, lengthMm: number, backMm: number, out: Vec3): void {
  const at = Math.min(CURVE_POINTS - 1, Math.max(0, (backMm / lengthMm) * (CURVE_POINTS - 1)));
  const i = Math.min(CURVE_POINTS - 2, Math.floor(at));
  const t = at - i;
  for (let k = 0; k < 3; k++) {
    const a = shaft.curveMm[3 * i + k]!;
    out[k] = a + (shaft.curveMm[3 * i + 3 + k]! - a) * t;
  }
}
