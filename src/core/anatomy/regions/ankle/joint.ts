/** Cartilage of dome and plafond, thinner than the hip's (1.0–1.6 mm [TKU], order [C2]), and the fluid between them. */
import { clamp } from '../../../math/scalar.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { fromDomeAxis, seenOnFoot } from './authoring.ts';
import { MORTISE_HALF_MM, PLAFOND_RADIUS_MM } from './tibiaFibula.ts';

const CARTILAGE_MM = 1.2;
const FAR_MM = 6;
/** Front and back of the dome's cartilage, foot frame, and of the plafond's, mm from the middle. */
const DOME_HALF_MM = 17.6;
const PLAFOND_HALF_MM = 14.6;

/** Share of the full thickness over the dome and its sides: falls through 0 at the rim. */
const onDome = seenOnFoot((_x, y, z) =>
  clamp(Math.min((DOME_HALF_MM - Math.abs(y)) * 0.7, (z - 2) * 0.4), -1.2, 1),
);

export const domeCartilage =
  (talus: DistanceFunction): DistanceFunction =>
  (x, y, z) => {
    const d = talus(x, y, z);
    return d > FAR_MM ? (d - CARTILAGE_MM) * 0.9 : (d - onDome(x, y, z) * CARTILAGE_MM) * 0.9;
  };

export const plafondCartilage =
  (tibia: DistanceFunction): DistanceFunction =>
  (x, y, z) => {
    const d = tibia(x, y, z);
    if (d > FAR_MM) return (d - CARTILAGE_MM) * 0.9;
    const share = clamp((PLAFOND_HALF_MM - Math.abs(y)) * 0.7, -1.2, 1);
    // Only within the mortise, not up the shaft.
    return Math.max(
      (d - share * CARTILAGE_MM) * 0.9,
      fromDomeAxis(x, y, z) - PLAFOND_RADIUS_MM - 1.5,
      Math.abs(x) - MORTISE_HALF_MM - 1.5,
    );
  };

/** Between the cartilages and beside the talus. */
export const jointFluid: DistanceFunction = (x, y, z) =>
  Math.max(
    fromDomeAxis(x, y, z) - PLAFOND_RADIUS_MM - 0.4,
    Math.abs(x) - MORTISE_HALF_MM - 0.4,
    Math.abs(y) - PLAFOND_HALF_MM + 0.4,
    5 - z,
  );
