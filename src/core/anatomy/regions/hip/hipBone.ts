/**
 * The hip bone about the acetabulum: a ball hollowed by the cup and cut at the rim, the ilium with the anterior inferior
 * spine above, the upper ramus of the pubis in front, the ischium behind and its ramus on the way to the pubis. Depth of
 * the acetabulum 25 mm [B26], labrum 5.3 ± 2.6 mm wide [B9]; places and sizes of spine and ramus are textbook figures
 * [TKU].
 */
import { ellipsoid } from '../../../geometry/ellipsoid.ts';
import type { Shape } from '../../../geometry/shape.ts';
import { sweep } from '../../../geometry/sweep.ts';
import { smoothMax, smoothMin } from '../../../math/scalar.ts';
import { normalize, type Vec3 } from '../../../math/vec3.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { once, remembered } from '../../constructions/remembered.ts';
import { lateral, medial } from '../../constructions/sides.ts';
import { CUP_OUT, CUP_RADIUS_MM, outOfCup, RIM_WITHIN_MM } from './authoring.ts';

/** The ball about the cup: its centre lies this deep in the cup's axis, mm [U]. */
const BALL_DEEP_MM = 12;
const BALL_RADIUS_MM = 32;

/** The plate on the inner side of the cup is flat: the direction out of it, and how far it lies from the head's centre, mm [U]. */
const INNER: Vec3 = normalize([0.97, 0.16, 0.14]);
const INNER_MM = 34;

/** The fossa in the floor of the cup, below and behind: its direction from the head's centre, and the ball that cuts it. */
const FOSSA: Vec3 = normalize([-CUP_OUT[0], -CUP_OUT[1], -CUP_OUT[2] - 0.72]);
const FOSSA_RADIUS_MM = 21;
const FOSSA_DEEP_MM = 9;

export const AIIS: Vec3 = lateral(7, 21, 37);

export const inFossa: DistanceFunction = (x, y, z) => {
  const dx = x - FOSSA_DEEP_MM * FOSSA[0];
  const dy = y - FOSSA_DEEP_MM * FOSSA[1];
  const dz = z - FOSSA_DEEP_MM * FOSSA[2];
  return Math.sqrt(dx * dx + dy * dy + dz * dz) - FOSSA_RADIUS_MM;
};

