/**
 * How the knee is written down: a right knee of a man of 1780 mm, millimetres, origin at the centre of the
 * transepicondylar axis, in named directions. Other sizes and the left side are this one seen through a similarity.
 */
import type { Vec3 } from '../../../math/vec3.ts';
import { type Turn, turnByDeg, turned } from '../../constructions/turn.ts';

/** Flexion at which the limb was authored, degrees. */
export const AUTHORED_FLEXION_DEG = 20;

/** Where things fixed to the tibia go in this flexion. */
export interface KneePose {
  readonly flexionDeg: number;
  /** From the tibia's own frame (its axis along z) to the femur's. */
  readonly tibia: Turn;
  /** From the authored 20° to this flexion, for what moves with the tibia. The patellar tendon keeps its length, so
   *  the patella turns with the tibia about the axis of the trochlea. */
  readonly fromAuthored: Turn;
  /** Points given in the tibia's frame. */
  readonly onTibia: (p: Vec3) => Vec3;
  /** Points given in the authored 20° that move with the tibia, wholly or by a share 0–1. */
  readonly moved: (p: Vec3, share?: number) => Vec3;
}

export function kneePose(flexionDeg: number): KneePose {
  const tibia = turnByDeg(flexionDeg);
  const fromAuthored = turnByDeg(flexionDeg - AUTHORED_FLEXION_DEG);
  return {
    flexionDeg,
    tibia,
    fromAuthored,
    onTibia: (p) => turned(tibia, p),
    moved: (p, share = 1) => turned(turnByDeg((flexionDeg - AUTHORED_FLEXION_DEG) * share), p),
  };
}
