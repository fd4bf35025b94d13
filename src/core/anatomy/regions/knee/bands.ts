/**
 * Thickened parts of the sleeve: the iliotibial band to Gerdy's tubercle, the retinacula beside the patella, and the
 * lining of the recess. Synovitis by grade thickens the lining (section 4: 0 none, 3 bulging) [TKU].
 */
import { monotoneCubic } from '../../../geometry/curves.ts';
import { smoothMax, smoothstep } from '../../../math/scalar.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import type { KneePose } from './authoring.ts';
import { lateral } from '../../constructions/sides.ts';
import { type Patch, patch, yieldingTo } from '../../constructions/patch.ts';
import type { Recess } from './recess.ts';

export function iliotibialBand(fascia: DistanceFunction, tibia: DistanceFunction, pose: KneePose): Patch {
  const gerdy = pose.onTibia(lateral(31, 19, -47));
  const line = monotoneCubic([
    [gerdy[2], gerdy[1]],
    [-18, -9],
    [10, -9],
    [45, -5],
    [130, 4],
  ]);
  const half = monotoneCubic([
    [gerdy[2], 5.5],
    [-18, 8.5],
    [10, 10.5],
    [45, 12],
    [130, 16],
  ]);
  return patch(
    (x, y, z) => {
      const inSleeve = fascia(x, y, z) + 1.25;
      // The last stretch leaves the sleeve for the bone.
      const down = 1 - smoothstep(gerdy[2] + 2, gerdy[2] + 24, z);
      return down > 0 ? inSleeve + (tibia(x, y, z) - 0.8 - inSleeve) * down : inSleeve;
    },
    1.1,
    (x, y, z) => {
      const aside = Math.abs(y - line(z)) - half(z);
      return Math.max(smoothMax(aside, gerdy[2] - 2 - z, 4), x + 8);
    },
  );
}

/** Half the width of the patella, by height above its widest place, and how fast that falls off, mm and 1/mm. */
const PATELLA_HALF_MM = 23;
const PATELLA_WIDEST_MM = 3;
const PATELLA_NARROWS = 0.034;
/** The retinaculum goes so far into its edge, mm. */
const IN_PATELLA_MM = 5;
/** And lies so much deeper there than behind, mm. */
const EDGE_DEEPER_MM = 4.5;

/**
 * From the edge of the patella, where it goes into the bone, narrowing backwards: the medial one (side +1) runs down
 * onto the epicondyle, the lateral one (−1) ends in the iliotibial band.
 * @param beside what it begins at: the vastus of that side, which goes to the patella's edge itself, and the patellar tendon
 */
export function retinaculum(
  fascia: DistanceFunction,
  femur: DistanceFunction,
  pose: KneePose,
  side: -1 | 1,
  beside: readonly DistanceFunction[],
): Patch {
  const { cosine, sine } = pose.fromAuthored;
  const backMm = side > 0 ? -1 : 11;
  const heightOf = (y: number, z: number): number => z * cosine - y * sine;
  /** How far beside the patella's edge, mm. */
  const besidePatella: DistanceFunction = (x, y, z) => {
    const up = heightOf(y, z) - PATELLA_WIDEST_MM;
    return x * side - PATELLA_HALF_MM + PATELLA_NARROWS * up * up;
  };
  return patch(
    (x, y, z) => {
      // in front it dives into the edge of the patella
      const inSleeve =
        fascia(x, y, z) + 1.5 + EDGE_DEEPER_MM * (1 - smoothstep(-5, 8, besidePatella(x, y, z)));
      if (side < 0) return inSleeve;
      const down = smoothstep(-16, -2, y * cosine + z * sine);
      return down > 0 ? inSleeve + (femur(x, y, z) - 0.5 - inSleeve) * down : inSleeve;
    },
    0.75,
    yieldingTo((x, y, z) => {
      const back = y * cosine + z * sine;
      const half = 7.5 + 5.5 * smoothstep(-4, -40, back);
      const aside = Math.abs(heightOf(y, z) + 0.5 + 0.06 * (back + 20)) - half;
      const ends = Math.max(back + backMm, -IN_PATELLA_MM - besidePatella(x, y, z));
      return smoothMax(aside, ends, 8);
    }, beside),
  );
}

/** Thickness of the lining on each wall of the closed recess, mm, for grades 0 to 3. */
const LINING = monotoneCubic([
  [0, 0.4],
  [1, 0.9],
  [2, 1.8],
  [3, 3],
]);

/** @param beside what the lining thins out towards, so that a swollen one lies around it */
export const synovialLining = (
  recess: Recess,
  synovitis: number,
  beside: readonly DistanceFunction[],
): Patch => patch(recess.aboveFloor, LINING(synovitis), yieldingTo(recess.outline, beside));
