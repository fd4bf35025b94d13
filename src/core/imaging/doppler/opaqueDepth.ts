/** Where along a beam sound ends: at bone, or at the face itself where it does not touch. */
import type { Anatomy, Structure } from '../../anatomy/anatomy.ts';
import type { TissueField } from '../../anatomy/tissueField.ts';
import type { Vec3 } from '../../math/vec3.ts';
import { COUPLING_GEL_MM } from '../fieldSample.ts';

const rest: Vec3 = [0, 0, 0];
const LEAST_STEP_MM = 0.6;

/** What ends a beam. */
export const opaqueStructures = (anatomy: Anatomy): readonly Structure[] =>
  anatomy.structures.filter((s) => s.class === 'bone' && !s.pointsMm);

/**
 * Depth along the ray from a world point in a unit direction at which it meets bone, mm; `farthestMm` where it meets
 * none, 0 where the face has no contact. Steps by the distance to the nearest bone.
 */
export function opaqueDepthMm(
  field: TissueField,
  opaque: readonly Structure[],
  startWorldMm: Vec3,
  directionWorld: Vec3,
  farthestMm: number,
): number {
  const { anatomy } = field;
  let along = 0.3;
  for (let step = 0; step < 200 && along < farthestMm; step++) {
    const x = startWorldMm[0] + directionWorld[0] * along;
    const y = startWorldMm[1] + directionWorld[1] * along;
    const z = startWorldMm[2] + directionWorld[2] * along;
    field.deformation.restInto(x, y, z, rest);
    if (step === 0 && anatomy.surface(rest[0], rest[1], rest[2]) > COUPLING_GEL_MM) return 0;
    let least = 1e9;
    for (const s of opaque) {
      const { min, max } = s.bounds;
      const dx = Math.max(min[0] - rest[0], 0, rest[0] - max[0]);
      const dy = Math.max(min[1] - rest[1], 0, rest[1] - max[1]);
      const dz = Math.max(min[2] - rest[2], 0, rest[2] - max[2]);
      const box = Math.sqrt(dx * dx + dy * dy + dz * dz);
      if (box >= least) continue;
      const d = box > 4 ? box : s.signedDistance(rest[0], rest[1], rest[2]);
      if (d <= 0) return along;
      least = Math.min(least, Math.max(box, d / s.lipschitz));
    }
    // Pressure shortens lengths by less than half, so half a rest distance is a safe step.
    along += Math.max(LEAST_STEP_MM, 0.6 * least);
  }
  return farthestMm;
}
