/**
 * Proximal femur: the head a sphere, the neck a loft along its own axis, the shaft a loft, the trochanters joined to both.
 * Neck 52–56 mm from the head's centre to the intertrochanteric line, its waist 34 ± 3 mm high in men [TKU]; offset of
 * the shaft 42.9 ± 6.8 mm [B7].
 */
import { joinedWith } from '../../../geometry/booleans.ts';
import { ellipsoid } from '../../../geometry/ellipsoid.ts';
import type { Shape } from '../../../geometry/shape.ts';
import { type Station, stationLoft } from '../../../geometry/stationLoft.ts';
import { smoothMin } from '../../../math/scalar.ts';
import type { Vec3 } from '../../../math/vec3.ts';
import { once, remembered } from '../../constructions/remembered.ts';
import { lateral } from '../../constructions/sides.ts';
import { HEAD_RADIUS_MM, onNeck, SHAFT_DOWN, seenFromNeck } from './authoring.ts';

/** Where the axes of neck and shaft meet: this far down the neck from the head's centre, mm. */
const AXES_MEET_MM = 53.7;
const meeting = onNeck(-AXES_MEET_MM, 0);

/** The shaft's axis at a height. */
const shaftAt = (z: number): readonly [number, number] => {
  const along = (z - meeting[2]) / SHAFT_DOWN[2];
  return [meeting[0] + along * SHAFT_DOWN[0], meeting[1] + 2];
};

/** Half-widths towards medial, lateral, back and front. */
const shaftStation = (zMm: number, halfWidths: Station['halfWidths'], exponent: number): Station => ({
  zMm,
  halfWidths,
  exponent,
  centre: shaftAt(zMm),
});

const LESSER: Vec3 = lateral(27, -13, -64);
const GREATER: Vec3 = lateral(53, -8, -31);

export const makeFemur: () => Shape = once(() => {
  // Across is below and medial, back is behind.
  const neck = seenFromNeck(
    stationLoft(
      [
        { zMm: -66, halfWidths: [23, 20, 17, 15], exponent: 2.1, centre: [0, 0] },
        { zMm: -52, halfWidths: [21.5, 19, 16.5, 15.5], exponent: 2.1, centre: [0, 0] },
        { zMm: -40, halfWidths: [18.5, 17.5, 14.5, 14], exponent: 2.1, centre: [0, 0] },
        { zMm: -28, halfWidths: [17, 16.8, 13.2, 12.8], exponent: 2.1, centre: [0, 0] },
        { zMm: -18, halfWidths: [17.5, 17.2, 14, 13.4], exponent: 2, centre: [0, 0] },
        { zMm: -6, halfWidths: [18, 18, 16, 16], exponent: 2, centre: [0, 0] },
      ],
      6,
    ).signedDistance,
  );
  const shaft = stationLoft(
    [
      shaftStation(-190, [14, 14, 15, 14], 2),
      shaftStation(-100, [14.5, 14.5, 15, 14.5], 2),
      shaftStation(-76, [15.5, 15.5, 15.5, 15], 2),
      shaftStation(-60, [18.5, 17.5, 17, 16.5], 2.1),
      shaftStation(-46, [20, 19.5, 17.5, 17], 2.2),
      shaftStation(-32, [15, 20, 17, 15.5], 2.2),
    ],
    8,
  );
  const greater = ellipsoid(GREATER, [12.5, 19.5, 25]);
  const lesser = ellipsoid(LESSER, [8, 8, 10]);
  return {
    signedDistance: remembered((x, y, z) => {
      const head = Math.sqrt(x * x + y * y + z * z) - HEAD_RADIUS_MM;
      let d = joinedWith(neck(x, y, z), shaft, 12, x, y, z);
      d = joinedWith(d, greater, 9, x, y, z);
      d = joinedWith(d, lesser, 6, x, y, z);
      return smoothMin(d, head, 7);
    }),
    bounds: { min: [-70, -28, -190], max: [26, 32, 27] },
    lipschitz: 1.7,
  };
});
