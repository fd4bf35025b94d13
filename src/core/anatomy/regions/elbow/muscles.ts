/**
 * Seeds of the muscles about the elbow, slender enough to grow into their neighbours. Triceps above the olecranon 8–12 mm
 * thick; other stations and pennations [TKU].
 */
import { radFromDeg } from '../../../math/elementary.ts';
import { smoothMax } from '../../../math/scalar.ts';
import { normalize, type Vec3 } from '../../../math/vec3.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { belly, type BellyStation, type MuscleSeed } from '../../constructions/belly.ts';
import { remembered } from '../../constructions/remembered.ts';
import { FOREARM, onForearm, onUpperArm, seenFromForearm, turnedBox } from './authoring.ts';

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
const pennate = { pennationRad: radFromDeg(12) };

/** Wraps the neck of the radius from the ulna round its outer side: a shell so many mm thick between two heights. */
const SUPINATOR = { thicknessMm: 4.6, middleZMm: -41, halfHeightMm: 19, medialEndMm: -12 } as const;

function supinator(radius: DistanceFunction): MuscleSeed {
  const { thicknessMm, middleZMm, halfHeightMm, medialEndMm } = SUPINATOR;
  const outline = seenFromForearm((x, _y, z) =>
    smoothMax(Math.abs(z - middleZMm) - halfHeightMm, x - medialEndMm - 0.1 * (z - middleZMm), 5),
  );
  // From the back of the outer side down and forwards round the bone.
  const along = normalize(onForearm([-0.2, -0.55, -0.8]));
  return {
    id: 'supinator',
    name: 'Supinator',
    signedDistance: remembered((x, y, z) =>
      smoothMax((radius(x, y, z) - thicknessMm) * 0.9, outline(x, y, z), 4),
    ),
    bounds: turnedBox(FOREARM, { min: [-33, -20, -64], max: [-4, 14, -18] }),
    fibreInto: (_x, _y, _z, out) => {
      for (let k = 0; k < 3; k++) out[k] = along[k]!;
    },
  };
}

export function makeMuscleSeeds(radius: DistanceFunction): MuscleSeed[] {
  return [
    belly(
      'triceps-long-head',
      'Triceps, long head',
      [
        arm([19.5, 18, 125], 16.5, 10),
        arm([19.5, 17.5, 96], 16.5, 10),
        arm([21, 14.5, 66], 14.5, 9.4),
        arm([18, 17.5, 42], 10.5, 5.6),
        arm([14, 17.6, 26], 6.5, 2.6),
        arm([11.5, 17.6, 17], 4, 1.6),
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
        arm([-18.5, 17.5, 42], 11.5, 5.8),
        arm([-15.5, 17, 24], 7, 2.8),
        arm([-12.5, 17.4, 14], 4.4, 1.8),
      ],
      [-0.5, 0.82, 0.28],
      pennate,
    ),
    belly(
      'triceps-medial-head',
      'Triceps, medial head',
      [
        arm([1, 23, 120], 12, 4),
        arm([1, 21.8, 92], 15, 4.3),
        arm([1, 20.4, 62], 17, 4.3),
        arm([2, 17.6, 38], 18, 3.4),
        arm([2, 13.9, 22], 16, 2.5),
        arm([2, 13.2, 15], 13, 2.2),
      ],
      BACK,
      { growthMm: 2 },
    ),
    belly(
      'brachialis',
      'Brachialis',
      [
        arm([-3, -9, 120], 22, 6.5),
        arm([-2, -10, 90], 24, 8),
        arm([-1, -10, 62], 25.5, 9.2),
        arm([1, -14, 36], 23, 8),
        arm([3, -21, 10], 17, 6.4),
        fore([4, -22.5, -10], 12, 5),
        fore([5, -16, -25], 8, 3.8),
        fore([5, -9.5, -36], 4, 1.8),
      ],
      FRONT,
      pennate,
    ),
    belly(
      'biceps',
      'Biceps brachii',
      [
        arm([0, -30, 120], 22, 10),
        arm([0, -29.5, 90], 21, 9.4),
        arm([-1, -28, 62], 19, 7.8),
        arm([-2, -27.5, 42], 13, 5),
        arm([-3, -28.5, 26], 6, 2.6),
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
        arm([-25, 2.5, 38], 5, 2.2),
        arm([-29, -5, 18], 6.5, 2.8),
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
        fore([-28.8, -9, -21], 3, 1.5),
        fore([-29.6, -8.5, -36], 5, 4),
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
        fore([-28.3, 4, -14], 3.4, 1.6),
        fore([-28.6, 4, -34], 5.2, 4),
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
        fore([-24.2, 9.6, -20], 4, 2.2),
        fore([-22, 12, -34], 6.5, 3.6),
        fore([-15, 15, -60], 8, 4.8),
        fore([-9, 15.5, -90], 8, 4.8),
        fore([-8, 16, -120], 7, 4),
      ],
      [-0.55, 0.83, 0],
      pennate,
    ),
    belly(
      'anconeus',
      'Anconeus',
      [
        arm([-24, 10.5, 6], 4.5, 1.8),
        fore([-18, 14, -8], 8.5, 3),
        fore([-13, 15.6, -24], 8, 3.2),
        fore([-8, 15.6, -42], 5, 2),
      ],
      [-0.5, 0.86, 0],
      { growthMm: 3 },
    ),
    supinator(radius),
    belly(
      'pronator-teres',
      'Pronator teres',
      [
        arm([26, -7, 19], 5, 2.6),
        arm([23.2, -16.5, 8.5], 8.5, 4.2),
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
        fore([29, -9, -12], 6, 2.8),
        fore([26, -15, -28], 11, 5.6),
        fore([19, -22, -54], 14, 8),
        fore([13, -23, -85], 14, 8),
        fore([9, -21, -120], 12, 7),
      ],
      [0.75, -0.65, 0],
    ),
    belly(
      'flexor-carpi-ulnaris',
      'Flexor carpi ulnaris',
      [
        fore([26.5, 5, -8], 5, 2.6),
        fore([24.5, 4, -26], 9, 4.6),
        fore([19.5, 4, -54], 10, 5.2),
        fore([15, 3, -85], 10, 5),
        fore([12, 1, -120], 8, 4),
      ],
      [0.93, 0.35, 0],
    ),
    belly(
      'flexor-digitorum-profundus',
      'Flexor digitorum profundus',
      [
        fore([15, -2, -24], 6, 3.4),
        fore([13, -4, -42], 9, 5.4),
        fore([9, -8, -70], 11, 7),
        fore([3, -8, -120], 10, 6),
      ],
      [0.8, -0.6, 0],
    ),
  ];
}
