/** Menisci (swept wedges carved by bone and cartilage), cruciate and collateral ligaments. Sizes [TKU]. */
import { type SweepKnot, sweep } from '../../../geometry/sweep.ts';
import { cos, radFromDeg, sin } from '../../../math/elementary.ts';
import type { KneePose } from './authoring.ts';
import { lateral, medial } from '../../constructions/sides.ts';

function meniscus(
  pose: KneePose,
  centreX: number,
  radiusMm: number,
  fromDeg: number,
  toDeg: number,
): ReturnType<typeof sweep> {
  const knots: SweepKnot[] = [];
  for (let i = 0; i <= 6; i++) {
    const a = radFromDeg(fromDeg + ((toDeg - fromDeg) * i) / 6);
    const taper = i === 0 || i === 6 ? 0.6 : 1;
    knots.push({
      atMm: pose.onTibia([centreX + radiusMm * cos(a), 4 + radiusMm * 1.12 * sin(a), -30.3]),
      halfWidthMm: 5.4 * taper,
      halfThicknessMm: 4.2 * taper,
    });
  }
  return sweep(knots, { thicknessToward: pose.onTibia([0, 0, 1]), section: 'rounded-box', segments: 30 });
}

/** They stand off the bone by some millimetres already. */
const BOWED_SHARE = 0.6;

const knot = (atMm: SweepKnot['atMm'], halfWidthMm: number, halfThicknessMm: number): SweepKnot => ({
  atMm,
  halfWidthMm,
  halfThicknessMm,
});

/** @param spurMm length of the osteophytes at the joint's margins, over which the collateral ligaments bow */
export function makeMenisciLigaments(pose: KneePose, spurMm = 0) {
  const over = BOWED_SHARE * spurMm;
  const t = pose.onTibia;
  return {
    medialMeniscus: meniscus(pose, 22, 14.5, -140, 140),
    lateralMeniscus: meniscus(pose, -21, 12.5, 330, 30),
    anteriorCruciate: sweep(
      [
        knot(lateral(8.3, -15, 1), 5, 3.2),
        knot(lateral(3.5, -9, -16), 4.2, 3.2),
        knot(t(medial(2, 6, -33)), 5.5, 3.4),
      ],
      { thicknessToward: [1, 0, 0] },
    ),
    posteriorCruciate: sweep(
      [
        knot(medial(7.5, -6, -9), 5.5, 3.8),
        knot(medial(4, -19, -16), 5.5, 4.2),
        knot(t(medial(1, -27.5, -43)), 6, 3.4),
      ],
      { thicknessToward: [0, 1, 0.6] },
    ),
    // A cord, about 4 × 3 mm, from the lateral epicondyle to the head of the fibula.
    lateralCollateral: sweep(
      [
        knot(lateral(44.9, -4.5, 5), 2.5, 1.5),
        knot(lateral(45.3 + over, -13, -10.5), 2.4, 1.8),
        knot(t(lateral(44.6 + over, -18, -32)), 2.3, 1.8),
        knot(t(lateral(42.8, -21.5, -47)), 3, 1.5),
      ],
      { thicknessToward: [-1, 0, 0], section: 'stadium' },
    ),
    // A band that fans at both ends and lies on the bone below the joint line.
    medialCollateral: sweep(
      [
        knot(medial(45, -4, 12), 3.4, 1.1),
        knot(medial(46, -3, 5), 6, 1.4),
        knot(medial(45.6 + over, -1, -6), 5.5, 1.5),
        knot(t(medial(44.8 + over, 0, -30)), 5.6, 1.5),
        knot(t(medial(40.4, 2, -44)), 6, 1.4),
        knot(t(medial(27.5, 4, -59)), 6.6, 1.3),
        knot(t(medial(19.6, 5, -73)), 6, 1),
      ],
      { thicknessToward: [1, -0.1, 0], section: 'stadium' },
    ),
  };
}
