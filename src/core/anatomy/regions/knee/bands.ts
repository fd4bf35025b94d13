/**
 * Thickened parts of the sleeve: the iliotibial band to Gerdy's tubercle, the retinacula beside the patella, and the
 * lining of the recess. Synovitis by grade thickens the lining (section 4: 0 none, 3 bulging) [TKU].
 */
import { monotoneCubic } from '../../../geometry/curves.ts';
import { smoothstep } from '../../../math/scalar.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { type KneePose, lateral } from './authoring.ts';
import { type Patch, patch } from './patch.ts';
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
      if (x > -8) return 0;
      const aside = Math.abs(y - line(z)) - half(z);
      return (1 - smoothstep(-2.5, 0.5, aside)) * smoothstep(gerdy[2] - 4, gerdy[2] + 1, z);
    },
  );
}

/** side: −1 lateral, +1 medial. */
export function retinaculum(fascia: DistanceFunction, pose: KneePose, side: -1 | 1): Patch {
  const { cosine, sine } = pose.fromAuthored;
  return patch(
    (x, y, z) => fascia(x, y, z) + 1.5,
    0.75,
    (x, y, z) => {
      const out = x * side;
      const up = z * cosine - y * sine;
      const back = y * cosine + z * sine;
      // An oval from the edge of the patella back to the epicondyle, cut off in front by the patella itself.
      const u = (up + 2) / 19;
      const v = (back + 27) / 19;
      return (1 - smoothstep(0.8, 1.15, u * u + v * v)) * smoothstep(17, 20, out);
    },
  );
}

/** Thickness of the lining on each wall of the closed recess, mm, for grades 0 to 3. */
const LINING = monotoneCubic([
  [0, 0.4],
  [1, 0.9],
  [2, 1.8],
  [3, 3],
]);

export const synovialLining = (recess: Recess, synovitis: number): Patch =>
  patch(recess.aboveFloor, LINING(synovitis), recess.within);
