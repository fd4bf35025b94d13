/** One look's complex field before the point spread function: transmission × (scatter + texture + interface) + haze. */
import { cos, exp, sin } from '../math/elementary.ts';
import {
  DEPTH_HAZE_GAIN,
  DEPTH_LINE_MM,
  DEPTH_STRIDE,
  DEPTH_TURN_GAIN,
  DEPTH_TURN_RAD,
  type DepthTable,
  LATTICE_ACROSS_MM,
  LATTICE_DEPTH_MM,
} from './depthTable.ts';
import { type GeometryMap, geometryAt } from './geometryMap.ts';
import { hazeAt, hazeGate } from './haze.ts';
import type { Look } from './looks.ts';
import { readMap } from './map2d.ts';
import type { MaterialGrid } from './material.ts';
import {
  CLUTTER_MM,
  copyAt,
  mirroredRow,
  R_MIRROR,
  REFLECTOR_STRIDE,
  type Reflectors,
  ringingAt,
} from './reverberation.ts';
import type { ScanLines, TransducerBasis } from './scanLines.ts';
import { fetchTile, SPECKLE_ASIDE, SPECKLE_RANGE, type Tiles } from './tiles.ts';
import { type FlightMap, trueDepthMm } from './timeOfFlight.ts';

const DEG2_PER_RAD2 = 3282.80635;
const NP_PER_DB = 0.1151292546;

/** Specular lobe: amplitude left when the beam misses an interface's normal; coefficient in dB per degree squared. */
export function lobeAmplitude(normal: ArrayLike<number>, look: Pick<Look, 'sine' | 'cosine'>): number {
  const nx = normal[0]!;
  const ny = normal[1]!;
  const nz = normal[2]!;
  const along = nx * look.sine + ny * look.cosine;
  const sine2 = Math.max(0, 1 - (along * along) / (nx * nx + ny * ny + nz * nz + 1e-9));
  // asin² x = x² + x⁴/3 + …
  return exp(-normal[3]! * NP_PER_DB * DEG2_PER_RAD2 * sine2 * (1 + sine2 / 3));
}

export interface CompositeInputs {
  readonly lines: ScanLines;
  readonly depth: DepthTable;
  readonly basis: TransducerBasis;
  readonly tiles: Tiles;
  readonly geometry: GeometryMap;
  readonly flight: FlightMap;
  readonly material: MaterialGrid;
  /** Transmission at every sample of this look. */
  readonly transmission: Float32Array;
  /** Veil at every sample before its gate, and what the side lobes bring, pairs: the same for every look. */
  readonly veils: Float64Array;
  /** Clutter at the face, over muscle. */
  readonly clutterAmplitude: number;
  readonly look: Look;
  readonly lookIndex: number;
  readonly lookCount: number;
  readonly reflectors: Reflectors;
}

/**
 * Veil and side lobes at every sample, pairs, from their levels by block (see haze.ts and sideLobes.ts), row-major.
 */
export function veilsOf(
  lines: ScanLines,
  hazeLevels: Float32Array,
  sideLobes: Float32Array,
  blockCount: number,
  hazeAmount: number,
): Float64Array {
  const { lineCount, sampleCount, mmPerSample } = lines;
  const depthMm = mmPerSample * sampleCount;
  const veils = new Float64Array(2 * lineCount * sampleCount);
  const beside = [0];
  for (let s = 0; s < sampleCount; s++)
    for (let l = 0; l < lineCount; l++) {
      const o = 2 * (s * lineCount + l);
      const line01 = (l + 0.5) / lineCount;
      const drawn = (s + 0.5) * mmPerSample;
      veils[o] = hazeAt(hazeLevels, lineCount, blockCount, line01, drawn, depthMm, hazeAmount);
      readMap(sideLobes, 1, lineCount, blockCount, line01, drawn / depthMm, beside);
      veils[o + 1] = beside[0]!;
    }
  return veils;
}

const NOWHERE = [0, 0, 0] as const;

