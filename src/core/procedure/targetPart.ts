/** The part of a target that counts: a ball about a place, in the tissue as it lies at rest. */
import type { TissueField } from '../anatomy/tissueField.ts';
import { distance, type ReadonlyVec3, type Vec3 } from '../math/vec3.ts';

export interface TargetPart {
  /** World, mm, in the drill's own patient at rest. */
  readonly positionMm: ReadonlyVec3;
  readonly withinMm: number;
}

const rest: Vec3 = [0, 0, 0];

/** How far a world point lies outside the part, mm; 0 within, and everywhere where there is none. */
export function outsidePartMm(field: TissueField, part: TargetPart | undefined, point: ReadonlyVec3): number {
  if (!part) return 0;
  const kind = field.deformation.restInto(point[0], point[1], point[2], rest);
  // Fluid has no place at rest: it is where it is.
  const at = kind === 'tissue' ? rest : point;
  return Math.max(0, distance(at, part.positionMm) - part.withinMm);
}
