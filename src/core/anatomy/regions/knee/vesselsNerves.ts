/**
 * Popliteal artery 6–8 mm, vein 7–10 mm, superior genicular arteries 1–2 mm across [TKU]; tibial nerve at most
 * 22 mm² in the fossa, common peroneal 11 mm² at the fibular head [S74].
 */
import type { BloodFlow } from '../../anatomy.ts';
import type { SweepKnot } from '../../../geometry/sweep.ts';
import type { KneePose } from './authoring.ts';
import type { Bulk } from '../../constructions/bulk.ts';
import { lateral, medial, midline } from '../../constructions/sides.ts';

/**
 * Resting flow, along the lines below: arteries run down the leg and outwards, the vein against its line. Popliteal
 * peak systolic speed about 0.7 m/s and a slow phasic vein [TKU]; genicular arteries a third of it [U].
 */
export const KNEE_FLOW = {
  'popliteal-artery': {
    kind: 'artery',
    radiusMm: 3.4,
    axisMmPerS: 680,
    profileExponent: 3,
    source: 'TKU: peak 0.5–0.9 m/s at rest; blunt profile U',
  },
  'popliteal-vein': {
    kind: 'vein',
    radiusMm: 3.8,
    axisMmPerS: -110,
    profileExponent: 2,
    source: 'TKU: 0.05–0.2 m/s at rest',
  },
  'superior-lateral-genicular-artery': {
    kind: 'artery',
    radiusMm: 0.8,
    axisMmPerS: 230,
    profileExponent: 2,
    source: 'U: 0.15–0.4 m/s',
  },
  'superior-medial-genicular-artery': {
    kind: 'artery',
    radiusMm: 0.8,
    axisMmPerS: 230,
    profileExponent: 2,
    source: 'U: 0.15–0.4 m/s',
  },
} as const satisfies Readonly<Record<string, BloodFlow>>;

const knot = (atMm: SweepKnot['atMm'], halfWidthMm: number, halfThicknessMm = halfWidthMm): SweepKnot => ({
  atMm,
  halfWidthMm,
  halfThicknessMm,
});

/** Nerves keep their section where muscle is wanting: so far the peroneal one lies further aside, mm, at no muscle at all. */
const ASIDE_MM = 2.8;

export function makeVesselsNerves(pose: KneePose, bulk: Bulk) {
  const m = pose.moved;
  const asideMm = ASIDE_MM * Math.max(0, 1 - bulk.share);
  return {
    poplitealArtery: bulk.sweep([
      knot(medial(10, -22, 130), 3.6),
      knot(medial(5, -27, 85), 3.6),
      knot(midline(-31, 45), 3.5),
      knot(m(lateral(2, -41, 5), 0.4), 3.4),
      knot(m(lateral(2, -50, -25)), 3.3),
      knot(m(lateral(3, -59, -60)), 3),
      knot(m(lateral(3, -71, -100)), 2.6),
    ]),
    poplitealVein: bulk.sweep([
      knot(medial(5, -29.5, 130), 4.6, 4),
      knot(medial(0, -35.5, 85), 4.6, 4),
      knot(lateral(4, -39.5, 45), 4.5, 4),
      knot(m(lateral(4, -49.5, 5), 0.4), 4.4, 3.8),
      knot(m(lateral(1.5, -58, -25)), 4.2, 3.6),
      knot(m(medial(3, -66, -60)), 4, 3.4),
      knot(m(medial(3, -78, -100)), 3, 3),
    ]),
    tibialNerve: bulk.sweep([
      knot(lateral(10, -42, 130), 4.2, 2.6),
      knot(lateral(9, -44.5, 85), 3.6, 2.3),
      knot(lateral(9.5, -49, 45), 3.3, 2.1),
      knot(m(lateral(10.5, -52.3, 5), 0.4), 3.2, 2.1),
      knot(m(lateral(9.5, -58.6, -25)), 3.2, 2.1),
      knot(m(lateral(2.2, -71, -60)), 3, 2),
      knot(m(lateral(1, -82, -100)), 3, 2),
    ]),
    // Along the inner border of biceps to the head of the fibula, then round its neck.
    commonPeronealNerve: bulk.sweep(
      [
        knot(lateral(13 + 1.3 * asideMm, -43 - 0.6 * asideMm, 125), 3.2, 1.8),
        knot(lateral(14.5 + asideMm, -46.5 - 0.5 * asideMm, 85), 3, 1.6),
        knot(lateral(18.5 + 0.5 * asideMm, -48.5, 45), 2.8, 1.5),
        knot(m(lateral(27.5, -48.5, 5), 0.4), 2.7, 1.4),
        knot(pose.onTibia(lateral(37, -36, -35)), 2.6, 1.4),
        knot(pose.onTibia(lateral(43.6, -26.6, -56)), 2.6, 1.3),
        knot(pose.onTibia(lateral(43.5, -15, -66)), 2.6, 1.3),
        knot(pose.onTibia(lateral(37, -8, -76)), 2.4, 1.2),
      ],
      { thicknessToward: [-0.6, 0.8, 0] },
    ),
    // Behind and round the femur just above the condyles, then forward to the corners of the patella.
    superiorLateralGenicular: bulk.sweep(
      [
        knot(lateral(1, -30, 42), 0.9),
        knot(lateral(16, -23, 39), 0.85),
        knot(lateral(31, -12, 33), 0.8),
        knot(lateral(40.2, 2, 25), 0.75),
        knot(lateral(39.3, 16, 19.5), 0.7),
        knot(lateral(32, 30.5, 13), 0.65),
      ],
      { segments: 36 },
    ),
    superiorMedialGenicular: bulk.sweep(
      [
        knot(medial(3, -30, 44), 0.9),
        knot(medial(17, -22, 41), 0.85),
        knot(medial(31, -11, 35), 0.8),
        knot(medial(39, 3, 27), 0.75),
        knot(medial(37, 16, 20), 0.7),
        knot(medial(29, 29, 14), 0.6),
      ],
      { segments: 36 },
    ),
  };
}
