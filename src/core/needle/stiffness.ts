/** How a needle bends and buckles: the textbook formulas of a slender tube. */
import { PI } from '../math/elementary.ts';

/** Free length that the catalogue states lateral stiffness and buckling for, mm. */
export const STATED_FREE_MM = 50;
/** Euler's factor for a strut clamped at one end and pinned at the other. */
const PINNED_FIXED = 2.045;

/** Force per sideways movement of the end of a cantilever, N/mm: 3 EI / L³. */
export const lateralStiffnessNPerMm = (bendingStiffnessNMm2: number, freeMm: number): number =>
  (3 * bendingStiffnessNMm2) / (freeMm * freeMm * freeMm);

/** Axial force that buckles a free length, hub clamped and tip held, N: 2.045 π² EI / L². */
export const bucklingForceN = (bendingStiffnessNMm2: number, freeMm: number): number =>
  (PINNED_FIXED * PI * PI * bendingStiffnessNMm2) / (freeMm * freeMm);
