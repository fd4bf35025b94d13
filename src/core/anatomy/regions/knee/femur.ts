/**
 * Distal femur: condyles and trochlea as one loft about the transepicondylar axis (radius by angle, a J-curve per
 * side, less a groove and an edge drop), joined to a loft of the shaft. Sizes: bicondylar width 88.6, condyle depth
 * 61.1, notch width 22.0 mm [B1]; trochlear depth 5–6 mm [TKU]; sulcus angle 141.8° [B5b].
 */

import { periodicMonotoneCubic } from '../../../geometry/curves.ts';
import { ellipsoid } from '../../../geometry/ellipsoid.ts';
import { radialLoft } from '../../../geometry/radialLoft.ts';
import type { Shape } from '../../../geometry/shape.ts';
import { stationLoft } from '../../../geometry/stationLoft.ts';
import { degFromRad } from '../../../math/elementary.ts';
import { clamp, smoothMax, smoothMin, smoothstep } from '../../../math/scalar.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { lateral, medial } from '../../constructions/sides.ts';
import { once, remembered } from '../../constructions/remembered.ts';

/** Angles in degrees: 0 anterior, 90 distal, 180 posterior, 270 proximal. Radii in mm. */
const LATERAL_RADIUS = periodicMonotoneCubic(
  [
    [0, 31.4],
    [30, 30.2],
    [60, 28.6],
    [90, 28.4],
    [120, 29.3],
    [150, 30.6],
    [180, 30.5],
    [210, 28.8],
    [240, 25],
    [270, 22],
    [300, 25.6],
    [330, 31.2],
  ],
  360,
);
const MEDIAL_RADIUS = periodicMonotoneCubic(
  [
    [0, 28.6],
    [30, 28.4],
    [60, 28.4],
    [90, 29],
    [120, 30.2],
    [150, 31.6],
    [180, 32],
    [210, 30],
    [240, 25.4],
    [270, 22],
    [300, 24],
    [330, 28],
  ],
  360,
);
const GROOVE_DEPTH = periodicMonotoneCubic(
  [
    [0, 5.8],
    [30, 6.4],
    [60, 6.4],
    [90, 5.5],
    [120, 4],
    [180, 2],
    [240, 0],
    [270, 0],
    [300, 4.1],
    [330, 6],
  ],
  360,
);
const EDGE_DROP = periodicMonotoneCubic(
  [
    [0, 12],
    [30, 11],
    [60, 8],
    [90, 5],
    [130, 4],
    [180, 4],
    [230, 5],
    [270, 2],
    [310, 5],
    [335, 10],
  ],
  360,
);

/** Angle about the transepicondylar axis, degrees from anterior over distal. */
export const condyleAngleDeg = (yMm: number, zMm: number, atan2: (y: number, x: number) => number): number =>
  (degFromRad(atan2(zMm, yMm)) - 180 + 720) % 360;

function condyleRadius(angleRad: number, x: number): number {
  const angle = (degFromRad(angleRad) - 180 + 720) % 360;
  const towardsMedial = smoothstep(-12, 12, x);
  const ridge = LATERAL_RADIUS(angle) * (1 - towardsMedial) + MEDIAL_RADIUS(angle) * towardsMedial;
  const groove = clamp(1 - Math.abs(x + 1) / 17, 0, 1);
  const edge = Math.max(0, (Math.abs(x) - 17) / 25);
  return ridge - GROOVE_DEPTH(angle) * groove * groove * (3 - 2 * groove) - EDGE_DROP(angle) * edge * edge;
}

/** Negative in the intercondylar notch: an arch open to below and behind. */
export const notchDistance: DistanceFunction = (x, y, z) =>
  smoothMax(Math.abs(x) - 10.6, (z + 20) * 0.53 - (y - 2) * 0.848, 9);

/** The femur in its own frame, 150 mm of its shaft. */
export const makeFemur: () => Shape = once(() => {
  const condyles = radialLoft({
    axis: 'x',
    fromMm: -41.8,
    toMm: 41.8,
    radiusMm: condyleRadius,
    alongCount: 84,
    angleCount: 144,
    ends: 9,
  }).signedDistance;
  const shaft = stationLoft(
    [
      { zMm: -2, halfWidths: [24, 24, 10, 9], exponent: 2.2, centre: [0, 0] },
      { zMm: 12, halfWidths: [36, 36, 15, 15], exponent: 2.5, centre: [0, -1] },
      { zMm: 18, halfWidths: [36, 36.5, 15.5, 18], exponent: 2.5, centre: [0, -1.5] },
      { zMm: 26, halfWidths: [33, 33.5, 15, 20], exponent: 2.5, centre: [0, -2] },
      { zMm: 38, halfWidths: [26, 26.5, 14.5, 18.5], exponent: 2.4, centre: [0, -3] },
      { zMm: 52, halfWidths: [20, 20, 14, 16.5], exponent: 2.2, centre: [0, -4] },
      { zMm: 72, halfWidths: [16, 16, 14, 15], exponent: 2, centre: [0, -5] },
      { zMm: 150, halfWidths: [14, 14, 15, 14.5], exponent: 2, centre: [0, -9] },
    ],
    3,
  ).signedDistance;
  const medialEpicondyle = ellipsoid(medial(36.3, -3, 4), [7.8, 10, 11]).signedDistance;
  const lateralEpicondyle = ellipsoid(lateral(36.3, -3, 2), [7.8, 10, 11]).signedDistance;
  return {
    signedDistance: remembered((x, y, z) => {
      let d = smoothMin(condyles(x, y, z), shaft(x, y, z), 12);
      // The epicondyles only matter near the sides; outside 25 mm of them the smooth union changes nothing.
      if (x > 20) d = smoothMin(d, medialEpicondyle(x, y, z), 6);
      else if (x < -20) d = smoothMin(d, lateralEpicondyle(x, y, z), 6);
      return smoothMax(d, -notchDistance(x, y, z), 5);
    }),
    bounds: { min: [-47, -34, -33], max: [47, 36, 150] },
    lipschitz: 1.6,
  };
});
