/**
 * Radial and ulnar artery 2.0–2.4 mm at the wrist [S73a][S73b][S73c]; ulnar nerve 5.09 ± 1.29 mm², superficial radial
 * nerve up to 2.50 ± 0.86 mm² [S71], 10–20 mm radial of the dorsal entry; palmar cutaneous branch 0.5–1 mm thick between
 * the tendons of flexor carpi radialis and palmaris longus; dorsal veins 1–2 mm [TKU].
 */
import { type SweepKnot, sweep } from '../../../geometry/sweep.ts';
import { cos, radFromDeg, sin } from '../../../math/elementary.ts';
import type { Vec3 } from '../../../math/vec3.ts';
import type { BloodFlow, DistanceFunction } from '../../anatomy.ts';
import { bundle } from '../../constructions/bundle.ts';
import { lateral, medial } from '../../constructions/sides.ts';
import { firstPointInside } from '../../constructions/surfacePoints.ts';

const artery = { kind: 'artery', profileExponent: 2, source: 'U: 0.3–0.5 m/s' } as const;
export const WRIST_FLOW = {
  'radial-artery': { ...artery, radiusMm: 1.05, axisMmPerS: 400 },
  'ulnar-artery': { ...artery, radiusMm: 1.05, axisMmPerS: 400 },
  'dorsal-veins': {
    kind: 'vein',
    radiusMm: 0.75,
    axisMmPerS: 50,
    profileExponent: 2,
    source: 'U: some cm/s',
  },
} as const satisfies Readonly<Record<string, BloodFlow>>;

const knot = (atMm: Vec3, halfWidthMm: number, halfThicknessMm = halfWidthMm): SweepKnot => ({
  atMm,
  halfWidthMm,
  halfThicknessMm,
});

/** Round the radial side, through the snuffbox under the tendons, between the first two metacarpals. */
export const radialArtery = () =>
  sweep(
    [
      knot(lateral(14.5, 11.4, 64), 1.15),
      knot(lateral(16.5, 12.6, 26), 1.15),
      knot(lateral(18.6, 13, 8), 1.12),
      knot(lateral(20.6, 12.2, -1), 1.1),
      knot(lateral(23.6, 8.4, -8), 1.08),
      knot(lateral(24.4, 2.4, -14.5), 1.06),
      knot(lateral(23.6, -3, -20.5), 1.04),
      knot(lateral(21.4, -6.9, -27), 1),
      knot(lateral(20.4, -6.6, -34), 1),
      knot(lateral(20.4, -4.4, -41), 1),
      knot(lateral(20, 1, -48), 1),
    ],
    { segments: 44 },
  );

/** Guyon's canal: over the retinaculum, between pisiform and hook. */
export const ulnarArtery = () =>
  sweep(
    [
      knot(medial(10.6, 13.8, 64), 1.15),
      knot(medial(10.8, 14.8, 24), 1.12),
      knot(medial(9.4, 16.9, 2), 1.08),
      knot(medial(8.8, 17.3, -6), 1.06),
      knot(medial(7.6, 17.4, -15), 1.05),
      knot(medial(6.2, 18, -27), 1.04),
      knot(medial(3, 17.4, -42), 1),
      knot(lateral(4, 17, -52), 1),
    ],
    { segments: 36 },
  );

export const ulnarNerve = () =>
  sweep(
    [
      knot(medial(13, 12.6, 64), 1.6, 1.05),
      knot(medial(13, 13.8, 24), 1.6, 1.05),
      knot(medial(12, 16.4, 2), 1.58, 1.02),
      knot(medial(11.4, 16.8, -6), 1.58, 1.02),
      knot(medial(9.2, 16.1, -15), 1.4, 1),
      knot(medial(8.8, 17, -27), 1.2, 0.9),
      knot(medial(9.4, 16, -42), 1.1, 0.8),
      knot(medial(10.4, 15.6, -56), 1, 0.7),
    ],
    { thicknessToward: [0, -1, 0], segments: 36 },
  );

/** Angle round the limb in degrees (0 medial, 90 behind, 180 lateral, 270 in front), height, mm over the fascia. */
type OnFascia = readonly [angleDeg: number, zMm: number, liftMm: number];
const onFascia = (fascia: DistanceFunction, [angleDeg, z, lift]: OnFascia): Vec3 => {
  const c = cos(radFromDeg(angleDeg));
  const s = sin(radFromDeg(angleDeg));
  const [x, y] = firstPointInside(fascia, [70 * c, 70 * s, z], [-c, -s, 0], 69);
  return [x + lift * c, y + lift * s, z];
};

const inFat = (
  fascia: DistanceFunction,
  course: readonly OnFascia[],
  halfWidthMm: number,
  halfThicknessMm = halfWidthMm,
) =>
  sweep(
    course.map((place) => knot(onFascia(fascia, place), halfWidthMm, halfThicknessMm)),
    { thicknessToward: [-0.4, 0.9, 0], segments: 30 },
  );

/** Branches to the thumb and to the back of the index, from one stem. */
export const superficialRadialNerve = (fascia: DistanceFunction) =>
  bundle([
    inFat(
      fascia,
      [
        [176, 60, 0.4],
        [160, 34, 0.4],
        [150, 16, 0.4],
        [147, -2, 0.4],
        [146, -20, 0.4],
        [142, -40, 0.4],
        [136, -56, 0.4],
      ],
      1,
      0.55,
    ),
    inFat(
      fascia,
      [
        [150, 16, 0.4],
        [160, 0, 0.4],
        [164, -18, 0.4],
        [160, -38, 0.4],
        [158, -56, 0.4],
      ],
      0.8,
      0.5,
    ),
  ]);

export const palmarCutaneousBranch = (fascia: DistanceFunction) =>
  inFat(
    fascia,
    [
      [251, 60, -2.4],
      [249, 30, -0.8],
      [248, 10, 0.3],
      [250, -10, 0.3],
      [252, -26, 0.3],
      [254, -44, 0.3],
    ],
    0.42,
  );

/** In less fat than this veins are pressed flat on the fascia: their upper wall comes down by so much of what is wanting. */
const ROOMY_FAT_MM = 2;
const LOWER_01 = 0.7;

export function dorsalVeins(fascia: DistanceFunction, fatMm: number) {
  const lowerMm = (LOWER_01 / 2) * Math.max(0, ROOMY_FAT_MM - fatMm);
  const lowered = (course: readonly OnFascia[]) =>
    course.map(([angle, z, lift]): OnFascia => [angle, z, lift - lowerMm]);
  return bundle([
    inFat(
      fascia,
      lowered([
        [62, 60, 0.7],
        [58, 30, 0.7],
        [60, 6, 0.7],
        [64, -18, 0.7],
        [70, -40, 0.7],
        [72, -58, 0.7],
      ]),
      0.75,
      0.75 - lowerMm,
    ),
    inFat(
      fascia,
      lowered([
        [158, 60, 0.8],
        [146, 34, 0.8],
        [138, 10, 0.8],
        [133, -12, 0.8],
        [126, -34, 0.8],
        [118, -56, 0.8],
      ]),
      0.8,
      0.8 - lowerMm,
    ),
  ]);
}
