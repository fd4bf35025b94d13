/** How far a point is from what counts as the target, in the tissue as it is now. */
import type { Anatomy, Cavity } from '../anatomy/anatomy.ts';
import { toCavityInto } from '../anatomy/cavityFrame.ts';
import { sampleCavityGrid } from '../anatomy/deformation.ts';
import { OWNER_CAVITY_FLUID, type TissueField } from '../anatomy/tissueField.ts';
import { atan2, cos, sin } from '../math/elementary.ts';
import type { ReadonlyVec3, Vec3 } from '../math/vec3.ts';
import { outsidePartMm, type TargetPart } from '../procedure/targetPart.ts';

const local: Vec3 = [0, 0, 0];
/** A film thinner than this is closed and no place to inject into, mm. */
const OPEN_FROM_MM = 0.2;
/** The synovial lining counts as part of the recess, mm: a bevel just at the wall opens into it [TKU]. */
const WALL_MM = 0.3;

/**
 * Distance in mm from a world point to the target; 0 inside. The target is the anatomy's cavity or one of its
 * structures, or a part of it. Infinite where the target is a cavity that nothing holds open.
 */
export function targetDistanceMm(
  anatomy: Anatomy,
  field: TissueField,
  target: string,
  point: ReadonlyVec3,
  part?: TargetPart,
): number {
  const outsideMm = outsidePartMm(field, part, point);
  return Math.max(outsideMm, wholeDistanceMm(anatomy, field, target, point));
}

function wholeDistanceMm(anatomy: Anatomy, field: TissueField, target: string, point: ReadonlyVec3): number {
  const cavity = anatomy.cavity;
  if (cavity && cavity.id === target) {
    if (field.ownerAt(point[0], point[1], point[2]) === OWNER_CAVITY_FLUID) return 0;
    return Math.max(0, cavityDistanceMm(cavity, field, point) - WALL_MM);
  }
  const structure = anatomy.structures.find((s) => s.id === target);
  if (!structure) return Number.POSITIVE_INFINITY;
  return Math.max(0, field.distanceTo(structure, point[0], point[1], point[2]));
}

/** Signed distance to the fluid of a cavity, mm: negative inside, where the nearest wall is above or below. */
export function signedCavityDistanceMm(cavity: Cavity, field: TissueField, point: ReadonlyVec3): number {
  if (field.ownerAt(point[0], point[1], point[2]) !== OWNER_CAVITY_FLUID)
    return cavityDistanceMm(cavity, field, point);
  toCavityInto(cavity.frame, point[0], point[1], point[2], local);
  const [px, py, z] = local;
  const angle = atan2(px, -py);
  const above = Math.sqrt(px * px + py * py) - sampleCavityGrid(cavity, cavity.floorMm, angle, z);
  const thickness = field.deformation.thicknessMm(angle, z);
  return -Math.max(0, Math.min(above, thickness - above));
}

/** Distance to the open part of the film: over its grid, then finer about the nearest node. */
function cavityDistanceMm(cavity: Cavity, field: TissueField, worldMm: ReadonlyVec3): number {
  toCavityInto(cavity.frame, worldMm[0], worldMm[1], worldMm[2], local);
  const point: Vec3 = [local[0], local[1], local[2]];
  const angleStep = (cavity.angleToRad - cavity.angleFromRad) / (cavity.angleCount - 1);
  const heightStep = (cavity.heightToMm - cavity.heightFromMm) / (cavity.heightCount - 1);
  let angle = cavity.angleFromRad;
  let height = cavity.heightFromMm;
  let best = Number.POSITIVE_INFINITY;
  for (let iz = 0; iz < cavity.heightCount; iz++) {
    for (let ia = 0; ia < cavity.angleCount; ia++) {
      const a = cavity.angleFromRad + ia * angleStep;
      const z = cavity.heightFromMm + iz * heightStep;
      const d = distanceToColumnMm(cavity, field, a, z, point);
      if (d < best) {
        best = d;
        angle = a;
        height = z;
      }
    }
  }
  if (best === Number.POSITIVE_INFINITY) return best;
  let spanA = angleStep;
  let spanZ = heightStep;
  for (let round = 0; round < 6; round++) {
    const centreA = angle;
    const centreZ = height;
    for (let iz = -2; iz <= 2; iz++)
      for (let ia = -2; ia <= 2; ia++) {
        const a = centreA + (ia * spanA) / 2;
        const z = centreZ + (iz * spanZ) / 2;
        const d = distanceToColumnMm(cavity, field, a, z, point);
        if (d < best) {
          best = d;
          angle = a;
          height = z;
        }
      }
    spanA /= 2;
    spanZ /= 2;
  }
  return best;
}

/** Distance of a point of the cavity's frame to the stretch of fluid that stands on one place of the deep wall; infinite where the film is closed. */
function distanceToColumnMm(
  cavity: Cavity,
  field: TissueField,
  angleRad: number,
  zMm: number,
  point: ReadonlyVec3,
): number {
  const thicknessMm = field.deformation.thicknessMm(angleRad, zMm);
  if (thicknessMm < OPEN_FROM_MM) return Number.POSITIVE_INFINITY;
  const floorMm = sampleCavityGrid(cavity, cavity.floorMm, angleRad, zMm);
  const ux = sin(angleRad);
  const uy = -cos(angleRad);
  const [px, py] = point;
  const along = Math.min(floorMm + thicknessMm, Math.max(floorMm, px * ux + py * uy));
  const dx = px - ux * along;
  const dy = py - uy * along;
  const dz = point[2] - zMm;
  return Math.sqrt(dx * dx + dy * dy + dz * dz);
}
