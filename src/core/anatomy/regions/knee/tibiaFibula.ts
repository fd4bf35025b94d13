/** Proximal tibia and fibula in the tibia's frame. Plateau 80.3 × 54.3 / 43.5 mm [B2]; posterior slope 7° [TKU]. */
import { ellipsoid } from '../../../geometry/ellipsoid.ts';
import type { Shape } from '../../../geometry/shape.ts';
import { stationLoft } from '../../../geometry/stationLoft.ts';
import { radFromDeg, tan } from '../../../math/elementary.ts';
import { smoothMax, smoothMin } from '../../../math/scalar.ts';
import type { Vec3 } from '../../../math/vec3.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { lateral, medial } from '../../constructions/sides.ts';
import { once, remembered } from '../../constructions/remembered.ts';

const SLOPE = tan(radFromDeg(7));
const SLOPE_LENGTH = Math.sqrt(1 + SLOPE * SLOPE);

/** Height above the plateau, mm, in the tibia's frame. */
export const plateauHeight: DistanceFunction = (_x, y, z) => (z + 34.2 + SLOPE * (y - 3)) / SLOPE_LENGTH;

/** Where the patellar tendon reaches the bone, in the tibia's frame. */
export const TUBEROSITY_TOP: Vec3 = [0, -30.6, -55];

/** Tuberosity in front, hollow behind between the condyles, and the medial condyle's greater depth. */
const bumps = (tuberosity: number, back: number, width: number, medialDepth = 0) => [
  { heightMm: tuberosity, atDeg: 268, widthDeg: width },
  { heightMm: back, atDeg: 90, widthDeg: 22 },
  { heightMm: medialDepth, atDeg: 53, widthDeg: 17 },
  { heightMm: -0.3 * medialDepth, atDeg: 124, widthDeg: 17 },
];

export const makeTibia: () => Shape = once(() => {
  const body = stationLoft(
    [
      { zMm: -160, halfWidths: [12, 12, 13, 15], exponent: 1.9, centre: [0, 2], bumps: bumps(0, 0, 16) },
      { zMm: -100, halfWidths: [15, 14.5, 14, 18], exponent: 1.9, centre: [0, 2], bumps: bumps(0, 0, 16) },
      { zMm: -76, halfWidths: [19, 19, 16, 20], exponent: 1.95, centre: [0, 2], bumps: bumps(4, 0, 16) },
      { zMm: -60, halfWidths: [25, 26, 19.5, 21.5], exponent: 2, centre: [0, 3], bumps: bumps(10.5, 0, 16) },
      { zMm: -50, halfWidths: [33, 33, 22, 22.5], exponent: 2.2, centre: [0, 4], bumps: bumps(6, -1, 16, 3) },
      {
        zMm: -42,
        halfWidths: [40.6, 40.2, 25.5, 23.5],
        exponent: 2.35,
        centre: [0, 4],
        bumps: bumps(0, -5, 18, 8.5),
      },
      {
        zMm: -26,
        halfWidths: [41.4, 41, 26, 24.5],
        exponent: 2.35,
        centre: [0, 4],
        bumps: bumps(0, -6.5, 18, 9),
      },
    ],
    3,
  ).signedDistance;
  const medialEminence = ellipsoid(medial(5, -3, -34.5), [4.5, 8, 7]).signedDistance;
  const lateralEminence = ellipsoid(lateral(5.5, -5, -34.5), [4.5, 7, 6.5]).signedDistance;
  return {
    signedDistance: remembered((x, y, z) => {
      let d = smoothMax(body(x, y, z), plateauHeight(x, y, z), 4);
      if (z > -55 && x > -25 && x < 25) {
        d = smoothMin(d, medialEminence(x, y, z), 5);
        d = smoothMin(d, lateralEminence(x, y, z), 4);
      }
      return d;
    }),
    bounds: { min: [-45, -33, -160], max: [45, 34, -25] },
    lipschitz: 1.6,
  };
});

export const makeFibula: () => Shape = once(() => {
  const loft = stationLoft(
    [
      { zMm: -150, halfWidths: [6, 6, 6.5, 6.5], exponent: 2, centre: [-33, 20] },
      { zMm: -75, halfWidths: [6, 6, 6, 6], exponent: 2, centre: [-34, 20] },
      { zMm: -60, halfWidths: [8.5, 8, 9, 9], exponent: 2, centre: [-34.9, 20.2] },
      { zMm: -50, halfWidths: [8.5, 8, 9, 9], exponent: 2, centre: [-35.4, 21.2] },
      { zMm: -43, halfWidths: [5, 5, 5, 5], exponent: 2, centre: [-36.4, 23.2] },
    ],
    4,
  );
  return { ...loft, signedDistance: remembered(loft.signedDistance) };
});
