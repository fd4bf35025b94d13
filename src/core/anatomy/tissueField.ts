/** Which tissue is where, now: the anatomy at rest seen through its deformation. */
import type { ReadonlyVec3, Vec3 } from '../math/vec3.ts';
import type { Anatomy, Structure } from './anatomy.ts';
import { Deformation, type DeformationState, type RestKind } from './deformation.ts';

/** Values of `TissueField.ownerAt` that are no index into `anatomy.structures`. */
export const OWNER_BACKGROUND = -1;
export const OWNER_AIR = -2;
export const OWNER_CAVITY_FLUID = -3;
export const OWNER_BOLUS = -4;

export class TissueField {
  readonly deformation: Deformation;
  private readonly rest: Vec3 = [0, 0, 0];

  constructor(
    readonly anatomy: Anatomy,
    state: DeformationState,
  ) {
    this.deformation = new Deformation(anatomy.cavity, state);
  }

  /** Index of the structure that owns a deformed world point, or one of the OWNER_… values. */
  ownerAt(x: number, y: number, z: number): number {
    const kind = this.deformation.restInto(x, y, z, this.rest);
    if (kind === 'cavity-fluid') return OWNER_CAVITY_FLUID;
    if (kind === 'bolus-fluid') return OWNER_BOLUS;
    return ownerAtRest(this.anatomy, this.rest[0], this.rest[1], this.rest[2]);
  }

  /** Id of what owns the point: a structure's id, the background's, the cavity's, `air`, or `injectate-pool`. */
  idAt(x: number, y: number, z: number): string {
    return ownerId(this.anatomy, this.ownerAt(x, y, z));
  }

  /** Signed distance of a deformed world point to the outer surface, mm; positive in air. */
  surfaceMm(x: number, y: number, z: number): number {
    const kind = this.deformation.restInto(x, y, z, this.rest);
    return kind === 'tissue' ? this.anatomy.surface(this.rest[0], this.rest[1], this.rest[2]) : -1;
  }

  /** Signed distance to one structure, taken at the rest position of the point, mm. */
  distanceTo(structure: Structure, x: number, y: number, z: number): number {
    return distanceAtRest(structure, this.deformation.restInto(x, y, z, this.rest), this.rest);
  }
}

/** Signed distance to a structure of a point that rests there, mm; what lies in a fluid lies in no structure. */
export function distanceAtRest(structure: Structure, kind: RestKind, rest: ReadonlyVec3): number {
  const d = structure.signedDistance(rest[0], rest[1], rest[2]);
  return kind === 'tissue' ? d : Math.max(d, 0.01);
}

/** Index of the structure that owns a rest point, OWNER_BACKGROUND or OWNER_AIR. */
export function ownerAtRest(anatomy: Anatomy, x: number, y: number, z: number): number {
  if (anatomy.surface(x, y, z) > 0) return OWNER_AIR;
  const list = anatomy.structures;
  for (let i = 0; i < list.length; i++) {
    const s = list[i]!;
    const b = s.bounds;
    if (x < b.min[0] || x > b.max[0] || y < b.min[1] || y > b.max[1] || z < b.min[2] || z > b.max[2])
      continue;
    if (s.signedDistance(x, y, z) < 0) return i;
  }
  return OWNER_BACKGROUND;
}

export function ownerId(anatomy: Anatomy, owner: number): string {
  if (owner >= 0) return anatomy.structures[owner]!.id;
  if (owner === OWNER_AIR) return 'air';
  if (owner === OWNER_CAVITY_FLUID) return anatomy.cavity!.id;
  if (owner === OWNER_BOLUS) return 'injectate-pool';
  return anatomy.background.id;
}
