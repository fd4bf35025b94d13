/** What the opening of the needle lies in: half a bevel behind the tip. */
import { OWNER_CAVITY_FLUID } from '../anatomy/tissueField.ts';
import { isAtFilm as isAtFilmOf } from '../injectate/film.ts';
import { addScaled, type Vec3 } from '../math/vec3.ts';
import { needleOf, type SimContext } from './context.ts';

export interface Opening {
  /** Structure that owns the opening, or an OWNER_… value. */
  readonly owner: number;
  /** Its middle in the world, and that with all tissue at rest, mm. */
  readonly atMm: Vec3;
  readonly restMm: Vec3;
  /** Index of the pool it lies in, or −1. */
  readonly bolus: number;
  readonly isInCavity: boolean;
}

export function findOpening(context: SimContext): Opening {
  const { needle } = context.state;
  const back = Math.min(needleOf(context).bevelLengthMm / 2, needle.depthMm / 2);
  const p = addScaled(needle.tipMm, needle.shaft.tangent, -back);
  const field = context.field();
  const owner = field.ownerAt(p[0], p[1], p[2]);
  const restMm: Vec3 = [0, 0, 0];
  field.deformation.restInto(p[0], p[1], p[2], restMm);
  const bolus = field.deformation.lastBolus;
  const isInCavity = owner === OWNER_CAVITY_FLUID || (bolus < 0 && isAtFilm(context, restMm));
  return { owner, atMm: p, restMm, bolus, isInCavity };
}

/** True where a rest point lies on the film of the cavity, whose walls meet at rest. */
export const isAtFilm = (context: SimContext, restMm: Vec3): boolean => isAtFilmOf(context.anatomy, restMm);
