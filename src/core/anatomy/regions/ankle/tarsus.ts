/** What of the tarsus lies about the talus, in the foot's frame: calcaneus 82 mm long, 45–49 high [TKU], and before it. */
import { ellipsoid } from '../../../geometry/ellipsoid.ts';
import type { Shape } from '../../../geometry/shape.ts';
import { type SweepKnot, sweep } from '../../../geometry/sweep.ts';
import { smoothMax, smoothMin } from '../../../math/scalar.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { makeShape } from '../../constructions/makeStructure.ts';
import { once, remembered } from '../../constructions/remembered.ts';
import { lateral, medial } from '../../constructions/sides.ts';
import { seenOnFoot } from './authoring.ts';
import { makeTalus } from './talus.ts';

/** Cartilage and fluid between two bones of the tarsus, mm [TKU]. */
const TARSAL_GAP_MM = 2.4;
const UP = [0, 0, 1] as const;

const clearOf = (f: DistanceFunction, bone: DistanceFunction): DistanceFunction =>
  remembered((x, y, z) => smoothMax(f(x, y, z), TARSAL_GAP_MM - bone(x, y, z), 1.5));

const along = (knots: readonly SweepKnot[]): DistanceFunction =>
  sweep(knots, { thicknessToward: UP, section: 'stadium' }).signedDistance;

export const makeCalcaneus: () => Shape = once(() => {
  const body = sweep(
    [
      { atMm: lateral(6, 23, -20), halfWidthMm: 9.5, halfThicknessMm: 9 },
      { atMm: lateral(5, 16, -21), halfWidthMm: 12, halfThicknessMm: 10 },
      { atMm: lateral(4, -2, -22), halfWidthMm: 13, halfThicknessMm: 12.5 },
      { atMm: lateral(3, -18, -25), halfWidthMm: 11.5, halfThicknessMm: 16 },
      { atMm: lateral(2.5, -28, -27.5), halfWidthMm: 12.5, halfThicknessMm: 20 },
      { atMm: lateral(2, -35, -29), halfWidthMm: 14, halfThicknessMm: 20.5 },
      { atMm: lateral(2, -38, -29.5), halfWidthMm: 13.5, halfThicknessMm: 18.5 },
    ],
    { thicknessToward: UP },
  ).signedDistance;
  const shelf = ellipsoid(medial(13, 5, -15), [7, 10, 4]).signedDistance;
  const whole = seenOnFoot((x, y, z) => smoothMin(body(x, y, z), shelf(x, y, z), 5));
  return makeShape(
    clearOf(whole, makeTalus().signedDistance),
    { min: [-24, -38, -60], max: [24, 80, 20] },
    1.6,
  );
});

export const makeNavicular: () => Shape = once(() => {
  const plate = sweep(
    [
      { atMm: lateral(8, 43.5, -8), halfWidthMm: 6.5, halfThicknessMm: 4.5 },
      { atMm: medial(6, 46, -6), halfWidthMm: 9.5, halfThicknessMm: 5.5 },
      { atMm: medial(18, 43, -9), halfWidthMm: 9, halfThicknessMm: 6 },
      { atMm: medial(24, 40, -12), halfWidthMm: 6, halfThicknessMm: 5 },
    ],
    { thicknessToward: [0, 1, 0] },
  ).signedDistance;
  return makeShape(
    clearOf(
      seenOnFoot((x, y, z) => 0.93 * plate(x, y, z)),
      makeTalus().signedDistance,
    ),
    { min: [-18, -66, -50], max: [34, -26, 8] },
    1.6,
  );
});

export const makeCuboid: () => Shape = once(() => {
  const block = seenOnFoot(
    along([
      { atMm: lateral(16, 36, -20), halfWidthMm: 9, halfThicknessMm: 8 },
      { atMm: lateral(18, 48, -19), halfWidthMm: 11, halfThicknessMm: 9.5 },
      { atMm: lateral(18.5, 62, -19), halfWidthMm: 10, halfThicknessMm: 8.5 },
    ]),
  );
  const calcaneus = makeCalcaneus().signedDistance;
  return makeShape(clearOf(block, calcaneus), { min: [-36, -80, -66], max: [0, -14, -4] }, 1.6);
});

/** The three cuneiforms side by side. */
export const makeCuneiforms: () => Shape = once(() => {
  const wedge = (medialMm: number, topMm: number, halfWidthMm: number, halfHeightMm: number) =>
    sweep(
      [53, 70].map((anteriorMm) => ({
        atMm: medial(medialMm, anteriorMm, topMm - halfHeightMm),
        halfWidthMm: halfHeightMm,
        halfThicknessMm: halfWidthMm,
      })),
      { thicknessToward: [1, 0, 0], section: 'stadium' },
    ).signedDistance;
  const medialOne = wedge(17, 1, 5.5, 11);
  const middle = wedge(5.5, 4.5, 4.8, 8.5);
  const lateralOne = wedge(-5, 1.5, 4.6, 8.5);
  const all = seenOnFoot((x, y, z) => Math.min(medialOne(x, y, z), middle(x, y, z), lateralOne(x, y, z)));
  return makeShape(
    clearOf(clearOf(all, makeNavicular().signedDistance), makeCuboid().signedDistance),
    { min: [-14, -90, -66], max: [28, -38, 4] },
    1.6,
  );
});

/** Where talus and calcaneus face each other, both cartilages as one. */
export const subtalarCartilage: DistanceFunction = (x, y, z) =>
  Math.max(makeTalus().signedDistance(x, y, z), makeCalcaneus().signedDistance(x, y, z)) - TARSAL_GAP_MM;
