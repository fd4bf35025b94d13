/**
 * The tendon of supraspinatus, 4.5–6.5 mm thick [TKU], over the head to the greater tuberosity; worn, it is thicker beside
 * the acromion, and lifts the bursa that lies on it.
 */
import { type SweepKnot, sweep } from '../../../geometry/sweep.ts';
import type { Vec3 } from '../../../math/vec3.ts';
import { lateral } from '../../constructions/sides.ts';
import { onScapula } from './authoring.ts';

/** Of a sound one as it is written down here, beside the acromion, mm. */
const SOUND_MM = 5.2;
/** Between a sound tendon and the bursa's deep wall, mm. */
const ROOM_MM = 1;
/** Shares of what a worn one is thicker, knot by knot: it grows outwards, cartilage lies under it. */
const SWELLING = [0, 0, 0.35, 1, 0.7];

const knot = (atMm: Vec3, halfWidthMm: number, halfThicknessMm: number): SweepKnot => ({
  atMm,
  halfWidthMm,
  halfThicknessMm,
});

const KNOTS: readonly SweepKnot[] = [
  knot(onScapula(24, -1, 32), 4, 1),
  knot(onScapula(8, -2.5, 29.4), 6.5, 2),
  knot(lateral(8, 3.5, 27.4), 7.5, 2.6),
  knot(lateral(18, 3, 21.5), 8, 2.6),
  knot(lateral(24, 2, 13), 9, 2),
];

/** @param thicknessMm beside the acromion, authored; that of a sound one where not given */
export function makeSupraspinatusTendon(thicknessMm = SOUND_MM) {
  const knots =
    thicknessMm === SOUND_MM
      ? KNOTS
      : KNOTS.map(({ atMm: [x, y, z], halfWidthMm, halfThicknessMm }, i) => {
          const more = (SWELLING[i]! * (thicknessMm - SOUND_MM)) / 2;
          const out = 1 + more / Math.sqrt(x * x + z * z);
          return knot([x * out, y, z * out], halfWidthMm, halfThicknessMm + more);
        });
  return sweep(knots, { thicknessToward: [-0.3, 0, 1], section: 'stadium', segments: 30 });
}

/** How far such a tendon lifts the bursa where it is thickest, mm: 0 for a sound one. */
export const bursaLiftMm = (thicknessMm = SOUND_MM): number => Math.max(0, thicknessMm - SOUND_MM - ROOM_MM);
