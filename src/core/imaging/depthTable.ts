/**
 * What depends on depth alone, one row of sixteen floats (four vec4) per sample, worked out once per probe and setting. The GPU
 * reads the same table.
 */
import { exp, pow, TWO_PI } from '../math/elementary.ts';
import { clamp } from '../math/scalar.ts';
import type { Transducer } from '../probe/transducer.ts';
import { neperPerMmFromDbPerCm } from './attenuation.ts';
import { receiveFNumber, wavelengthMm } from './beam.ts';
import {
  AXIAL_RADIUS,
  FWHM_PER_SIGMA,
  filteredVariance,
  gaussianKernel,
  kernelRadius,
  LATERAL_RADIUS,
} from './kernels.ts';
import { lineSpacingMm, type ScanLines } from './scanLines.ts';
import {
  heardAxialMm,
  heardLateralMm,
  heardSliceMm,
  heardWidthMHz,
  noiseGrowth,
  transmissionOf,
} from './transmit.ts';

/** Cells of the speckle lattice at a scale of 1, mm: along depth, and both ways across. */
export const LATTICE_DEPTH_MM = 0.12;
export const LATTICE_ACROSS_MM = 0.27;
/**
 * Share of a cell's square by which kernels are narrowed, since the lattice itself widens the spot; more across,
 * where neighbouring planes share cells.
 */
const NARROWING_DEPTH = 0.6;
const NARROWING_ACROSS = 1;
/** As NARROWING_ACROSS, across the plane. */
const NARROWING_SLICE = 0.7;
/** Widest slice that five speckle planes are spread over, cells; they must stay 1.25 cells apart at most. */
const WIDEST_SPECKLE_SLICE_CELLS = 3.333;
const LEAST_SPECKLE_SLICE_CELLS = 0.8;
/** Cells across the plane are halved once and doubled four times at most: slices of 0.2 to 14 mm. */
const FINEST_ELEVATION_CELL = 0.5;
const COARSEST_ELEVATION_CELL = 16;
/** Share of its pitch that an element fills; saws take the rest [U]. */
const ELEMENT_PER_PITCH = 0.9;
/** Axial width that the lattice's cells were made for, mm, and the tiles round a limb at that scale. */
const LATTICE_AXIAL_MM = 0.162;
const LATTICE_TILES = 15;

/**
 * Factor on the lattice's cells for a pulse: a short pulse needs fine cells, or they would widen its grain; a long one
 * gets coarse cells, which hold the grain together across a thick slice. Whole numbers of tiles go round a limb.
 */
export function latticeScaleOf(axialMm: number): number {
  const tiles = Math.round((LATTICE_TILES * LATTICE_AXIAL_MM) / axialMm);
  return LATTICE_TILES / Math.min(30, Math.max(4, tiles));
}

export const DEPTH_STRIDE = 16;
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
/** Phase that a turned look's scatter gains from line to line, rad, and the factor that keeps its level. */
export const DEPTH_TURN_RAD = 9;
export const DEPTH_TURN_GAIN = 10;
/** Factor on the lattice's cells across the plane, a power of two: a thick slice reads a coarse lattice, a thin one a fine one. */
export const DEPTH_ELEVATION_CELL = 11;
/** Amplitude that noise gains beside speckle where beam and slice are wide. */
export const DEPTH_NOISE = 12;
/** F-number of the receive aperture here, and width of an element over the wavelength: how far a mirror may lean. */
export const DEPTH_RECEIVE_F = 13;
export const DEPTH_ELEMENT = 14;
/** Turns over the narrowest spot's width: enough that the spot passes another band of the lattice. */
const TURNS_PER_WIDTH = 0.9;
/** Most turns from line to line: beyond a third, looks turned either way come nearer to each other again. */
const MOST_TURNS_PER_LINE = 1 / 3;

