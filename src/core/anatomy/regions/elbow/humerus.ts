/**
 * Distal humerus in the upper arm's frame: capitellum and trochlea as one loft about the axis of flexion, joined to a flat
 * loft of the columns. Capitellum 23.2 ± 2.9 mm high, 13.9 ± 2.3 wide, radii 11.6 ± 1.4 and 14.0 ± 3.0 [B16]; epicondyles
 * 63 ± 4 mm apart, trochlea 24 wide, olecranon fossa 26 wide and 13 deep [TKU].
 */
import { monotoneCubic } from '../../../geometry/curves.ts';
import { hollowedBy, joinedWith } from '../../../geometry/booleans.ts';
import { ellipsoid } from '../../../geometry/ellipsoid.ts';
import { radialLoft } from '../../../geometry/radialLoft.ts';
import type { Shape } from '../../../geometry/shape.ts';
import { stationLoft } from '../../../geometry/stationLoft.ts';
import { cos } from '../../../math/elementary.ts';
import { smoothMin, smoothstep } from '../../../math/scalar.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { once, remembered } from '../../constructions/remembered.ts';
import { turnedShape, UPPER_ARM } from './authoring.ts';

/** Radius of the joint's surface by the place along its axis: capitellum, the groove beside it, the pulley and its high medial lip. */
const PROFILE = monotoneCubic([
  [-24, 8.4],
  [-20, 10.6],
  [-14.5, 11.7],
  [-10, 10.9],
  [-7, 9.8],
  [-3.5, 10.4],
  [3, 8.5],
  [9, 10.4],
  [14, 12.6],
  [17, 12],
  [19, 10],
]);
/** Ends of the joint's surface along the axis of flexion, mm. */
export const LATERAL_END_MM = -22.8;
export const MEDIAL_END_MM = 17.6;

/** Its greatest radius, mm, and how much too small the loft's distance can be where the surface is steepest. */
const WIDEST_MM = 12.6;
const STEEPEST = 1.6;

/** A field, and one that is nowhere more and costs hardly anything. */
export interface WithLowerBound {
  readonly signedDistance: DistanceFunction;
  readonly atLeast: DistanceFunction;
}

/** The pulley and capitellum, or what keeps so many mm off them: the notch of the ulna is cut with that. */
export function jointLoft(offMm: number): WithLowerBound {
  const fromMm = LATERAL_END_MM - offMm;
  const toMm = MEDIAL_END_MM + offMm;
  const { signedDistance } = radialLoft({
    axis: 'x',
    fromMm,
    toMm,
    radiusMm: (angle, x) =>
      // The capitellum looks forwards and down: behind it is the lateral column.
      offMm + PROFILE(x) * (1 - 0.3 * smoothstep(0, 0.9, cos(angle)) * (1 - smoothstep(-10, -6, x))),
    alongCount: 82,
    angleCount: 120,
    ends: 3,
  });
  const atLeast: DistanceFunction = (x, y, z) => {
    const off = Math.sqrt(y * y + z * z) - WIDEST_MM - offMm;
    return Math.max(off > 0 ? off / STEEPEST : off, fromMm - x, x - toMm);
  };
  return { signedDistance, atLeast };
}

/** Middle of the olecranon fossa's mouth and its half-axes, mm. */
const FOSSA = { centre: [2, 15, 17], half: [12.2, 13.9, 10.6] } as const;

/** Behind, the lateral column is the lower one: heights against the loft, mm. */
const columns = (lateralMm: number, medialMm: number) => [
  { heightMm: lateralMm, atDeg: 146, widthDeg: 16 },
  { heightMm: medialMm, atDeg: 36, widthDeg: 12 },
];

/** The lowest station of the shaft, and how smoothly it is joined to the loft, mm. */
const SHAFT_FROM_MM = -3;
const JOINED_MM = 5;

export const makeHumerus: () => Shape = once(() => {
  const joint = jointLoft(0);
  const shaft = stationLoft(
    [
      { zMm: SHAFT_FROM_MM, halfWidths: [21, 20, 4.5, 5], exponent: 2.3, centre: [0, 3] },
      { zMm: 6, halfWidths: [27, 26, 8, 6], exponent: 2.3, centre: [0, 4.5], bumps: columns(-2, 0.6) },
      { zMm: 14, halfWidths: [27, 25.5, 10.3, 7], exponent: 2.7, centre: [0, 5], bumps: columns(-2.3, 1.6) },
      {
        zMm: 25,
        halfWidths: [23, 22.5, 9.5, 7.5],
        exponent: 2.5,
        centre: [0, 5.5],
        bumps: columns(-2.2, 1.5),
      },
      { zMm: 37, halfWidths: [16.5, 17, 9, 8], exponent: 2.1, centre: [0, 7] },
      { zMm: 54, halfWidths: [12.5, 13, 9.5, 9], exponent: 2, centre: [0, 8.5] },
      { zMm: 82, halfWidths: [11, 11, 10.5, 10.5], exponent: 2, centre: [0, 9.5] },
      { zMm: 190, halfWidths: [10.5, 10.5, 10.5, 10.5], exponent: 2, centre: [0, 9.5] },
    ],
    4,
  ).signedDistance;
  // What smooths a joint by so many mm changes nothing further off: most points need few of the parts.
  const ends: DistanceFunction = (x, y, z) => {
    if (SHAFT_FROM_MM - z > JOINED_MM) {
      const d = joint.signedDistance(x, y, z);
      return SHAFT_FROM_MM - z >= d + JOINED_MM ? d : smoothMin(d, shaft(x, y, z), JOINED_MM);
    }
    const d = shaft(x, y, z);
    return joint.atLeast(x, y, z) >= d + JOINED_MM
      ? d
      : smoothMin(joint.signedDistance(x, y, z), d, JOINED_MM);
  };
  const medialEpicondyle = ellipsoid([25, 5, 8], [7, 6, 8.5]);
  const lateralEpicondyle = ellipsoid([-25, 3.5, 6], [6, 6, 8]);
  const olecranonFossa = ellipsoid(FOSSA.centre, FOSSA.half);
  const coronoidFossa = ellipsoid([3, -7.4, 14], [9.5, 6.4, 7]);
  const radialFossa = ellipsoid([-14, -7.4, 17.4], [6.5, 4.8, 6]);
  return turnedShape(UPPER_ARM, {
    signedDistance: remembered((x, y, z) => {
      let d = ends(x, y, z);
      if (x > 8) d = joinedWith(d, medialEpicondyle, 6, x, y, z);
      else if (x < -8) d = joinedWith(d, lateralEpicondyle, 5, x, y, z);
      d = hollowedBy(d, olecranonFossa, 3, x, y, z);
      d = hollowedBy(d, coronoidFossa, 2.5, x, y, z);
      return hollowedBy(d, radialFossa, 2.5, x, y, z);
    }),
    bounds: { min: [-32.5, -14, -14], max: [33.5, 22, 190] },
    lipschitz: 1.7,
  });
});
