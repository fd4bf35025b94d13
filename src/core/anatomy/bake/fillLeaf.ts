/**
 * The voxels of one leaf. A distance says something of its whole neighbourhood: it cannot change faster than the
 * source's Lipschitz bound. Voxels that an evaluation near them shows to be out of a source's band, or deep inside
 * it, are not evaluated themselves; that spares almost half of all evaluations.
 */
import type { BakeSource } from './bakeSource.ts';
import { distanceToByte } from './distanceByte.ts';

/** Voxels along the edge of a leaf, and in it. */
export const LEAF = 4;
export const LEAF_VOXELS = LEAF * LEAF * LEAF;
/** Bytes of one source in one leaf: distance, what is stored, and the taper of a sheet, of every voxel. */
export const PLACE_BYTES = 3 * LEAF_VOXELS;
const STORED = LEAF_VOXELS;
const TAPER = 2 * LEAF_VOXELS;

export interface LeafVoxels {
  /** Centres, mm. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  /** 1 for voxels outside the grid. */
  readonly isOutside: Uint8Array;
}

export const createLeafVoxels = (): LeafVoxels => ({
  x: new Float64Array(LEAF_VOXELS),
  y: new Float64Array(LEAF_VOXELS),
  z: new Float64Array(LEAF_VOXELS),
  isOutside: new Uint8Array(LEAF_VOXELS),
});

/** Corners first: they tell most about the others. */
const ORDER = new Uint8Array(LEAF_VOXELS);
{
  const last = LEAF - 1;
  let n = 0;
  for (const wanted of [3, 2, 1, 0])
    for (let v = 0; v < LEAF_VOXELS; v++) {
      const isEdge = (i: number): number => (i === 0 || i === last ? 1 : 0);
      if (isEdge(v & 3) + isEdge((v >> 2) & 3) + isEdge(v >> 4) === wanted) ORDER[n++] = v;
    }
}

/** What is known of a voxel without asking the source: it is out of the band, or deeper than anything else can show. */
const FAR = 1;
const DEEP = 2;
/** By list place and voxel; as many places as an owner byte can name. */
const known = new Uint8Array(256 * LEAF_VOXELS);

/**
 * Writes the bytes of every source of a leaf to `out`, where 255 stands, from `at` on.
 * @param list indices into the sources in the order in which they win
 * @param bandMm half the range of a byte
 * @param buriedMm so deep inside a source nothing after it can show
 * @param leastMm the least distance of two voxels
 */
export function fillLeaf(
  sources: readonly BakeSource[],
  list: readonly number[],
  voxels: LeafVoxels,
  bandMm: number,
  buriedMm: number,
  leastMm: number,
  out: Uint8Array,
  at: number,
): void {
  const { x, y, z, isOutside } = voxels;
  const n = list.length;
  const deepMm = Math.max(bandMm, buriedMm);
  // a byte's step of room for fields that are a little steeper than they say
  const farMm = bandMm * (1 + 1 / 127.5);
  known.fill(0, 0, n * LEAF_VOXELS);
  for (let i = 0; i < LEAF_VOXELS; i++) {
    const v = ORDER[i]!;
    if (isOutside[v]) continue;
    const px = x[v]!;
    const py = y[v]!;
    const pz = z[v]!;
    for (let k = 0; k < n; k++) {
      const mark = known[k * LEAF_VOXELS + v]!;
      if (mark === FAR) continue;
      const o = at + k * PLACE_BYTES + v;
      if (mark === DEEP) {
        out[o] = 0;
        out[o + STORED] = 0;
        break;
      }
      const source = sources[list[k]!]!;
      const d = source.distance(px, py, pz);
      if (d >= bandMm) {
        const radius = (d - farMm) / source.lipschitz;
        if (radius > leastMm) markNear(voxels, v, radius, FAR, k);
        continue;
      }
      // 254 at most, so that 255 always means: not near, or buried
      const byte = distanceToByte(d, bandMm);
      out[o] = byte === 255 ? 254 : byte;
      out[o + STORED] = source.isSheet ? distanceToByte(source.stored(px, py, pz), bandMm) : byte;
      if (source.taper) out[o + TAPER] = distanceToByte(source.taper(px, py, pz), bandMm);
      if (source.isSheet || d >= -buriedMm) continue;
      const radius = (-d - deepMm) / source.lipschitz;
      if (radius > leastMm) markNear(voxels, v, radius, DEEP, k);
      break;
    }
  }
}

/** Marks the voxels within a radius of voxel v for the source at list place k. */
function markNear({ x, y, z }: LeafVoxels, v: number, radius: number, mark: number, k: number): void {
  const r2 = radius * radius;
  const o = k * LEAF_VOXELS;
  const [px, py, pz] = [x[v]!, y[v]!, z[v]!];
  for (let layer = 0; layer < LEAF_VOXELS; layer += LEAF * LEAF) {
    const dz = z[layer]! - pz;
    const left = r2 - dz * dz;
    if (left <= 0) continue;
    for (let u = layer; u < layer + LEAF * LEAF; u++) {
      const dx = x[u]! - px;
      const dy = y[u]! - py;
      if (dx * dx + dy * dy < left) known[o + u] = mark;
    }
  }
}
