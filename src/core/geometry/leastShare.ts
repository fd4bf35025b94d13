/** How much of the distance to its box a field shows: what its maker cannot tell in closed form is measured. */
import type { Box, DistanceFunction } from '../anatomy/anatomy.ts';

/** How far off the box, mm: near it, within reach of a joint, and so far that nothing changes any more. */
const AWAY_MM = [1, 4, 12, 35, 100];
/** Points along each edge of a face. */
const PER_EDGE = 5;
/** Between the points it may be less: this share of the least that was met is relied on. */
const RELIED_01 = 0.85;
const MOST_01 = 0.95;
const DIAGONAL = Math.sqrt(2);

/** Share of the distance to the box that a field shows at least, by asking it round the box. */
export function leastShareOf(signedDistance: DistanceFunction, { min, max }: Box): number {
  let least = MOST_01 / RELIED_01;
  const p: [number, number, number] = [0, 0, 0];
  for (const away of AWAY_MM)
    for (let axis = 0; axis < 3; axis++)
      for (const isFar of [false, true]) {
        const u = (axis + 1) % 3;
        const v = (axis + 2) % 3;
        p[axis] = isFar ? max[axis]! + away : min[axis]! - away;
        for (let i = 0; i < PER_EDGE; i++)
          for (let j = 0; j < PER_EDGE; j++) {
            p[u] = min[u]! + ((max[u]! - min[u]!) * i) / (PER_EDGE - 1);
            p[v] = min[v]! + ((max[v]! - min[v]!) * j) / (PER_EDGE - 1);
            least = Math.min(least, signedDistance(p[0], p[1], p[2]) / away);
          }
        // Aside of the box, off its edges: as far off along both axes.
        for (let i = 0; i < PER_EDGE; i++)
          for (const isUpper of [false, true]) {
            p[u] = isUpper ? max[u]! + away : min[u]! - away;
            p[v] = min[v]! + ((max[v]! - min[v]!) * i) / (PER_EDGE - 1);
            least = Math.min(least, signedDistance(p[0], p[1], p[2]) / (DIAGONAL * away));
          }
      }
  return Math.max(0, RELIED_01 * least);
}
