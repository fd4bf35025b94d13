/**
 * Tendons round the ankle, from medial to lateral in front: tibialis anterior, extensor hallucis longus, extensor digitorum
 * longus, peroneus tertius; the deep and lateral ones behind the malleoli; calcaneal tendon 4.5–6 mm thick [TKU].
 */
import type { Shape } from '../../../geometry/shape.ts';
import type { SweepKnot } from '../../../geometry/sweep.ts';
import type { ReadonlyVec3, Vec3 } from '../../../math/vec3.ts';
import type { Bulk } from '../../constructions/bulk.ts';
import { lateral, medial } from '../../constructions/sides.ts';
import { onFoot } from './authoring.ts';

const knot = (atMm: Vec3, halfWidthMm: number, halfThicknessMm: number): SweepKnot => ({
  atMm,
  halfWidthMm,
  halfThicknessMm,
});

const FRONT: ReadonlyVec3 = [0, -0.9, 0.4];
const BACK: ReadonlyVec3 = [0, 1, 0];
const LATERAL_BACK: ReadonlyVec3 = [-0.8, 0.6, 0];
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

export const makeTendons = (bulk: Bulk): AnkleTendons => {
  const cord = (thicknessToward: ReadonlyVec3, knots: readonly SweepKnot[]): Shape =>
    bulk.sweep(knots, { thicknessToward, section: 'stadium', segments: 36 });
  return {
    tibialisAnterior: cord(FRONT, [
      knot(medial(1, 17.5, 120), 4, 2.2),
      knot(medial(6, 18, 80), 4.2, 2),
      knot(medial(11.5, 19.6, 45), 4.4, 1.9),
      knot(medial(14.5, 20.8, 24), 4.4, 1.9),
      knot(medial(16.3, 24, 10), 4.3, 1.9),
      knot(medial(19, 31, -5), 4.2, 1.8),
      knot(medial(23, 42, -22), 4.2, 1.7),
      knot(medial(25, 51, -36), 4.5, 1.5),
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
    extensorDigitorum: cord(FRONT, [
      knot(lateral(10, 14, 120), 2.4, 1.3),
      knot(lateral(8.5, 17.8, 75), 3.2, 1.5),
      knot(lateral(8, 20, 45), 4.2, 1.5),
      knot(lateral(9, 21.8, 24), 4.6, 1.5),
      knot(lateral(9.8, 26, 10), 4.8, 1.5),
      knot(lateral(11, 32.6, -2), 5.4, 1.4),
      knot(onFoot(12.8, 46, 3.1), 7, 1.2),
      knot(onFoot(15, 62, 1.4), 9, 1.1),
      knot(onFoot(15, 77, -5.5), 11, 1),
      knot(onFoot(14.5, 95, -12), 13, 0.9),
      knot(onFoot(15, 122, -23), 15, 0.9),
    ]),
    peroneusTertius: cord(FRONT, [
      knot(lateral(14.5, 15, 60), 1.6, 1),
      knot(lateral(16, 18.6, 30), 2, 1.1),
      knot(lateral(17.6, 21.8, 10), 2.2, 1.1),
      knot(lateral(20, 28, -5), 2.2, 1.1),
      knot(onFoot(25, 46, -6), 2.4, 1),
      knot(onFoot(27, 60, -14.5), 2.4, 0.9),
      knot(onFoot(26.5, 72, -15.8), 2.6, 0.8),
    ]),
    tibialisPosterior: cord(MEDIAL, [
      knot(medial(13, -17.5, 120), 2.6, 2),
      knot(medial(16, -16.5, 70), 2.8, 2),
      knot(medial(20, -15, 35), 3, 1.9),
      knot(medial(23.5, -14, 17), 3, 1.8),
      knot(medial(24.5, -8, 4), 3.1, 1.8),
      knot(medial(24, 4, -5), 3.2, 1.8),
      knot(medial(23.5, 22, -16), 3.6, 1.8),
      knot(onFoot(-26, 38, -14), 4.2, 1.6),
    ]),
    flexorDigitorum: cord(MEDIAL, [
      knot(medial(9, -21, 120), 2, 1.6),
      knot(medial(13, -21, 70), 2.2, 1.7),
      knot(medial(18, -20, 35), 2.3, 1.7),
      knot(medial(21, -18.5, 14), 2.3, 1.7),
      knot(medial(22, -11, -4), 2.3, 1.7),
      knot(medial(19.5, 4, -18), 2.3, 1.7),
      knot(medial(15, 24, -36), 2.3, 1.7),
    ]),
    flexorHallucis: cord(BACK, [
      knot(lateral(3, -20.5, 52), 1.6, 1.2),
      knot(medial(0, -23, 30), 2.2, 1.7),
      knot(medial(4, -28.5, 10), 2.4, 1.8),
      knot(medial(8, -28, -3), 2.4, 1.8),
      knot(onFoot(-15.5, -14, -24), 2.4, 1.8),
      knot(onFoot(-14, 6, -28), 2.4, 1.8),
      knot(onFoot(-12, 30, -32), 2.4, 1.8),
    ]),
    peroneusLongus: cord(LATERAL_BACK, [
      knot(lateral(28, -22, 120), 3, 1.9),
      knot(lateral(29, -21.5, 60), 3, 1.9),
      knot(lateral(31, -20, 20), 2.9, 1.9),
      knot(lateral(31.5, -16.5, 0), 2.8, 1.9),
      knot(onFoot(24, -6, -22), 2.8, 1.8),
      knot(onFoot(25, 14, -30), 2.8, 1.8),
      knot(onFoot(26, 40, -33), 2.8, 1.7),
    ]),
    peroneusBrevis: cord(LATERAL_BACK, [
      knot(lateral(24.5, -17.8, 55), 1.6, 1.1),
      knot(lateral(26.5, -17.6, 35), 3, 1.4),
      knot(lateral(27.5, -17.2, 18), 3.1, 1.5),
      knot(lateral(28, -14, 1), 3, 1.5),
      knot(onFoot(22.5, 2, -16), 2.8, 1.5),
      knot(onFoot(25, 22, -22), 2.8, 1.5),
      knot(onFoot(29.5, 48, -24), 2.8, 1.4),
      knot(onFoot(32, 62, -22.5), 2.8, 1.3),
    ]),
    calcaneal: cord(BACK, [
      knot(medial(0, -37.5, 120), 9, 2.4),
      knot(medial(0, -38.5, 80), 7.5, 2.6),
      knot(medial(0, -40.5, 45), 6.8, 2.6),
      knot(medial(0, -43, 20), 7.4, 2.5),
      knot(onFoot(1.5, -44, -8), 8.5, 2.3),
      knot(onFoot(2, -48.5, -22), 10, 1.9),
      knot(onFoot(2, -49.5, -34), 10, 1.2),
    ]),
  };
};
