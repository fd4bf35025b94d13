/**
 * Seeds of the muscles about the elbow, slender enough to grow into their neighbours. Triceps above the olecranon 8–12 mm
 * thick; other stations and pennations [TKU].
 */
import { radFromDeg } from '../../../math/elementary.ts';
import type { Vec3 } from '../../../math/vec3.ts';
import { belly, type BellyStation, type MuscleSeed } from '../../constructions/belly.ts';
import { onForearm, onUpperArm } from './authoring.ts';
import {
  anconeus,
  type ElbowBones,
  layeredTriceps,
  onFrontOfHumerus,
  supinator,
  twoHeaded,
} from './wrappingMuscles.ts';

const arm = (p: Vec3, halfWidthMm: number, halfThicknessMm: number): BellyStation => [
  onUpperArm(p),
  halfWidthMm,
  halfThicknessMm,
];
const fore = (p: Vec3, halfWidthMm: number, halfThicknessMm: number): BellyStation => [
  onForearm(p),
  halfWidthMm,
  halfThicknessMm,
];
const BACK = onUpperArm([0, 1, 0]);
const FRONT = onUpperArm([0, -1, 0]);
/** Brachialis leans back on its inner side, behind the vessels. */
const FRONT_INWARDS = onUpperArm([0.26, -0.966, 0]);
const pennate = { pennationRad: radFromDeg(12) };