/** A look's complex field before the point spread function, pairs, row-major. */
export function composite(inputs: CompositeInputs, out: Float32Array): void {
  const { lines, depth, basis, tiles, geometry, flight, material, transmission, veils, look } = inputs;
  const { reflectors, lookIndex, lookCount } = inputs;
  const isMore = look.field > 1;
  const scatter = isMore ? material.moreScatter! : material.scatter;
  const of = 2 * (look.field % 2);
  const aside = isMore ? SPECKLE_ASIDE : NOWHERE;
  const { records, lobes } = reflectors;
  const { lineCount, sampleCount, mmPerSample } = lines;
  const depthMm = mmPerSample * sampleCount;
  const normal = new Float64Array(4);
  const noise = new Float64Array(4);
  const cellDepthMm = LATTICE_DEPTH_MM * depth.latticeScale;
  const cellAcrossMm = LATTICE_ACROSS_MM * depth.latticeScale;
  // The veil moves with the tissue as the probe slides: its lattice is anchored to the world along x and z.
  const { origin, x, z } = basis;
  const alongX = origin[0] * x[0] + origin[1] * x[1] + origin[2] * x[2];
  const third = (origin[0] * z[0] + origin[1] * z[1] + origin[2] * z[2]) / cellAcrossMm;
  for (let s = 0; s < sampleCount; s++) {
    const drawn = (s + 0.5) * mmPerSample;
    const row = s * DEPTH_STRIDE;
    const hazeGain = depth.rows[row + DEPTH_HAZE_GAIN]!;
    const lineMm = depth.rows[row + DEPTH_LINE_MM]!;
    const turnRad = depth.rows[row + DEPTH_TURN_RAD]!;
    const turnGain = look.turn === 0 ? 1 : depth.rows[row + DEPTH_TURN_GAIN]!;
    const clutter = inputs.clutterAmplitude * exp(-drawn / CLUTTER_MM);
    for (let l = 0; l < lineCount; l++) {
      const i = s * lineCount + l;
      const o = 4 * i;
      const line01 = (l + 0.5) / lineCount;
      const t = transmission[i]!;
      const phase = look.turn * turnRad * (l + 0.5 - lineCount / 2);
      const turnRe = look.turn === 0 ? 1 : turnGain * cos(phase);
      const turnIm = look.turn === 0 ? 0 : turnGain * sin(phase);
      const scatterRe = scatter[o + of]!;
      const scatterIm = scatter[o + of + 1]!;
      let re = scatterRe * turnRe - scatterIm * turnIm + material.structure[o]!;
      let im = scatterRe * turnIm + scatterIm * turnRe + material.structure[o + 1]!;
      const interfaceAmplitude = material.structure[o + 3]!;
      if (interfaceAmplitude > 0) {
        geometryAt(geometry, line01, trueDepthMm(flight, line01, drawn) / depthMm, normal);
        re += interfaceAmplitude * lobeAmplitude(normal, look);
      }
      const veil = veils[2 * i]! * hazeGate(t);
      const haze = (veil + clutter + veils[2 * i + 1]! + ringingAt(records, l, drawn)) * hazeGain;
      const across = ((l + 0.5 - lineCount / 2) * lineMm + alongX) / cellAcrossMm;
      fetchTile(
        tiles.speckle,
        across + 0.37 * third + aside[0],
        drawn / cellDepthMm + 0.45 * third + aside[1],
        third + 11 + aside[2],
        noise,
      );
      const g = 2 * SPECKLE_RANGE * haze;
      const veilRe = noise[of]! - 0.5;
      const veilIm = noise[of + 1]! - 0.5;
      re = re * t + g * (veilRe * turnRe - veilIm * turnIm);
      im = im * t + g * (veilRe * turnIm + veilIm * turnRe);
      re += copyAt(reflectors, l, lookIndex, lookCount, drawn, lineMm, depth);
      const mirrored = mirroredRow(records, l, drawn, mmPerSample);
      if (mirrored >= 0) {
        const from = 4 * (mirrored * lineCount + l);
        const share = records[REFLECTOR_STRIDE * l + R_MIRROR]!;
        const layer = material.structure[from + 3]! * lobes[lookCount * l + lookIndex]!;
        const imageRe = scatter[from + of]!;
        const imageIm = scatter[from + of + 1]!;
        re += share * (imageRe * turnRe - imageIm * turnIm + material.structure[from]! + layer);
        im += share * (imageRe * turnIm + imageIm * turnRe + material.structure[from + 1]!);
      }
      out[2 * i] = re;
      out[2 * i + 1] = im;
    }
  }
}
