/** The least of many distances, for askers that move on by small steps. */
import type { DistanceFunction } from '../anatomy.ts';

/**
 * Greatest change of a part's distance over a way, per mm: well above what any of them has (2, where a loft is at its
 * steepest), since what is left out by it must be what was farther off than the nearest.
 */
const STEEPEST = 3;

/**
 * Distance to the nearest of the parts. Along a walk a part is asked only where it may be that one: its last distance,
 * less what the way since can have taken from it, tells.
 */
export function nearest(parts: readonly DistanceFunction[]): DistanceFunction {
  const count = parts.length;
  /** x, y, z and distance of the last answer of each. */
  const last = new Float64Array(4 * count);
  for (let i = 0; i < count; i++) last[4 * i + 3] = Number.NEGATIVE_INFINITY;
  let nearestOne = 0;
  return (x, y, z) => {
    let least = 1e9;
    // The nearest of the place before comes first, so that most of the others need not be asked.
    const first = nearestOne;
    for (let k = -1; k < count; k++) {
      const i = k < 0 ? first : k;
      if (i >= count || k === first) continue;
      const o = 4 * i;
      const room = last[o + 3]! - least;
      if (room >= 0) {
        const dx = x - last[o]!;
        const dy = y - last[o + 1]!;
        const dz = z - last[o + 2]!;
        if (STEEPEST * STEEPEST * (dx * dx + dy * dy + dz * dz) <= room * room) continue;
      }
      const d = parts[i]!(x, y, z);
      last[o] = x;
      last[o + 1] = y;
      last[o + 2] = z;
      last[o + 3] = d;
      if (d < least) {
        least = d;
        nearestOne = i;
      }
    }
    return least;
  };
}
