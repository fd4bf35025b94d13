/**
 * Flexor retinaculum: from scaphoid and trapezium to pisiform and hook of hamate, bright, 1–2 mm thick, thicker distally
 * [TKU]. Extensor retinaculum: a band of about 1 mm under the deep fascia of the back, oblique, more distal medially [TKU].
 */
import { monotoneCubic } from '../../../geometry/curves.ts';
import type { Shape } from '../../../geometry/shape.ts';
import { lerp, smoothMax, smoothstep } from '../../../math/scalar.ts';
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
/** So much thinner it gets on each face per mm towards its edge. */
const EDGE_SLOPE = 0.45;

/** Middle and half of its height, mm. */
const FLEXOR_Z_MM = -15;
const FLEXOR_HALF_HEIGHT_MM = 17.4;
/** Broad between its four bony posts, narrower above, where it goes over into the forearm's fascia. */
const FLEXOR_MIDDLE_X = monotoneCubic([
  [-34, -1.6],
  [-26, -2],
  [-14, -0.6],
  [2, 0.6],
]);
const FLEXOR_HALF_WIDTH = monotoneCubic([
  [-34, 12],
  [-26, 14.6],
  [-14, 14.8],
  [-4, 12],
  [3, 9],
]);

/** Distance to its outline, mm, negative within: a square with well rounded corners. */
function flexorOutline(x: number, z: number): number {
  const halfWidth = FLEXOR_HALF_WIDTH(z);
  const u = (x - FLEXOR_MIDDLE_X(z)) / halfWidth;
  const v = (z - FLEXOR_Z_MM) / FLEXOR_HALF_HEIGHT_MM;
  const uu = u * u;
  const vv = v * v;
  return (Math.sqrt(Math.sqrt(uu * uu + vv * vv)) - 1) * halfWidth;
}

export const flexorRetinaculum = (): Shape =>
  makeShape(
    (x, y, z) => {
      const aside = x - MIDDLE_X_MM;
      const slope = 2 * BEND_PER_MM * aside;
      const middle = (y - FLEXOR_Y_MM - BEND_PER_MM * aside * aside) / Math.sqrt(1 + slope * slope);
      const halfMm = 0.55 + 0.4 * (1 - smoothstep(-22, -8, z));
      const outline = flexorOutline(x, z);
      return Math.abs(middle) - halfMm + Math.max(0, EDGE_SLOPE * outline + halfMm);
    },
    { min: [-19, -18.2, -34], max: [16, -8, 4] },
    1.9,
  );

const EXTENSOR_HALF_MM = 0.5;
const UNDER_FASCIA_MM = 0.5;
/** How it lies: middle of its height at x 0, mm, its half height, and how much more distal per mm medial. */
const EXTENSOR_Z_MM = 4.5;
const EXTENSOR_HALF_HEIGHT_MM = 10.8;
const OBLIQUE = 0.22;
/** In front of this it leaves the fascia for the bone it ends on, mm. */
const DIVES_FROM_Y_MM = 0.5;
/** By so much per mm, and where it ends, mm: on the radius; on the medial side. */
const DIVE_SLOPE = [0.9, 0.4] as const;
const ENDS_Y_MM = [-7, -12] as const;
/** On the medial side it runs down past the head of the ulna to the pisiform, so much per mm forwards. */
const TO_PISIFORM = 1.2;

export const extensorRetinaculum = (fascia: DistanceFunction): Shape =>
  makeShape(
    (x, y, z) => {
      const share = smoothstep(-4, 4, x);
      const slope = lerp(DIVE_SLOPE[0], DIVE_SLOPE[1], share);
      const endY = lerp(ENDS_Y_MM[0], ENDS_Y_MM[1], share);
      const inFront = smoothMax(DIVES_FROM_Y_MM - y, 0, 3);
      const middle = fascia(x, y, z) + UNDER_FASCIA_MM + EXTENSOR_HALF_MM + slope * inFront;
      const along = z + OBLIQUE * x + TO_PISIFORM * share * inFront - EXTENSOR_Z_MM;
      const halfHeight = EXTENSOR_HALF_HEIGHT_MM - 0.35 * inFront;
      const outline = smoothMax(Math.abs(along) - halfHeight, endY - y, 6);
      return Math.abs(middle) - EXTENSOR_HALF_MM + Math.max(0, EDGE_SLOPE * outline + EXTENSOR_HALF_MM);
    },
    { min: [-36, -15, -30], max: [34, 22, 25] },
    3.2,
  );
