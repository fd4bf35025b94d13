/**
 * Echoes that come in from the side. Beside its main beam an array sends and hears a little in other directions; a
 * strong reflector there answers if it faces that way, and is drawn on the line that asked. In tissue it is lost; in
 * fluid it is a grey haze beside bone, gas or a bright wall. What lies x to the side is heard x² / 2r later, so the
 * haze droops like a wing.
 */
import { lobeAmplitude } from './composite.ts';
import { DEPTH_LINE_MM, DEPTH_STRIDE, type DepthTable } from './depthTable.ts';
import { type GeometryMap, geometryAt } from './geometryMap.ts';
import type { MaterialGrid } from './material.ts';

/** Places on either side that are asked, and the way from one to the next, mm. */
export const SIDE_LOBE_TAPS = 8;
export const SIDE_LOBE_STEP_MM = 0.9;
/**
 * What the nearest place gives to the haze, of its echo; the k-th gives 1/k of that. Two ways, so that side lobes of
 * −20 dB each way come to −40 dB [U: for a weighted linear array].
 */
export const SIDE_LOBE_AMPLITUDE = 0.01;
const normal = new Float64Array(4);

/** Strongest echo of each block before its lobe, times what sound reaches it. Row-major by block. */
export function strongestEchoes(
  material: MaterialGrid,
  prefixTransmission: Float32Array,
  lineCount: number,
  sampleCount: number,
  blockCount: number,
): Float32Array {
  const echoes = new Float32Array(lineCount * blockCount);
  const perBlock = sampleCount / blockCount;
  for (let b = 0; b < blockCount; b++)
    for (let l = 0; l < lineCount; l++) {
      let strongest = 0;
      for (let i = 0; i < perBlock; i++)
        strongest = Math.max(strongest, material.structure[4 * ((b * perBlock + i) * lineCount + l) + 3]!);
      const reaching = b > 0 ? prefixTransmission[(b - 1) * lineCount + l]! : 1;
      echoes[b * lineCount + l] = strongest * Math.min(1, reaching);
    }
  return echoes;
}

/**
 * Share of a surface's echo that goes back along a direction (sine to the side, cosine down), by its interpolated
 * normal. Where neighbouring normals disagree, their mean is short and says nothing: at the brow of a round body.
 */
export function facingShare(facing: ArrayLike<number>, sine: number, cosine: number): number {
  const length2 = facing[0]! * facing[0]! + facing[1]! * facing[1]! + facing[2]! * facing[2]!;
  return length2 * length2 * lobeAmplitude(facing, { sine, cosine });
}

/** Haze of side lobes at the middle of each block, for `amount` of the nearest place's echo. Row-major by block. */
export function sideLobeLevels(
  echoes: Float32Array,
  geometry: GeometryMap,
  depth: DepthTable,
  depthMm: number,
  lineCount: number,
  sampleCount: number,
  blockCount: number,
  amount: number,
): Float32Array {
  const levels = new Float32Array(lineCount * blockCount);
  const blockMm = depthMm / blockCount;
  const perBlock = sampleCount / blockCount;
  for (let b = 0; b < blockCount; b++) {
    const rangeMm = (b + 0.5) * blockMm;
    const row = b * perBlock + Math.floor(perBlock / 2);
    const lineMm = depth.rows[row * DEPTH_STRIDE + DEPTH_LINE_MM]!;
    for (let k = 1; k <= SIDE_LOBE_TAPS; k++) {
      const asideMm = k * SIDE_LOBE_STEP_MM;
      const sine = asideMm / rangeMm;
      if (sine >= 1) break;
      const block = Math.floor(b + 0.5 - (asideMm * asideMm) / (2 * rangeMm * blockMm));
      const lines = Math.floor(asideMm / lineMm + 0.5);
      if (block < 0) break;
      const cosine = Math.sqrt(1 - sine * sine);
      for (let l = 0; l < lineCount; l++)
        for (let side = -1; side <= 1; side += 2) {
          const line = l + side * lines;
          if (line < 0 || line >= lineCount) continue;
          const echo = echoes[block * lineCount + line]!;
          if (echo === 0) continue;
          geometryAt(geometry, (line + 0.5) / lineCount, (block + 0.5) / blockCount, normal);
          levels[b * lineCount + l]! += (amount * echo * facingShare(normal, side * sine, cosine)) / k;
        }
    }
  }
  return levels;
}
