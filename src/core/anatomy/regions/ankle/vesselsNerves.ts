/**
 * Anterior tibial artery and dorsalis pedis 1.8–2.6 mm, deep peroneal nerve 1–3 mm² [TKU]; on the malleolar line from
 * lateral superficial peroneal, deep peroneal and saphenous nerves at 40, 50 and 82 % [S85e]; posterior tibial artery 2–3 mm
 * [TKU], tibial nerve up to 13 mm² [S74].
 */
import type { Shape } from '../../../geometry/shape.ts';
import { type SweepKnot, sweep } from '../../../geometry/sweep.ts';
import { addScaled, normalize, type ReadonlyVec3, type Vec3 } from '../../../math/vec3.ts';
import type { BloodFlow, DistanceFunction } from '../../anatomy.ts';
import type { Bulk } from '../../constructions/bulk.ts';
import { lateral, medial } from '../../constructions/sides.ts';
import { firstInside } from '../../constructions/surfacePoints.ts';
import { onFoot } from './authoring.ts';

const flow = (kind: 'artery' | 'vein', radiusMm: number, axisMmPerS: number, source: string): BloodFlow => ({
  kind,
  radiusMm,
  axisMmPerS,
  profileExponent: 2,
  source,
});

export const ANKLE_FLOW = {
  'dorsalis-pedis-artery': flow('artery', 1.1, 350, 'U: 0.2–0.5 m/s'),
  'posterior-tibial-artery': flow('artery', 1.25, 400, 'U: 0.3–0.5 m/s'),
  'posterior-tibial-vein': flow('vein', 1.5, -60, 'U'),
  'great-saphenous-vein': flow('vein', 1.1, -40, 'U'),
} as const;

const knot = (atMm: Vec3, halfWidthMm: number, halfThicknessMm = halfWidthMm): SweepKnot => ({
  atMm,
  halfWidthMm,
  halfThicknessMm,
});

/** Place across and height of what runs in the fat, as looked for; shares of its size and of its height over the fascia. */
type InFat = readonly [xMm: number, zMm: number, size01?: number, above01?: number];

/** It is looked for from so far outside, mm. */
const FROM_MM = 150;

/** A cord in the fat, so far over the fascia, seen from a side. */
function overFascia(
  fascia: DistanceFunction,
  from: ReadonlyVec3,
  places: readonly InFat[],
  aboveMm: number,
  halfWidthMm: number,
  halfThicknessMm: number,
): Shape {
  const inwards = normalize([-from[0], -from[1], -from[2]]);
  const knots = places.map(([x, z, size = 1, above = 1]) => {
    const start: Vec3 = [x + FROM_MM * from[0], FROM_MM * from[1], z + FROM_MM * from[2]];
    const t = firstInside(fascia, start, inwards, 2 * FROM_MM);
    const place = addScaled(start, inwards, t - above * aboveMm);
    return knot(place, size * halfWidthMm, size * halfThicknessMm);
  });
  return sweep(knots, { thicknessToward: from, segments: 36 });
}

const FROM_FRONT: ReadonlyVec3 = [0, -0.8, 0.6];

/** In less fat than this its cords lie nearer to the fascia, by so much of what is wanting, mm. */
const ROOMY_FAT_MM = 2.6;
const LOWER_01 = 0.5;

