/** The side force on a cutting tip, which steers it: fitted so that inserted needles end where measured ones did. */

import { cos, sin } from '../math/elementary.ts';
import { cross, type ReadonlyVec3, type Vec3 } from '../math/vec3.ts';
import type { BevelType, NeedleSpec } from './needle.ts';
import { TABLE_DIAMETER_MM, type TissueMechanics } from './tissueMechanics.ts';

/** Modulus that the gel of the measurements is taken to have, kPa [U]. */
const GEL_KPA = 20;
/** Above this a tissue steers no more: small slopes would not hold; a thin sheet steers as little as gel does [U]. */
const GREATEST_KPA = 40;
const GREATEST_SHEET_KPA = 20;
/** The tip is steered fully from this depth on, when tissue holds the shaft behind it, mm [U]. */
const STEERED_FROM_MM = 8;

/**
 * Side force on a 22 G tip in that gel, N. Fitted by running the insertion to the deflections at 80 mm of Rand 2016 [S]:
 * short bevel 9.96 ± 0.77 mm, Quincke 8.89 ± 0.17, Chiba 7.71 ± 1.16, Tuohy 7.64 ± 0.16, Whitacre (pencil point) 0.73 ± 0.34.
 */
const TIP_FORCE_N: { readonly [B in BevelType]: number } = {
  short: 0.4836,
  quincke: 0.434,
  chiba: 0.3783,
  tuohy: 0.375,
  'pencil-point': 0.0364,
};

/**
 * Side force of a tip that cuts in a tissue at a depth, N. Goes with the area of the tip; of tips thicker than that of the
 * table less, as they split more than they are led: so an 18 G, turned over every 10 mm, keeps within 2 mm of its line [U].
 */
export function bevelForceN(needle: NeedleSpec, tissue: TissueMechanics, cutMm: number): number {
  const k = needle.outerDiameterMm / TABLE_DIAMETER_MM;
  const modulus = Math.min(tissue.modulusKpa, tissue.kind === 'sheet' ? GREATEST_SHEET_KPA : GREATEST_KPA);
  return (
    (TIP_FORCE_N[needle.bevel] *
      modulus *
      Math.min(k * k, k * Math.sqrt(k)) *
      Math.min(1, cutMm / STEERED_FROM_MM)) /
    GEL_KPA
  );
}

/** Way of the force against the bevel's face: away from it, but towards the opening of a Tuohy (Rand 2016 [S]). */
export const bevelSign = (bevel: BevelType): number => (bevel === 'tuohy' ? 1 : -1);

/** A vector across an axis, turned right-handed about it. */
export function turnAbout(across: ReadonlyVec3, axis: ReadonlyVec3, rad: number): Vec3 {
  const side = cross(axis, across);
  const c = cos(rad);
  const s = sin(rad);
  return [across[0] * c + side[0] * s, across[1] * c + side[1] * s, across[2] * c + side[2] * s];
}
