/** How far a path of the tip lies from a path to compare with, an expert's: published measures over the poses as they are. */
import type { MetricWords } from '../metricWords.ts';
import { type MotionMetric, PERK_TUTOR } from './motionMetric.ts';

/** Places of a tip in the order in which they were reached, three numbers each, mm. */
export type TipPath = ArrayLike<number>;

export interface DeviationMetric extends MetricWords, Pick<MotionMetric, 'id' | 'name' | 'unit'> {
  /** Both paths in one frame, each with at least one place. */
  readonly measure: (path: TipPath, reference: TipPath) => number;
}

const SAYS_NOT_FRAME =
  'Both paths must lie in one frame: a patient who lay otherwise, or an expert who chose another good entry, makes it large without a fault.';

export const hausdorffDeviation: DeviationMetric = {
  id: 'deviation-hausdorff',
  name: 'Deviation: Hausdorff',
  unit: 'mm',
  definition:
    'Greatest distance from a place of either path to the nearest place of the other. When a place was reached does not matter.',
  formula: 'H = max( maxᵢ minₖ |pᵢ − qₖ|, maxₖ minᵢ |pᵢ − qₖ| )',
  says: 'How far the tip strayed at worst from where an expert’s was, or left out a place where it was.',
  saysNot: `In which order places were reached: a way there and back three times over has none. ${SAYS_NOT_FRAME}`,
  source: `${PERK_TUTOR}, Deviation: Hausdorff.`,
  measure: (path, reference) => Math.max(farthest(path, reference), farthest(reference, path)),
};

export const frechetDeviation: DeviationMetric = {
  id: 'deviation-frechet',
  name: 'Deviation: Fréchet',
  unit: 'mm',
  definition:
    'Of all ways to go along both paths from pose to pose, forwards only and each at its own pace, that with the least greatest distance between the two places; that distance (discrete Fréchet distance).',
  formula:
    'F(i, k) = max( |pᵢ − qₖ|, min( F(i−1, k), F(i, k−1), F(i−1, k−1) ) ); the figure is F at the last of both',
  says: 'How far the tip strayed at worst when the order of the places counts.',
  saysNot: `How long it was away: one wrong place counts like many. ${SAYS_NOT_FRAME}`,
  source: `${PERK_TUTOR}, Deviation: Frechet; Eiter and Mannila 1994, “Computing discrete Fréchet distance”.`,
  measure: (path, reference) => alongBoth(path, reference, Math.max),
};

export const timeWarpDeviation: DeviationMetric = {
  id: 'deviation-time-warp',
  name: 'Deviation: Time Warp',
  unit: 'mm',
  definition:
    'Of all ways to go along both paths from pose to pose, forwards only and each at its own pace, that with the least sum of distances between the two places; that sum, divided by the number of poses of both less one (dynamic time warping).',
  formula:
    'W(i, k) = |pᵢ − qₖ| + min( W(i−1, k), W(i, k−1), W(i−1, k−1) ); the figure is W at the last of both, divided by n + m − 1',
  says: 'How far the tip was from the expert’s way on the whole, whatever its pace.',
  saysNot: `How far it strayed at worst. The divisor is the longest way there is, so the figure is at most the mean distance and mostly below it. ${SAYS_NOT_FRAME}`,
  source: `${PERK_TUTOR}, Deviation: Time Warp.`,
  measure: (path, reference) =>
    alongBoth(path, reference, (distance, before) => distance + before) /
    (path.length / 3 + reference.length / 3 - 1),
};

export const DEVIATION_METRICS: readonly DeviationMetric[] = [
  hausdorffDeviation,
  frechetDeviation,
  timeWarpDeviation,
];

function distanceMm(a: TipPath, i: number, b: TipPath, k: number): number {
  const x = a[3 * i]! - b[3 * k]!;
  const y = a[3 * i + 1]! - b[3 * k + 1]!;
  const z = a[3 * i + 2]! - b[3 * k + 2]!;
  return Math.sqrt(x * x + y * y + z * z);
}

/** Greatest distance from a place of `from` to the nearest of `to`. */
function farthest(from: TipPath, to: TipPath): number {
  let most = 0;
  for (let i = 0; i < from.length / 3; i++) {
    let least = Number.POSITIVE_INFINITY;
    // Once a place is nearer than the farthest so far, it cannot become the farthest.
    for (let k = 0; k < to.length / 3 && least > most; k++)
      least = Math.min(least, distanceMm(from, i, to, k));
    most = Math.max(most, least);
  }
  return most;
}

/** The least of `join` over all ways along both paths, row by row, with one row kept. */
function alongBoth(
  path: TipPath,
  reference: TipPath,
  join: (distance: number, before: number) => number,
): number {
  const width = reference.length / 3;
  const row = new Float64Array(width);
  for (let i = 0; i < path.length / 3; i++) {
    /** The figure at the place before in both. */
    let corner = Number.POSITIVE_INFINITY;
    for (let k = 0; k < width; k++) {
      const isStart = i === 0 && k === 0;
      const above = i > 0 ? row[k]! : Number.POSITIVE_INFINITY;
      const beside = k > 0 ? row[k - 1]! : Number.POSITIVE_INFINITY;
      const before = isStart ? 0 : Math.min(above, beside, corner);
      corner = above;
      row[k] = join(distanceMm(path, i, reference, k), before);
    }
  }
  return row[width - 1]!;
}
