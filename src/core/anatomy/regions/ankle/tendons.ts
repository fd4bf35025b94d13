/**
 * Tendons round the ankle, from medial to lateral in front: tibialis anterior, extensor hallucis longus, extensor digitorum
 * longus, peroneus tertius; the deep and lateral ones behind the malleoli; calcaneal tendon 4.5–6 mm thick [TKU].
 */
import type { Shape } from '../../../geometry/shape.ts';
import type { SweepKnot } from '../../../geometry/sweep.ts';
import type { ReadonlyVec3, Vec3 } from '../../../math/vec3.ts';
import type { Bulk } from '../../constructions/bulk.ts';
import { lateral, medial } from '../../constructions/sides.ts';
import { bundle } from '../../constructions/bundle.ts';
import { onFoot } from './authoring.ts';

const knot = (atMm: Vec3, halfWidthMm: number, halfThicknessMm: number): SweepKnot => ({
  atMm,
  halfWidthMm,
  halfThicknessMm,
});

const FRONT: ReadonlyVec3 = [0, -0.9, 0.4];
const BACK: ReadonlyVec3 = [0, 1, 0];
const LATERAL_BACK: ReadonlyVec3 = [-0.8, 0.6, 0];
/** Lateral on the leg, and plantar where the tendon crosses the sole. */
const UNDER_SOLE: ReadonlyVec3 = [-0.6, 0.45, -0.65];
const MEDIAL: ReadonlyVec3 = [0.9, 0.3, -0.2];

export interface AnkleTendons {
  readonly tibialisAnterior: Shape;
  readonly extensorHallucis: Shape;
  readonly extensorDigitorum: Shape;
  readonly peroneusTertius: Shape;
  readonly tibialisPosterior: Shape;
  readonly flexorDigitorum: Shape;
  readonly flexorHallucis: Shape;
  readonly peroneusLongus: Shape;
  readonly peroneusBrevis: Shape;
  readonly calcaneal: Shape;
}

/** One of the four slips of extensor digitorum longus, mm on the foot. */
interface Slip {
  /** How far lateral it parts, and where it runs over the row of cuneiforms, the metatarsal's base and its shaft. */
  readonly lateralMm: readonly [number, number, number, number, number];
  readonly superiorMm: readonly [number, number, number, number];
}

/** To the second to fifth toe, each over the metatarsal of its own [TKU]. */
const SLIPS: readonly Slip[] = [
  { lateralMm: [8.2, 5.5, 0.8, -3.6, -6.6], superiorMm: [3.4, 2.6, -3, -9.4] },
  { lateralMm: [10.8, 11, 8.6, 6.4, 5.8], superiorMm: [3.2, 2.2, -4.4, -11.2] },
  { lateralMm: [13.6, 16.6, 16.4, 16, 17.4], superiorMm: [2.8, 0.8, -7, -15] },
  { lateralMm: [16.2, 21.6, 23.6, 25.6, 29.6], superiorMm: [2.2, -1.6, -10.4, -18.8] },
];

