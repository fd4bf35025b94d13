/**
 * Vessels and nerves at the elbow. Areas of nerves: ulnar 7.31 ± 1.69 mm², radial 6.81 ± 1.75, its superficial branch
 * 2.50 ± 0.86, posterior interosseous 2.02 ± 0.69 [S71], median about that of the wrist, 9.33 [S71]. The ulnar nerve lies
 * behind the medial epicondyle, 15–25 mm medial of the midline; the radial nerve and its deep branch 10–20 mm in front of
 * the lateral joint line; calibres of vessels [TKU].
 */
import { type SweepKnot, sweep } from '../../../geometry/sweep.ts';
import { cos, sin } from '../../../math/elementary.ts';
import type { Vec3 } from '../../../math/vec3.ts';
import type { BloodFlow, DistanceFunction } from '../../anatomy.ts';
import type { Bulk } from '../../constructions/bulk.ts';
import { firstPointInside } from '../../constructions/surfacePoints.ts';
import { onForearm, onUpperArm } from './authoring.ts';

export const ELBOW_FLOW = {
  'brachial-artery': {
    kind: 'artery',
    radiusMm: 2.1,
    axisMmPerS: 600,
    profileExponent: 2.5,
    source: 'TKU: peak 0.5–0.8 m/s at rest; profile U',
  },
  'radial-artery': {
    kind: 'artery',
    radiusMm: 1.35,
    axisMmPerS: 400,
    profileExponent: 2,
    source: 'U: 0.3–0.5 m/s',
  },
  'ulnar-artery': {
    kind: 'artery',
    radiusMm: 1.5,
    axisMmPerS: 400,
    profileExponent: 2,
    source: 'U: 0.3–0.5 m/s',
  },
  'cephalic-vein': {
    kind: 'vein',
    radiusMm: 1.4,
    axisMmPerS: 60,
    profileExponent: 2,
    source: 'U: 0.04–0.1 m/s at rest',
  },
} as const satisfies Readonly<Record<string, BloodFlow>>;

const arm = (p: Vec3, halfWidthMm: number, halfThicknessMm = halfWidthMm): SweepKnot => ({
  atMm: onUpperArm(p),
  halfWidthMm,
  halfThicknessMm,
});
const fore = (p: Vec3, halfWidthMm: number, halfThicknessMm = halfWidthMm): SweepKnot => ({
  atMm: onForearm(p),
  halfWidthMm,
  halfThicknessMm,
});

/** Heights and angles (from lateral over the front, rad) of the vein, and its middle over the fascia, mm. */
const CEPHALIC: readonly (readonly [z: number, angleRad: number])[] = [
  [-110, 0.75],
  [-70, 0.85],
  [-35, 0.95],
  [-20, 1],
  [-5, 1.05],
  [25, 1.05],
  [60, 0.9],
  [105, 0.8],
];
const OVER_FASCIA_MM = 0.8;

/** It lies on the deep fascia, in the fat, and runs up the arm. */
function cephalicVein(fascia: DistanceFunction) {
  const knots = CEPHALIC.map(([z, angle]): SweepKnot => {
    const out: Vec3 = [-cos(angle), -sin(angle), 0];
    const from: Vec3 = [90 * out[0], -0.42 * Math.abs(z) - 8 + 90 * out[1], z];
    const [x, y] = firstPointInside(fascia, from, [-out[0], -out[1], 0], 120);
    return {
      atMm: [x + OVER_FASCIA_MM * out[0], y + OVER_FASCIA_MM * out[1], z],
      halfWidthMm: 1.5,
      halfThicknessMm: 0.65,
    };
  });
  return sweep(knots, { thicknessToward: [-0.6, -0.8, 0], section: 'stadium', segments: 36 });
}