export interface DepthTable {
  readonly rows: Float32Array;
  readonly frequencyMHz: number;
  readonly axialMm: number;
  /** Factor on the cells of the speckle lattice. */
  readonly latticeScale: number;
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

/** Factor on a cell across the plane that a slice's planes can be spread over without falling apart. */
export function elevationCellOf(sliceMm: number, cellAcrossMm: number): number {
  let factor = FINEST_ELEVATION_CELL;
  while (
    factor < COARSEST_ELEVATION_CELL &&
    narrowed(sliceMm, factor * cellAcrossMm, NARROWING_SLICE) >
      WIDEST_SPECKLE_SLICE_CELLS * factor * cellAcrossMm
  )
    factor *= 2;
  return factor;
}

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
  const latticeScale = latticeScaleOf(axialMm);
  const cellDepthMm = LATTICE_DEPTH_MM * latticeScale;
  const cellAcrossMm = LATTICE_ACROSS_MM * latticeScale;
  const axialKernelMm = narrowed(axialMm, cellDepthMm, NARROWING_DEPTH);
  const step = lines.mmPerSample;
  const axialSigma = Math.max(0.3, axialKernelMm / FWHM_PER_SIGMA / step);
  const axialKernel = gaussianKernel(axialSigma, kernelRadius(axialSigma, AXIAL_RADIUS));
  const axialVariance = filteredVariance(axialKernel, step, cellDepthMm);
  const planeWeights = new Float64Array(planeCount);
  let sum = 0;
  for (let k = 0; k < planeCount; k++) {
    const u = planeCount > 1 ? -0.75 + (1.5 * k) / (planeCount - 1) : 0;
    planeWeights[k] = exp(-2.772588722 * u * u);
    sum += planeWeights[k]!;
  }
  for (let k = 0; k < planeCount; k++) planeWeights[k]! /= sum;
  const rows = new Float32Array(DEPTH_STRIDE * lines.sampleCount);
  let narrowestMm = 1e9;
  for (let s = 0; s < lines.sampleCount; s += 8)
    narrowestMm = Math.min(narrowestMm, heardLateralMm(transducer, sent, (s + 0.5) * step, focusMm));
  const elementWidth = (ELEMENT_PER_PITCH * transducer.pitchMm) / wavelengthMm(frequencyMHz);
  let nominalNp = 0;
  let nominalNpPerMHz = 0;
  for (let s = 0; s < lines.sampleCount; s++) {
    const range = (s + 0.5) * step;
    const o = DEPTH_STRIDE * s;
    const lineMm = lineSpacingMm(lines, range);
    const lateralMm = heardLateralMm(transducer, sent, range, focusMm);
    const sigmaLines = narrowed(lateralMm, cellAcrossMm, NARROWING_ACROSS) / FWHM_PER_SIGMA / lineMm;
    const slice = heardSliceMm(transducer, sent, range);
    const elevationCell = elevationCellOf(slice, cellAcrossMm);
    const cellSliceMm = cellAcrossMm * elevationCell;
    const planeMm =
      planeCount > 1
        ? (1.5 *
            clamp(
              narrowed(slice, cellSliceMm, NARROWING_SLICE),
              LEAST_SPECKLE_SLICE_CELLS * cellSliceMm,
              WIDEST_SPECKLE_SLICE_CELLS * cellSliceMm,
            )) /
          (planeCount - 1)
        : 0;
    const lateralKernel = gaussianKernel(Math.max(sigmaLines, 0.2), kernelRadius(sigmaLines, LATERAL_RADIUS));
    const lateralVariance = filteredVariance(lateralKernel, lineMm, cellAcrossMm);
    const turnRad = TWO_PI * Math.min(MOST_TURNS_PER_LINE, (TURNS_PER_WIDTH * lineMm) / narrowestMm);
    const turnedVariance = filteredVariance(lateralKernel, lineMm, cellAcrossMm, turnRad);
    const planeVariance = filteredVariance(planeWeights, planeMm, cellSliceMm);
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
    rows[o + DEPTH_TURN_RAD] = turnRad;
    rows[o + DEPTH_TURN_GAIN] = Math.sqrt(lateralVariance / Math.max(turnedVariance, 0.01 * lateralVariance));
    rows[o + DEPTH_ELEVATION_CELL] = elevationCell;
    rows[o + DEPTH_NOISE] = noiseGrowth(transducer, sent, range, focusMm);
    rows[o + DEPTH_RECEIVE_F] = receiveFNumber(transducer, range);
    rows[o + DEPTH_ELEMENT] = elementWidth;
    nominalNp += 2 * perMm * step;
    nominalNpPerMHz += (2 * perMm * step) / centreMHz;
  }
  const lackMm2 = (axialMm * axialMm - axialKernelMm * axialKernelMm) / (FWHM_PER_SIGMA * FWHM_PER_SIGMA);
  return {
    rows,
    frequencyMHz,
    axialMm,
    latticeScale,
    axialKernel,
    axialKernelSigmaMm: axialKernelMm / FWHM_PER_SIGMA,
    tentMm: Math.max(Math.sqrt(6 * lackMm2), 1.25 * step),
    planeWeights,
    spectrumSigmaMHz: sigmaMHz,
  };
}

const powFrequency = (frequencyMHz: number, exponent: number): number =>
  exponent === 1 ? frequencyMHz : pow(frequencyMHz, exponent);
