/**
 * Distal tibia and fibula: plafond 28–31 mm front to back and 31–34 across, medial malleolus 12–15 long, the lateral one
 * 10–15 mm further down, fibula 20 × 16 mm, 72 mm over both malleoli with their skin [TKU].
 */
import type { Shape } from '../../../geometry/shape.ts';
import { stationLoft } from '../../../geometry/stationLoft.ts';
import { sweep } from '../../../geometry/sweep.ts';
import { smoothMax, smoothMin } from '../../../math/scalar.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { once, remembered } from '../../constructions/remembered.ts';
import { medial } from '../../constructions/sides.ts';
import { DOME_RADIUS_MM, domeHalfWidthMm, fromDomeAxis, JOINT_GAP_MM } from './authoring.ts';

/** Radius of the plafond's bone, mm. */
export const PLAFOND_RADIUS_MM = DOME_RADIUS_MM + JOINT_GAP_MM;
/** Half the room between the malleoli, mm: as wide as the dome with a cartilage on either side of each gap. */
export const mortiseHalfMm = (backMm: number): number => domeHalfWidthMm(backMm) + 2.85;

/** The room of the talus between the malleoli: negative inside. */
export const mortise: DistanceFunction = (x, y, z) =>
  smoothMax(fromDomeAxis(x, y, z) - PLAFOND_RADIUS_MM, Math.abs(x) - mortiseHalfMm(y), 0.8);

export const makeTibia: () => Shape = once(() => {
  const shaft = stationLoft(
    [
      { zMm: 12, halfWidths: [15.5, 14.6, 15, 15], exponent: 2.5 },
      { zMm: 24, halfWidths: [17.5, 15.6, 15.2, 15.4], exponent: 2.5 },
      { zMm: 36, halfWidths: [17.5, 16, 15, 15.3], exponent: 2.3, centre: [0.5, 0] },
      { zMm: 55, halfWidths: [15, 14, 13.5, 14], exponent: 2.1, centre: [1, 0] },
      { zMm: 85, halfWidths: [13, 12.5, 12.5, 13], exponent: 2, centre: [2, 0] },
      { zMm: 140, halfWidths: [12, 12, 13, 14], exponent: 1.9, centre: [3, 0] },
    ],
    2,
  ).signedDistance;
  const malleolus = sweep(
    [
      { atMm: medial(9, 0, 58), halfWidthMm: 8, halfThicknessMm: 4 },
      { atMm: medial(18.5, 0.5, 40), halfWidthMm: 10, halfThicknessMm: 5.6 },
      { atMm: medial(21.8, 1, 26), halfWidthMm: 11, halfThicknessMm: 6.6 },
      { atMm: medial(22.3, 1.6, 19.6), halfWidthMm: 9.8, halfThicknessMm: 6.2 },
      { atMm: medial(22.2, 2.4, 14.2), halfWidthMm: 7.4, halfThicknessMm: 4.9 },
    ],
    { thicknessToward: [1, 0, 0] },
  ).signedDistance;
  return {
    signedDistance: remembered((x, y, z) => {
      const d = smoothMin(shaft(x, y, z), malleolus(x, y, z), 3.5);
      return z < 30 ? smoothMax(d, -mortise(x, y, z), 1.5) : d;
    }),
    bounds: { min: [-19, -18, 5], max: [33, 18, 140] },
    lipschitz: 2,
  };
});

export const makeFibula: () => Shape = once(() => {
  const loft = stationLoft(
    [
      { zMm: -5.6, halfWidths: [3.5, 3.5, 5, 5], exponent: 2, centre: [-24.2, 7] },
      { zMm: 1, halfWidths: [6.2, 6.2, 7.5, 7.5], exponent: 2, centre: [-24.2, 6] },
      { zMm: 14, halfWidths: [8.2, 8, 10, 10], exponent: 2.1, centre: [-24, 5] },
      { zMm: 28, halfWidths: [7.4, 8, 9, 9], exponent: 2.1, centre: [-24, 5.5] },
      { zMm: 50, halfWidths: [6.5, 6.5, 7, 7], exponent: 2, centre: [-23.5, 7] },
      { zMm: 140, halfWidths: [6, 6, 6.5, 6.5], exponent: 2, centre: [-22, 9] },
    ],
    3,
  );
  return { ...loft, signedDistance: remembered(loft.signedDistance) };
});
