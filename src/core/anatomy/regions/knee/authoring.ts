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
  /** How far the tibia has come up to the femur, mm: 0 in a sound knee. */
  readonly riseMm: number;
  /** From the authored 20° to this flexion, for what moves with the tibia. The patellar tendon keeps its length, so
   *  the patella turns with the tibia about the axis of the trochlea. */
  readonly fromAuthored: Turn;
  /** Points given in the tibia's frame. */
  readonly onTibia: (p: Vec3) => Vec3;
  /** Points given in the authored 20° that move with the tibia, wholly or by a share 0–1. */
  readonly moved: (p: Vec3, share?: number) => Vec3;
}

/** @param riseMm how much nearer to the femur the tibia stands than in a sound knee, where cartilage is lost */
export function kneePose(flexionDeg: number, riseMm = 0): KneePose {
  const tibia = turnByDeg(flexionDeg);
  const fromAuthored = turnByDeg(flexionDeg - AUTHORED_FLEXION_DEG);
  return {
    flexionDeg,
    tibia,
    fromAuthored,
    riseMm,
    onTibia: (p) => {
      const at = turned(tibia, p);
      return riseMm === 0 ? at : [at[0], at[1], at[2] + riseMm];
    },
    moved: (p, share = 1) => turned(turnByDeg((flexionDeg - AUTHORED_FLEXION_DEG) * share), p),
  };
}