/** @param fascia distance to the deep fascia @param scale patient's size / authored: what lies in the fat keeps its size */
export function makeVesselsNerves(fascia: DistanceFunction, bulk: Bulk, fatMm: number, scale: number) {
  const lowerMm = LOWER_01 * Math.max(0, ROOMY_FAT_MM - fatMm);
  const inFat = (from: ReadonlyVec3, places: readonly InFat[], aboveMm: number, w: number, t = w): Shape =>
    overFascia(fascia, from, places, (aboveMm - lowerMm) / scale, w / scale, t / scale);
  return {
    dorsalisPedis: bulk.sweep(
      [
        knot(lateral(1, 14.3, 120), 1.15),
        knot(medial(0, 15.8, 80), 1.15),
        knot(medial(1.2, 17.3, 45), 1.15),
        knot(medial(2, 19.5, 24), 1.15),
        // Under the extensor retinaculum, where the fascia sinks in between the tendons, both lie near the capsule.
        knot(medial(2.3, 21.4, 17), 1.12),
        knot(medial(2.6, 24.8, 10), 1.1),
        knot(medial(3.2, 32, -2), 1.1),
        knot(onFoot(-4.5, 46.5, 5.2), 1.05),
        knot(onFoot(-6, 61, 5.9), 0.95),
        knot(onFoot(-7.2, 68.2, 5.1), 0.8),
        knot(onFoot(-9.3, 78, -0.8), 0.75),
        knot(onFoot(-9.8, 96, -8.4), 0.65),
        knot(onFoot(-10.2, 122, -19.6), 0.6),
      ],
      { segments: 48 },
    ),
    deepPeroneal: bulk.sweep(
      [
        knot(lateral(4.5, 14.3, 120), 0.85, 0.75),
        knot(lateral(3.2, 15.8, 80), 0.85, 0.75),
        knot(lateral(2, 17.5, 45), 0.85, 0.75),
        knot(lateral(1.2, 19.6, 24), 0.85, 0.75),
        knot(lateral(0.9, 20.6, 17), 0.85, 0.75),
        knot(lateral(0.6, 23.8, 10), 0.85, 0.75),
        knot(lateral(0, 32, -2), 0.85, 0.75),
        knot(onFoot(-1, 46, 5), 0.85, 0.75),
        knot(onFoot(-2.6, 61, 6), 0.75, 0.65),
        knot(onFoot(-3.6, 68.2, 5.5), 0.7, 0.6),
        knot(onFoot(-5.2, 78, -0.6), 0.65, 0.55),
        knot(onFoot(-7.2, 96, -7.6), 0.65, 0.55),
        knot(onFoot(-7.6, 122, -18.8), 0.65, 0.55),
      ],
      { thicknessToward: [0, -0.9, 0.4], segments: 48 },
    ),
    // In the sole the three go on as the medial plantar ones, between abductor of the great toe and short flexor.
    posteriorTibialArtery: bulk.sweep(
      [
        knot(medial(6, -26, 120), 1.3),
        knot(medial(11, -25.5, 70), 1.3),
        knot(medial(15.5, -24.5, 35), 1.25),
        knot(medial(18, -22.5, 14), 1.25),
        knot(medial(19, -15, -6), 1.25),
        knot(medial(16.5, 0, -24), 1.2),
        knot(onFoot(-18, 22, -28.5), 1.1),
        knot(onFoot(-18.6, 40, -32.5), 1),
        knot(onFoot(-18.6, 60, -34.5), 0.9),
      ],
      { segments: 36 },
    ),
    posteriorTibialVein: bulk.sweep(
      [
        knot(medial(9.5, -28, 120), 1.5),
        knot(medial(14, -27.5, 70), 1.5),
        knot(medial(18.5, -26, 35), 1.5),
        knot(medial(21, -23, 14), 1.5),
        knot(medial(21.5, -15.5, -8), 1.5),
        knot(medial(18.5, -1, -27), 1.4),
        knot(onFoot(-16.8, 22, -34.5), 1.2),
        knot(onFoot(-16, 40, -37), 1.1),
        knot(onFoot(-16, 60, -38.5), 1),
      ],
      { segments: 36 },
    ),
    tibialNerve: bulk.sweep(
      [
        knot(medial(3, -30, 120), 2.4, 1.6),
        knot(medial(9.5, -30, 70), 2.4, 1.6),
        knot(medial(14, -28.8, 35), 2.3, 1.6),
        knot(medial(16, -27, 14), 2.3, 1.6),
        knot(medial(17, -19, -8), 2.3, 1.5),
        knot(medial(19, -2, -33), 2, 1.4),
        knot(onFoot(-17.8, 22, -38.2), 1.7, 1.2),
        knot(onFoot(-14.8, 40, -40.6), 1.5, 1.1),
        knot(onFoot(-14.5, 60, -42), 1.4, 1),
      ],
      { thicknessToward: [0.5, 0.8, 0], segments: 36 },
    ),
    medialDorsalCutaneous: inFat(
      FROM_FRONT,
      [
        [-13, 110],
        [-11, 70],
        [-10, 30],
        [-8.6, 10],
        [-6, -12],
        [-4, -28],
        [-3, -45],
        [-3, -62],
        [-3, -80],
        [-4.5, -96],
        [-6, -112],
        [-6.5, -130, 0.9, 0.3],
      ],
      0.8,
      0.8,
      0.7,
    ),
    intermediateDorsalCutaneous: inFat(
      FROM_FRONT,
      [
        [-17, 110],
        [-17.5, 70],
        [-18, 30],
        [-19, 8],
        [-20, -12],
        [-21, -45, 1, 0.8],
        [-20, -80, 1, 0.7],
        [-19, -112, 1, 0.5],
        [-17, -130, 0.8, -0.3],
      ],
      0.9,
      0.75,
      0.65,
    ),
    saphenousNerve: inFat(
      FROM_FRONT,
      [
        [19, 110],
        [19, 70],
        [19.5, 30],
        [20.3, 14],
        [20.6, 4],
        [20.8, -5],
        [21, -14],
        [19, -45],
        [15.5, -72, 0.9, 0.7],
        [12, -96, 0.8, 0.4],
        [9.5, -130, 0.8, 0.3],
      ],
      0.8,
      0.8,
      0.5,
    ),
    greatSaphenousVein: inFat(
      FROM_FRONT,
      [
        [22, 110],
        [22, 70],
        [22.8, 30],
        [23.5, 8],
        [23.5, -12],
        [21.5, -45, 0.8, 1],
        [18.8, -72, 0.62, 0.35],
        [15, -96, 0.6, 0.1],
        [12.5, -130, 0.6, 0],
      ],
      1.15,
      1.1,
    ),
  };
}
