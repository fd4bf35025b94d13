/**
 * Flexor retinaculum: from scaphoid and trapezium to pisiform and hook of hamate, bright, 1–2 mm thick, thicker distally
 * [TKU]. Extensor retinaculum: a band of about 1 mm under the deep fascia of the back, oblique, more distal medially [TKU].
 */
import type { Shape } from '../../../geometry/shape.ts';
import { smoothMax, smoothstep } from '../../../math/scalar.ts';
import type { DistanceFunction, Structure } from '../../anatomy.ts';
import { makeShape } from '../../constructions/makeStructure.ts';

export const acrossInto: NonNullable<Structure['fibreInto']> = (_x, _y, _z, out) => {
  out[0] = 1;
  out[1] = 0;
  out[2] = 0;
};

/** Its middle surface in front of the tunnel, mm, and how it bends back to both sides. */
const FLEXOR_Y_MM = -16.35;
const BEND_PER_MM = 0.02;
const MIDDLE_X_MM = -2;
const EDGE_SLOPE = 0.6;

export const flexorRetinaculum = (): Shape =>
  makeShape(
    (x, y, z) => {
      const aside = x - MIDDLE_X_MM;
      const slope = 2 * BEND_PER_MM * aside;
      const middle = (y - FLEXOR_Y_MM - BEND_PER_MM * aside * aside) / Math.sqrt(1 + slope * slope);
      const halfMm = 0.55 + 0.4 * (1 - smoothstep(-22, -8, z));
      const outline = smoothMax(Math.max(z - 1, -31 - z), Math.max(x - 11, -14.5 - x), 4);
      return Math.abs(middle) - halfMm + Math.max(0, EDGE_SLOPE * outline + halfMm);
    },
    { min: [-16, -18.2, -33], max: [13, -9, 3] },
    1.5,
  );

const EXTENSOR_HALF_MM = 0.5;
const UNDER_FASCIA_MM = 0.5;

export const extensorRetinaculum = (fascia: DistanceFunction): Shape =>
  makeShape(
    (x, y, z) => {
      const middle = fascia(x, y, z) + UNDER_FASCIA_MM + EXTENSOR_HALF_MM;
      const along = z + 0.22 * x;
      const outline = smoothMax(Math.max(along - 15, -6 - along), -1.5 - y, 4);
      return Math.abs(middle) - EXTENSOR_HALF_MM + Math.max(0, EDGE_SLOPE * outline + EXTENSOR_HALF_MM);
    },
    { min: [-36, -4, -16], max: [34, 22, 25] },
    2.8,
  );
