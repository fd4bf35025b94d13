/**
 * Suprascapular artery 2–3 mm and nerve 3–4 mm wide at the spinoglenoid notch, 20.3 mm (18.9–21.7) medial of the rim at nine
 * o'clock [S17]; axillary nerve and posterior circumflex humeral artery (3–4 mm) in the quadrangular space, 30–50 mm below
 * the entry [TKU].
 */
import type { SweepKnot } from '../../../geometry/sweep.ts';
import type { Vec3 } from '../../../math/vec3.ts';
import type { BloodFlow } from '../../anatomy.ts';
import type { Bulk } from '../../constructions/bulk.ts';
import { lateral, medial } from '../../constructions/sides.ts';
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
    // From the neck under the clavicle to the notch in the upper border, round the base of the spine, into infraspinatus.
    suprascapularArtery: bulk.sweep(
      [
        knot([73, 8, 44], 1.35),
        knot(onScapula(64, -18, 34), 1.3),
        knot(onScapula(54.5, -9, 25), 1.3),
        knot(onScapula(48.5, 1, 19.3), 1.25),
        knot(onScapula(45.1, 9.5, 11), 1.2),
        knot(onScapula(47.1, 11.5, -2), 1.15),
        knot(onScapula(54, 10.5, -14), 1.05),
        knot(onScapula(64, 8.5, -25), 0.85),
        knot(onScapula(72, 7.5, -33), 0.6),
      ],
      { segments: 48 },
    ),
    suprascapularNerve: bulk.sweep(
      [
        knot([74, 12, 40], 1.7, 1.3),
        knot(onScapula(66.5, -15, 30), 1.7, 1.3),
        knot(onScapula(57.5, -8, 21.5), 1.7, 1.3),
        knot(onScapula(52.15, 3.5, 17.6), 1.7, 1.3),
        knot(onScapula(47.75, 12.5, 10), 1.7, 1.3),
        knot(onScapula(50.75, 14, -3), 1.6, 1.2),
        knot(onScapula(59.1, 13, -12), 1.35, 1.05),
        knot(onScapula(70, 11, -18), 1, 0.85),
        knot(onScapula(79, 10, -23), 0.7, 0.6),
      ],
      { thicknessToward: [-0.5, 0.87, 0], segments: 48 },
    ),
    // Down the front of subscapularis and back below it through the quadrangular space, close round the surgical neck,
    // to end in front under deltoid.
    posteriorCircumflex: bulk.sweep(
      [
        knot(medial(72, 22, -12), 1.95),
        knot(medial(54, 27, -26), 1.9),
        knot(medial(36, 26.5, -38), 1.9),
        knot(medial(20, 17.5, -43), 1.85),
        knot(medial(11.5, 6, -44), 1.8),
        knot(medial(7, -7, -44), 1.8),
        knot(medial(0, -14.5, -43.3), 1.8),
        knot(lateral(9, -17.8, -42.5), 1.75),
        knot(lateral(21.5, -12.5, -41.5), 1.55),
        knot(lateral(26, 2, -40.5), 1.3),
        knot(lateral(23, 13.5, -39.5), 1),
        knot(lateral(16.5, 20, -38.5), 0.65),
      ],
      { segments: 64 },
    ),
    axillaryNerve: bulk.sweep(
      [
        knot(medial(72, 18, -2), 2.4, 1.4),
        knot(medial(53, 23.5, -18), 2.3, 1.4),
        knot(medial(36, 22.5, -32), 2.3, 1.3),
        knot(medial(21.5, 14, -38.5), 2.2, 1.3),
        knot(medial(13.5, 4, -39.8), 2.1, 1.2),
        knot(medial(9, -8.5, -39.4), 2.1, 1.2),
        knot(medial(1.5, -16.3, -38.7), 2.1, 1.2),
        knot(lateral(9, -20, -38), 2, 1.2),
        knot(lateral(23, -14, -37), 1.7, 1.1),
        knot(lateral(28, 2, -36), 1.45, 1.05),
        knot(lateral(25, 14.5, -35), 1.1, 0.9),
        knot(lateral(18, 22, -34), 0.7, 0.65),
      ],
      { thicknessToward: [0, 0, 1], segments: 64 },
    ),
  };
}
