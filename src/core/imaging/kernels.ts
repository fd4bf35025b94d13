/** The point spread function as two one-dimensional kernels on complex data, both of unit sum. */
import { cos, exp } from '../math/elementary.ts';

/** FWHM of a Gaussian over its standard deviation. */
export const FWHM_PER_SIGMA = 2.354820045;
/** Taps each side of the axial and of the lateral kernel at up to 1024 samples and 512 lines; finer grids need more. */
export const AXIAL_RADIUS = 6;
export const LATERAL_RADIUS = 6;

/** Taps each side that hold three deviations, and never fewer than the fixed number that the usual grids need. */
export const kernelRadius = (sigma: number, least: number): number => Math.max(least, Math.ceil(3 * sigma));

/** Gaussian weights for −radius … radius about a middle at `middle`, unit sum; sigma and middle in samples. */
export function gaussianKernel(sigma: number, radius: number, middle = 0): Float64Array {
  const kernel = new Float64Array(2 * radius + 1);
  let sum = 0;
  for (let i = -radius; i <= radius; i++) {
    const w = exp((-(i - middle) * (i - middle)) / (2 * sigma * sigma));
    kernel[i + radius] = w;
    sum += w;
  }
  for (let i = 0; i < kernel.length; i++) kernel[i]! /= sum;
  return kernel;
}

/**
 * Autocovariance of white noise on a lattice of unit cells, read with linear interpolation, at a distance of x
 * cells: the cubic B-spline (2/3 at 0: the mean over all places within a cell).
 */
export function latticeAutocovariance(x: number): number {
  const a = Math.abs(x);
  if (a >= 2) return 0;
  if (a >= 1) return ((2 - a) * (2 - a) * (2 - a)) / 6;
  return 2 / 3 - a * a + (a * a * a) / 2;
}

/**
 * Variance that weights at positions `step · i` leave of lattice noise with a given cell, same unit as step; with
 * `turnRad`, of noise whose phase turns by so much from each position to the next.
 */
export function filteredVariance(
  weights: ArrayLike<number>,
  step: number,
  cell: number,
  turnRad = 0,
): number {
  const n = weights.length;
  let sum = 0;
  for (let lag = 0; lag < n; lag++) {
    const covariance = latticeAutocovariance((lag * step) / cell);
    if (covariance === 0) break;
    let product = 0;
    for (let i = lag; i < n; i++) product += weights[i]! * weights[i - lag]!;
    sum += (lag > 0 ? 2 : 1) * product * covariance * (turnRad === 0 ? 1 : cos(lag * turnRad));
  }
  return sum;
}

/**
 * Convolves every line along depth. Fields are row-major (row = sample, lineCount columns), two floats (re, im) per
 * sample; edges are continued.
 */
export function convolveAxial(
  field: Float32Array,
  lineCount: number,
  sampleCount: number,
  kernel: Float64Array,
  out: Float32Array,
): void {
  const radius = (kernel.length - 1) / 2;
  const width = 2 * lineCount;
  for (let s = 0; s < sampleCount; s++) {
    const to = s * width;
    out.fill(0, to, to + width);
    for (let k = -radius; k <= radius; k++) {
      const row = s + k < 0 ? 0 : s + k > sampleCount - 1 ? sampleCount - 1 : s + k;
      const from = row * width;
      const w = kernel[k + radius]!;
      for (let i = 0; i < width; i++) out[to + i]! += w * field[from + i]!;
    }
  }
}

/** Convolves every row across the lines with that row's own kernel width (standard deviation in lines). */
export function convolveLateral(
  field: Float32Array,
  lineCount: number,
  sampleCount: number,
  sigmaLines: (sample: number) => number,
  out: Float32Array,
): void {
  for (let s = 0; s < sampleCount; s++) {
    const sigma = Math.max(sigmaLines(s), 0.2);
    const radius = kernelRadius(sigma, LATERAL_RADIUS);
    const kernel = gaussianKernel(sigma, radius);
    const base = 2 * s * lineCount;
    for (let l = 0; l < lineCount; l++) {
      let re = 0;
      let im = 0;
      for (let k = -radius; k <= radius; k++) {
        const line = l + k < 0 ? 0 : l + k > lineCount - 1 ? lineCount - 1 : l + k;
        const w = kernel[k + radius]!;
        re += w * field[base + 2 * line]!;
        im += w * field[base + 2 * line + 1]!;
      }
      out[base + 2 * l] = re;
      out[base + 2 * l + 1] = im;
    }
  }
}
