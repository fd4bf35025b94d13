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
      [lateral(12, 14.2, 28), 4, 0.9],
      [lateral(17.5, 10.6, 21.5), 5, 1.1],
      [lateral(23, 7, 15), 4, 1],
    ],
  ),
  anteriorTalofibular: band(
    [-0.6, -0.8, 0],
    [
      [lateral(26, 0, 4), 4, 0.9],
      [lateral(21, 7.5, 0), 4, 1.1],
      [onFoot(12.5, 15, 1), 4, 0.9],
    ],
  ),
  calcaneofibular: band(
    [-1, 0.2, 0],
    [
      [lateral(26.5, -7, -2), 3, 1.2],
      [lateral(23, -13, -11), 3, 1.2],
      [onFoot(15, -18, -22), 3, 1],
    ],
  ),
  deltoid: band(
    [1, 0, 0],
    [
      [medial(24, -2, 13), 8, 1.4],
      [medial(21.5, -1.2, 1), 10, 1.6],
      [onFoot(-19, 4, -13), 7, 1.1],
    ],
  ),
});
