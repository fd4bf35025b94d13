/**
 * Distances of every source at every voxel, kept only where they matter. Cells of 32 → 16 → 8 → 4 voxels drop the
 * sources that cannot come within the band (by their Lipschitz bound and their box) and those that lie deep under
 * one that wins; what is left is evaluated voxel by voxel.
 */
import { distanceToBox } from '../../geometry/shape.ts';
import type { BakeSource } from './bakeSource.ts';
import { type BakedAxes, voxelCentresMm } from './bakedGrid.ts';
import { createLeafVoxels, fillLeaf, LEAF, LEAF_VOXELS, PLACE_BYTES } from './fillLeaf.ts';

const ROOT = 32;

/** Bytes of all leaves in one buffer: those of leaf l, list place k begin at `(listStart[l] + k) · PLACE_BYTES`. */
export interface LeafField {
  readonly leafCounts: readonly [number, number, number];
  /** First list place of each leaf, and how many it has. */
  readonly listStart: Int32Array;
  readonly listCount: Uint8Array;
  /** Largest distance of neighbouring voxels in a leaf, mm. */
  readonly leafPitchMm: Float64Array;
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
  axes: BakedAxes,
  bandMm: number,
  isCulled: boolean,
  onProgress?: (done01: number) => void,
): LeafField {
  const [nx, ny, nz] = [axes[0].count, axes[1].count, axes[2].count];
  const [xs, ys, zs] = [voxelCentresMm(axes[0]), voxelCentresMm(axes[1]), voxelCentresMm(axes[2])];
  const counts = [Math.ceil(nx / LEAF), Math.ceil(ny / LEAF), Math.ceil(nz / LEAF)] as const;
  const leafTotal = counts[0] * counts[1] * counts[2];
  const listStart = new Int32Array(leafTotal);
  const listCount = new Uint8Array(leafTotal);
  const leafPitchMm = new Float64Array(leafTotal);
  const bytes = new GrowingBytes();
  const places = new GrowingBytes();
  const voxels = createLeafVoxels();

  // without culling no voxel speaks for another
  const leastMm = isCulled ? Math.min(least(xs), least(ys), least(zs)) : Number.POSITIVE_INFINITY;

  const evaluateLeaf = (
    ix: number,
    iy: number,
    iz: number,
    list: readonly number[],
    pitchMm: number,
  ): void => {
    const leaf = ix / LEAF + counts[0] * (iy / LEAF + counts[1] * (iz / LEAF));
    const n = list.length;
    const buriedMm = BURIED_PITCHES * pitchMm;
    leafPitchMm[leaf] = pitchMm;
    const at = bytes.reserve(n * PLACE_BYTES);
    listStart[leaf] = places.reserve(n);
    listCount[leaf] = n;
    places.bytes.set(list, listStart[leaf]);
    const out = bytes.bytes;
    out.fill(255, at, at + n * PLACE_BYTES);
    for (let v = 0; v < LEAF_VOXELS; v++) {
      const [vx, vy, vz] = [ix + (v & 3), iy + ((v >> 2) & 3), iz + (v >> 4)];
      voxels.isOutside[v] = vx >= nx || vy >= ny || vz >= nz ? 1 : 0;
      voxels.x[v] = xs[vx] ?? 0;
      voxels.y[v] = ys[vy] ?? 0;
      voxels.z[v] = zs[vz] ?? 0;
    }
    fillLeaf(sources, list, voxels, bandMm, buriedMm, leastMm, out, at);
  };

  const visit = (ix: number, iy: number, iz: number, edge: number, parent: readonly number[]): void => {
    if (ix >= nx || iy >= ny || iz >= nz) return;
    let list = parent;
    const [lx, ly, lz] = [
      Math.min(nx, ix + edge) - 1,
      Math.min(ny, iy + edge) - 1,
      Math.min(nz, iz + edge) - 1,
    ];
    const pitchMm = Math.max(
      spacing(xs, ix),
      spacing(xs, lx),
      spacing(ys, iy),
      spacing(ys, ly),
      spacing(zs, iz),
      spacing(zs, lz),
    );
    if (isCulled) {
      const [hx, hy, hz] = [(xs[lx]! - xs[ix]!) / 2, (ys[ly]! - ys[iy]!) / 2, (zs[lz]! - zs[iz]!) / 2];
      const x = xs[ix]! + hx;
      const y = ys[iy]! + hy;
      const z = zs[iz]! + hz;
      const radius = Math.sqrt(hx * hx + hy * hy + hz * hz);
      const buriedMm = BURIED_PITCHES * pitchMm;
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
      evaluateLeaf(ix, iy, iz, list, pitchMm);
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
  return { leafCounts: counts, listStart, listCount, leafPitchMm, list: places.bytes, values: bytes.bytes };
}

/** The least distance of neighbouring voxels, mm. */
function least(centres: Float64Array): number {
  let gap = Number.POSITIVE_INFINITY;
  for (let i = 1; i < centres.length; i++) gap = Math.min(gap, centres[i]! - centres[i - 1]!);
  return gap;
}

/** The larger of the distances from a voxel to those beside it, mm. */
function spacing(centres: Float64Array, i: number): number {
  const below = i > 0 ? centres[i]! - centres[i - 1]! : 0;
  const above = i + 1 < centres.length ? centres[i + 1]! - centres[i]! : 0;
  return Math.max(below, above);
}
