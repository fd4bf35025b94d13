/** Muscles in view: pronator quadratus, the seeds of the two balls of the hand, those between the metacarpals. Stations [TKU]. */
import { bundle } from '../../constructions/bundle.ts';
import { belly, type MuscleSeed } from '../../constructions/belly.ts';
import { lateral, medial } from '../../constructions/sides.ts';
import type { Shape } from '../../../geometry/shape.ts';
import { sweep } from '../../../geometry/sweep.ts';

const FRONT: readonly [number, number, number] = [0, -1, 0];

/**
 * Square, across the front of both bones, from 9 mm above the joint up, 3–4 mm thick: too flat to grow. Whatever its
 * thickness, its deep face lies on the bones.
 * @param share muscle against the usual
 */
export function makePronatorQuadratus(share: number) {
  const across = (
    [
      [-15, 8, 16, 1.2],
      [-8, 9.2, 18, 1.7],
      [4, 8.6, 18, 1.8],
      [13, 6.4, 17, 1.7],
      [18, 4, 15, 1.2],
    ] as const
  ).map(([medialMm, frontMm, halfWidthMm, halfMm]) => ({
    atMm: medial(medialMm, frontMm + (share - 1) * halfMm, 27),
    halfWidthMm,
    halfThicknessMm: share * halfMm,
  }));
  return sweep(across, { thicknessToward: FRONT, section: 'stadium' });
}

export function makeMuscleSeeds(): MuscleSeed[] {
  return [
    belly(
      'thenar-muscles',
      'Muscles of the ball of the thumb',
      [
        [lateral(9.6, 17.6, -17.5), 2, 0.9],
        [lateral(11, 18, -21.5), 5, 2.4],
        [lateral(14.6, 18, -28), 7.2, 4],
        [lateral(20, 18, -36), 8.6, 5.6],
        [lateral(28, 20, -52), 9, 7],
        [lateral(34, 22, -68), 7, 5],
      ],
      [-0.3, -1, 0],
      { growthMm: 4 },
    ),
    belly(
      'hypothenar-muscles',
      'Muscles of the ball of the little finger',
      [
        [medial(14.6, 15.2, -15.5), 2, 1],
        [medial(15.2, 15.4, -19.5), 4.6, 2.6],
        [medial(16.6, 15.2, -27), 6.4, 4.4],
        [medial(19, 13.6, -36), 7, 5.8],
        [medial(24, 12, -54), 6.5, 6],
        [medial(27, 10, -70), 5, 5],
      ],
      [0.4, -1, 0],
      { growthMm: 4 },
    ),
  ];
}

/** What the first of them leaves for the artery that dives between its heads, mm. */
const ROUND_ARTERY_MM = 0.3;

/** Between the metacarpals, as far as they are in view. */
export function makeInterossei(radialArtery: Shape): Shape {
  const muscles = bundle(
    [
      [-22, 0.6, -19, -2, 5],
      [-6.3, 4, -7.6, 4, 2],
      [6.2, 4, 6.4, 4, 1.8],
      [15.4, 2.6, 18, 2.4, 1.8],
    ].map(([x, y, farX, farY, half]) =>
      sweep(
        [
          { atMm: [x!, y!, -37], halfWidthMm: 0.5 * half!, halfThicknessMm: 3.4 },
          {
            atMm: [x! + 0.2 * (farX! - x!), y! + 0.2 * (farY! - y!), -44],
            halfWidthMm: half!,
            halfThicknessMm: 5.4,
          },
          { atMm: [farX!, farY!, -68], halfWidthMm: 1.4 * half!, halfThicknessMm: 6 },
        ],
        { thicknessToward: FRONT },
      ),
    ),
  );
  return {
    ...muscles,
    signedDistance: (x, y, z) =>
      Math.max(muscles.signedDistance(x, y, z), ROUND_ARTERY_MM - radialArtery.signedDistance(x, y, z)),
  };
}
