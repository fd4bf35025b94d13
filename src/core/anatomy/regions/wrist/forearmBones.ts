/**
 * Distal radius: width 33 mm, depth 20, inclination 23 ± 3°, volar tilt 11 ± 4°, Lister's tubercle 2–5 high; distal ulna:
 * head 15–17 mm, styloid 3–6, variance 0 ± 1 [TKU].
 */
import { ellipsoid } from '../../../geometry/ellipsoid.ts';
import type { Shape } from '../../../geometry/shape.ts';
import { stationLoft } from '../../../geometry/stationLoft.ts';
import { sweep } from '../../../geometry/sweep.ts';
import { smoothMax, smoothMin } from '../../../math/scalar.ts';
import { once, remembered } from '../../constructions/remembered.ts';
import { lateral, medial } from '../../constructions/sides.ts';
import { OUT_OF_RADIUS, RIM_POINT } from './authoring.ts';
import { proximalRowDistance } from './carpals.ts';

/** From the radius' bone to that of scaphoid and lunate: two cartilages and what moves between them, mm [TKU]. */
const RADIOCARPAL_GAP_MM = 2.1;
/** Likewise in the distal radioulnar joint. */
const RADIOULNAR_GAP_MM = 1.8;

export const makeUlna: () => Shape = once(() => {
  const shaft = stationLoft(
    [
      { zMm: 2.4, halfWidths: [7.5, 7.5, 7.4, 7.4], exponent: 2.2, centre: [16.6, 2.6] },
      { zMm: 7, halfWidths: [8.3, 8.2, 8.3, 8.3], exponent: 2.1, centre: [16.6, 2.4] },
      { zMm: 12, halfWidths: [7.2, 7, 7, 7], exponent: 2, centre: [16.4, 1.8] },
      { zMm: 22, halfWidths: [5.8, 5.6, 5.6, 5.6], exponent: 2, centre: [15.8, 1] },
      { zMm: 70, halfWidths: [6, 6, 5.8, 5.8], exponent: 2, centre: [14, 0] },
    ],
    2.2,
  ).signedDistance;
  const styloid = sweep([
    { atMm: medial(21, -5.6, 6), halfWidthMm: 3.2, halfThicknessMm: 2.8 },
    { atMm: medial(21.8, -6, 1), halfWidthMm: 2.4, halfThicknessMm: 2.1 },
    { atMm: medial(21.8, -6, -0.8), halfWidthMm: 1.8, halfThicknessMm: 1.6 },
  ]).signedDistance;
  return {
    signedDistance: remembered((x, y, z) => smoothMin(shaft(x, y, z), styloid(x, y, z), 3)),
    bounds: { min: [6, -8, -4], max: [27, 13, 70] },
    lipschitz: 1.7,
  };
});

export const makeRadius: () => Shape = once(() => {
  const loft = stationLoft(
    [
      { zMm: -16, halfWidths: [14, 14.6, 8.6, 8.6], exponent: 2.4, centre: [-7.6, 0] },
      { zMm: -6, halfWidths: [16.2, 16.2, 9.6, 9.6], exponent: 2.5, centre: [-7.6, 0] },
      { zMm: 4, halfWidths: [16.8, 16.8, 10, 9.8], exponent: 2.5, centre: [-7.6, 0] },
      { zMm: 14, halfWidths: [14.6, 14.8, 9.4, 9], exponent: 2.4, centre: [-7.4, 0.2] },
      { zMm: 26, halfWidths: [10.4, 10.6, 7.6, 7.2], exponent: 2.2, centre: [-6.6, 0.2] },
      { zMm: 42, halfWidths: [7.8, 7.8, 6.2, 6.2], exponent: 2, centre: [-6, 0] },
      { zMm: 70, halfWidths: [7, 7, 5.8, 5.8], exponent: 2, centre: [-6, 0] },
    ],
    4,
  ).signedDistance;
  // Lister's tubercle, an oblong ridge behind.
  const tubercle = ellipsoid(lateral(6.8, -9.2, 9), [3.2, 3.4, 7]).signedDistance;
  const ulna = makeUlna().signedDistance;
  const row = proximalRowDistance();
  const rim = RIM_POINT;
  return {
    signedDistance: remembered((x, y, z) => {
      let d = smoothMin(loft(x, y, z), tubercle(x, y, z), 4);
      if (z < 20) {
        const out =
          (x - rim[0]) * OUT_OF_RADIUS[0] + (y - rim[1]) * OUT_OF_RADIUS[1] + (z - rim[2]) * OUT_OF_RADIUS[2];
        d = smoothMax(d, out, 2);
        d = smoothMax(d, RADIOCARPAL_GAP_MM - row(x, y, z), 1.2);
      }
      return smoothMax(d, RADIOULNAR_GAP_MM - ulna(x, y, z), 1.5);
    }),
    bounds: { min: [-26, -11, -17], max: [11, 14, 70] },
    lipschitz: 1.7,
  };
});
