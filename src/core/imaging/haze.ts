/**
 * The grey veil of sound that bounced between shallow layers: at each block, what lies a few fixed distances above
 * it, limited to about tissue level, as noise fixed to the tissue.
 */
import { DEPTH_SCATTER_GAIN, DEPTH_STRIDE, type DepthTable } from './depthTable.ts';
import type { MaterialGrid } from './material.ts';
import { readMap } from './map2d.ts';

export const HAZE_DELAYS_MM: readonly [number, number, number, number] = [1.8, 2.7, 4.1, 6.3];
export const HAZE_GAINS: readonly [number, number, number, number] = [1, 0.8, 0.7, 0.6];
/** Strength of the veil [U: −22 dB in a recess, as judged from clinical images]. */
export const HAZE_AMOUNT = 0.05;
/** The same in a phantom, which has no layers to bounce between. */
export const PHANTOM_HAZE_AMOUNT = 0.01;
/** Most that one place gives to the veil, amplitude: bone lines would draw ghosts of themselves. */
export const HAZE_LIMIT = 1.2;
/** The veil is full while at least this share of the nominal sound is left, and falls in proportion below. */
export const HAZE_GATE = 0.25;
/** Mean modulus of the lattice read at five planes, inverted: turns |field| / gain into a level. */
const LATTICE_LEVEL = 4.2;

/** Mean limited level of each block of rows, times what sound reaches it. Row-major by block. */
export function blockLevels(
  material: MaterialGrid,
  depth: DepthTable,
  prefixTransmission: Float32Array,
  lineCount: number,
  sampleCount: number,
  blockCount: number,
): Float32Array {
  const levels = new Float32Array(lineCount * blockCount);
  const perBlock = sampleCount / blockCount;
  for (let b = 0; b < blockCount; b++)
    for (let l = 0; l < lineCount; l++) {
      let sum = 0;
      for (let i = 0; i < perBlock; i++) {
        const s = b * perBlock + i;
        const o = 4 * (s * lineCount + l);
        const re = material.scatter[o]!;
        const im = material.scatter[o + 1]!;
        const cr = material.structure[o]!;
        const ci = material.structure[o + 1]!;
        const level =
          (LATTICE_LEVEL * Math.sqrt(re * re + im * im)) /
            depth.rows[s * DEPTH_STRIDE + DEPTH_SCATTER_GAIN]! +
          Math.sqrt(cr * cr + ci * ci);
        sum += Math.min(HAZE_LIMIT, level);
      }
      const reaching = b > 0 ? prefixTransmission[(b - 1) * lineCount + l]! : 1;
      levels[b * lineCount + l] = (sum / perBlock) * Math.min(1, reaching);
    }
  return levels;
}

const level = [0];

/** Haze amplitude at a place (coordinates 0–1) from the levels above it. */
export function hazeAt(
  levels: Float32Array,
  lineCount: number,
  blockCount: number,
  line01: number,
  rangeMm: number,
  depthMm: number,
  amount: number,
): number {
  let sum = 0;
  for (let j = 0; j < 4; j++) {
    const from = rangeMm - HAZE_DELAYS_MM[j]!;
    if (from <= 0) continue;
    readMap(levels, 1, lineCount, blockCount, line01, from / depthMm, level);
    sum += HAZE_GAINS[j]! * level[0]!;
  }
  return amount * sum;
}

/** Share of the veil that is drawn where a share of the nominal sound is left. */
export const hazeGate = (transmission: number): number => Math.min(1, transmission / HAZE_GATE);
