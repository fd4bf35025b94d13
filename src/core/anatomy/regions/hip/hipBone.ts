/**
 * The hip bone about the acetabulum: a ball hollowed by the cup and cut at the rim, the ilium with the anterior inferior
 * spine above, the upper ramus of the pubis in front, the ischium behind and its ramus on the way to the pubis. Depth of
 * the acetabulum 25 mm [B26], labrum 5.3 ± 2.6 mm wide [B9]; places and sizes of spine and ramus are textbook figures
 * [TKU].
 */
import { isBeyond, joinedWith } from '../../../geometry/booleans.ts';
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
  );
  // A blunt oval, taller than broad, that leans down towards the rim of the cup.
  const spineTip = ellipsoid(AIIS, [6, 7, 10.5]);
  const spineRoot = sweep(
    [
      { atMm: medial(7, 3, 36), halfWidthMm: 17, halfThicknessMm: 9.5 },
      { atMm: medial(2, 11, 38), halfWidthMm: 15, halfThicknessMm: 8.5 },
      { atMm: lateral(5, 18, 38), halfWidthMm: 13, halfThicknessMm: 6.2 },
    ],
    { thicknessToward: [1, 0, 0] },
  );
  // The upper ramus is thick at the eminence by the cup and flat beyond.
  const pubis = sweep(
    [
      { atMm: medial(14, 13, 10), halfWidthMm: 13, halfThicknessMm: 9.5 },
      { atMm: medial(31, 21, 3), halfWidthMm: 9.5, halfThicknessMm: 6 },
      { atMm: medial(52, 27, -7), halfWidthMm: 9, halfThicknessMm: 5 },
      { atMm: medial(80, 31, -16), halfWidthMm: 13, halfThicknessMm: 6 },
    ],
    { thicknessToward: [-0.3, -0.8, -0.5] },
  );
  // Behind the cup one column runs from the ilium to the ischium, flat behind; the spine stands out from it.
  const column = sweep(
    [
      { atMm: medial(9, -20, 48), halfWidthMm: 15, halfThicknessMm: 8 },
      { atMm: medial(18, -22, 20), halfWidthMm: 17, halfThicknessMm: 9 },
      { atMm: medial(23, -24, -8), halfWidthMm: 14, halfThicknessMm: 9 },
    ],
    { thicknessToward: [-0.35, 0.93, 0], section: 'stadium' },
  );
  // It is a flat triangle that points backwards and inwards, broad at its root.
  const ischialSpine = sweep(
    [
      { atMm: medial(24, -18, -2), halfWidthMm: 13, halfThicknessMm: 6 },
      { atMm: medial(30, -30, -5), halfWidthMm: 9, halfThicknessMm: 4 },
      { atMm: medial(36, -39, -9), halfWidthMm: 4.5, halfThicknessMm: 2.6 },
      { atMm: medial(38, -43, -11), halfWidthMm: 2.4, halfThicknessMm: 2 },
    ],
    { thicknessToward: [1, 0.4, 0] },
  );
  // Hollowed by the lesser notch, then down to the tuberosity, which is blunt and thicker than what bears it.
  const ischium = sweep(
    [
      { atMm: medial(17, -19, -8), halfWidthMm: 15, halfThicknessMm: 12 },
      { atMm: medial(19.5, -22, -24), halfWidthMm: 12.5, halfThicknessMm: 10.5 },
      { atMm: medial(18.5, -28, -42), halfWidthMm: 15.5, halfThicknessMm: 12 },
      { atMm: medial(15, -31, -57), halfWidthMm: 17, halfThicknessMm: 15 },
      { atMm: medial(16, -27, -69), halfWidthMm: 13, halfThicknessMm: 11.5 },
    ],
    { thicknessToward: [1, 0.2, 0] },
  );
  const ramus = sweep(
    [
      { atMm: medial(19, -26, -63), halfWidthMm: 11, halfThicknessMm: 6.5 },
      { atMm: medial(33, -14, -65), halfWidthMm: 9, halfThicknessMm: 4.2 },
      { atMm: medial(54, 4, -57), halfWidthMm: 8.5, halfThicknessMm: 3.6 },
      { atMm: medial(76, 24, -42), halfWidthMm: 9, halfThicknessMm: 4 },
    ],
    { thicknessToward: [-0.6, -0.6, -0.3] },
  );
  // Joined to the cup's wall one after the other, each with its radius.
  const parts = [
    { shape: ilium, byMm: 10 },
    { shape: pubis, byMm: 8 },
    { shape: ischium, byMm: 10 },
    { shape: ischialSpine, byMm: 6 },
    { shape: ramus, byMm: 8 },
    { shape: spineRoot, byMm: 8 },
    { shape: spineTip, byMm: 8 },
  ];
  return {
    signedDistance: remembered((x, y, z) => {
      const out = outOfCup(x, y, z);
      const square = x * x + y * y + z * z;
      const ball = Math.sqrt(square + 2 * BALL_DEEP_MM * out + BALL_DEEP_MM * BALL_DEEP_MM) - BALL_RADIUS_MM;
      const inner = x * INNER[0] + y * INNER[1] + z * INNER[2] - INNER_MM;
      let d = smoothMax(smoothMax(ball, inner, 9), out + RIM_WITHIN_MM, 3);
      if (!isBeyond(column, x, y, z, d + 8))
        d = smoothMin(d, smoothMax(column.signedDistance(x, y, z), inner, 5), 8);
      for (const { shape, byMm } of parts) d = joinedWith(d, shape, byMm, x, y, z);
      d = smoothMax(d, CUP_RADIUS_MM - Math.sqrt(square), 1.2);
      return smoothMax(d, -inFossa(x, y, z), 3);
    }),
    bounds: { min: [-56, -46, -84], max: [98, 62, 112] },
    lipschitz: 1.7,
  };
});
