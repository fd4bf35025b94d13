/** A smooth union of many parts of which only those near the point are asked: long bones and all that has arms. */
import type { Shape } from '../../geometry/shape.ts';
import { smoothMin } from '../../math/scalar.ts';
import type { DistanceFunction } from '../anatomy.ts';
import { CELL_REACH_MM, centreDistances, fromCentreMm, nearCells } from './nearCells.ts';

/** No part's distance changes faster than this: sweeps stay below 1.6, the rest is room to spare. */
const STEEPEST = 2;
/** A part that is farther than the union by this many radii leaves it alone, whatever comes between. */
const RADII = 2.25;

interface Near {
  readonly parts: readonly number[];
  /** Their distances at the centre of the cell, and the least of all, mm. */
  readonly partMm: readonly number[];
  readonly leastMm: number;
}

/** The parts joined in their order; radius 0 joins them plainly. */
export function unionNear(shapes: readonly Shape[], radiusMm: number): DistanceFunction {
  const distances = shapes.map((s) => s.signedDistance);
  const atCentre = centreDistances(distances);
  const marginMm = RADII * radiusMm;
  const nearOf = nearCells((x, y, z): Near => {
    const mm = atCentre(x, y, z);
    const leastMm = mm.reduce((a, b) => Math.min(a, b));
    const limit = leastMm + 2 * STEEPEST * CELL_REACH_MM + marginMm;
    const parts = distances.flatMap((_, i) => (mm[i]! <= limit ? [i] : []));
    return { parts, partMm: parts.map((i) => mm[i]!), leastMm };
  });
  return (x, y, z) => {
    const { parts, partMm, leastMm } = nearOf(x, y, z);
    const slackMm = STEEPEST * fromCentreMm(x, y, z);
    const limit = leastMm + 2 * slackMm + marginMm;
    let d = 1e9;
    for (let i = 0; i < parts.length; i++)
      if (partMm[i]! <= limit) d = smoothMin(d, distances[parts[i]!]!(x, y, z), radiusMm);
    return d;
  };
}
