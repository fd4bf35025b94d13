/** What the opening of the needle lies in: half a bevel behind the tip. */
import { OWNER_CAVITY_FLUID } from '../anatomy/tissueField.ts';
import { sampleCavityGrid } from '../anatomy/deformation.ts';
import { atan2 } from '../math/elementary.ts';
import { addScaled, type Vec3 } from '../math/vec3.ts';
import { needleOf, type SimContext } from './context.ts';

export interface Opening {
  /** Structure that owns the opening, or an OWNER_… value. */
  readonly owner: number;
  /** Its place with all tissue at rest, mm. */
  readonly restMm: Vec3;
  /** Index of the pool it lies in, or −1. */
  readonly bolus: number;
  readonly isInCavity: boolean;
}

/** An opening within this of the closed or open film of a cavity opens it, mm: about the size of a bevel. */
const CAVITY_REACH_MM = 0.6;
/** The film of a closed cavity is where its shapes are above this share of their deepest. */
const FILM_SHARE = 0.08;

export function findOpening(context: SimContext): Opening {
  const { needle } = context.state;
  const back = Math.min(needleOf(context).bevelLengthMm / 2, needle.depthMm / 2);
  const p = addScaled(needle.tipMm, needle.direction, -back);
  const field = context.field();
  const owner = field.ownerAt(p[0], p[1], p[2]);
  const restMm: Vec3 = [0, 0, 0];
  field.deformation.restInto(p[0], p[1], p[2], restMm);
  const bolus = field.deformation.lastBolus;
  const isInCavity = owner === OWNER_CAVITY_FLUID || (bolus < 0 && isAtFilm(context, restMm));
  return { owner, restMm, bolus, isInCavity };
}

/** True where a rest point lies on the film of the cavity, whose walls meet at rest. */
export function isAtFilm(context: SimContext, restMm: Vec3): boolean {
  const cavity = context.anatomy.cavity;
  if (!cavity) return false;
  const dx = restMm[0] - cavity.axisXMm;
  const dy = restMm[1] - cavity.axisYMm;
  const z = restMm[2];
  if (z < cavity.heightFromMm || z > cavity.heightToMm) return false;
  const angle = atan2(dx, -dy);
  if (angle < cavity.angleFromRad || angle > cavity.angleToRad) return false;
  const r = Math.sqrt(dx * dx + dy * dy);
  if (Math.abs(r - sampleCavityGrid(cavity, cavity.floorMm, angle, z)) > CAVITY_REACH_MM) return false;
  return (
    Math.max(
      sampleCavityGrid(cavity, cavity.shapes[0], angle, z),
      sampleCavityGrid(cavity, cavity.shapes[1], angle, z),
    ) > FILM_SHARE
  );
}
