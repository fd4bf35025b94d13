/** Talus, in the foot's frame: dome of 37 mm chord and 10–12 mm height [TKU], neck and head turned medially. */
import { ellipsoid } from '../../../geometry/ellipsoid.ts';
import type { Shape } from '../../../geometry/shape.ts';
import { sweep } from '../../../geometry/sweep.ts';
import { smoothMax, smoothMin } from '../../../math/scalar.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { once, remembered } from '../../constructions/remembered.ts';
import { lateral, medial } from '../../constructions/sides.ts';
import { DOME_RADIUS_MM, domeHalfWidthMm, seenOnFoot } from './authoring.ts';

/** Half the chord of the dome, front to back, mm. */
const HALF_CHORD_MM = 20.1;
/** The dome is grooved lengthwise by so much, mm [TKU]. */
const GROOVE_MM = 0.7;

const trochlea: DistanceFunction = (x, y, z) => {
  const across = x / 13;
  const round = Math.sqrt(y * y + z * z) - DOME_RADIUS_MM - GROOVE_MM * (Math.min(1, across * across) - 0.5);
  const sides = Math.abs(x) - domeHalfWidthMm(y);
  return smoothMax(smoothMax(round, sides, 2.5), smoothMax(Math.abs(y) - HALF_CHORD_MM, -3 - z, 2), 2.5);
};

const bodyBelow: DistanceFunction = (x, y, z) =>
  smoothMax(smoothMax(Math.abs(x + 0.3) - 13.2, Math.abs(y - 1) - 18, 5), Math.abs(z + 1) - 9, 5);

export const makeTalus: () => Shape = once(() => {
  const neck = sweep(
    [
      { atMm: medial(1, 10, 0), halfWidthMm: 11.5, halfThicknessMm: 8.5 },
      { atMm: medial(2.5, 21, 0), halfWidthMm: 10, halfThicknessMm: 7.2 },
      { atMm: medial(5, 30, -2), halfWidthMm: 12, halfThicknessMm: 9 },
      { atMm: medial(6.5, 35.5, -3.5), halfWidthMm: 11.5, halfThicknessMm: 8.8 },
      { atMm: medial(7, 38, -4), halfWidthMm: 8.5, halfThicknessMm: 6.5 },
    ],
    { thicknessToward: [0, 0, 1] },
  ).signedDistance;
  const back = ellipsoid(lateral(1, -20, -4), [8, 6.5, 5]).signedDistance;
  const side = ellipsoid(lateral(13.5, -1, -4.5), [6, 8.5, 6]).signedDistance;
  return {
    signedDistance: remembered(
      seenOnFoot((x, y, z) => {
        let d = smoothMin(trochlea(x, y, z), bodyBelow(x, y, z), 3);
        d = smoothMin(d, neck(x, y, z), 5);
        d = smoothMin(d, back(x, y, z), 4);
        return smoothMin(d, side(x, y, z), 4);
      }),
    ),
    bounds: { min: [-21, -44, -26], max: [20, 30, 24] },
    lipschitz: 2.3,
  };
});