/** @param fascia distance to the deep fascia, with the patient's muscles under it */
export function makeVesselsNerves(fascia: DistanceFunction, bulk: Bulk) {
  return {
    brachialArtery: bulk.sweep(
      [
        arm([13, -17, 120], 2.1),
        arm([12, -19.5, 66], 2.1),
        arm([9.5, -22.5, 36], 2.1),
        arm([7.6, -25.4, 18], 2.1),
        fore([3.2, -28, -13], 2),
        fore([0.4, -25.6, -23], 1.7),
        fore([1.2, -22, -29], 1.3),
      ],
      { segments: 40 },
    ),
    radialArtery: bulk.sweep(
      [
        fore([0, -26, -22], 1.35),
        fore([-6, -27, -32], 1.35),
        fore([-12, -26.5, -52], 1.35),
        fore([-14, -25.5, -80], 1.3),
        fore([-14, -25, -120], 1.3),
      ],
      { segments: 32 },
    ),
    ulnarArtery: bulk.sweep(
      [
        fore([0.5, -25, -23], 1.5),
        fore([3, -17, -36], 1.5),
        fore([9, -11.5, -56], 1.5),
        fore([12, -12.5, -85], 1.4),
        fore([13, -14, -120], 1.4),
      ],
      { segments: 32 },
    ),
    cephalicVein: cephalicVein(fascia),
    ulnarNerve: bulk.sweep(
      [
        arm([21, 2, 120], 1.7, 1.35),
        arm([26, 6.5, 66], 1.7, 1.35),
        arm([25, 10.5, 36], 1.75, 1.35),
        arm([23.6, 13.6, 17], 1.8, 1.3),
        arm([20, 13, 5], 1.8, 1.3),
        fore([19.8, 8.5, -12], 1.8, 1.3),
        fore([19.5, 1.5, -30], 1.75, 1.35),
        fore([16, -3.5, -56], 1.75, 1.35),
        fore([14, -8, -85], 1.7, 1.35),
        fore([14, -10, -120], 1.7, 1.35),
      ],
      { thicknessToward: [0.3, 0.95, 0], segments: 56 },
    ),
    medianNerve: bulk.sweep(
      [
        arm([19.5, -16, 120], 2, 1.5),
        arm([18.2, -18.5, 66], 2, 1.5),
        arm([15.8, -21.5, 36], 2, 1.5),
        arm([14.2, -24.4, 18], 2.1, 1.45),
        fore([10.2, -26.6, -13], 2.1, 1.45),
        fore([8, -21.5, -34], 2, 1.5),
        fore([6, -18, -58], 2, 1.5),
        fore([5, -16.5, -120], 2, 1.5),
      ],
      { thicknessToward: [0, -1, 0], segments: 46 },
    ),
    radialNerve: bulk.sweep(
      [
        arm([-21, 14, 118], 1.9, 1.15),
        arm([-20.5, 3, 88], 1.9, 1.15),
        arm([-18.5, -9, 62], 1.9, 1.15),
        arm([-19, -13, 38], 1.9, 1.15),
        arm([-19.5, -18, 14], 1.9, 1.15),
        fore([-19, -20.5, -6], 1.6, 1),
        fore([-18.9, -21.2, -11], 0.5, 0.4),
      ],
      { thicknessToward: [-0.6, -0.8, 0], segments: 40 },
    ),
    superficialBranch: bulk.sweep(
      [
        arm([-19.4, -19.4, 10], 0.9, 0.66),
        fore([-18.6, -21, -6], 1.05, 0.76),
        fore([-19, -22, -20], 1.05, 0.76),
        fore([-20, -22, -48], 1.05, 0.76),
        fore([-19, -22, -80], 1.05, 0.76),
        fore([-18, -21.5, -120], 1.05, 0.76),
      ],
      { thicknessToward: [-0.4, -0.9, 0], segments: 32 },
    ),
    posteriorInterosseous: bulk.sweep(
      [
        arm([-19.6, -18.6, 10], 0.8, 0.6),
        fore([-19.5, -20.2, -6], 0.95, 0.68),
        fore([-21, -17.5, -18], 0.95, 0.68),
        fore([-23, -12.5, -31], 0.95, 0.68),
        fore([-25.6, -9, -40], 0.95, 0.68),
        fore([-27.2, -5, -50], 0.95, 0.68),
        fore([-26.4, 0.5, -60], 0.95, 0.68),
        fore([-23, 4.5, -76], 0.9, 0.66),
        fore([-18, 6, -100], 0.9, 0.66),
        fore([-16, 6, -120], 0.9, 0.66),
      ],
      { thicknessToward: [-1, 0, 0], segments: 44 },
    ),
  };
}
