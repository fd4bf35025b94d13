/** How much of the target the image plane cuts: what makes "the recess is in view" more than an impression. */
import type { TissueField } from '../core/anatomy/tissueField.ts';
import { type RigidTransform, transformPoint } from '../core/frames/frames.ts';

/** Coarser than the target is wide, finer than it is long, so that a cut of any use is hit several times. */
const ACROSS_MM = 2;
const DOWN_MM = 0.75;

/** Area of the plane inside the structure with this id, mm², within the image's width and depth. */
export function targetAreaInPlaneMm2(
  field: TissueField,
  worldFromTransducer: RigidTransform<'world', 'transducer'>,
  targetId: string,
  widthMm: number,
  depthMm: number,
): number {
  let hits = 0;
  for (let x = -widthMm / 2 + ACROSS_MM / 2; x < widthMm / 2; x += ACROSS_MM) {
    for (let y = DOWN_MM; y < depthMm; y += DOWN_MM) {
      const p = transformPoint(worldFromTransducer, [x, y, 0]);
      if (field.idAt(p[0], p[1], p[2]) === targetId) hits++;
    }
  }
  return hits * ACROSS_MM * DOWN_MM;
}

/** Enough of the recess to aim at: 12 mm of a film 1.5 mm thick [U]. */
export const ENOUGH_AREA_MM2 = 18;