export const makeTendons = (bulk: Bulk): AnkleTendons => {
  const cord = (thicknessToward: ReadonlyVec3, knots: readonly SweepKnot[]): ReturnType<Bulk['sweep']> =>
    bulk.sweep(knots, { thicknessToward, section: 'stadium', segments: 36 });
  const slip = ({ lateralMm: x, superiorMm: z }: Slip): ReturnType<Bulk['sweep']> =>
    cord(FRONT, [
      knot(lateral(0.4 * x[0] + 6.4, 29.6, 4), 1.3, 1),
      knot(lateral(0.8 * x[0] + 2.2, 33.6, -3), 1.4, 1.1),
      knot(onFoot(x[0], 46, z[0]), 1.5, 1.1),
      knot(onFoot(x[1], 62, z[1]), 1.6, 1),
      knot(onFoot(x[2], 77, z[2]), 1.6, 1),
      knot(onFoot(x[3], 95, z[3]), 1.7, 0.9),
      knot(onFoot(x[4], 122, z[3] - 11), 1.8, 0.9),
    ]);
  return {
    tibialisAnterior: cord(FRONT, [
      knot(medial(1, 17.5, 120), 4, 2.2),
      knot(medial(6, 18, 80), 4.2, 2),
      knot(medial(11.5, 19.6, 45), 4.4, 1.9),
      knot(medial(14.5, 20.8, 24), 4.4, 1.9),
      knot(medial(16.3, 24, 10), 4.3, 1.9),
      knot(medial(19, 31, -5), 4.2, 1.8),
      knot(medial(23, 42, -22), 4.2, 1.7),
      knot(medial(25, 51, -36), 4.4, 1.4),
      knot(onFoot(-20, 65.5, -18.5), 4.6, 0.8),
    ]),
    extensorHallucis: cord(FRONT, [
      knot(lateral(4, 16.5, 120), 2, 1.2),
      knot(lateral(2.2, 18.6, 75), 2.3, 1.4),
      knot(medial(2.5, 20, 45), 2.8, 1.5),
      knot(medial(4.8, 21.8, 24), 2.9, 1.5),
      knot(medial(5.5, 27.4, 10), 2.9, 1.5),
      knot(medial(6.4, 35, -2), 2.8, 1.5),
      knot(onFoot(-8.6, 47, 7.2), 2.8, 1.4),
      knot(onFoot(-12.5, 62, 5.2), 2.7, 1.3),
      knot(onFoot(-14.2, 76, -0.6), 2.5, 1.2),
      knot(onFoot(-15.5, 95, -6.5), 2.4, 1.2),
      knot(onFoot(-17, 122, -18), 2.3, 1.2),
    ]),
    extensorDigitorum: bundle([
      cord(FRONT, [
        knot(lateral(10, 14, 120), 2.4, 1.3),
        knot(lateral(8.5, 17.8, 75), 3.2, 1.5),
        knot(lateral(8, 20, 45), 4.2, 1.5),
        knot(lateral(9, 21.8, 24), 4.6, 1.5),
        knot(lateral(9.8, 26, 10), 4.8, 1.5),
        knot(lateral(11, 32.6, -2), 5.2, 1.4),
        knot(onFoot(12.2, 41.5, 4.2), 4.6, 0.9),
      ]),
      ...SLIPS.map(slip),
    ]),
    peroneusTertius: cord(FRONT, [
      knot(lateral(15.6, 10.6, 68), 0.9, 0.7),
      knot(lateral(15.2, 14, 53), 1.5, 0.9),
      knot(lateral(16, 18.6, 30), 2, 1.1),
      knot(lateral(17.6, 21.8, 10), 2.2, 1.1),
      knot(lateral(20, 28, -5), 2.2, 1.1),
      knot(onFoot(25, 46, -6), 2.4, 1),
      knot(onFoot(27, 60, -14.5), 2.4, 0.9),
      knot(onFoot(26.2, 71, -15.6), 2.6, 0.8),
      knot(onFoot(25, 77.5, -18.6), 2.8, 0.6),
    ]),
    tibialisPosterior: cord(MEDIAL, [
      knot(medial(13, -17.5, 120), 2.6, 2),
      knot(medial(16, -16.5, 70), 2.8, 2),
      knot(medial(20, -15, 35), 3, 1.9),
      knot(medial(23.5, -14, 17), 3, 1.8),
      knot(medial(24.5, -8, 4), 3.1, 1.8),
      knot(medial(24, 4, -5), 3.2, 1.8),
      knot(medial(23.5, 22, -16), 3.6, 1.8),
      knot(onFoot(-25.6, 37, -13.6), 4.2, 1.5),
      knot(onFoot(-20.5, 43, -11.5), 4.2, 0.8),
    ]),
    flexorDigitorum: cord(MEDIAL, [
      knot(medial(9, -21, 120), 2, 1.6),
      knot(medial(13, -21, 70), 2.2, 1.7),
      knot(medial(18, -20, 35), 2.3, 1.7),
      knot(medial(21, -18.5, 14), 2.3, 1.7),
      knot(medial(22, -11, -4), 2.3, 1.7),
      knot(medial(19.5, 4, -18), 2.3, 1.7),
      knot(medial(15, 24, -36), 2.3, 1.7),
      knot(onFoot(-6, 52, -30), 2.6, 1.5),
      knot(onFoot(2, 72, -35), 4, 1.2),
      knot(onFoot(5, 92, -42), 6, 1),
    ]),
    flexorHallucis: cord(BACK, [
      knot(lateral(3, -20.5, 52), 1.6, 1.2),
      knot(medial(0, -23, 30), 2.2, 1.7),
      knot(medial(4, -28.5, 10), 2.4, 1.8),
      knot(medial(8, -28, -3), 2.4, 1.8),
      knot(onFoot(-15.5, -14, -24), 2.4, 1.8),
      knot(onFoot(-14, 6, -28), 2.4, 1.8),
      knot(onFoot(-12, 30, -32), 2.4, 1.8),
      knot(onFoot(-13.5, 54, -33.5), 2.4, 1.7),
      knot(onFoot(-16, 80, -36), 2.4, 1.6),
    ]),
    peroneusLongus: cord(UNDER_SOLE, [
      knot(lateral(28, -22, 120), 3, 1.9),
      knot(lateral(29, -21.5, 60), 3, 1.9),
      knot(lateral(31, -20, 20), 2.9, 1.9),
      knot(lateral(31.5, -16.5, 0), 2.8, 1.9),
      knot(onFoot(24, -6, -22), 2.8, 1.8),
      knot(onFoot(25, 14, -30), 2.8, 1.8),
      knot(onFoot(26.4, 37, -33), 2.8, 1.7),
      knot(onFoot(23.5, 45.5, -32.6), 2.7, 1.6),
      knot(onFoot(15, 53, -30.4), 2.6, 1.4),
      knot(onFoot(3, 61, -25.4), 2.6, 1.3),
      knot(onFoot(-9, 71, -21.6), 2.6, 1.3),
      knot(onFoot(-17, 80, -18.6), 2.6, 0.9),
    ]),
    peroneusBrevis: cord(LATERAL_BACK, [
      knot(lateral(24.5, -17.8, 55), 1.6, 1.1),
      knot(lateral(26.5, -17.6, 35), 3, 1.4),
      knot(lateral(27.5, -17.2, 18), 3.1, 1.5),
      knot(lateral(28, -14, 1), 3, 1.5),
      knot(onFoot(22.5, 2, -16), 2.8, 1.5),
      knot(onFoot(25, 22, -22), 2.8, 1.5),
      knot(onFoot(29.5, 48, -24), 2.8, 1.4),
      knot(onFoot(31.6, 61, -23), 2.8, 1.3),
      knot(onFoot(29, 68, -22.6), 2.6, 0.9),
    ]),
    calcaneal: cord(BACK, [
      knot(medial(0, -37.5, 120), 9, 2.4),
      knot(medial(0, -38.9, 80), 7.5, 2.6),
      knot(medial(0, -41.6, 45), 6.8, 2.6),
      knot(medial(0, -45.6, 20), 7.4, 2.5),
      knot(onFoot(1.5, -47.6, -13), 8.2, 2.1),
      knot(onFoot(2, -50.8, -22), 8.8, 1.6),
      knot(onFoot(2, -51.7, -30), 9, 1),
      knot(onFoot(2, -49.2, -38), 8.6, 0.7),
    ]),
  };
};
