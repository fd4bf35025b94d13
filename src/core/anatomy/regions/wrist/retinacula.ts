/**
 * Flexor retinaculum: from scaphoid and trapezium to pisiform and hook of hamate, bright, 1–2 mm thick, thicker distally
 * [TKU]. Extensor retinaculum: a band of about 1 mm under the deep fascia of the back, oblique, more distal medially [TKU].
 */
import { type Curve, monotoneCubic } from '../../../geometry/curves.ts';
import type { Shape } from '../../../geometry/shape.ts';
import { atan2, cos, hypot2, sin } from '../../../math/elementary.ts';
import { lerp, smoothMax, smoothMin, smoothstep } from '../../../math/scalar.ts';
import type { DistanceFunction, Structure } from '../../anatomy.ts';
import { makeShape } from '../../constructions/makeStructure.ts';

export const acrossInto: NonNullable<Structure['fibreInto']> = (_x, _y, _z, out) => {
  out[0] = 1;
  out[1] = 0;
  out[2] = 0;
};

/**
 * A sheet about its middle surface, mm, with a rounded rim: it ends in an edge as thick as it is there. One that tapered to
 * nothing would end wherever the finest grid that draws it happens to lose it.
 */
export function withRoundRim(middleMm: number, outlineMm: number, halfMm: number): number {
  const over = Math.max(0, outlineMm + halfMm);
  return Math.sqrt(over * over + middleMm * middleMm) - halfMm;
}

/** Its middle surface in front of the tunnel, mm, and how it bends back to both sides. */
const FLEXOR_Y_MM = -16.35;
const BEND_PER_MM = 0.02;
const MIDDLE_X_MM = -2;

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

/** Nearer to the middle than this share of its extent the outline is far anyway. */
const INNER_SHARE = 0.4;

/** Distance to its outline, mm, negative within: a square with well rounded corners. */
function flexorOutline(x: number, z: number): number {
  const halfWidth = FLEXOR_HALF_WIDTH(z);
  const u = (x - FLEXOR_MIDDLE_X(z)) / halfWidth;
  const v = (z - FLEXOR_Z_MM) / FLEXOR_HALF_HEIGHT_MM;
  const uu = u * u;
  const vv = v * v;
  const q = Math.max(INNER_SHARE, Math.sqrt(Math.sqrt(uu * uu + vv * vv)));
  const steepU = (uu * u) / halfWidth;
  const steepV = (vv * v) / FLEXOR_HALF_HEIGHT_MM;
  const steep = Math.sqrt(steepU * steepU + steepV * steepV) / (q * q * q);
  return (q - 1) / Math.max(1 / FLEXOR_HALF_HEIGHT_MM, steep);
}

/** Half its thickness above and so much more below; at its rim at most this, mm. */
const FLEXOR_HALF_MM = [0.55, 0.4] as const;
const RIM_HALF_MM = 0.42;
/** Its thickness falls to that of the rim over this way, mm. */
const RIM_WAY_MM = 4;

export const flexorRetinaculum = (): Shape =>
  makeShape(
    (x, y, z) => {
      const aside = x - MIDDLE_X_MM;
      const slope = 2 * BEND_PER_MM * aside;
      const middle = (y - FLEXOR_Y_MM - BEND_PER_MM * aside * aside) / Math.sqrt(1 + slope * slope);
      const outline = flexorOutline(x, z);
      const fullMm = FLEXOR_HALF_MM[0] + FLEXOR_HALF_MM[1] * (1 - smoothstep(-22, -8, z));
      return withRoundRim(middle, outline, lerp(fullMm, RIM_HALF_MM, smoothstep(-RIM_WAY_MM, 0, outline)));
    },
    { min: [-19, -18.2, -34], max: [16, -8, 4] },
    2.2,
  );

const EXTENSOR_HALF_MM = 0.5;
/** Its outer face lies so far under that of the fascia, which it is a thicker part of, mm. */
const UNDER_FASCIA_MM = 0.42;
/** Half-axes of the ellipse on which places round the wrist are told, mm, and mm of way per radian of it at the ends. */
const ROUND_MM = [27, 13] as const;
const END_MM_PER_RAD = 16;
/**
 * Heights of its proximal and its distal rim by the angle round the wrist: 0 behind, −1.57 lateral, 1.57 medial [TKU]. It
 * runs more distal medially, is broadest over the radius, and narrows to where it ends.
 */
