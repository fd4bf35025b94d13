/** Ligaments of the ankle's joint and of the syndesmosis. Stations [TKU]. */
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
      [lateral(9.5, 12.4, 31), 4.6, 0.7],
      [lateral(17.2, 10.6, 22.5), 5.4, 1],
      [lateral(24, 4.6, 13.5), 4.8, 0.8],
    ],
  ),
  anteriorTalofibular: band(
    [-0.6, -0.8, 0],
    [
      [lateral(25.5, -1.5, 5), 3.6, 0.7],
      [lateral(21, 7.5, 0), 4.2, 1],
      [onFoot(12.5, 15, 1), 4.4, 0.9],
      [onFoot(8.5, 19, 0.5), 4.4, 0.6],
    ],
  ),
  calcaneofibular: band(
    [-1, 0.2, 0],
    [
      [lateral(26.5, -7, -2), 3, 1.2],
      [lateral(23, -13, -11), 3, 1.2],
      [onFoot(14.5, -17.5, -22), 3.2, 0.9],
      [onFoot(11.5, -22, -25.5), 3.4, 0.6],
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
