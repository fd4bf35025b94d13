/** Ligaments of the ankle's joint and of the syndesmosis. Stations [TKU]. Each narrows to a tongue where it sinks into bone. */
import type { Shape } from '../../../geometry/shape.ts';
import { type SweepKnot, sweep } from '../../../geometry/sweep.ts';
import type { ReadonlyVec3, Vec3 } from '../../../math/vec3.ts';
import { lateral, medial } from '../../constructions/sides.ts';
import { onFoot } from './authoring.ts';

const band = (
  thicknessToward: ReadonlyVec3,
  stations: readonly (readonly [Vec3, number, number])[],
): Shape => {
  const knots: SweepKnot[] = stations.map(([atMm, halfWidthMm, halfThicknessMm]) => ({
    atMm,
    halfWidthMm,
    halfThicknessMm,
  }));
  return sweep(knots, { thicknessToward, section: 'stadium', segments: 20 });
};

export const makeLigaments = () => ({
  anteriorTibiofibular: band(
    [-0.3, -1, 0],
    [
      [lateral(6.6, 14.2, 35.6), 0.8, 0.4],
      [lateral(8.6, 13.8, 33), 2.6, 0.6],
      [lateral(11.6, 12.6, 29), 4.4, 0.8],
      [lateral(17.2, 10.6, 22.5), 5.2, 1],
      [lateral(24, 4.6, 13.5), 4.8, 0.8],
    ],
  ),
  anteriorTalofibular: band(
    [-0.6, -0.8, 0],
    [
      [lateral(27.4, -5, 6.4), 1.4, 0.5],
      [lateral(25.4, -0.8, 4.6), 3.4, 0.8],
      [lateral(21.5, 7.5, 0.4), 4, 1],
      [onFoot(17.4, 14.6, 0.8), 3.5, 0.9],
      [onFoot(15, 17.6, 0.9), 2.3, 0.7],
      [onFoot(13.2, 18.9, 0.9), 0.8, 0.4],
    ],
  ),
  calcaneofibular: band(
    [-1, 0.2, 0],
    [
      [lateral(27, -5.6, 3.4), 1.4, 0.6],
      [lateral(26.4, -7.2, -2), 2.8, 1.1],
      [lateral(23, -13, -11), 3, 1.2],
      [onFoot(15.8, -16, -21), 2.9, 0.9],
      [onFoot(14.9, -20, -24.4), 2.8, 0.7],
      [onFoot(14.5, -23.4, -27), 1.8, 0.6],
      [onFoot(14.1, -25.6, -28.6), 0.6, 0.4],
    ],
  ),
  deltoid: band(
    [1, 0, 0],
    [
      [medial(24, -2, 15), 4.5, 1],
      [medial(21.2, -1.4, 7), 7, 2.2],
      [onFoot(-17.8, 4.4, -3), 10.5, 2.2],
      [onFoot(-17.2, 5, -12), 13, 1.4],
      [onFoot(-14, 5, -18), 13.5, 0.7],
    ],
  ),
});
