/**
 * Tendons of the six dorsal compartments, placed over the bones by rays: bright ovals of 2–5 × 1.5–3 mm [TKU]. The long
 * extensor of the thumb turns round Lister's tubercle and crosses those of compartment 2.
 */
import { type SweepKnot, sweep } from '../../../geometry/sweep.ts';
import { smoothMin } from '../../../math/scalar.ts';
import type { ReadonlyVec3, Vec3 } from '../../../math/vec3.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { bundle } from '../../constructions/bundle.ts';
import { once } from '../../constructions/remembered.ts';
import { lateral, medial, midline } from '../../constructions/sides.ts';
import { firstPointInside } from '../../constructions/surfacePoints.ts';
import { boneHull } from './joint.ts';

/** Capsule and periosteum under the tendons, mm [TKU]. */
const UNDER_TENDON_MM = 1.3;
const FORWARDS: ReadonlyVec3 = [0, -1, 0];
const BACKWARDS: ReadonlyVec3 = [0, 1, 0];

/** Height, x, half width, half thickness, and how far it is lifted off what the others lie on, mm. */
type Over = readonly [
  zMm: number,
  xMm: number,
  halfWidthMm: number,
  halfThicknessMm: number,
  liftMm?: number,
];

/** The muscles between the shafts of forearm and hand, which the tendons lie on there. */
const betweenForearm = sweep(
  [
    { atMm: midline(-1, 22), halfWidthMm: 9, halfThicknessMm: 3 },
    { atMm: medial(4, -0.5, 70), halfWidthMm: 12, halfThicknessMm: 4 },
  ],
  { thicknessToward: BACKWARDS },
).signedDistance;

/** Ligaments and fat over the hollow of the carpus, which the tendons span. */
const overCarpus = sweep(
  [
    { atMm: lateral(4.5, -5.8, 0), halfWidthMm: 15, halfThicknessMm: 3.2 },
    { atMm: lateral(4.5, -5.4, -30), halfWidthMm: 16, halfThicknessMm: 3.2 },
  ],
  { thicknessToward: BACKWARDS, section: 'stadium' },
).signedDistance;
const betweenMetacarpals = sweep(
  [
    { atMm: medial(1, -4, -36), halfWidthMm: 18, halfThicknessMm: 2.5 },
    { atMm: medial(4, -4, -80), halfWidthMm: 28, halfThicknessMm: 2.5 },
  ],
  { thicknessToward: BACKWARDS },
).signedDistance;

/** The slip of the index and the tendon under it run so near to each other that they are one body in places, mm [TKU]. */
const SLIPS_JOIN_MM = 0.8;

/** A tendon over the back of the bones. */
function overBack(course: readonly Over[]): ReturnType<typeof sweep> {
  const bones = boneHull();
  const hull: DistanceFunction = (x, y, z) =>
    smoothMin(
      smoothMin(bones(x, y, z), overCarpus(x, y, z), 3),
      Math.min(betweenForearm(x, y, z), betweenMetacarpals(x, y, z)),
      3,
    );
  const knots: SweepKnot[] = course.map(([z, x, halfWidthMm, halfThicknessMm, lift = 0]) => {
    const [, y] = firstPointInside(hull, [x, 40, z], FORWARDS, 60);
    const atMm: Vec3 = [x, y + UNDER_TENDON_MM + halfThicknessMm + lift, z];
    return { atMm, halfWidthMm, halfThicknessMm };
  });
  return sweep(knots, { thicknessToward: BACKWARDS, segments: 32 });
}

