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
  const ilium = sweep(
    [
      { atMm: medial(11, -5, 26), halfWidthMm: 21, halfThicknessMm: 12 },
      { atMm: medial(7, -6, 42), halfWidthMm: 24, halfThicknessMm: 8 },
      { atMm: lateral(1, -7, 66), halfWidthMm: 31, halfThicknessMm: 6 },
      { atMm: lateral(10, -9, 110), halfWidthMm: 40, halfThicknessMm: 6 },
    ],
    { thicknessToward: [-1, -0.3, 0], section: 'stadium' },
  ).signedDistance;
  const spineTip = ellipsoid(AIIS, [6.5, 9, 10]).signedDistance;
  const spineRoot = sweep(
    [
      { atMm: medial(6, 5, 38), halfWidthMm: 15, halfThicknessMm: 9 },
      { atMm: medial(1, 12, 39), halfWidthMm: 14, halfThicknessMm: 9 },
      { atMm: lateral(5, 18, 38), halfWidthMm: 12, halfThicknessMm: 7.5 },
    ],
    { thicknessToward: [1, 0, 0] },
  ).signedDistance;
  const pubis = sweep(
    [
      { atMm: medial(14, 13, 10), halfWidthMm: 11, halfThicknessMm: 9 },
      { atMm: medial(31, 21, 3), halfWidthMm: 8.5, halfThicknessMm: 6.5 },
      { atMm: medial(52, 27, -7), halfWidthMm: 8.5, halfThicknessMm: 6 },
      { atMm: medial(80, 31, -16), halfWidthMm: 12, halfThicknessMm: 7 },
    ],
    { thicknessToward: [0, -1, 0.3] },
  ).signedDistance;
  const ischium = sweep(
    [
      { atMm: medial(17, -19, -8), halfWidthMm: 14, halfThicknessMm: 11 },
      { atMm: medial(18, -30, -34), halfWidthMm: 13, halfThicknessMm: 10 },
      { atMm: medial(16, -36, -64), halfWidthMm: 15, halfThicknessMm: 13 },
    ],
    { thicknessToward: [1, 0, 0] },
  ).signedDistance;
  const ramus = sweep(
    [
      { atMm: medial(18, -34, -62), halfWidthMm: 10, halfThicknessMm: 7 },
      { atMm: medial(34, -18, -66), halfWidthMm: 8.5, halfThicknessMm: 5 },
      { atMm: medial(54, 4, -56), halfWidthMm: 8, halfThicknessMm: 4.5 },
      { atMm: medial(76, 24, -42), halfWidthMm: 8, halfThicknessMm: 5 },
    ],
    { thicknessToward: [-0.6, -0.6, -0.5] },
  ).signedDistance;
  return {
    signedDistance: remembered((x, y, z) => {
      const out = outOfCup(x, y, z);
      const square = x * x + y * y + z * z;
      const ball = Math.sqrt(square + 2 * BALL_DEEP_MM * out + BALL_DEEP_MM * BALL_DEEP_MM) - BALL_RADIUS_MM;
      let d = smoothMax(ball, out + RIM_WITHIN_MM, 3);
      d = smoothMin(d, ilium(x, y, z), 9);
      d = smoothMin(d, pubis(x, y, z), 8);
      d = smoothMin(d, ischium(x, y, z), 9);
      d = smoothMin(d, ramus(x, y, z), 8);
      d = smoothMin(d, spineRoot(x, y, z), 8);
      d = smoothMin(d, spineTip(x, y, z), 9);
      d = smoothMax(d, CUP_RADIUS_MM - Math.sqrt(square), 1.2);
      return smoothMax(d, -inFossa(x, y, z), 3);
    }),
    bounds: { min: [-56, -46, -84], max: [98, 62, 112] },
    lipschitz: 1.7,
  };
});