export function makeMuscleSeeds(bones: ElbowBones): MuscleSeed[] {
  return [
    ...layeredTriceps(
      bones.humerus,
      belly(
        'triceps-medial-head',
        'Triceps, medial head',
        [
          arm([1, 23, 120], 12, 4),
          arm([1, 21.8, 92], 15, 4.3),
          arm([1, 20.4, 62], 17, 4.3),
          arm([2, 17.6, 38], 18, 3.4),
          arm([2, 13.5, 22], 16, 2.5),
          arm([2, 12.8, 15], 13, 2.2),
        ],
        BACK,
        { growthMm: 2 },
      ),
      [
        belly(
          'triceps-long-head',
          'Triceps, long head',
          [
            arm([19.5, 18, 125], 16.5, 10),
            arm([19.5, 17.5, 96], 16.5, 10),
            arm([21, 14.5, 66], 14.5, 9.4),
            arm([18.8, 15.5, 44], 12, 6.6),
            arm([14.6, 16.8, 31], 7.4, 3.6),
            arm([11.4, 16.8, 20], 2, 1.2),
          ],
          [0.5, 0.82, 0.28],
          pennate,
        ),
        belly(
          'triceps-lateral-head',
          'Triceps, lateral head',
          [
            arm([-19.5, 18, 125], 16.5, 10),
            arm([-19.5, 17.5, 96], 16.5, 10),
            arm([-21, 14.5, 66], 15, 9.4),
            arm([-19.5, 15.5, 44], 13, 6.6),
            arm([-15.2, 16.8, 30], 7.8, 3.6),
            arm([-10.4, 17, 18], 2, 1.2),
          ],
          [-0.5, 0.82, 0.28],
          pennate,
        ),
      ],
    ),
    onFrontOfHumerus(
      bones.humerus,
      belly(
        'brachialis',
        'Brachialis',
        [
          arm([-3, -9, 120], 21, 6.5),
          arm([-3, -10, 90], 22.5, 8),
          arm([-3, -9.5, 62], 23, 9.2),
          arm([-3, -11, 36], 22, 7.8),
          arm([1.5, -17.5, 12], 15, 5.4),
          fore([4, -19.5, -10], 12, 4.4),
          fore([5, -14, -24], 8, 3.6),
          fore([4, -6, -36], 5, 2.2),
          fore([3.6, -3.2, -44], 2.6, 1.1),
        ],
        FRONT_INWARDS,
        pennate,
      ),
    ),
    belly(
      'biceps',
      'Biceps brachii',
      [
        arm([0, -30, 120], 22, 10),
        arm([0, -29.5, 90], 21, 9.4),
        arm([-1, -28, 62], 19, 7.8),
        arm([-2, -27.5, 42], 14, 5.2),
        arm([-3, -29, 28], 8.4, 3),
        arm([-3.8, -31.2, 16], 3.4, 1.2),
      ],
      FRONT,
    ),
    belly(
      'brachioradialis',
      'Brachioradialis',
      [
        arm([-23, -4, 68], 6, 2.6),
        arm([-27, -9, 42], 9, 4),
        arm([-26.5, -16.5, 18], 9.5, 5),
        fore([-24, -25, -10], 11, 5.6),
        fore([-24, -29, -40], 12, 6.4),
        fore([-21, -29, -75], 12, 6.4),
        fore([-18, -27, -120], 9, 5),
      ],
      [-0.75, -0.65, 0],
    ),
    belly(
      'extensor-carpi-radialis-longus',
      'Extensor carpi radialis longus',
      [
        arm([-22.5, 2, 40], 3.4, 1.6),
        arm([-28, -4.4, 19], 6.5, 2.9),
        fore([-29.5, -15, -8], 7.5, 3.8),
        fore([-34, -17, -38], 9, 5.2),
        fore([-33, -16, -72], 9, 5.2),
        fore([-28, -15, -120], 7, 4),
      ],
      [-0.95, -0.3, 0],
    ),
    belly(
      'extensor-carpi-radialis-brevis',
      'Extensor carpi radialis brevis',
      [
        fore([-28.6, -7, -9], 1.6, 0.8),
        fore([-28.4, -9, -21], 4.6, 2.6),
        fore([-29.6, -8.5, -36], 5.4, 4),
        fore([-28.8, -7.4, -58], 6.6, 5.6),
        fore([-27, -6, -80], 9, 6),
        fore([-24, -5, -120], 8, 5),
      ],
      [-1, 0, 0],
    ),
    belly(
      'extensor-digitorum',
      'Extensor digitorum',
      [
        fore([-28.4, 1.4, 2], 1.4, 0.8),
        fore([-28.4, 4, -15], 4, 2.4),
        fore([-28.4, 4.4, -34], 5.8, 4.2),
        fore([-26, 6.5, -58], 7.6, 6),
        fore([-22, 8, -82], 10, 6),
        fore([-18, 8, -120], 9, 5),
      ],
      [-0.88, 0.48, 0],
      pennate,
    ),
    belly(
      'extensor-carpi-ulnaris',
      'Extensor carpi ulnaris',
      [
        fore([-27.4, 4.4, 1.5], 1.6, 0.9),
        fore([-24.4, 9.4, -18], 5, 3.8),
        fore([-21.4, 12, -34], 7.2, 5.2),
        fore([-13, 14.5, -58], 9.5, 5.4),
        fore([-9, 15.5, -90], 9, 5),
        fore([-8, 16, -120], 7, 4),
      ],
      [-0.55, 0.83, 0],
      pennate,
    ),
    anconeus(bones),
    supinator(bones.radius),
    belly(
      'pronator-teres',
      'Pronator teres',
      [
        arm([21.4, 2.4, 25], 1.8, 0.9),
        arm([23.4, 1, 19], 4, 2),
        arm([24.4, -5, 12], 6, 3),
        arm([23, -15.5, 6.5], 8.4, 4.2),
        fore([18, -24.5, -14], 10, 5.4),
        fore([7, -25, -38], 10, 5.4),
        fore([-6, -19, -66], 8, 3.8),
        fore([-17, -13, -98], 5, 2),
      ],
      [0.45, -0.9, 0],
    ),
    belly(
      'flexor-mass',
      'Flexor carpi radialis, palmaris longus and superficial flexor of the fingers',
      [
        arm([27, -3, 3.4], 3, 1.5),
        fore([26.4, -6, -9], 8, 3.8),
        fore([25.8, -12.8, -27], 12, 6.6),
        fore([19, -22, -54], 14, 8),
        fore([13, -23, -85], 14, 8),
        fore([9, -21, -120], 12, 7),
      ],
      [0.75, -0.65, 0],
    ),
    twoHeaded(
      belly(
        'flexor-carpi-ulnaris',
        'Flexor carpi ulnaris',
        [
          arm([27.4, 4.2, 4], 1.5, 1),
          fore([26, 5.4, -4], 3.4, 2),
          fore([25, 6, -12], 6.8, 3.6),
          fore([23, 6.8, -26], 11.5, 4.8),
          fore([17.5, 8.6, -54], 12, 5),
          fore([14, 6, -85], 11, 5),
          fore([12, 3, -120], 8, 4),
        ],
        [0.93, 0.35, 0],
      ),
      // From the inner side of the olecranon: the ulnar nerve passes between both heads.
      [
        fore([13.4, 13.4, -1], 1.8, 0.9),
        fore([14.6, 12.8, -9], 4, 1.8),
        fore([15.6, 12.4, -18], 5, 2.4),
        fore([17, 11, -34], 5, 2.6),
      ],
      [0.95, 0.3, 0],
    ),
    twoHeaded(
      belly(
        'flexor-digitorum-profundus',
        'Flexor digitorum profundus',
        [
          fore([14.4, 3, -16], 4, 2),
          fore([13.6, 1, -26], 8.5, 3.6),
          fore([12, -0.6, -42], 12, 4.8),
          fore([9, -5, -70], 13, 7),
          fore([3, -7, -120], 11, 6.4),
        ],
        [0.8, -0.6, 0],
      ),
      // From the membrane between the bones.
      [
        fore([0.5, -3.6, -45], 2.6, 1.6),
        fore([-3.5, -3, -58], 5, 3.4),
        fore([-5, -4, -80], 6, 4),
        fore([-5, -5, -120], 6, 4),
      ],
      [0.3, -0.95, 0],
    ),
  ];
}
