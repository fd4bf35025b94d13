/**
 * How many samples of a line its field is worked out at. Where samples lie closer than the pulse can tell apart, every
 * other one is enough: the axial kernel, which is then read between them, makes the rest. Tissue and composite are most
 * of a frame's cost.
 */
import type { DepthTable } from '../../core/imaging/depthTable.ts';
import { gaussianKernel, kernelRadius } from '../../core/imaging/kernels.ts';
import { BLOCK_COUNT } from '../../core/imaging/propagation.ts';
import type { ScanLines } from '../../core/imaging/scanLines.ts';

/**
 * Widest step of the field in deviations of the axial kernel: what such a step folds back into the image is the
 * kernel's share at the sampling rate, exp(−½ (2π / 1.65)²) or −63 dB, below what a screen of 58 dB shows.
 */
const WIDEST_STEP_SIGMAS = 1.65;
/** Taps each side of the middle that the shader takes. */
export const AXIAL_TAPS = 6;
/** Taps with less than this share of the middle one are left out. */
const LEAST_TAP = 2e-4;

/** Samples of the field: those of the image, or half as many. */
export function fieldSampleCount(lines: ScanLines, depth: DepthTable): number {
  const isFine = 2 * lines.mmPerSample <= WIDEST_STEP_SIGMAS * depth.axialKernelSigmaMm;
  return isFine && lines.sampleCount % (2 * BLOCK_COUNT) === 0 ? lines.sampleCount / 2 : lines.sampleCount;
}

/**
 * Weights of the axial kernel on the field for the first of each `step` (1 or 2) image samples, pairs: to the k-th field
 * sample above it, and below it. The second has them the other way round. Returns how many to each side matter.
 */
export function axialTaps(depth: DepthTable, fieldLines: ScanLines, step: number, out: Float32Array): number {
  const sigma = Math.max(0.3, depth.axialKernelSigmaMm / fieldLines.mmPerSample);
  const kernel = gaussianKernel(sigma, kernelRadius(sigma, AXIAL_TAPS), step === 2 ? -0.25 : 0);
  const middle = (kernel.length - 1) / 2;
  let radius = 0;
  for (let k = 0; k <= AXIAL_TAPS; k++) {
    out[2 * k] = kernel[middle - k]!;
    out[2 * k + 1] = kernel[middle + k]!;
    if (out[2 * k]! > LEAST_TAP * kernel[middle]!) radius = k;
  }
  return radius;
}
