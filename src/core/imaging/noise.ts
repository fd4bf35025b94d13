/** Electronic noise: white, complex, before gain, new in every frame. */
import { amplitudeFromDb, cos, exp, log, TWO_PI } from '../math/elementary.ts';
import { DEPTH_NOISE, DEPTH_NOMINAL_NP, DEPTH_STRIDE, type DepthTable } from './depthTable.ts';
import type { ScanLines } from './scanLines.ts';
import { hashLattice } from './tiles.ts';

/** Amplitude of the noise in a row, of a level in dB: fields are relative to nominal attenuation and to the spreading of the beam, and noise grows by what those gains undo. */
export const noiseAmplitude = (depth: DepthTable, row: number, levelDb: number): number =>
  amplitudeFromDb(levelDb) *
  exp(depth.rows[row * DEPTH_STRIDE + DEPTH_NOMINAL_NP]!) *
  depth.rows[row * DEPTH_STRIDE + DEPTH_NOISE]!;

export function addNoise(
  field: Float32Array,
  lines: ScanLines,
  depth: DepthTable,
  levelDb: number,
  seed: number,
  lookIndex: number,
  frame: number,
): void {
  const { lineCount, sampleCount } = lines;
  for (let s = 0; s < sampleCount; s++) {
    const amplitude = noiseAmplitude(depth, s, levelDb);
    for (let l = 0; l < lineCount; l++) {
      const h = hashLattice(l, s, lookIndex + 8 * frame, seed);
      const radius = amplitude * Math.sqrt(-log(((h & 0xffff) + 0.5) / 65536));
      const turn = (h >>> 16) / 65536;
      const o = 2 * (s * lineCount + l);
      field[o]! += radius * cos(TWO_PI * turn);
      field[o + 1]! += radius * cos(TWO_PI * (turn - 0.25));
    }
  }
}
