/** How much of the target the image plane cuts: what makes "the recess is in view" more than an impression. */
import type { TissueField } from '../core/anatomy/tissueField.ts';
import { type RigidTransform, transformPointInto } from '../core/frames/frames.ts';
import type { Vec3 } from '../core/math/vec3.ts';

/** Coarser than the target is wide, finer than it is long, so that a cut of any use is hit several times. */
const ACROSS_MM = 2;
const DOWN_MM = 0.75;
/** Where it is to be aimed at. */
const FINE_DOWN_MM = 0.25;

/** Calls back on the points of a lattice in the plane, mm in the transducer frame, that lie in the structure or cavity with this id. */
function targetPointsInPlane(
  field: TissueField,
  worldFromTransducer: RigidTransform<'world', 'transducer'>,
  targetId: string,
  widthMm: number,
  depthMm: number,
  downMm: number,
  visit: (lateralMm: number, axialMm: number) => void,
): void {
  const { anatomy, deformation } = field;
  const target = anatomy.structures.findIndex((s) => s.id === targetId);
  const isCavity = anatomy.cavity?.id === targetId;
  const p: Vec3 = [0, 0, 0];
  const rest: Vec3 = [0, 0, 0];
  for (let x = -widthMm / 2 + ACROSS_MM / 2; x < widthMm / 2; x += ACROSS_MM) {
    for (let y = downMm; y < depthMm; y += downMm) {
      p[0] = x;
      p[1] = y;
      p[2] = 0;
      transformPointInto(worldFromTransducer, p, p);
      // What owns a place takes long to find out, and here it only matters whether it is the target.
      const kind = deformation.restInto(p[0], p[1], p[2], rest);
      if (isCavity && kind === 'cavity-fluid') visit(x, y);
      else if (target >= 0 && kind === 'tissue') {
        const isInside = anatomy.structures[target]!.signedDistance(rest[0], rest[1], rest[2]) < 0;
        if (isInside && field.ownerAt(p[0], p[1], p[2]) === target) visit(x, y);
      }
    }
  }
}

/** Area of the plane inside the structure or cavity with this id, mm², within the image's width and depth. */
export function targetAreaInPlaneMm2(
  field: TissueField,
  worldFromTransducer: RigidTransform<'world', 'transducer'>,
  targetId: string,
  widthMm: number,
  depthMm: number,
): number {
  let hits = 0;
  targetPointsInPlane(field, worldFromTransducer, targetId, widthMm, depthMm, DOWN_MM, () => {
    hits++;
  });
  return hits * ACROSS_MM * DOWN_MM;
}

/** A stretch of the target straight below the face, in the transducer frame. */
export interface TargetStretch {
  readonly lateralMm: number;
  /** Its middle, and half its length. */
  readonly deepMm: number;
  readonly roomMm: number;
}

/** All stretches of the target in the plane, from one side of the picture to the other. */
export function targetStretchesInPlane(
  ...[field, worldFromTransducer, targetId, widthMm, depthMm]: Parameters<typeof targetAreaInPlaneMm2>
): TargetStretch[] {
  const stretches: TargetStretch[] = [];
  let [x, from, to] = [Number.NaN, 0, 0];
  const end = () => {
    if (Number.isFinite(x))
      stretches.push({ lateralMm: x, deepMm: (from + to) / 2, roomMm: (to - from + FINE_DOWN_MM) / 2 });
  };
  targetPointsInPlane(
    field,
    worldFromTransducer,
    targetId,
    widthMm,
    depthMm,
    FINE_DOWN_MM,
    (lateralMm, axialMm) => {
      if (lateralMm !== x || axialMm > to + 1.5 * FINE_DOWN_MM) {
        end();
        [x, from] = [lateralMm, axialMm];
      }
      to = axialMm;
    },
  );
  end();
  return stretches;
}

/** Enough of the recess to aim at: 12 mm of a film 1.5 mm thick [U]. */
export const ENOUGH_AREA_MM2 = 18;
