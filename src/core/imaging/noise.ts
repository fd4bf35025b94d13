/** Electronic noise: white, complex, before gain, new in every frame. */
import { amplitudeFromDb, cos, exp, log, TWO_PI } from '../math/elementary.ts';
import { DEPTH_NOMINAL_NP, DEPTH_STRIDE, type DepthTable } from './depthTable.ts';
import type { ScanLines } from './scanLines.ts';
import { hashLattice } from './tiles.ts';

/** Fields are relative to nominal attenuation, so noise grows by what that gain undoes. */
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
  const level = amplitudeFromDb(levelDb);
  for (let s = 0; s < sampleCount; s++) {
    const amplitude = level * exp(depth.rows[s * DEPTH_STRIDE + DEPTH_NOMINAL_NP]!);
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
