/**
 * Distances of every source at every voxel, kept only where they matter. Cells of 32 → 16 → 8 → 4 voxels drop the
 * sources that cannot come within the band (by their Lipschitz bound and their box) and those that lie deep under
 * one that wins; what is left is evaluated voxel by voxel.
 */
import { type BakeSource, distanceToBox } from './bakeSource.ts';
import { distanceToByte } from './distanceByte.ts';

/** Voxels along the edge of a leaf. */
export const LEAF = 4;
const ROOT = 32;
/** Half the space diagonal of a cell over its edge. */
const HALF_DIAGONAL = 0.8660254037844387;

export interface VoxelGrid {
  readonly originMm: readonly [number, number, number];
  readonly pitchMm: number;
  readonly size: readonly [number, number, number];
}

/** Bytes of all leaves in one growing buffer. Values of leaf l, list place k: `values[start[l] + (2k) · 64 + voxel]` (distance), `+ (2k + 1) · 64` (stored). */
export interface LeafField {
  readonly leafCounts: readonly [number, number, number];
  /** First list place of each leaf, and one more at the end. */
  readonly listStart: Int32Array;
  /** Indices into the sources, in the order in which they win. */
  readonly list: Uint8Array;
  readonly values: Uint8Array;
}

/** Deeper than this many pitches under a winner, nothing of the losers can show through the filter of a texture. */
export const BURIED_PITCHES = 3;

class GrowingBytes {
  bytes = new Uint8Array(1 << 20);
  length = 0;
  reserve(count: number): number {
    const at = this.length;
    this.length += count;
    if (this.length > this.bytes.length) {
      const larger = new Uint8Array(Math.max(this.length, this.bytes.length * 2));
      larger.set(this.bytes);
      this.bytes = larger;
    }
    return at;
  }
}

export function evaluateLeaves(
  sources: readonly BakeSource[],
  grid: VoxelGrid,
  bandMm: number,
  isCulled: boolean,
  onProgress?: (done01: number) => void,
): LeafField {
  const [nx, ny, nz] = grid.size;
  const { pitchMm, originMm } = grid;
  const buriedMm = BURIED_PITCHES * pitchMm;
  const counts = [Math.ceil(nx / LEAF), Math.ceil(ny / LEAF), Math.ceil(nz / LEAF)] as const;
  const leafTotal = counts[0] * counts[1] * counts[2];
  const leafLists: (Uint8Array | undefined)[] = new Array(leafTotal);
  const offsets = new Int32Array(leafTotal);
  const bytes = new GrowingBytes();

  const fillLeaf = (ix: number, iy: number, iz: number, list: readonly number[]): void => {
    const leaf = ix / LEAF + counts[0] * (iy / LEAF + counts[1] * (iz / LEAF));
    const n = list.length;
    leafLists[leaf] = Uint8Array.from(list);
    const at = bytes.reserve(n * 128);
    offsets[leaf] = at;
    const out = bytes.bytes;
    out.fill(255, at, at + n * 128);
    for (let v = 0; v < 64; v++) {
      const x = originMm[0] + (ix + (v & 3) + 0.5) * pitchMm;
      const y = originMm[1] + (iy + ((v >> 2) & 3) + 0.5) * pitchMm;
      const z = originMm[2] + (iz + (v >> 4) + 0.5) * pitchMm;
      for (let k = 0; k < n; k++) {
        const source = sources[list[k]!]!;
        const d = source.distance(x, y, z);
        if (d >= bandMm) continue;
        const o = at + k * 128 + v;
        // 254 at most, so that 255 always means: not near, or buried
        out[o] = Math.min(254, distanceToByte(d, bandMm));
        out[o + 64] = distanceToByte(source.isSheet ? source.stored(x, y, z) : d, bandMm);
        if (d < -buriedMm && !source.isSheet) break;
      }
    }
  };

  const visit = (ix: number, iy: number, iz: number, edge: number, parent: readonly number[]): void => {
    if (ix >= nx || iy >= ny || iz >= nz) return;
    let list = parent;
    if (isCulled) {
      const half = (edge * pitchMm) / 2;
      const x = originMm[0] + ix * pitchMm + half;
      const y = originMm[1] + iy * pitchMm + half;
      const z = originMm[2] + iz * pitchMm + half;
      const radius = HALF_DIAGONAL * edge * pitchMm;
      const kept: number[] = [];
      for (let k = 0; k < parent.length; k++) {
        const source = sources[parent[k]!]!;
        if (source.bounds && distanceToBox(source.bounds, x, y, z) > radius + bandMm) continue;
        const d = source.distance(x, y, z);
        if (d > source.lipschitz * radius + bandMm) continue;
        kept.push(parent[k]!);
        if (!source.isSheet && d < -(source.lipschitz * radius + buriedMm)) break;
      }
      list = kept;
    }
    if (edge === LEAF) {
      fillLeaf(ix, iy, iz, list);
      return;
    }
    const h = edge / 2;
    for (let c = 0; c < 8; c++) visit(ix + (c & 1) * h, iy + ((c >> 1) & 1) * h, iz + (c >> 2) * h, h, list);
  };

  const all = sources.map((_, i) => i);
  const roots = [Math.ceil(nx / ROOT), Math.ceil(ny / ROOT), Math.ceil(nz / ROOT)] as const;
  const rootTotal = roots[0] * roots[1] * roots[2];
  let done = 0;
  for (let kz = 0; kz < roots[2]; kz++)
    for (let ky = 0; ky < roots[1]; ky++)
      for (let kx = 0; kx < roots[0]; kx++) {
        visit(kx * ROOT, ky * ROOT, kz * ROOT, ROOT, all);
        onProgress?.(++done / rootTotal);
      }
  return gather(counts, leafLists, offsets, bytes.bytes);
}

function gather(
  leafCounts: readonly [number, number, number],
  lists: readonly (Uint8Array | undefined)[],
  offsets: Int32Array,
  bytes: Uint8Array,
): LeafField {
  const listStart = new Int32Array(lists.length + 1);
  let total = 0;
  lists.forEach((l, i) => {
    listStart[i] = total;
    total += l?.length ?? 0;
  });
  listStart[lists.length] = total;
  const list = new Uint8Array(total);
  const values = new Uint8Array(total * 128);
  lists.forEach((l, i) => {
    if (!l) return;
    list.set(l, listStart[i]!);
    const from = offsets[i]!;
    values.set(bytes.subarray(from, from + l.length * 128), listStart[i]! * 128);
  });
  return { leafCounts, listStart, list, values };
}
