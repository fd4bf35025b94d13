/** Seeds of the lower bellies of the leg and of the short muscles of the foot. Stations [TKU]. */
import { belly, type MuscleSeed } from '../../constructions/belly.ts';
import { lateral, medial } from '../../constructions/sides.ts';
import { onFoot } from './authoring.ts';

export function makeMuscleSeeds(): MuscleSeed[] {
  return [
    belly(
      'extensor-hallucis-longus',
      'Extensor hallucis longus',
      [
        [lateral(9, 8, 130), 6, 4],
        [lateral(7, 11, 80), 5, 3.6],
        [lateral(4, 15.4, 54), 2.8, 2.6],
      ],
      [0, -1, 0],
      { growthMm: 4 },
    ),
    belly(
      'extensor-digitorum-longus',
      'Extensor digitorum longus and peroneus tertius',
      [
        [lateral(17, 9, 130), 5, 5],
        [lateral(16, 10, 80), 5, 4.4],
        [lateral(15, 13, 50), 4, 2.6],
        [lateral(14.5, 17, 30), 2.4, 1.5],
        [lateral(14.5, 18.4, 21), 1.6, 1.2],
      ],
      [-0.4, -0.9, 0],
      { growthMm: 4 },
    ),
    belly(
      'flexor-hallucis-longus',
      'Flexor hallucis longus',
      [
        [lateral(11, -18, 130), 9, 6],
        [lateral(9, -21, 80), 9, 5.5],
        [lateral(5, -21, 45), 6.5, 3.4],
        [lateral(1, -22.5, 26), 3.4, 2],
        [medial(2, -25.5, 17), 2, 1],
      ],
      [0, 1, 0],
    ),
    belly(
      'soleus',
      'Soleus',
      [
        [lateral(1, -30, 130), 20, 5.5],
        [lateral(0, -32.5, 90), 13, 4],
        [lateral(0, -35.4, 68), 5, 2.2],
      ],
      [0, 1, 0],
      { growthMm: 3 },
    ),
    belly(
      'peroneus-brevis',
      'Peroneus brevis',
      [
        [lateral(26, -15.5, 130), 5, 4],
        [lateral(26, -16.5, 80), 4.5, 3.2],
        [lateral(26, -16.7, 60), 2.8, 2.4],
        [lateral(26, -16.5, 44), 2, 1.8],
      ],
      [-0.8, 0.6, 0],
      { growthMm: 3 },
    ),
    belly(
      'extensor-digitorum-brevis',
      'Extensor digitorum brevis',
      [
        [onFoot(21, 17, -9.5), 3, 1.4],
        [onFoot(21, 24, -8), 6, 2.6],
        [onFoot(20, 36, -6), 7.6, 3.2],
        [onFoot(16.5, 50, -5.4), 8, 2.6],
        [onFoot(12, 63, -5.6), 6, 1.8],
        [onFoot(8, 76, -9), 3, 1],
      ],
      [0, -0.3, 0.9],
      { growthMm: 2 },
    ),
    belly(
      'abductor-hallucis',
      'Abductor hallucis',
      [
        [onFoot(-7, -37, -46.5), 1.6, 0.7],
        [onFoot(-11.4, -30, -44), 3.8, 1.6],
        [onFoot(-17, -20, -39), 6.4, 3],
        [onFoot(-22.5, -4, -33.5), 9, 4.2],
        [onFoot(-25, 20, -30), 8.4, 4.2],
        [onFoot(-25, 44, -28.5), 6, 3.4],
        [onFoot(-23.5, 66, -27), 3.4, 2],
        [onFoot(-21.5, 92, -30), 2, 1.3],
      ],
      [1, 0, 0],
      { growthMm: 3 },
    ),
    belly(
      'flexor-digitorum-brevis',
      'Flexor digitorum brevis and quadratus plantae',
      [
        [onFoot(0, -36, -48.6), 2, 0.8],
        [onFoot(0.6, -27, -47), 4.4, 1.8],
        [onFoot(1.2, -14, -44.6), 7, 3.4],
        [onFoot(1.8, 2, -42), 10, 4.8],
        [onFoot(3, 26, -40.4), 14, 6],
        [onFoot(4, 56, -40), 13.5, 5.4],
        [onFoot(5, 84, -43), 12, 3.4],
      ],
      [0, 0, -1],
      { growthMm: 3 },
    ),
  ];
}
