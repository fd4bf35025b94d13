/**
 * What depends on depth alone, one row of twelve floats (three vec4) per sample, worked out once per probe and setting. The GPU
 * reads the same table.
 */
import { exp, pow } from '../math/elementary.ts';
import { clamp } from '../math/scalar.ts';
import type { Transducer } from '../probe/transducer.ts';
import { neperPerMmFromDbPerCm } from './attenuation.ts';
import {
  AXIAL_RADIUS,
  FWHM_PER_SIGMA,
  filteredVariance,
  gaussianKernel,
  kernelRadius,
  LATERAL_RADIUS,
} from './kernels.ts';
import { lineSpacingMm, type ScanLines } from './scanLines.ts';
import { heardAxialMm, heardLateralMm, heardSliceMm, heardWidthMHz, transmissionOf } from './transmit.ts';

/** Cells of the speckle lattice, mm: along depth, and both ways across. */
export const LATTICE_DEPTH_MM = 0.12;
export const LATTICE_ACROSS_MM = 0.27;
/**
 * Share of a cell's square by which kernels are narrowed, since the lattice itself widens the spot; more across,
 * where neighbouring planes share cells.
 */
const NARROWING_DEPTH = 0.6;
const NARROWING_ACROSS = 1;
/** Widest slice that the speckle planes are spread over, mm; they must stay 1.25 cells apart at most. */
export const WIDEST_SPECKLE_SLICE_MM = 0.9;

export const DEPTH_STRIDE = 12;
export const DEPTH_SCATTER_GAIN = 0;
export const DEPTH_SLICE_MM = 1;
export const DEPTH_LATERAL_SIGMA_LINES = 2;
export const DEPTH_NOMINAL_NP = 3;
export const DEPTH_CENTRE_MHZ = 4;
export const DEPTH_LATERAL_MM = 5;
export const DEPTH_LINE_MM = 6;
/** Distance between the speckle planes at this depth, mm. */
export const DEPTH_PLANE_MM = 7;
/** As the scatter gain, for haze, which is one plane of lattice noise. */
export const DEPTH_HAZE_GAIN = 8;

export interface DepthTable {
  readonly rows: Float32Array;
  readonly frequencyMHz: number;
  readonly axialMm: number;
  readonly axialKernel: Float64Array;
  readonly axialKernelSigmaMm: number;
  /** Half-width of the tent that an interface is spread over, mm: gives it the axial width that the kernel lacks. */
  readonly tentMm: number;
  /** Weights of the speckle planes, unit sum; planes are DEPTH_PLANE_MM apart about the image plane. */
  readonly planeWeights: Float64Array;
  readonly spectrumSigmaMHz: number;
}

/** Attenuation that the automatic depth gain undoes, one way: value · f ^ exponent dB/cm. */
export interface NominalAttenuation {
  readonly dbPerCmPerMHz: number;
  readonly exponent: number;
}

/** In the body: the mean of the tissues over a musculoskeletal target [U]. */
export const BODY_NOMINAL: NominalAttenuation = { dbPerCmPerMHz: 0.65, exponent: 1 };

const narrowed = (width: number, cell: number, share: number): number =>
  Math.sqrt(Math.max(width * width * 0.25, width * width - share * cell * cell));

