/** Bases and shafts of the five metacarpals as far as they are in view: first base 15 × 13 mm, a saddle [TKU]. */
import type { Shape } from '../../../geometry/shape.ts';
import { stationLoft } from '../../../geometry/stationLoft.ts';
import { sweep } from '../../../geometry/sweep.ts';
import { smoothMax } from '../../../math/scalar.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { once, remembered } from '../../constructions/remembered.ts';
import { lateral } from '../../constructions/sides.ts';
import { makeCapitate, makeHamate, makeTrapezium, makeTrapezoid } from './carpals.ts';

/** Base: [x, y, height, half width, half depth]; the shaft's x and y further down, at −80 mm. */
const LONG_ONES: readonly (readonly [number, number, number, number, number, number, number])[] = [
  [-12, 3.2, -32.6, 6.2, 7, -19, 4],
  [0.4, 3.2, -33.4, 5.7, 7.4, -1, 5],
  [11, 2.8, -33.4, 4.5, 6.4, 14, 3.8],
  [19.4, 1.4, -32.6, 4.4, 6, 27, 1.5],
];
const GAP_MM = 1.4;

export const makeMetacarpals: () => Shape = once(() => {
  const long = LONG_ONES.map(([x, y, z, halfWidth, halfDepth, farX, farY]) => {
    const at = (share: number): readonly [number, number] => [x + (farX - x) * share, y + (farY - y) * share];
    return stationLoft(
      [
        { zMm: -90, halfWidths: [4, 4, 4.4, 4.4], exponent: 2, centre: at(1.1) },
        { zMm: -56, halfWidths: [4, 4, 4.4, 4.4], exponent: 2, centre: at(0.5) },
        {
          zMm: z - 10,
          halfWidths: [0.8 * halfWidth, 0.8 * halfWidth, 0.82 * halfDepth, 0.75 * halfDepth],
          exponent: 2.2,
          centre: at(0.16),
        },
        { zMm: z, halfWidths: [halfWidth, halfWidth, halfDepth, halfDepth], exponent: 2.6, centre: [x, y] },
      ],
      1.6,
    ).signedDistance;
  });
  const first = sweep(
    [
      { atMm: lateral(22.8, 5.5, -35.2), halfWidthMm: 7, halfThicknessMm: 7 },
      { atMm: lateral(26, 8, -42), halfWidthMm: 6, halfThicknessMm: 5.4 },
      { atMm: lateral(33, 13, -58), halfWidthMm: 5, halfThicknessMm: 4.6 },
      { atMm: lateral(40, 18, -74), halfWidthMm: 5.6, halfThicknessMm: 5 },
    ],
    { thicknessToward: [-0.5, 0.8, 0] },
  ).signedDistance;
  const row = [makeTrapezium(), makeTrapezoid(), makeCapitate(), makeHamate()];
  const all: readonly DistanceFunction[] = [first, ...long];
  return {
    signedDistance: remembered((x, y, z) => {
      let d = 1e9;
      for (const f of all) d = Math.min(d, f(x, y, z));
      if (d > 4 || z < -46) return d;
      for (const bone of row) d = smoothMax(d, GAP_MM - bone.signedDistance(x, y, z), 1.2);
      return d;
    }),
    bounds: { min: [-48, -26, -90], max: [34, 14, -24] },
    lipschitz: 1.8,
  };
});