export const makeHipBone: () => Shape = once(() => {
  // Its body widens upwards to the wing: from the edge above the lower spine in front to the greater notch behind.
  const ilium = sweep(
    [
      { atMm: medial(11, -5, 26), halfWidthMm: 22, halfThicknessMm: 12.5 },
      { atMm: medial(7, -6, 42), halfWidthMm: 28, halfThicknessMm: 8.5 },
      { atMm: lateral(1, -12, 60), halfWidthMm: 37, halfThicknessMm: 6.4 },
      { atMm: lateral(16, -14, 110), halfWidthMm: 62, halfThicknessMm: 5.5 },
    ],
    { thicknessToward: [-1, 0.12, 0.2], section: 'stadium' },
  ).signedDistance;
  const spineTip = ellipsoid(AIIS, [5.2, 7.5, 11]).signedDistance;
  const spineRoot = sweep(
    [
      { atMm: medial(7, 3, 36), halfWidthMm: 17, halfThicknessMm: 9.5 },
      { atMm: medial(2, 11, 38), halfWidthMm: 15, halfThicknessMm: 8.5 },
      { atMm: lateral(5, 18, 38), halfWidthMm: 13, halfThicknessMm: 6.2 },
    ],
    { thicknessToward: [1, 0, 0] },
  ).signedDistance;
  // The upper ramus is thick at the eminence by the cup and flat beyond.
  const pubis = sweep(
    [
      { atMm: medial(14, 13, 10), halfWidthMm: 13, halfThicknessMm: 9.5 },
      { atMm: medial(31, 21, 3), halfWidthMm: 9.5, halfThicknessMm: 6 },
      { atMm: medial(52, 27, -7), halfWidthMm: 9, halfThicknessMm: 5 },
      { atMm: medial(80, 31, -16), halfWidthMm: 13, halfThicknessMm: 6 },
    ],
    { thicknessToward: [-0.3, -0.8, -0.5] },
  ).signedDistance;
  // Behind the cup one column runs from the ilium to the ischium, flat behind; the spine stands out from it.
  const column = sweep(
    [
      { atMm: medial(9, -20, 48), halfWidthMm: 15, halfThicknessMm: 8 },
      { atMm: medial(18, -22, 20), halfWidthMm: 17, halfThicknessMm: 9 },
      { atMm: medial(23, -24, -8), halfWidthMm: 14, halfThicknessMm: 9 },
    ],
    { thicknessToward: [-0.35, 0.93, 0], section: 'stadium' },
  ).signedDistance;
  const ischialSpine = sweep(
    [
      { atMm: medial(25, -20, -4), halfWidthMm: 11, halfThicknessMm: 6 },
      { atMm: medial(32, -31, -6), halfWidthMm: 7, halfThicknessMm: 4 },
      { atMm: medial(37, -39, -9), halfWidthMm: 4, halfThicknessMm: 3 },
    ],
    { thicknessToward: [1, 0.4, 0] },
  ).signedDistance;
  // Down to the tuberosity, which is blunt and thicker than what bears it.
  const ischium = sweep(
    [
      { atMm: medial(17, -19, -8), halfWidthMm: 15, halfThicknessMm: 12 },
      { atMm: medial(20, -25, -26), halfWidthMm: 14.5, halfThicknessMm: 11 },
      { atMm: medial(19, -29, -44), halfWidthMm: 15, halfThicknessMm: 12 },
      { atMm: medial(16, -31, -58), halfWidthMm: 17, halfThicknessMm: 14.5 },
      { atMm: medial(16, -29, -68), halfWidthMm: 14, halfThicknessMm: 11.5 },
    ],
    { thicknessToward: [1, 0.2, 0] },
  ).signedDistance;
  const ramus = sweep(
    [
      { atMm: medial(19, -26, -63), halfWidthMm: 11, halfThicknessMm: 6.5 },
      { atMm: medial(33, -14, -65), halfWidthMm: 9, halfThicknessMm: 4.2 },
      { atMm: medial(54, 4, -57), halfWidthMm: 8.5, halfThicknessMm: 3.6 },
      { atMm: medial(76, 24, -42), halfWidthMm: 9, halfThicknessMm: 4 },
    ],
    { thicknessToward: [-0.6, -0.6, -0.3] },
  ).signedDistance;
  return {
    signedDistance: remembered((x, y, z) => {
      const out = outOfCup(x, y, z);
      const square = x * x + y * y + z * z;
      const ball = Math.sqrt(square + 2 * BALL_DEEP_MM * out + BALL_DEEP_MM * BALL_DEEP_MM) - BALL_RADIUS_MM;
      const inner = x * INNER[0] + y * INNER[1] + z * INNER[2] - INNER_MM;
      let d = smoothMax(smoothMax(ball, inner, 9), out + RIM_WITHIN_MM, 3);
      d = smoothMin(d, ilium(x, y, z), 10);
      d = smoothMin(d, smoothMax(column(x, y, z), inner, 5), 8);
      d = smoothMin(d, pubis(x, y, z), 8);
      d = smoothMin(d, ischium(x, y, z), 10);
      d = smoothMin(d, ischialSpine(x, y, z), 6);
      d = smoothMin(d, ramus(x, y, z), 8);
      d = smoothMin(d, spineRoot(x, y, z), 8);
      d = smoothMin(d, spineTip(x, y, z), 8);
      d = smoothMax(d, CUP_RADIUS_MM - Math.sqrt(square), 1.2);
      return smoothMax(d, -inFossa(x, y, z), 3);
    }),
    bounds: { min: [-56, -46, -84], max: [98, 62, 112] },
    lipschitz: 1.7,
  };
});
