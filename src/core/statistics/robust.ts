/** Middle and spread that a few wild values do not move. */

/** The middle value; of an even number the mean of the two in the middle. NaN of nothing. */
export function median(values: readonly number[]): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Median of the distances from the median. */
export function medianAbsoluteDeviation(values: readonly number[]): number {
  const middle = median(values);
  return median(values.map((v) => Math.abs(v - middle)));
}

/** Median of each value and the ones before it, `span` in all; fewer at the start. */
export const rollingMedian = (values: readonly number[], span: number): number[] =>
  values.map((_, i) => median(values.slice(Math.max(0, i - span + 1), i + 1)));

/** 0.6745 is the upper quartile of the normal distribution: MAD of 1 standard deviation. */
const QUARTILE_Z = 0.6745;
/** Mean distance from the middle of a normal distribution, as 1/sd: sqrt(π/2). */
const MEAN_DEVIATION_SCALE = 1.253314;

/** Modified z-score above which a value is called an outlier (Iglewicz and Hoaglin 1993, section 3.4). */
export const OUTLIER_Z = 3.5;

/**
 * Modified z-scores, 0.6745 (x − median) / MAD (Iglewicz and Hoaglin 1993). Where more than half of the values are equal
 * the MAD is 0, and the mean distance from the median takes its place; where all are equal every score is 0.
 */
export function modifiedZ(values: readonly number[]): number[] {
  const middle = median(values);
  const mad = medianAbsoluteDeviation(values);
  if (mad > 0) return values.map((v) => (QUARTILE_Z * (v - middle)) / mad);
  const mean = values.reduce((sum, v) => sum + Math.abs(v - middle), 0) / Math.max(1, values.length);
  if (mean === 0) return values.map(() => 0);
  return values.map((v) => (v - middle) / (MEAN_DEVIATION_SCALE * mean));
}
