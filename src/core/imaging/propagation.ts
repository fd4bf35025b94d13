/**
 * What is left of the sound at each sample, in amplitude and relative to the nominal attenuation. Losses of a look
 * run along its own slanted rays, and a shadow's edge softens as it goes down: always mixed in amplitude, never in
 * decibels. `rowMarch` is the truth; `blockTransmission` and `prefixTransmission` are the few passes the GPU makes.
 */
import { exp } from '../math/elementary.ts';

/** Variance in mm² that a shadow's edge gains per mm of depth [U: by look of clinical shadows]. */
export const PENUMBRA_MM2_PER_MM = 0.003;
/** Most that one block may take, Np: keeps half floats in range. */
export const MOST_BLOCK_LOSS_NP = 9;
export const BLOCK_COUNT = 64;

/** A profile across the lines at a fractional line, edges continued. */
const at = (profile: Float32Array, offset: number, count: number, line: number): number => {
  const f = line < 0 ? 0 : line > count - 1 ? count - 1 : line;
  const i = Math.min(Math.floor(f), count - 2 < 0 ? 0 : count - 2);
  const t = f - i;
  const a = profile[offset + i]!;
  const b = profile[offset + Math.min(i + 1, count - 1)]!;
  return a + (b - a) * t;
};

/**
 * Row by row, along the look's own rays: the profile is kept by ray, so that slanting does not smear it, and read
 * between rays once per sample. `lossNp` (row-major, loss of each sample in Np relative to nominal),
 * `shearLinesPerRow` how far a ray moves across the lines in one row, `varianceLines2PerRow` the softening. Out:
 * transmission at the middle of each sample.
 */
export function rowMarch(
  lossNp: Float32Array,
  lineCount: number,
  sampleCount: number,
  shearLinesPerRow: number,
  varianceLines2PerRow: number,
  out: Float32Array,
): void {
  const margin = Math.ceil(Math.abs(shearLinesPerRow) * sampleCount) + 1;
  const rayCount = lineCount + 2 * margin;
  let rays = new Float32Array(rayCount).fill(1);
  let softened = new Float32Array(rayCount);
  const middle = new Float32Array(rayCount);
  const side = varianceLines2PerRow / 2;
  for (let s = 0; s < sampleCount; s++) {
    const base = s * lineCount;
    const shift = shearLinesPerRow * s - margin;
    for (let r = 0; r < rayCount; r++) {
      const half = exp(-0.5 * at(lossNp, base, lineCount, r + shift));
      middle[r] = rays[r]! * half;
      rays[r] = middle[r]! * half;
    }
    for (let l = 0; l < lineCount; l++) out[base + l] = at(middle, 0, rayCount, l - shift);
    for (let r = 0; r < rayCount; r++) {
      const left = rays[r > 0 ? r - 1 : 0]!;
      const right = rays[r < rayCount - 1 ? r + 1 : r]!;
      softened[r] = rays[r]! + side * (left + right - 2 * rays[r]!);
    }
    const swap = rays;
    rays = softened;
    softened = swap;
  }
}

/** Transmission through each of `blockCount` blocks of rows, by itself: row-major, blockCount rows of lineCount. */
export function blockTransmission(
  lossNp: Float32Array,
  lineCount: number,
  sampleCount: number,
  blockCount: number,
  out: Float32Array,
): void {
  const perBlock = sampleCount / blockCount;
  for (let b = 0; b < blockCount; b++)
    for (let l = 0; l < lineCount; l++) {
      let sum = 0;
      for (let s = b * perBlock; s < (b + 1) * perBlock; s++) sum += lossNp[s * lineCount + l]!;
      out[b * lineCount + l] = exp(-Math.min(sum, MOST_BLOCK_LOSS_NP));
    }
}

/**
 * Product of a block with all blocks above it, by doubling: step k multiplies the value by the softened, sheared
 * value 2^k blocks up. The softening has three taps a distance √3σ apart with weights 1/6, 2/3, 1/6, which has the
 * variance σ² exactly. In place; `scratch` has the same size.
 */
export function prefixTransmission(
  transmission: Float32Array,
  scratch: Float32Array,
  lineCount: number,
  blockCount: number,
  shearLinesPerBlock: number,
  varianceLines2PerBlock: number,
): void {
  for (let reach = 1; reach < blockCount; reach *= 2) {
    scratch.set(transmission);
    prefixStep(
      scratch,
      transmission,
      lineCount,
      blockCount,
      reach,
      shearLinesPerBlock,
      varianceLines2PerBlock,
    );
  }
}

/** One doubling step from `from` to `to`. */
export function prefixStep(
  from: Float32Array,
  to: Float32Array,
  lineCount: number,
  blockCount: number,
  reach: number,
  shearLinesPerBlock: number,
  varianceLines2PerBlock: number,
): void {
  const spread = Math.sqrt(3 * varianceLines2PerBlock * reach);
  for (let b = 0; b < blockCount; b++)
    for (let l = 0; l < lineCount; l++) {
      const here = from[b * lineCount + l]!;
      if (b < reach) {
        to[b * lineCount + l] = here;
        continue;
      }
      const offset = (b - reach) * lineCount;
      const line = l - shearLinesPerBlock * reach;
      const above =
        (2 / 3) * at(from, offset, lineCount, line) +
        (1 / 6) * (at(from, offset, lineCount, line - spread) + at(from, offset, lineCount, line + spread));
      to[b * lineCount + l] = here * above;
    }
}

/** Transmission at every sample from the finished prefix: the block above times the partial sum inside the block. */
export function sampleTransmission(
  lossNp: Float32Array,
  prefix: Float32Array,
  lineCount: number,
  sampleCount: number,
  blockCount: number,
  shearLinesPerBlock: number,
  out: Float32Array,
): void {
  const perBlock = sampleCount / blockCount;
  for (let l = 0; l < lineCount; l++)
    for (let b = 0; b < blockCount; b++) {
      let sum = 0;
      for (let i = 0; i < perBlock; i++) {
        const s = b * perBlock + i;
        const loss = lossNp[s * lineCount + l]!;
        const shear = shearLinesPerBlock * ((i + 0.5) / perBlock);
        const above = b > 0 ? at(prefix, (b - 1) * lineCount, lineCount, l - shear) : 1;
        out[s * lineCount + l] = above * exp(-Math.min(sum + 0.5 * loss, MOST_BLOCK_LOSS_NP));
        sum += loss;
      }
    }
}
