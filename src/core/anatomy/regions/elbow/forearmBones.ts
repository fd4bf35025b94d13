/**
 * Proximal ulna and radius in the forearm's frame. Olecranon 25 mm wide and 22 high [TKU]; head of the radius 24.2 ± 2.2 by
 * 22.5 ± 2.0 mm [B15], its neck 15° off the shaft and the tuberosity turned backwards by pronation [TKU].
 */
import type { Shape } from '../../../geometry/shape.ts';
import { stationLoft } from '../../../geometry/stationLoft.ts';
import { smoothMax } from '../../../math/scalar.ts';
import { once, remembered } from '../../constructions/remembered.ts';
import { CAPITELLUM_X_MM, FOREARM, HEAD_Y_MM, turnedShape } from './authoring.ts';
import { jointLoft } from './humerus.ts';

/** From bone to bone in the joint: two cartilages of about 1.1 mm and what moves between them [TKU]. */
export const JOINT_GAP_MM = 2.5;
/** Rounding of the trochlear notch's edges, mm. */
const NOTCH_EDGE_MM = 1.5;
/** The notch of the ulna for the head keeps so far off the head's axis, mm. */
const RADIAL_NOTCH_MM = 13.9;
/** Hollow of the head: a ball about the capitellum's middle, mm. */
const FOVEA_RADIUS_MM = 11.7 + JOINT_GAP_MM;

export const makeUlna: () => Shape = once(() => {
  const body = stationLoft(
    [
      { zMm: -190, halfWidths: [6, 6, 6, 6], exponent: 2, centre: [-15, 7] },
      { zMm: -110, halfWidths: [6.5, 6.5, 7, 7], exponent: 2, centre: [-8, 7] },
      { zMm: -62, halfWidths: [7, 7, 7.5, 7.5], exponent: 1.9, centre: [-2, 7] },
      { zMm: -38, halfWidths: [8, 8, 10, 9.5], exponent: 2, centre: [2, 7] },
      { zMm: -26, halfWidths: [9.5, 9.5, 13, 14], exponent: 2, centre: [3.5, 5.5] },
      { zMm: -15, halfWidths: [11.5, 12, 16, 18.5], exponent: 2.1, centre: [3.5, 4] },
      { zMm: -6, halfWidths: [12.5, 12.5, 17, 20], exponent: 2.3, centre: [2.5, 3.5] },
      { zMm: 5, halfWidths: [12.5, 12.5, 11, 13], exponent: 2.4, centre: [2, 9.5] },
      { zMm: 11, halfWidths: [11, 11, 8.5, 11], exponent: 2.3, centre: [2, 9.5] },
      { zMm: 15.5, halfWidths: [8, 8, 5.5, 8.5], exponent: 2.2, centre: [2, 8.5] },
    ],
    5,
    320,
  ).signedDistance;
  const pulley = jointLoft(JOINT_GAP_MM);
  return turnedShape(FOREARM, {
    signedDistance: remembered((x, y, z) => {
      const dx = x - CAPITELLUM_X_MM;
      const dy = y - HEAD_Y_MM;
      const head = smoothMax(Math.sqrt(dx * dx + dy * dy) - RADIAL_NOTCH_MM, -27 - z, 6);
      const whole = body(x, y, z);
      // The notch is cut only where the pulley is near.
      const isWhole = pulley.atLeast(x, y, z) >= NOTCH_EDGE_MM - whole;
      const notched = isWhole ? whole : smoothMax(whole, -pulley.signedDistance(x, y, z), NOTCH_EDGE_MM);
      return smoothMax(notched, -head, 2);
    }),
    bounds: { min: [-22, -17, -190], max: [17, 22, 16] },
    lipschitz: 1.7,
  });
});

/** The tuberosity and the shaft's interosseous border: bumps by angle, 90° behind. */
const bumps = (tuberosity: number) => [{ heightMm: tuberosity, atDeg: 62, widthDeg: 24 }];

export const makeRadius: () => Shape = once(() => {
  const x = CAPITELLUM_X_MM;
  const y = HEAD_Y_MM;
  const body = stationLoft(
    [
      { zMm: -190, halfWidths: [7, 7, 6.5, 6.5], exponent: 2, centre: [-2, -12] },
      { zMm: -105, halfWidths: [7, 7, 6.5, 6.5], exponent: 2, centre: [-14, -10], bumps: bumps(0) },
      { zMm: -66, halfWidths: [6.6, 6.6, 6.6, 6.6], exponent: 2, centre: [-18, -8], bumps: bumps(0) },
      { zMm: -52, halfWidths: [6.6, 6.6, 6.6, 6.6], exponent: 2, centre: [-17.6, -6.5], bumps: bumps(1.8) },
      { zMm: -43, halfWidths: [6.5, 6.5, 6.5, 6.5], exponent: 2, centre: [-16.8, -5], bumps: bumps(4) },
      { zMm: -34, halfWidths: [6.6, 6.6, 6.6, 6.6], exponent: 2, centre: [-15.6, -3], bumps: bumps(1) },
      { zMm: -27, halfWidths: [7.6, 7.6, 7.3, 7.3], exponent: 2, centre: [x, y - 0.5], bumps: bumps(0) },
      { zMm: -22, halfWidths: [11.2, 11.2, 10.5, 10.5], exponent: 2, centre: [x, y], bumps: bumps(0) },
      { zMm: -18.5, halfWidths: [12.15, 12.15, 11.32, 11.32], exponent: 2, centre: [x, y], bumps: bumps(0) },
      { zMm: -14, halfWidths: [12.15, 12.15, 11.32, 11.32], exponent: 2, centre: [x, y], bumps: bumps(0) },
      { zMm: -12, halfWidths: [11.4, 11.4, 10.6, 10.6], exponent: 2, centre: [x, y], bumps: bumps(0) },
      { zMm: -10.6, halfWidths: [10, 10, 9.2, 9.2], exponent: 2, centre: [x, y], bumps: bumps(0) },
    ],
    2.5,
    380,
  ).signedDistance;
  return turnedShape(FOREARM, {
    signedDistance: remembered((px, py, pz) => {
      const dx = px - x;
      const ball = FOVEA_RADIUS_MM - Math.sqrt(dx * dx + py * py + pz * pz);
      return smoothMax(body(px, py, pz), ball, 0.7);
    }),
    bounds: { min: [-28, -19, -190], max: [6, 13, -9] },
    lipschitz: 1.7,
  });
});