export const makeExtensorTendons = once(() => ({
  /** Compartment 1, over the styloid: abductor and short extensor of the thumb, side by side. */
  firstCompartment: bundle([
    sweep(
      [
        { atMm: lateral(19, -5, 60), halfWidthMm: 2.2, halfThicknessMm: 1.2 },
        { atMm: lateral(22, 0, 26), halfWidthMm: 2.2, halfThicknessMm: 1.3 },
        { atMm: lateral(26.6, 2.6, 6), halfWidthMm: 2.2, halfThicknessMm: 1.3 },
        { atMm: lateral(26.2, 4.4, -6), halfWidthMm: 2.2, halfThicknessMm: 1.3 },
        { atMm: lateral(27.2, 7, -20), halfWidthMm: 2.1, halfThicknessMm: 1.2 },
        { atMm: lateral(30.2, 8.8, -33), halfWidthMm: 2.2, halfThicknessMm: 0.9 },
        { atMm: lateral(28, 8.4, -38.6), halfWidthMm: 2.6, halfThicknessMm: 0.7 },
      ],
      { thicknessToward: [-1, 0, 0] },
    ),
    sweep(
      [
        { atMm: lateral(18, -8, 60), halfWidthMm: 1.4, halfThicknessMm: 1 },
        { atMm: lateral(21.4, -4.6, 26), halfWidthMm: 1.4, halfThicknessMm: 1 },
        { atMm: lateral(26.6, -2, 6), halfWidthMm: 1.4, halfThicknessMm: 1 },
        { atMm: lateral(26.6, 0, -6), halfWidthMm: 1.4, halfThicknessMm: 1 },
        { atMm: lateral(28.6, 2, -20), halfWidthMm: 1.4, halfThicknessMm: 0.9 },
        { atMm: lateral(33, 4.6, -36), halfWidthMm: 1.4, halfThicknessMm: 0.8 },
        { atMm: lateral(38, 9, -52), halfWidthMm: 1.4, halfThicknessMm: 0.8 },
      ],
      { thicknessToward: [-1, 0.4, 0] },
    ),
  ]),
  extensorCarpiRadialisLongus: overBack([
    [56, -10, 2.4, 1.2],
    [34, -12.4, 2.4, 1.2],
    [20, -15, 2.3, 1.2],
    [8, -16.4, 2.3, 1.2],
    [-2, -16.4, 2, 1.03],
    [-12, -15.4, 2, 1.03],
    [-24, -14, 2, 1.03],
    [-32, -13, 2, 1, -0.4],
    [-39, -13.2, 2.1, 0.7, -3.2],
  ]),
  extensorCarpiRadialisBrevis: overBack([
    [56, -6, 2.4, 1.2],
    [34, -8.4, 2.4, 1.2],
    [20, -10.6, 2.3, 1.2],
    [8, -11.6, 2.2, 1.2],
    [-2, -11.4, 1.9, 0.98],
    [-12, -10.4, 1.9, 0.98],
    [-24, -7.6, 1.95, 1.02],
    [-34, -3.6, 2, 1, -0.4],
    [-38, -2.6, 1.5, 0.9, -1.3],
  ]),
  extensorPollicisLongus: overBack([
    [56, 1, 1.5, 1.1],
    [34, -0.8, 1.5, 1.1],
    [20, -2.4, 1.5, 1.1],
    [11, -3.2, 1.5, 1.1],
    [6, -4, 1.6, 1.1, 0.2],
    [1, -7, 1.7, 0.9, 0.9],
    [-4, -11, 1.8, 0.8, 1.8],
    [-11, -15.4, 1.8, 0.8, 1.9],
    [-18, -20, 1.7, 0.85, 1.8],
    [-27, -22.6, 1.6, 0.9, 1.8],
    [-38, -25, 1.6, 1, 0.2],
    [-50, -29, 1.6, 1, 0.2],
  ]),
  /** Compartment 4: four slips, and under that of the index its own extensor. */
  extensorDigitorum: bundle([
    bundle(
      [
        overBack([
          [56, 2, 1.5, 1.1, 1.4],
          [24, 0.6, 1.5, 1.1, 1.4],
          [8, 0.6, 1.4, 1.1, 1.2],
          [-3, 0.6, 1.4, 1, 0.6],
          [-12, -0.9, 1.4, 1, 0.4],
          [-24, -3.6, 1.5, 0.9, 0.5],
          [-38, -7.4, 1.6, 0.8, 0.4],
          [-54, -10, 1.7, 0.8, 0.4],
        ]),
        overBack([
          [56, 3.6, 1.3, 0.9, -0.6],
          [24, 2.4, 1.3, 0.9, -0.6],
          [8, 3, 1.3, 0.8, -0.4],
          [-3, 3.2, 1.3, 0.7, -0.4],
          [-12, 1.8, 1.2, 0.8, -0.4],
          [-24, -0.8, 1.2, 0.8, 0.1],
          [-38, -4.6, 1.3, 0.8, 0.2],
          [-54, -7.6, 1.3, 0.8, 0.2],
        ]),
      ],
      SLIPS_JOIN_MM,
    ),
    overBack([
      [56, 4.4, 1.5, 1.1, 1.6],
      [24, 3.2, 1.5, 1.1, 1.6],
      [8, 3.4, 1.4, 1.1, 1.8],
      [-3, 3.6, 1.4, 1, 1.6],
      [-12, 3.2, 1.4, 1, 1],
      [-24, 2, 1.6, 0.9, 0.5],
      [-38, 0.6, 1.7, 0.8, 0.4],
      [-54, -0.6, 1.8, 0.8, 0.4],
    ]),
    overBack([
      [56, 6.6, 1.4, 1.1, 1.4],
      [24, 5.6, 1.4, 1.1, 1.4],
      [8, 6, 1.3, 1, 1.2],
      [-3, 6.4, 1.3, 1, 0.8],
      [-12, 6.6, 1.3, 0.9, 0.5],
      [-24, 7.2, 1.4, 0.8, 0.4],
      [-38, 8.6, 1.6, 0.8, 0.4],
      [-54, 10.4, 1.6, 0.8, 0.4],
    ]),
    overBack([
      [56, 8.4, 1, 0.9, 0.6],
      [24, 7.8, 1, 0.9, 0.6],
      [8, 8.4, 1, 0.8, 0.4],
      [-3, 9, 1, 0.8, 0.3],
      [-12, 10, 1, 0.8, 0.3],
      [-24, 12, 1, 0.7, 0.3],
      [-38, 15, 1.1, 0.7, 0.3],
      [-54, 19, 1.1, 0.7, 0.3],
    ]),
  ]),
  extensorDigitiMinimi: overBack([
    [56, 10.4, 1.3, 1],
    [24, 10.6, 1.3, 1],
    [8, 11.4, 1.3, 1],
    [-3, 12.8, 1.3, 0.9],
    [-14, 14.4, 1.3, 0.9],
    [-26, 16.6, 1.4, 0.8],
    [-38, 19.2, 1.5, 0.8],
    [-54, 23, 1.5, 0.8],
  ]),
  /** In the groove behind the ulna's styloid. */
  extensorCarpiUlnaris: sweep(
    [
      { atMm: medial(18, -8, 60), halfWidthMm: 2.2, halfThicknessMm: 1.3 },
      { atMm: medial(20, -8.6, 26), halfWidthMm: 2.1, halfThicknessMm: 1.3 },
      { atMm: medial(21.6, -10.4, 9), halfWidthMm: 2, halfThicknessMm: 1.2 },
      { atMm: medial(22, -9.8, -2), halfWidthMm: 2, halfThicknessMm: 1.2 },
      { atMm: medial(22, -8.4, -12), halfWidthMm: 2, halfThicknessMm: 1.2 },
      { atMm: medial(22.4, -7, -24), halfWidthMm: 1.9, halfThicknessMm: 1.1 },
      { atMm: medial(23, -4.2, -32.4), halfWidthMm: 2, halfThicknessMm: 0.8 },
      { atMm: medial(21.6, -1.4, -37.6), halfWidthMm: 2.4, halfThicknessMm: 0.7 },
    ],
    { thicknessToward: [0.5, 0.85, 0], segments: 32 },
  ),
}));
