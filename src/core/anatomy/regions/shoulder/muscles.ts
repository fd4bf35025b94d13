/** Seeds of the muscles about the shoulder, slender enough to grow into their neighbours. Stations and pennations [TKU]. */
import { radFromDeg } from '../../../math/elementary.ts';
import { belly, type MuscleSeed } from '../../constructions/belly.ts';
import { lateral, medial } from '../../constructions/sides.ts';
import { onScapula, TO_BACK_RIM } from './authoring.ts';

const multipennate = { pennationRad: radFromDeg(15) };

export function makeMuscleSeeds(): MuscleSeed[] {
  return [
    // 10–15 mm thick over the joint [TKU].
    belly(
      'infraspinatus',
      'Infraspinatus',
      [
        [onScapula(112, 12, -24), 30, 7],
        [onScapula(78, 14, -12), 27, 8.5],
        [onScapula(48, 19, -3), 21, 8],
        [onScapula(24, 26, 1), 16, 6.5],
        [onScapula(2, 32, 2), 13, 5],
        [onScapula(-12, 30, 4), 11, 3.4],
        [onScapula(-24, 22, 7), 9, 2],
      ],
      TO_BACK_RIM,
      multipennate,
    ),
    belly(
      'teres-minor',
      'Teres minor',
      [
        [onScapula(70, 9, -54), 9, 5],
        [onScapula(44, 17, -36), 10, 6],
        [onScapula(20, 26, -23), 9, 5],
        [onScapula(0, 29, -15), 8, 3.6],
        [onScapula(-18, 21, -9), 6, 2],
      ],
      TO_BACK_RIM,
    ),
    belly(
      'supraspinatus',
      'Supraspinatus',
      [
        [onScapula(100, 2, 40), 12, 9],
        [onScapula(62, 3, 36), 13, 9],
        [onScapula(30, 1, 33), 13, 6],
        [onScapula(12, -2.5, 31), 11, 3.6],
        [onScapula(4, -3, 30.4), 8, 2.6],
      ],
      [-0.2, 0, 1],
      { growthMm: 3 },
    ),
    belly(
      'subscapularis',
      'Subscapularis',
      [
        [onScapula(108, -14, -18), 34, 7],
        [onScapula(66, -14, -8), 28, 8],
        [onScapula(34, -21, -2), 20, 6.5],
        [onScapula(16, -29.8, 0), 16, 4.2],
        [onScapula(6, -33.2, -1), 12, 1.9],
        [onScapula(-3, -34.2, -2), 7, 0.7],
      ],
      [TO_BACK_RIM[0] * -1, TO_BACK_RIM[1] * -1, 0],
    ),
    // 10–18 mm thick behind the joint [TKU].
    belly(
      'posterior-deltoid',
      'Posterior deltoid',
      [
        [onScapula(74, 31, 14), 12, 2.6],
        [onScapula(40, 42, 15), 21, 5],
        [onScapula(11, 45, 6), 30, 5.8],
        [onScapula(-11, 40.6, -19), 27, 6.4],
        [lateral(29, -22, -50), 18, 7.5],
        [lateral(25, -6, -86), 12, 6],
        [lateral(20, 0, -118), 7, 4],
      ],
      [-0.45, 0.9, 0],
      multipennate,
    ),
    belly(
      'middle-deltoid',
      'Middle deltoid',
      [
        [lateral(31, -3, 35), 21, 3],
        [lateral(40.5, 0, 20), 25, 5.5],
        [lateral(43, -1, -4), 26, 7],
        [lateral(40, -1, -40), 24, 8],
        [lateral(28, 0, -90), 12, 6],
        [lateral(20, 1, -118), 7, 4],
      ],
      [-1, 0, 0],
      multipennate,
    ),
    belly(
      'anterior-deltoid',
      'Anterior deltoid',
      [
        [lateral(4, 26, 40), 16, 3],
        [lateral(16, 38, 24), 22, 5],
        [lateral(23, 40, -2), 24, 6.5],
        [lateral(28, 30, -42), 21, 7.5],
        [lateral(25, 10, -88), 12, 6],
        [lateral(19, 4, -118), 7, 4],
      ],
      [-0.45, -0.9, 0],
      multipennate,
    ),
    belly(
      'trapezius',
      'Trapezius',
      [
        [onScapula(112, 23, 33), 22, 3.2],
        [onScapula(74, 24, 39), 17.5, 3.4],
        [onScapula(40, 23, 47), 14, 3],
        [onScapula(16, 14, 50), 10, 1.8],
      ],
      [-0.12, 0.65, 0.75],
      { growthMm: 2 },
    ),
    belly(
      'triceps-long-head',
      'Triceps, long head',
      [
        [onScapula(27, 4, -24), 5, 3.4],
        [onScapula(12, 14, -44), 8, 6],
        [lateral(-2, -22, -72), 12, 9],
        [lateral(2, -22, -120), 16, 12],
      ],
      [0, 1, 0],
    ),
    belly(
      'triceps-lateral-head',
      'Triceps, lateral head',
      [
        [lateral(15.5, -15, -62), 6, 3.2],
        [lateral(22, -15, -86), 12, 7],
        [lateral(20, -16, -130), 14, 9],
      ],
      [-0.5, 0.85, 0],
    ),
    belly(
      'teres-major',
      'Teres major',
      [
        [onScapula(86, 8, -78), 13, 9],
        [onScapula(50, 6, -66), 13, 8],
        [onScapula(22, -6, -64), 12, 6],
        [lateral(4, 10, -66), 12, 3],
      ],
      TO_BACK_RIM,
    ),
    belly(
      'coracobrachialis',
      'Coracobrachialis and short head of biceps',
      [
        [medial(5.5, 37, 16), 2.8, 2.4],
        [medial(7, 41, 0), 6, 4.4],
        [medial(8.5, 37, -26), 9.5, 7],
        [medial(6, 29.5, -62), 11, 8.5],
        [lateral(-2, 22, -118), 13, 10],
      ],
      [0, -1, 0],
    ),
  ];
}
