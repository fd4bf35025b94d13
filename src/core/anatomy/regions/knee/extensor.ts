/**
 * Quadriceps tendon (6–8 mm thick, three laminae) and patellar tendon (3–5 mm thick, about 45 mm free) [TKU]. The
 * quadriceps tendon fans onto the patella and goes on as a thin sheet in front of it; above it narrows under the muscle.
 */
import { type SweepKnot, sweep } from '../../../geometry/sweep.ts';
import { addScaled, normalize, subtract, type Vec3 } from '../../../math/vec3.ts';
import type { KneePose } from './authoring.ts';
import type { Bulk } from '../../constructions/bulk.ts';
import { midline } from '../../constructions/sides.ts';
import { patellaToAuthored } from './patella.ts';

const knot = (atMm: SweepKnot['atMm'], halfWidthMm: number, halfThicknessMm: number): SweepKnot => ({
  atMm,
  halfWidthMm,
  halfThicknessMm,
});

export const QUADRICEPS_LAMINAE = [
  'rectus femoris lamina',
  'vastus lateralis and medialis lamina',
  'vastus intermedius lamina',
] as const;

/** Sound tendons as they are written down here: above the patella, and below its apex, mm. */
const QUADRICEPS_MM = 7;
const PATELLAR_MM = 4.2;
/** Shares of what a worn tendon is thicker, knot by knot. */
const QUADRICEPS_SWELLING = [0, 0.2, 0.7, 1, 1, 0.8, 0.3, 0, 0];
const PATELLAR_SWELLING = [0, 0.3, 1, 0.7, 0.2, 0, 0, 0];

/** What the fascia is slung over there: wider than the tendon by so much on each side, and round, mm. */
const SLUNG_WIDER_MM = 11;
const SLUNG_HALF_MM = 9;
/** It stands so far before the tendon's middle, so that the edges are covered too, mm. */
const SLUNG_OVER_MM = 0.9;

/** The knots of a tendon that is so much thicker where it is worn, growing forwards. */
const swollen = (
  knots: readonly SweepKnot[],
  shares: readonly number[],
  moreMm: number,
): readonly SweepKnot[] =>
  moreMm === 0
    ? knots
    : knots.map((k, i) => {
        const half = (shares[i]! * moreMm) / 2;
        const [x, y, z] = k.atMm;
        return { ...k, atMm: [x, y - half, z], halfThicknessMm: k.halfThicknessMm + half };
      });

/** Thicknesses of worn tendons, authored mm; sound ones where not given. */
export interface WornTendons {
  readonly quadricepsMm?: number | undefined;
  readonly patellarMm?: number | undefined;
}

export function makeExtensor(
  pose: KneePose,
  bulk: Bulk,
  { quadricepsMm = QUADRICEPS_MM, patellarMm = PATELLAR_MM }: WornTendons = {},
) {
  const onPatella = (x: number, y: number, z: number) => pose.moved(patellaToAuthored([x, y, z]));
  const t = pose.onTibia;
  // Taut, hence straight between the apex and the tuberosity.
  const apex = onPatella(0, -6.6, -19);
  const tuberosity = t([0, -31.4, -55]);
  const between = (share: number): Vec3 => addScaled(apex, subtract(tuberosity, apex), share);
  const patellar = swollen(
    [
      knot(onPatella(0, -9.3, -4.8), 12, 0.6),
      knot(onPatella(0, -8.9, -9), 15, 1.2),
      knot(onPatella(0, -6.6, -19), 15.5, 2.1),
      knot(between(0.35), 14.5, 2.2),
      knot(between(0.7), 13.5, 2.2),
      knot(t([0, -31.4, -55]), 13, 2.2),
      knot(t([0, -29.2, -63]), 10.5, 1.7),
      knot(t([0, -26, -71]), 5.5, 0.9),
    ],
    PATELLAR_SWELLING,
    patellarMm - PATELLAR_MM,
  );
  // square to the tendon, backwards and up
  const [, alongY, alongZ] = normalize(subtract(tuberosity, apex));
  const slung = patellar.map((k) => {
    const [x, y, z] = k.atMm;
    const deeper = SLUNG_HALF_MM - k.halfThicknessMm - SLUNG_OVER_MM;
    const at: Vec3 = [x, y - alongZ * deeper, z + alongY * deeper];
    return { atMm: at, halfWidthMm: k.halfWidthMm + SLUNG_WIDER_MM, halfThicknessMm: SLUNG_HALF_MM };
  });
  return {
    quadricepsTendon: bulk.sweep(
      swollen(
        [
          knot(onPatella(0, -9.6, -5), 13, 0.8),
          knot(onPatella(0, -10.1, 8), 17.5, 1),
          knot(onPatella(0, -6.8, 16.5), 20, 2.5),
          knot(onPatella(0, 0.5, 25), 19, 3.5),
          knot(midline(36.6, 36), 17.5, 3.5),
          knot(midline(34.6, 50), 16.5, 3.4),
          knot(midline(36.5, 72), 13.5, 3),
          knot(midline(38.5, 95), 10, 2),
          knot(midline(40.5, 125), 6, 1),
        ],
        QUADRICEPS_SWELLING,
        quadricepsMm - QUADRICEPS_MM,
      ),
      { thicknessToward: [0, -1, 0], section: 'stadium', segments: 36 },
    ),
    patellarTendon: sweep(patellar, { thicknessToward: [0, -1, 0], section: 'stadium', segments: 30 }),
    /** What the fascia is slung over: it does not follow the edges of the tendon. */
    underFascia: sweep(slung, { thicknessToward: [0, -1, 0] }),
  };
}
