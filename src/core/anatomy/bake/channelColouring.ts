/** Which sources may share a channel: those whose surfaces never come close. A graph is built and coloured. */
import type { BakeSource } from './bakeSource.ts';
import { LEAF_VOXELS, PLACE_BYTES } from './fillLeaf.ts';
import type { LeafField } from './leafField.ts';

/**
 * Surfaces nearer than this many pitches must not share a channel. A texture sample reaches 1.73 pitches to each side,
 * so solids need 3.5; a sheet's carrier changes sign across it and needs room for its whole stored band.
 */
const APART_SOLIDS = 4;
const APART_SHEETS = 5;

/**
 * Of every pair of sources, the least sum of both distances at one voxel, in pitches there. Row-major, the one with the
 * lower index in the list first and again the other way round; infinite for pairs that never meet.
 */
function closest(field: LeafField, n: number, bandMm: number): Float64Array {
  const least = new Float64Array(n * n).fill(Number.POSITIVE_INFINITY);
  const near = new Int32Array(n);
  const bytes = new Int32Array(n);
  for (let leaf = 0; leaf < field.listStart.length; leaf++) {
    const start = field.listStart[leaf]!;
    const count = field.listCount[leaf]!;
    if (count < 2) continue;
    // distances are (byte / 127.5 − 1) · band
    const pitches = bandMm / (127.5 * field.leafPitchMm[leaf]!);
    for (let v = 0; v < LEAF_VOXELS; v++) {
      let m = 0;
      for (let k = 0; k < count; k++) {
        const byte = field.values[(start + k) * PLACE_BYTES + v]!;
        if (byte === 255) continue;
        const j = field.list[start + k]!;
        for (let a = 0; a < m; a++) {
          const apart = (byte + bytes[a]! - 255) * pitches;
          const at = near[a]! * n + j;
          if (apart < least[at]!) least[at] = apart;
        }
        near[m] = j;
        bytes[m++] = byte;
      }
    }
  }
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++)
      least[i * n + j] = least[j * n + i] = Math.min(least[i * n + j]!, least[j * n + i]!);
  return least;
}

/** Symmetric matrix, row-major: 1 where two sources come too close. */
function neighbours(least: Float64Array, sources: readonly BakeSource[], scale01: number): Uint8Array {
  const n = sources.length;
  return Uint8Array.from(least, (pitches, at) => {
    const isSheet = sources[at % n]!.isSheet || sources[Math.floor(at / n)]!.isSheet;
    return pitches < (isSheet ? APART_SHEETS : APART_SOLIDS) * scale01 ? 1 : 0;
  });
}

/**
 * Greedy colouring, always taking the vertex that sees most colours (then most neighbours). Returns colour by vertex.
 * Vertices that are wide take an even colour and the one behind it; they come first.
 */
export function colourGraph(
  matrix: Uint8Array,
  n: number,
  isWide: (vertex: number) => boolean = () => false,
): Int32Array {
  const colour = new Int32Array(n).fill(-1);
  const degree = new Int32Array(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) degree[i]! += matrix[i * n + j]!;
  for (const wide of [true, false])
    for (;;) {
      let best = -1;
      let bestSeen = -1;
      for (let i = 0; i < n; i++) {
        if (colour[i]! >= 0 || isWide(i) !== wide) continue;
        const seen = neighbourColours(matrix, n, colour, i, isWide).size;
        if (seen > bestSeen || (seen === bestSeen && degree[i]! > degree[best]!)) {
          best = i;
          bestSeen = seen;
        }
      }
      if (best < 0) break;
      const taken = neighbourColours(matrix, n, colour, best, isWide);
      let c = 0;
      while (taken.has(c) || (wide && taken.has(c + 1))) c += wide ? 2 : 1;
      colour[best] = c;
    }
  return colour;
}

function neighbourColours(
  matrix: Uint8Array,
  n: number,
  colour: Int32Array,
  i: number,
  isWide: (vertex: number) => boolean,
): Set<number> {
  const seen = new Set<number>();
  for (let j = 0; j < n; j++)
    if (matrix[i * n + j] && colour[j]! >= 0) {
      seen.add(colour[j]!);
      if (isWide(j)) seen.add(colour[j]! + 1);
    }
  return seen;
}

/** Colours within `maximum` channels; surfaces may come closer in steps before this gives up with an Error. */
export function assignChannels(
  field: LeafField,
  sources: readonly BakeSource[],
  bandMm: number,
  maximum: number,
): { readonly channels: Int32Array; readonly count: number } {
  let needed = 0;
  const least = closest(field, sources.length, bandMm);
  for (const scale01 of [1, 0.85, 0.7, 0.55]) {
    const matrix = neighbours(least, sources, scale01);
    const channels = colourGraph(matrix, sources.length, (i) => sources[i]!.taper !== null);
    needed = 1 + channels.reduce((most, c, i) => Math.max(most, sources[i]!.taper ? c + 1 : c), -1);
    if (needed <= maximum) return { channels, count: needed };
  }
  throw new Error(
    `bakeAnatomy: the structures need ${needed} channels, at most ${maximum} fit; use a finer pitch`,
  );
}
