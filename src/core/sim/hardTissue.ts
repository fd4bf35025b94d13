/** Bone and cartilage, which no needle enters. */
import { OWNER_BACKGROUND, type TissueField } from '../anatomy/tissueField.ts';
import { isFartherThan } from '../probe/contact.ts';
import type { ReadonlyVec3, Vec3 } from '../math/vec3.ts';
import { needleOf, type SimContext } from './context.ts';
import { shaftPointInto } from './shaftState.ts';

export function isHardOwner(context: SimContext, owner: number): boolean {
  if (owner <= OWNER_BACKGROUND) return false;
  const structureClass = context.anatomy.structures[owner]!.class;
  return structureClass === 'bone' || structureClass === 'cartilage';
}

/** A lower bound of the distance from a point to bone and cartilage, mm, at most `farMm`. */
export function hardClearanceMm(
  context: SimContext,
  field: TissueField,
  p: ReadonlyVec3,
  farMm: number,
): number {
  let nearest = farMm;
  for (const index of context.hardIndices) {
    const structure = context.anatomy.structures[index]!;
    // The tissue moves by at most about 12 mm from rest.
    if (isFartherThan(structure.bounds, p, nearest + 12)) continue;
    const d = field.distanceTo(structure, p[0], p[1], p[2]) / Math.max(1, structure.lipschitz);
    if (d < nearest) nearest = d;
  }
  return nearest;
}

const place: Vec3 = [0, 0, 0];

/** True where the shaft, from the tip to the entry, passes through bone or cartilage. */
export function isNeedleInHard(context: SimContext): boolean {
  const { needle } = context.state;
  const { lengthMm } = needleOf(context);
  const field = context.undraggedField();
  // The tip itself may rest on bone; it is looked after where it moves.
  let up = 0.3;
  while (up < needle.depthMm) {
    shaftPointInto(needle.shaft, lengthMm, up, place);
    const clearance = hardClearanceMm(context, field, place, 20);
    if (clearance < 0.3 && isHardOwner(context, field.ownerAt(place[0], place[1], place[2]))) return true;
    up += Math.max(0.25, 0.7 * clearance);
  }
  return false;
}
