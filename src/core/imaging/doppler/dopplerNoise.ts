/** Noise of the autocorrelation estimates: a fixed table of draws, read from another place in every frame. */
import { cos, log, sin, TWO_PI } from '../../math/elementary.ts';
import { hashLattice, hashUnit01 } from '../tiles.ts';

/** Pulses summed per estimate [TKU: 8–16]: spread of R0 and R1 falls with its root. */
export const ENSEMBLE = 10;
const SIZE = 8192;

export interface DopplerNoise {
  /** R0 of noise, mean 1. */
  readonly power: Float32Array;
  /** R1 of noise, mean 0. */
  readonly re: Float32Array;
  readonly im: Float32Array;
  placeOf(cell: number, frame: number): number;
}

let table: DopplerNoise | undefined;

export function dopplerNoise(): DopplerNoise {
  if (table) return table;
  const power = new Float32Array(SIZE);
  const re = new Float32Array(SIZE);
  const im = new Float32Array(SIZE);
  const spread = 1 / Math.sqrt(ENSEMBLE);
  for (let i = 0; i < SIZE; i++) {
    const radius = Math.sqrt(-log(hashUnit01(i, 0, 0, 71) + 1e-9)) * spread;
    const turn = TWO_PI * hashUnit01(i, 1, 0, 71);
    re[i] = radius * cos(turn);
    im[i] = radius * sin(turn);
    const other = Math.sqrt(-2 * log(hashUnit01(i, 2, 0, 71) + 1e-9));
    power[i] = Math.max(0.1, 1 + spread * other * cos(TWO_PI * hashUnit01(i, 3, 0, 71)));
  }
  table = { power, re, im, placeOf: (cell, frame) => (hashLattice(cell, frame, 0, 72) >>> 0) % SIZE };
  return table;
}
