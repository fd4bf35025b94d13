/**
 * Bases and shafts of the five metatarsals as far as they are in view, in the foot's frame: they fall away from the instep
 * and spread; the fifth has a tuberosity beside the cuboid [TKU]. They are part of the structure `cuneiforms`.
 */
import { ellipsoid } from '../../../geometry/ellipsoid.ts';
import type { Shape } from '../../../geometry/shape.ts';
import { sweep } from '../../../geometry/sweep.ts';
import { smoothMax, smoothMin } from '../../../math/scalar.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { once, remembered } from '../../constructions/remembered.ts';
import { lateral } from '../../constructions/sides.ts';
import { seenOnFoot } from './authoring.ts';
import { makeCuboid, makeCuneiforms } from './tarsus.ts';

type Section = readonly [
  lateralMm: number,
  anteriorMm: number,
  superiorMm: number,
  halfWidth: number,
  halfHeight: number,
];

/** From medial to lateral: base, neck of the base, shaft, and the head beyond the picture, mm. */
const METATARSALS: readonly (readonly Section[])[] = [
  [
    [-18, 83, -13, 7.2, 9.5],
    [-18.5, 95, -17, 6, 6.5],
    [-19, 113, -24, 6, 6],
    [-20, 142, -35, 8, 7.5],
  ],
  [
    [-5.2, 80, -11.5, 4.4, 7],
    [-5.8, 93, -14.5, 3.8, 4.4],
    [-6.6, 115, -22, 3.6, 4],
    [-8, 142, -32, 4.6, 5],
  ],
  [
    [4.8, 79, -13.5, 4.2, 6.6],
    [5, 92, -16.5, 3.6, 4.2],
    [5.5, 115, -25, 3.4, 3.8],
    [6, 142, -34, 4.4, 4.8],
  ],
  [
    [14.2, 76, -17.5, 4, 6],
    [15.2, 90, -20.5, 3.5, 4],
    [17, 115, -28, 3.3, 3.7],
    [19, 142, -36, 4.4, 4.8],
  ],
  [
    [24, 73, -21, 4.4, 5.4],
    [25.5, 87, -23.5, 4, 3.8],
    [28.5, 110, -30, 3.6, 3.5],
    [33, 142, -37, 4.6, 4.6],
  ],
];
/** Cartilage of the tarsometatarsal joints, mm [TKU]. */
const GAP_MM = 2;

export const makeMetatarsals: () => Shape = once(() => {
  const bones = METATARSALS.map(
    (sections) =>
      sweep(
        sections.map(([lateralMm, anteriorMm, superiorMm, halfWidthMm, halfThicknessMm]) => ({
          atMm: lateral(lateralMm, anteriorMm, superiorMm),
          halfWidthMm,
          halfThicknessMm,
        })),
        { thicknessToward: [0, 0, 1] },
      ).signedDistance,
  );
  const tuberosity = ellipsoid(lateral(28, 67, -22.5), [4.5, 8, 4.6]).signedDistance;
  const onFoot = seenOnFoot((x, y, z) => {
    let d = smoothMin(bones[4]!(x, y, z), tuberosity(x, y, z), 4);
    for (const bone of bones) d = Math.min(d, bone(x, y, z));
    return d;
  });
  const before: readonly DistanceFunction[] = [makeCuneiforms(), makeCuboid()].map((s) => s.signedDistance);
  return {
    signedDistance: remembered((x, y, z) => {
      let d = onFoot(x, y, z);
      if (d > 4 || y < -100) return d;
      for (const bone of before) d = smoothMax(d, GAP_MM - bone(x, y, z), 1.2);
      return d;
    }),
    bounds: { min: [-42, -160, -100], max: [32, -48, 0] },
    lipschitz: 1.8,
  };
});
