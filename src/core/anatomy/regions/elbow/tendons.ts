/**
 * Tendons and collateral ligaments. Common extensor 4.60 mm thick on the humerus, 3.55 over the joint, 3.17 over the head of
 * the radius [S62], in section below the 32 mm² of tendinosis [S61]; radial collateral ligament 1–2 mm; the rest [TKU].
 */
import type { Shape } from '../../../geometry/shape.ts';
import type { SweepKnot } from '../../../geometry/sweep.ts';
import { smoothstep } from '../../../math/scalar.ts';
import type { Vec3 } from '../../../math/vec3.ts';
import type { Bulk } from '../../constructions/bulk.ts';
import { cleftIn } from '../../constructions/inTendon.ts';
import { onForearm, onUpperArm } from './authoring.ts';

const knot = (atMm: Vec3, halfWidthMm: number, halfThicknessMm: number): SweepKnot => ({
  atMm,
  halfWidthMm,
  halfThicknessMm,
});

/** Over the humerus, mm: of a sound tendon as it is written down here. */
const EXTENSOR_MM = 4.6;
/** Shares of what a worn tendon is thicker, knot by knot: most at its origin. Its deep face stays where it is. */
const SWELLING = [0.4, 1, 0.85, 0.5, 0.2, 0, 0];

/** @param thicknessMm over the humerus, authored; that of a sound one where not given */
function commonExtensor(bulk: Bulk, thicknessMm = EXTENSOR_MM): ReturnType<Bulk['sweep']> {
  const sound = [
    knot([-29, -0.5, 7.5], 3.8, 1.7),
    knot([-29.6, -2.6, 1], 4.3, 2.3),
    knot([-28.95, -5.6, -8], 4.5, 1.78),
    knot([-29.45, -9, -16.5], 4.7, 1.6),
    knot([-30.3, -14, -29], 4.6, 1.4),
    knot([-31.2, -19.5, -42], 3.8, 1),
    knot([-31.4, -25, -54], 2.6, 0.6),
  ];
  const knots =
    thicknessMm === EXTENSOR_MM
      ? sound
      : sound.map(({ atMm: [x, y, z], halfWidthMm, halfThicknessMm }, i) => {
          const more = (SWELLING[i]! * (thicknessMm - EXTENSOR_MM)) / 2;
          return knot([x - more, y, z], halfWidthMm, halfThicknessMm + more);
        });
  return bulk.sweep(knots, { thicknessToward: [-1, 0, 0], section: 'stadium', segments: 40 });
}

/** A cleft in the deep part of the common extensor, just beyond the epicondyle, mm. */
const TEAR_AT: Vec3 = [-29.8, -3.9, -3];
const TEAR_WIDE_MM = 6;

/** @param lengthMm authored; share01 of the tendon's thickness, from its deep face */
export const extensorTear = (tendon: Shape, lengthMm: number, share01: number): Shape =>
  cleftIn(tendon, {
    insideMm: TEAR_AT,
    along: [0.02, -3, -9],
    towardFace: [1, 0, 0],
    lengthMm,
    widthMm: Math.min(TEAR_WIDE_MM, lengthMm),
    share01,
  });

/** Above the fossa the sheet of triceps is bent round the arm: about this x, one over twice its radius, per mm; between heights, mm. */
const BENT_ABOUT_MM = 1.5;
const BEND = 1 / 90;
const FLAT_BELOW_MM = 18;
const BENT_ABOVE_MM = 44;
const BENT_HALF_MM = 18;

function bent({ signedDistance, bounds, fibreInto }: ReturnType<Bulk['sweep']>): Shape {
  const forwards = (x: number, z: number): number => {
    const off = Math.min(BENT_HALF_MM, Math.abs(x - BENT_ABOUT_MM));
    return BEND * off * off * smoothstep(FLAT_BELOW_MM, BENT_ABOVE_MM, z);
  };
  const { min, max } = bounds;
  const most = BEND * BENT_HALF_MM * BENT_HALF_MM;
  return {
    signedDistance: (x, y, z) => signedDistance(x, y + forwards(x, z), z),
    bounds: { min: [min[0], min[1] - most, min[2]], max },
    lipschitz: 1.8,
    fibreInto,
  };
}

