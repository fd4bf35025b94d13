/** Median nerve: an oval of 9.33 ± 1.55 mm² at the wrist [S71], flatter within the tunnel [TKU]. */
import type { Shape } from '../../../geometry/shape.ts';
import { sweep } from '../../../geometry/sweep.ts';
import { once, remembered } from '../../constructions/remembered.ts';
import { onNerve } from './authoring.ts';

export const makeMedianNerve: () => Shape & Required<Pick<Shape, 'fibreInto'>> = once(() => {
  const nerve = sweep(
    [
      { atMm: onNerve(80), halfWidthMm: 2.2, halfThicknessMm: 1.35 },
      { atMm: onNerve(20), halfWidthMm: 2.3, halfThicknessMm: 1.3 },
      { atMm: onNerve(-4), halfWidthMm: 2.5, halfThicknessMm: 1.28 },
      { atMm: onNerve(-26), halfWidthMm: 2.6, halfThicknessMm: 1.1 },
      { atMm: onNerve(-44), halfWidthMm: 2.8, halfThicknessMm: 1 },
      { atMm: onNerve(-64), halfWidthMm: 2.6, halfThicknessMm: 0.9 },
    ],
    { thicknessToward: [0, -1, 0] },
  );
  return { ...nerve, signedDistance: remembered(nerve.signedDistance) };
});