const RIMS: readonly (readonly [number, number, number])[] = [
  [-2.6, 12.4, 6.4],
  [-2.2, 15.4, 4.2],
  [-1.8, 18.6, 1.4],
  [-1.3, 20.2, -1],
  [-0.7, 19.2, -3.2],
  [0, 15.8, -6.2],
  [0.5, 12.6, -8.8],
  [0.9, 9.4, -11],
  [1.3, 4.8, -13.2],
  [1.7, -0.8, -15.2],
  [2.1, -6.8, -16],
  [2.35, -9.6, -15.6],
  [2.55, -10.6, -15],
  [2.8, -11.2, -14.4],
];
const PROXIMAL_RIM = monotoneCubic(RIMS.map(([angle, z]) => [angle, z]));
const DISTAL_RIM = monotoneCubic(RIMS.map(([angle, , z]) => [angle, z]));
/** By how much a rim that runs aslant is nearer than its difference in height. */
const nearerOf = (rim: Curve): Curve =>
  monotoneCubic(
    Array.from({ length: 53 }, (_, i): readonly [number, number] => {
      const angle = -2.6 + 0.1 * i;
      const across = ROUND_MM[0] * cos(angle);
      const deep = ROUND_MM[1] * sin(angle);
      const slope = (rim(angle + 0.05) - rim(angle - 0.05)) / (0.1 * hypot2(across, deep));
      return [angle, 1 / hypot2(1, slope)];
    }),
  );
const PROXIMAL_NEARER = nearerOf(PROXIMAL_RIM);
const DISTAL_NEARER = nearerOf(DISTAL_RIM);
/** Ends: on the volar edge of the radius; in the pisiform. */
const ENDS_RAD = [-2.36, 2.64] as const;
const CORNER_MM = 5;
/** Farther out all is the same, mm. */
const FAR_MM = 9;

/** In front of this it leaves the fascia for the pisiform, mm, by so much per mm. */
const DIVES_FROM_Y_MM = 0.5;
const DIVE_SLOPE = 0.4;

/** Its middle over the radius and the tendons of the first compartment, which it roofs, mm. */
const OVER_BONE_MM = 0.35;
/** Where it comes down from the fascia to them, rad, and from how high, mm. */
const COMES_DOWN_RAD = [-1.1, -1.75] as const;
const FROM_ABOVE_MM = 9;
const ROUNDED_MM = 3;

function extensorOutline(angle: number, z: number): number {
  const rims = Math.max(
    PROXIMAL_NEARER(angle) * (z - PROXIMAL_RIM(angle)),
    DISTAL_NEARER(angle) * (DISTAL_RIM(angle) - z),
  );
  const ends = END_MM_PER_RAD * Math.max(ENDS_RAD[0] - angle, angle - ENDS_RAD[1]);
  return Math.min(FAR_MM, smoothMax(rims, ends, CORNER_MM));
}

/** Its middle over the tendon that stands out most, which it roofs too, mm. */
const OVER_TENDON_MM = 0.1;
/** It lies nowhere further under the fascia, mm. */
const DEEPEST_MM = 9;

/**
 * @param lateralBed radius and tendons of the first compartment: what it wraps round on that side
 * @param medialTendon of extensor carpi ulnaris, which lifts it
 */
export const extensorRetinaculum = (
  fascia: DistanceFunction,
  lateralBed: DistanceFunction,
  medialTendon: DistanceFunction,
): Shape =>
  makeShape(
    (x, y, z) => {
      const angle = atan2(x / ROUND_MM[0], y / ROUND_MM[1]);
      const inFront = x > 0 ? smoothMax(DIVES_FROM_Y_MM - y, 0, 3) * smoothstep(0, 8, x) : 0;
      const outsideMm = fascia(x, y, z);
      let middle = outsideMm + UNDER_FASCIA_MM + EXTENSOR_HALF_MM + DIVE_SLOPE * inFront;
      if (x > 0) middle = smoothMin(middle, medialTendon(x, y, z) - OVER_TENDON_MM, 1);
      const above = FROM_ABOVE_MM * smoothstep(COMES_DOWN_RAD[1], COMES_DOWN_RAD[0], angle);
      if (above < FROM_ABOVE_MM)
        middle = smoothMax(middle, lateralBed(x, y, z) - OVER_BONE_MM - above, ROUNDED_MM);
      const outline = extensorOutline(angle, z);
      const halfMm = lerp(EXTENSOR_HALF_MM, RIM_HALF_MM, smoothstep(-RIM_WAY_MM, 0, outline));
      // within the bones the bed and the angle mean nothing
      return Math.max(withRoundRim(middle, outline, halfMm), -outsideMm - DEEPEST_MM);
    },
    { min: [-36, -15, -24], max: [34, 22, 25] },
    5.6,
  );