/** @param extensorMm as in commonExtensor */
export const makeTendons = (bulk: Bulk, extensorMm?: number) => ({
  // A broad sheet bent round the bellies; it thickens, flattens and draws together towards the olecranon and ends rounded on its back.
  triceps: bent(
    bulk.sweep(
      [
        knot(onUpperArm([1, 31, 94]), 9, 0.5),
        knot(onUpperArm([1, 28, 62]), 14.5, 0.8),
        knot(onUpperArm([1.5, 23.6, 38]), 14.5, 1.3),
        knot(onUpperArm([2, 17.8, 21]), 11.2, 1.8),
        knot(onUpperArm([2, 17.3, 12]), 9.8, 1.9),
        knot(onForearm([2, 15.5, 12.5]), 9.2, 1.9),
        knot(onForearm([2, 19.4, 6]), 8.4, 1.5),
        knot(onForearm([2, 20.5, 0.5]), 6.8, 1.1),
        knot(onForearm([2, 20.4, -3]), 5, 0.8),
        knot(onForearm([2, 20.3, -6]), 3.6, 0.6),
      ],
      { thicknessToward: onUpperArm([0, 1, 0.2]), section: 'stadium', segments: 40 },
    ),
  ),
  biceps: bulk.sweep(
    [
      knot(onUpperArm([-2, -27, 44]), 2, 1),
      knot(onUpperArm([-3, -28, 27]), 2.8, 1.2),
      knot(onUpperArm([-4.2, -29, 16]), 3.2, 1.7),
      knot(onForearm([-6.6, -24.6, -17]), 2.9, 2),
      knot(onForearm([-8.4, -15, -31]), 3, 1.9),
      knot(onForearm([-9.6, -5, -41]), 3.2, 1.7),
      knot(onForearm([-11.4, -1, -45]), 3.4, 1.6),
    ],
    { thicknessToward: [0, -1, 0], segments: 40 },
  ),
  commonExtensor: commonExtensor(bulk, extensorMm),
  // From within the epicondyle it fans out, ever thinner, on the outer face of the flexor mass, under the fascia.
  commonFlexor: bulk.sweep(
    [
      knot([28, -0.6, 7], 2.8, 1.3),
      knot([31.4, -3.2, 0.5], 3.8, 1.4),
      knot([34, -7.6, -8], 5, 1.1),
      knot([35.9, -11.8, -17], 5.6, 0.75),
      knot([36.6, -15, -25], 4.6, 0.55),
      knot([36.8, -18, -33], 2.4, 0.4),
    ],
    { thicknessToward: [1, -0.2, 0], section: 'stadium', segments: 32 },
  ),
  // From below the epicondyle into the ring of the head.
  radialCollateral: bulk.sweep(
    [
      knot([-27.3, -0.6, 3.5], 2.6, 0.7),
      knot([-26.6, -2.6, -1.5], 3.2, 0.75),
      knot([-26.6, -5, -8], 4, 0.85),
      knot([-27.8, -7.2, -14], 5, 0.75),
      knot([-27.9, -8.4, -17.2], 5, 0.6),
    ],
    { thicknessToward: [-1, 0, 0], section: 'stadium', segments: 26 },
  ),
  // Anterior bundle: from the epicondyle's lower side it fans out to the coronoid.
  ulnarCollateral: bulk.sweep(
    [
      knot(onUpperArm([23.4, 0.6, 4]), 1.9, 1.1),
      knot(onUpperArm([21, -1.4, -4.5]), 2.9, 1.2),
      knot(onForearm([16.6, -5.6, -14]), 3.9, 1),
      knot(onForearm([13.4, -6.4, -22]), 4.4, 0.6),
    ],
    { thicknessToward: [1, 0, 0], section: 'stadium', segments: 26 },
  ),
});
