/** Seeds of the muscles about the hip, slender enough to grow into their neighbours. Stations and pennations [TKU]. */
import { radFromDeg } from '../../../math/elementary.ts';
import { belly, type MuscleSeed } from '../../constructions/belly.ts';
import { lateral, medial } from '../../constructions/sides.ts';

const bipennate = { pennationRad: radFromDeg(14), growthMm: 4 };

export function makeMuscleSeeds(): MuscleSeed[] {
  return [
    // 18–28 mm thick in front of the head [TKU].
    belly(
      'iliopsoas',
      'Iliopsoas',
      [
        [medial(8, 20, 110), 24, 13],
        [medial(6, 29, 66), 22, 11.5],
        [medial(2, 41, 32), 21, 10.5],
        [lateral(1, 44.2, 6), 20, 10],
        [lateral(3, 39.5, -14), 18, 9],
        [lateral(7, 29, -34), 14, 9],
        [lateral(15, 9, -50), 8, 6],
        [lateral(23, -6, -61), 4.5, 3.5],
      ],
      [0, -1, 0.15],
      { growthMm: 5 },
    ),
    belly(
      'iliocapsularis',
      'Iliocapsularis',
      [
        [lateral(11, 32.5, 22), 4.5, 2.6],
        [lateral(13.5, 35, 6), 8, 4],
        [lateral(16, 31, -12), 9.5, 4.4],
        [lateral(19, 26, -30), 8.5, 4.4],
        [lateral(24, 14, -47), 6, 3.6],
        [lateral(27.5, 2, -60), 4, 2.6],
      ],
      [0, -1, 0.15],
      { growthMm: 4 },
    ),
    belly(
      'rectus-femoris',
      'Rectus femoris',
      [
        [lateral(13, 41, 17), 4.5, 2],
        [lateral(22, 44.5, 0), 11, 4.6],
        [lateral(27, 45.5, -20), 16, 6.2],
        [lateral(31, 46, -50), 19, 7.4],
        [lateral(31, 45, -90), 20, 8.6],
        [lateral(31, 44, -150), 20, 9.5],
      ],
      [-0.25, -1, 0],
      bipennate,
    ),
    belly(
      'sartorius',
      'Sartorius',
      [
        [lateral(38, 44, 84), 7, 3],
        [lateral(31, 49, 52), 10, 3.6],
        [lateral(22, 54.4, 22), 12, 3.6],
        [lateral(12, 56.2, -8), 13, 3.6],
        [lateral(1, 55, -44), 14, 4],
        [medial(12, 51, -88), 15, 5],
        [medial(30, 44, -150), 16, 6],
      ],
      [0, -1, 0],
      { growthMm: 3 },
    ),
    belly(
      'tensor-fasciae-latae',
      'Tensor fasciae latae',
      [
        [lateral(48, 34, 86), 8, 5],
        [lateral(51, 36, 54), 13, 8],
        [lateral(55, 34, 20), 16, 10],
        [lateral(60, 31, -20), 16, 9.5],
        [lateral(64, 26, -60), 13, 6],
        [lateral(68, 20, -105), 8, 2.5],
      ],
      [-0.62, -0.78, 0],
      { growthMm: 4 },
    ),
    belly(
      'gluteus-minimus',
      'Gluteus minimus',
      [
        [lateral(20, 4, 92), 27, 8],
        [lateral(20, 7, 58), 25, 8.5],
        [lateral(32, 11, 30), 20, 8.5],
        [lateral(46, 13, 6), 15, 7.5],
        [lateral(59, 12, -14), 8, 3],
      ],
      [-1, -0.35, 0.2],
    ),
    belly(
      'gluteus-medius',
      'Gluteus medius',
      [
        [lateral(42, -4, 100), 36, 10],
        [lateral(46, 0, 62), 32, 11],
        [lateral(58, 2, 28), 26, 9.5],
        [lateral(67, 0, 0), 18, 6],
        [lateral(67.5, -8, -22), 11, 2.4],
      ],
      [-1, -0.15, 0.15],
      bipennate,
    ),
    belly(
      'pectineus',
      'Pectineus',
      [
        [medial(60, 33, -8), 8, 4],
        [medial(40, 35, -20), 13, 6.2],
        [medial(20, 28, -42), 13, 7.5],
        [medial(2, 12, -66), 10, 5.5],
        [lateral(14, -4, -88), 8, 3],
      ],
      [0.2, -1, 0.2],
    ),
    belly(
      'adductor-longus',
      'Adductor longus',
      [
        [medial(72, 36, -14), 7, 5],
        [medial(56, 37, -42), 12, 8.5],
        [medial(38, 32, -82), 16, 10.6],
        [medial(16, 16, -140), 18, 8],
      ],
      [0.1, -1, 0],
    ),
    belly(
      'adductor-brevis',
      'Adductor brevis',
      [
        [medial(62, 18, -28), 9, 6],
        [medial(40, 12, -58), 14, 8],
        [medial(12, -2, -92), 14, 6],
        [lateral(8, -12, -120), 12, 4],
      ],
      [0.2, -1, 0],
    ),
    belly(
      'adductor-magnus',
      'Adductor magnus',
      [
        [medial(31, -24, -75), 16, 9],
        [medial(26, -20, -96), 22, 12],
        [medial(14, -18, -150), 24, 14],
      ],
      [0.2, -1, 0],
    ),
    belly(
      'obturator-externus',
      'Obturator externus',
      [
        [medial(48, 8, -30), 14, 7],
        [medial(26, -4, -32), 12, 7],
        [lateral(2, -18.5, -31), 7.5, 5],
        [lateral(28, -24, -20), 4.5, 3.5],
        [lateral(49, -20, -12), 4, 3],
      ],
      [0, 0.7, -0.7],
    ),
    // A flat oblong from the ischium to the tubercle between the trochanters: both its ends lie in bone.
    belly(
      'quadratus-femoris',
      'Quadratus femoris',
      [
        [medial(18, -33, -45), 15, 4],
        [medial(2, -31.5, -45), 16, 4.4],
        [lateral(18, -26.4, -45), 16, 4.2],
        [lateral(27, -23.6, -44), 15.5, 3],
        [lateral(35, -21.6, -44), 14, 1.5],
        [lateral(43, -18.6, -43), 11, 0.8],
      ],
      [0, 1, 0],
      { growthMm: 3, section: 'stadium' },
    ),
    // From the inner side of its foramen it turns round the lesser notch and runs outwards behind the joint.
    belly(
      'obturator-internus',
      'Obturator internus and gemelli',
      [
        [medial(62, 16, -34), 14, 4],
        [medial(46, -8, -30), 16, 5],
        [medial(37, -28, -25), 13, 5.5],
        [medial(26, -42, -20), 9, 5],
        [medial(8, -40.5, -17), 9, 4.4],
        [lateral(14, -32, -13), 8, 4],
        [lateral(34, -22.5, -12), 5, 3.4],
        [lateral(48, -16, -12), 3, 2.2],
      ],
      [0.75, 0.66, 0],
      { growthMm: 4 },
    ),
    // Out of the greater notch, on towards the sacrum beyond the modelled part.
    belly(
      'piriformis',
      'Piriformis',
      [
        [medial(72, -58, 44), 16, 8],
        [medial(40, -46, 30), 12, 6.5],
        [medial(14, -42, 20), 10, 5.6],
        [lateral(14, -36.5, 11), 7.5, 3.8],
        [lateral(34, -23, 2), 4.5, 3.2],
        [lateral(51, -12, -6), 2.8, 2],
      ],
      [0, 1, 0.3],
      { growthMm: 3 },
    ),
    belly(
      'vastus-lateralis',
      'Vastus lateralis',
      [
        [lateral(61, 6, -46), 7, 2.6],
        [lateral(60.5, 11, -62), 15, 5.5],
        [lateral(58, 13, -88), 22, 9],
        [lateral(56, 14, -150), 27, 13],
      ],
      [-0.75, -0.66, 0],
      bipennate,
    ),
    belly(
      'vastus-intermedius',
      'Vastus intermedius',
      [
        [lateral(43, 20.5, -56), 8, 2.4],
        [lateral(40, 24, -72), 14, 5.6],
        [lateral(36, 25.5, -95), 18, 8],
        [lateral(32, 26, -150), 20, 9],
      ],
      [-0.15, -1, 0],
    ),
    belly(
      'vastus-medialis',
      'Vastus medialis',
      [
        [lateral(22, 13, -78), 6, 3],
        [lateral(14, 15, -98), 13, 6],
        [lateral(7, 17, -150), 18, 9],
      ],
      [0.7, -0.7, 0],
    ),
  ];
}
