/**
 * Suprascapular artery 2–3 mm and nerve 3–4 mm wide at the spinoglenoid notch, 20.3 mm (18.9–21.7) medial of the rim at nine
 * o'clock [S17]; axillary nerve and posterior circumflex humeral artery (3–4 mm) in the quadrangular space, 30–50 mm below
 * the entry [TKU].
 */
import type { SweepKnot } from '../../../geometry/sweep.ts';
import type { Vec3 } from '../../../math/vec3.ts';
import type { BloodFlow } from '../../anatomy.ts';
import type { Bulk } from '../../constructions/bulk.ts';
import { lateral } from '../../constructions/sides.ts';
import { onScapula } from './authoring.ts';

export const SHOULDER_FLOW = {
  'suprascapular-artery': {
    kind: 'artery',
    radiusMm: 1.2,
    axisMmPerS: 300,
    profileExponent: 2,
    source: 'U: 0.2–0.4 m/s',
  },
  'posterior-circumflex-humeral-artery': {
    kind: 'artery',
    radiusMm: 1.75,
    axisMmPerS: 400,
    profileExponent: 2,
    source: 'U: 0.3–0.5 m/s',
  },
} as const satisfies Readonly<Record<string, BloodFlow>>;

const knot = (atMm: Vec3, halfWidthMm: number, halfThicknessMm = halfWidthMm): SweepKnot => ({
  atMm,
  halfWidthMm,
  halfThicknessMm,
});

export function makeVesselsNerves(bulk: Bulk) {
  return {
    // Over the scapula's edge, round the base of the spine, down behind it.
    suprascapularArtery: bulk.sweep(
      [
        knot(onScapula(57.1, -2, 30), 1.3),
        knot(onScapula(49.1, 4, 22), 1.25),
        knot(onScapula(45.1, 9.5, 11), 1.2),
        knot(onScapula(47.1, 11.5, -2), 1.15),
        knot(onScapula(55.1, 11.5, -14), 1.1),
        knot(onScapula(69.1, 11, -24), 1),
      ],
      { segments: 36 },
    ),
    suprascapularNerve: bulk.sweep(
      [
        knot(onScapula(59.1, 1, 28), 1.7, 1.3),
        knot(onScapula(51.1, 7, 20.5), 1.7, 1.3),
        knot(onScapula(47.6, 12.5, 10), 1.7, 1.3),
        knot(onScapula(50.6, 14, -3), 1.6, 1.2),
        knot(onScapula(59.1, 14, -12), 1.4, 1.1),
        knot(onScapula(73.1, 13.5, -19), 1.2, 1.1),
      ],
      { thicknessToward: [-0.5, 0.87, 0], segments: 36 },
    ),
    // From the armpit below subscapularis through the quadrangular space, round the neck of the humerus.
    posteriorCircumflex: bulk.sweep(
      [
        knot(lateral(-78, 33, -38), 1.9),
        knot(lateral(-52, 28, -41), 1.9),
        knot(lateral(-30, 21.5, -42), 1.85),
        knot(lateral(-16, 12, -42), 1.8),
        knot(lateral(-8, -8, -42), 1.8),
        knot(lateral(6, -21.5, -42), 1.75),
        knot(lateral(22, -19.5, -42), 1.6),
        knot(lateral(30.5, -4, -41), 1.4),
        knot(lateral(28, 12, -39), 1.2),
      ],
      { segments: 56 },
    ),
    axillaryNerve: bulk.sweep(
      [
        knot(lateral(-80, 31, -32), 2.4, 1.4),
        knot(lateral(-54, 26.5, -36), 2.3, 1.4),
        knot(lateral(-32, 19.5, -37.5), 2.2, 1.3),
        knot(lateral(-18, 9.5, -37.5), 2.2, 1.3),
        knot(lateral(-9, -9, -37.5), 2.1, 1.2),
        knot(lateral(7, -23.5, -38), 2, 1.2),
        knot(lateral(24, -20.5, -38), 1.7, 1.1),
        knot(lateral(32.5, -4, -37), 1.5, 1.1),
        knot(lateral(30, 13, -35), 1.2, 1),
      ],
      { thicknessToward: [0, 0, 1], segments: 56 },
    ),
  };
}
