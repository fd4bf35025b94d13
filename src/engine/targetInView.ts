/** How much of the target the image plane cuts: what makes "the recess is in view" more than an impression. */
import type { TissueField } from '../core/anatomy/tissueField.ts';
import { type RigidTransform, transformPointInto } from '../core/frames/frames.ts';
import type { Vec3 } from '../core/math/vec3.ts';

/** Coarser than the target is wide, finer than it is long, so that a cut of any use is hit several times. */
const ACROSS_MM = 2;
const DOWN_MM = 0.75;

/** Area of the plane inside the structure or cavity with this id, mm², within the image's width and depth. */
export function targetAreaInPlaneMm2(
  field: TissueField,
  worldFromTransducer: RigidTransform<'world', 'transducer'>,
  targetId: string,
  widthMm: number,
  depthMm: number,
): number {
  const { anatomy, deformation } = field;
  const target = anatomy.structures.findIndex((s) => s.id === targetId);
  const isCavity = anatomy.cavity?.id === targetId;
  const p: Vec3 = [0, 0, 0];
  const rest: Vec3 = [0, 0, 0];
  let hits = 0;
  for (let x = -widthMm / 2 + ACROSS_MM / 2; x < widthMm / 2; x += ACROSS_MM) {
    for (let y = DOWN_MM; y < depthMm; y += DOWN_MM) {
      p[0] = x;
      p[1] = y;
      p[2] = 0;
      transformPointInto(worldFromTransducer, p, p);
      // What owns a place takes long to find out, and here it only matters whether it is the target.
      const kind = deformation.restInto(p[0], p[1], p[2], rest);
      if (isCavity && kind === 'cavity-fluid') hits++;
      else if (target >= 0 && kind === 'tissue') {
        const isInside = anatomy.structures[target]!.signedDistance(rest[0], rest[1], rest[2]) < 0;
        if (isInside && field.ownerAt(p[0], p[1], p[2]) === target) hits++;
      }
    }
  }
  return hits * ACROSS_MM * DOWN_MM;
}

/** Enough of the recess to aim at: 12 mm of a film 1.5 mm thick [U]. */
export const ENOUGH_AREA_MM2 = 18;
