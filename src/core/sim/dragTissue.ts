/** What the needle carries along of the tissue about it, as it follows from the forces along the needle. */
import { boundedDrag, type NeedleDrag } from '../anatomy/needleDrag.ts';
import type { Vec3 } from '../math/vec3.ts';
import type { SimContext } from './context.ts';
import { hardClearanceMm } from './hardTissue.ts';
import type { NeedleState } from './state.ts';

/** Tissue moves so far ahead of the tip where no bone is nearer, mm [U]. */
export const FREE_REACH_MM = 6;
/** A nerve or vessel under the tip rolls aside by this share of its dent, by at most so much, mm [U]. */
const ROLL_SHARE = 0.7;
const MOST_ROLL_MM = 1.2;
/** Step of the differences that tell which way a surface faces, mm. */
const PROBE_MM = 0.1;

/** Null while the needle is out of the skin or moves nothing. */
export function needleDragOf(needle: NeedleState): NeedleDrag | null {
  if (needle.phase !== 'inserted') return null;
  const { axial, shaft } = needle;
  const dent = axial.isDenting ? axial.depthMm - axial.metAtMm : 0;
  const roll = Math.min(MOST_ROLL_MM, ROLL_SHARE * dent);
  const [x, y, z] = shaft.rollAway;
  return boundedDrag({
    tipMm: [...needle.tipMm],
    axis: [...shaft.tangent],
    tentMm: axial.depthMm - axial.cutMm,
    dragMm: axial.slipMm,
    reachMm: shaft.reachMm,
    rollMm: [roll * x, roll * y, roll * z],
  });
}

/** Bone and cartilage stay where they are: no tissue beyond them is carried along. */
export function measureReach(context: SimContext): void {
  const { needle } = context.state;
  needle.shaft.reachMm = hardClearanceMm(context, context.undraggedField(), needle.tipMm, FREE_REACH_MM);
}

/**
 * To be called after the tip was pushed on: where it now dents a nerve or a vessel, finds the way in which that rolls,
 * which is off the needle's line towards its own middle.
 */
export function rollAside(context: SimContext): void {
  const { needle } = context.state;
  const { axial, shaft } = needle;
  if (!axial.isDenting) {
    shaft.rollAway = [0, 0, 0];
    shaft.rollingOwner = -1;
    return;
  }
  if (axial.ahead === shaft.rollingOwner) return;
  shaft.rollingOwner = axial.ahead;
  shaft.rollAway = [0, 0, 0];
  const structure = axial.ahead >= 0 ? context.anatomy.structures[axial.ahead] : undefined;
  if (structure?.class !== 'nerve' && structure?.class !== 'vessel') return;
  const field = context.undraggedField();
  const back = axial.depthMm - axial.cutMm;
  const at: Vec3 = [0, 0, 0];
  for (let k = 0; k < 3; k++) at[k] = needle.tipMm[k]! - shaft.tangent[k]! * back;
  const inward: Vec3 = [0, 0, 0];
  for (let k = 0; k < 3; k++) {
    const p: Vec3 = [...at];
    p[k]! += PROBE_MM;
    const beyond = field.distanceTo(structure, p[0], p[1], p[2]);
    p[k]! -= 2 * PROBE_MM;
    inward[k] = (field.distanceTo(structure, p[0], p[1], p[2]) - beyond) / (2 * PROBE_MM);
  }
  const along = inward[0] * shaft.tangent[0] + inward[1] * shaft.tangent[1] + inward[2] * shaft.tangent[2];
  for (let k = 0; k < 3; k++) shaft.rollAway[k] = inward[k]! - shaft.tangent[k]! * along;
}
