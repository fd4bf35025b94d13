/** Cartilage of dome and plafond, thinner than the hip's (1.0–1.6 mm [TKU], order [C2]), and the fluid between them. */
import { clamp, smoothMin } from '../../../math/scalar.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { fromDomeAxis, seenOnFoot } from './authoring.ts';
import { mortise, mortiseHalfMm, PLAFOND_RADIUS_MM } from './tibiaFibula.ts';

const CARTILAGE_MM = 1.2;
const FAR_MM = 8;
/** Front and back of the dome's cartilage, foot frame, and of the plafond's, mm from the middle. */
const DOME_HALF_MM = 19.7;
const PLAFOND_HALF_MM = 13.4;
/** Where it ends on the malleolus, and short of the mortise's lateral wall, mm. */
const LEAST_HEIGHT_MM = 11;
const MALLEOLUS_HALF_MM = 7.5;
const LATERAL_END_MM = 2.4;

/** Rounding of the corners of its outline, in shares. */
const RIM_ROUNDING = 3;

/** Share of the full thickness over the dome and its sides: falls through 0 at the rim. */
const onDome = seenOnFoot((_x, y, z) =>
  clamp(smoothMin((DOME_HALF_MM - Math.abs(y)) * 0.7, (z - 2) * 0.4, RIM_ROUNDING), -1.2, 1),
);

/** @param left01 share of a sound one's thickness that is left */
export function domeCartilage(talus: DistanceFunction, left01 = 1): DistanceFunction {
  const thickMm = CARTILAGE_MM * left01;
  return (x, y, z) => {
    const d = talus(x, y, z);
    return d > FAR_MM ? (d - thickMm) * 0.9 : (d - onDome(x, y, z) * thickMm) * 0.9;
  };
}

/** On the roof of the mortise and on the medial malleolus; laterally the tibia ends before its wall does; left01 as in domeCartilage. */
export const plafondCartilage =
  (left01 = 1): DistanceFunction =>
  (x, y, z) => {
    const share = clamp(
      Math.min(
        (PLAFOND_HALF_MM - Math.abs(y)) * 0.7,
        (z - LEAST_HEIGHT_MM) * 0.6,
        // The malleolus is narrower than the plafond.
        (MALLEOLUS_HALF_MM - Math.abs(y - 2)) * 0.7 + Math.max(0, 14 - x),
      ),
      -3,
      1,
    );
    const wall = mortise(x, y, z);
    return Math.max(
      (-wall - share * (CARTILAGE_MM * left01)) * 0.9,
      wall - 0.9,
      -x - mortiseHalfMm(y) + LATERAL_END_MM,
      Math.abs(y) - PLAFOND_HALF_MM - 2,
    );
  };

/** The gutters beside the talus: lowest place, and rounding of the outline seen from the side, mm. */
const GUTTER_FROM_MM = 5;
const GUTTER_ROUNDING_MM = 10;
const FLUID_HALF_MM = PLAFOND_HALF_MM + 0.6;

/** Between the cartilages and beside the talus, as far as malleolus and fibula cover it. */
export const jointFluid: DistanceFunction = (x, y, z) => {
  const front = Math.max(0, Math.abs(y) - FLUID_HALF_MM + GUTTER_ROUNDING_MM);
  const low = Math.max(0, GUTTER_FROM_MM + GUTTER_ROUNDING_MM - z);
  return Math.max(
    fromDomeAxis(x, y, z) - PLAFOND_RADIUS_MM - 0.4,
    Math.abs(x) - mortiseHalfMm(y) - 0.4,
    Math.sqrt(front * front + low * low) - GUTTER_ROUNDING_MM,
  );
};