export function createDepthTable(
  transducer: Transducer,
  lines: ScanLines,
  wantedFrequencyMHz: number,
  focusMm: number,
  nominal: NominalAttenuation,
  planeCount: number,
  isHarmonic = false,
): DepthTable {
  const sent = transmissionOf(transducer, wantedFrequencyMHz, isHarmonic);
  const frequencyMHz = sent.heardMHz;
  const sigmaMHz = heardWidthMHz(transducer, sent) / FWHM_PER_SIGMA;
  const axialMm = heardAxialMm(transducer, sent);
  const axialKernelMm = narrowed(axialMm, LATTICE_DEPTH_MM, NARROWING_DEPTH);
  const step = lines.mmPerSample;
  const axialSigma = Math.max(0.3, axialKernelMm / FWHM_PER_SIGMA / step);
  const axialKernel = gaussianKernel(axialSigma, kernelRadius(axialSigma, AXIAL_RADIUS));
  const axialVariance = filteredVariance(axialKernel, step, LATTICE_DEPTH_MM);
  const planeWeights = new Float64Array(planeCount);
  let sum = 0;
  for (let k = 0; k < planeCount; k++) {
    const u = planeCount > 1 ? -0.75 + (1.5 * k) / (planeCount - 1) : 0;
    planeWeights[k] = exp(-2.772588722 * u * u);
    sum += planeWeights[k]!;
  }
  for (let k = 0; k < planeCount; k++) planeWeights[k]! /= sum;
  const rows = new Float32Array(DEPTH_STRIDE * lines.sampleCount);
  let nominalNp = 0;
  let nominalNpPerMHz = 0;
  for (let s = 0; s < lines.sampleCount; s++) {
    const range = (s + 0.5) * step;
    const o = DEPTH_STRIDE * s;
    const lineMm = lineSpacingMm(lines, range);
    const lateralMm = heardLateralMm(transducer, sent, range, focusMm);
    const sigmaLines = narrowed(lateralMm, LATTICE_ACROSS_MM, NARROWING_ACROSS) / FWHM_PER_SIGMA / lineMm;
    const slice = heardSliceMm(transducer, sent, range);
    const planeMm =
      planeCount > 1 ? (1.5 * clamp(slice, 0.3, WIDEST_SPECKLE_SLICE_MM)) / (planeCount - 1) : 0;
    const lateralVariance = filteredVariance(
      gaussianKernel(Math.max(sigmaLines, 0.2), kernelRadius(sigmaLines, LATERAL_RADIUS)),
      lineMm,
      LATTICE_ACROSS_MM,
    );
    const planeVariance = filteredVariance(planeWeights, planeMm, LATTICE_ACROSS_MM);
    // The pulse loses its high frequencies on the way, so later millimetres cost less.
    const centreMHz = Math.max(0.35 * frequencyMHz, frequencyMHz - nominalNpPerMHz * sigmaMHz * sigmaMHz);
    const perMm = neperPerMmFromDbPerCm(nominal.dbPerCmPerMHz * powFrequency(centreMHz, nominal.exponent));
    const half = perMm * step;
    rows[o + DEPTH_SCATTER_GAIN] = 1 / Math.sqrt(axialVariance * lateralVariance * planeVariance);
    rows[o + DEPTH_SLICE_MM] = slice;
    rows[o + DEPTH_LATERAL_SIGMA_LINES] = sigmaLines;
    rows[o + DEPTH_NOMINAL_NP] = nominalNp + half;
    rows[o + DEPTH_CENTRE_MHZ] = centreMHz;
    rows[o + DEPTH_LATERAL_MM] = lateralMm;
    rows[o + DEPTH_LINE_MM] = lineMm;
    rows[o + DEPTH_PLANE_MM] = planeMm;
    rows[o + DEPTH_HAZE_GAIN] = 1 / Math.sqrt(axialVariance * lateralVariance * (2 / 3));
    nominalNp += 2 * perMm * step;
    nominalNpPerMHz += (2 * perMm * step) / centreMHz;
  }
  const lackMm2 = (axialMm * axialMm - axialKernelMm * axialKernelMm) / (FWHM_PER_SIGMA * FWHM_PER_SIGMA);
  return {
    rows,
    frequencyMHz,
    axialMm,
    axialKernel,
    axialKernelSigmaMm: axialKernelMm / FWHM_PER_SIGMA,
    tentMm: Math.max(Math.sqrt(6 * lackMm2), 1.25 * step),
    planeWeights,
    spectrumSigmaMHz: sigmaMHz,
  };
}

const powFrequency = (frequencyMHz: number, exponent: number): number =>
  exponent === 1 ? frequencyMHz : pow(frequencyMHz, exponent);
