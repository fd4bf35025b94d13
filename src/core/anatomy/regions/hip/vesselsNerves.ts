/**
 * Femoral vessels, the lateral circumflex artery with its ascending branch, nerves. Across: common femoral artery 8–10 mm
 * in men, vein 9–13, lateral circumflex 3–5, its ascending branch 1.5–2.5; femoral nerve 10 × 2–3 [TKU]. Nerve, artery and
 * vein lie from lateral to medial, in front and medial of the joint [S49]; the ascending branch lies a mean of 4 mm (0–11)
 * from planned paths, under them here, and 22 % of paths cross it [S44].
 */
import type { SweepKnot } from '../../../geometry/sweep.ts';
import type { Vec3 } from '../../../math/vec3.ts';
import type { BloodFlow } from '../../anatomy.ts';
import type { Bulk } from '../../constructions/bulk.ts';
import { lateral, medial } from '../../constructions/sides.ts';

/** Along the lines below: arteries run down the leg and outwards, the vein against its line. */
export const HIP_FLOW = {
  'femoral-artery': {
    kind: 'artery',
    radiusMm: 4.4,
    axisMmPerS: 950,
    profileExponent: 3,
    source: 'TKU: peak 0.8–1.2 m/s at rest; blunt profile U',
  },
  'femoral-vein': {
    kind: 'vein',
    radiusMm: 5,
    axisMmPerS: -140,
    profileExponent: 2,
    source: 'TKU: 0.1–0.2 m/s at rest',
  },
  'profunda-femoris-artery': {
    kind: 'artery',
    radiusMm: 2.8,
    axisMmPerS: 600,
    profileExponent: 2.5,
    source: 'U: 0.4–0.8 m/s',
  },
  'lateral-circumflex-femoral-artery': {
    kind: 'artery',
    radiusMm: 1.9,
    axisMmPerS: 400,
    profileExponent: 2,
    source: 'U: 0.3–0.5 m/s',
  },
  'ascending-branch-of-lateral-circumflex-artery': {
    kind: 'artery',
    radiusMm: 1,
    axisMmPerS: 250,
    profileExponent: 2,
    source: 'U: 0.15–0.4 m/s',
  },
  'accessory-branch-of-lateral-circumflex-artery': {
    kind: 'artery',
    radiusMm: 1,
    axisMmPerS: 250,
    profileExponent: 2,
    source: 'U: as the ascending branch',
  },
} as const satisfies Readonly<Record<string, BloodFlow>>;

const knot = (atMm: Vec3, halfWidthMm: number, halfThicknessMm = halfWidthMm): SweepKnot => ({
  atMm,
  halfWidthMm,
  halfThicknessMm,
});

export function makeVesselsNerves(bulk: Bulk) {
  return {
    femoralArtery: bulk.sweep([
      knot(medial(42, 14, 110), 4),
      knot(medial(32, 26, 80), 4.2),
      knot(medial(20, 43, 50), 4.4),
      knot(medial(12.5, 52, 26), 4.5),
      knot(medial(10, 53.2, 0), 4.5),
      knot(medial(10.5, 51, -28), 4.3),
      knot(medial(14, 45, -60), 3.5),
      knot(medial(20, 38, -105), 3.2),
      knot(medial(24, 33, -150), 3),
    ]),
    femoralVein: bulk.sweep([
      knot(medial(52, 8, 110), 5.2),
      knot(medial(43, 20, 80), 5.2),
      knot(medial(33, 37, 50), 5.4, 5),
      knot(medial(25, 46, 26), 5.6, 4.9),
      knot(medial(22.5, 47.5, 0), 5.6, 4.9),
      knot(medial(22.5, 44, -28), 5.4, 4.8),
      knot(medial(21.5, 36.5, -60), 4.8, 4.4),
      knot(medial(19.5, 29, -105), 4.2, 4),
      knot(medial(21, 24, -150), 4, 4),
    ]),
    profundaFemoris: bulk.sweep([
      knot(medial(10, 48, -30), 2.8),
      knot(medial(6, 42.5, -42), 2.8),
      knot(medial(4.5, 34.5, -62), 2.7),
      knot(medial(5, 25, -100), 2.4),
      knot(medial(4, 17, -150), 2),
    ]),
    lateralCircumflex: bulk.sweep([
      knot(medial(5.5, 42, -43), 2),
      knot(lateral(5, 39.5, -47), 2),
      knot(lateral(17, 35, -50), 1.9),
      knot(lateral(30, 31.5, -54), 1.6),
      knot(lateral(42, 30, -61), 1.4),
      knot(lateral(47, 28.5, -80), 1.2),
      knot(lateral(48, 29, -106), 1.1),
    ]),
    ascendingBranch: bulk.sweep(
      [
        knot(lateral(17, 34.5, -49.5), 1.1),
        knot(lateral(27, 31.5, -41), 1.1),
        knot(lateral(37, 28.5, -29), 1.05),
        knot(lateral(46, 25.5, -13), 1),
        knot(lateral(50, 23.5, 4), 0.9),
        knot(lateral(47.5, 20.5, 20), 0.75),
        knot(lateral(42, 15, 34), 0.6),
        knot(lateral(36, 8, 44), 0.5),
      ],
      { segments: 48 },
    ),
    femoralNerve: bulk.sweep(
      [
        knot(lateral(3, 20, 110), 4, 2),
        knot(medial(3, 36, 74), 4.4, 1.7),
        knot(medial(3, 49.5, 40), 4.8, 1.5),
        knot(lateral(0.5, 55.2, 16), 5, 1.4),
        knot(lateral(2, 54.8, -6), 5, 1.3),
        knot(lateral(2, 50.4, -30), 4.4, 1.2),
        knot(medial(4, 41, -62), 2.4, 1.2),
        knot(medial(14, 34.5, -105), 1.8, 1),
        knot(medial(19, 30, -150), 1.5, 0.9),
      ],
      { thicknessToward: [0, -1, 0.1], section: 'stadium' },
    ),
    lateralCutaneousNerve: bulk.sweep(
      [
        knot(lateral(20, 44, 96), 1.4, 1.15),
        knot(lateral(28, 52.5, 62), 1.4, 1.15),
        knot(lateral(34, 54.6, 36), 1.4, 1.15),
        knot(lateral(38, 54, 4), 1.35, 1.1),
        knot(lateral(43, 51.4, -40), 1.3, 1.1),
        knot(lateral(47, 49.6, -90), 1.2, 1.05),
        knot(lateral(50, 48, -150), 1.15, 1),
      ],
      { thicknessToward: [-0.4, -1, 0] },
    ),
  };
}

/**
 * The accessory ascending branch that some have: from the first stretch of the lateral circumflex artery up across the
 * front of the neck, on the iliofemoral ligament, where a needle for the recess comes [S44]; its course in detail [TKU].
 */
export const accessoryBranch = (bulk: Bulk, diameterMm: number) => {
  const radius = diameterMm / 2;
  return bulk.sweep(
    [
      knot(lateral(6, 39.3, -47.2), radius),
      knot(lateral(12, 35, -37), radius),
      knot(lateral(19, 30.2, -25.5), radius),
      knot(lateral(25.4, 25.6, -14.4), radius),
      knot(lateral(32, 22.6, -4), 0.95 * radius),
      knot(lateral(38.5, 20.4, 5), 0.85 * radius),
      knot(lateral(43, 18.4, 14), 0.7 * radius),
    ],
    { segments: 36 },
  );
};
