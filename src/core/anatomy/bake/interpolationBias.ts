/**
 * Takes out what linear interpolation between voxels adds to a curved field. Along an axis the line between two voxels
 * of a field f lies over it by h²/2 · t (1 − t) · f″: from 0 at the voxels to h²/8 · f″ between them, never under it, so
 * that every baked cord is too thin. With a share of the second difference taken off at the voxels the same line errs to
 * both sides, and by about half as much.
 */
import { type BakedAxes, voxelCentresMm } from './bakedGrid.ts';
import { NO_OWNER } from './distanceByte.ts';

/** Share of the second difference, summed over the axes: the mean of t (1 − t) / 2, so that no bias is left. */
const SHARE = 1 / 12;
/** Farther from zero than this no interface is looked for, bytes of 127.5 to the band. */
const REACH_BYTES = 64;
/** More than this would come from a crease or the middle of a cord, where a field is not curved but bent, bytes. */
const MOST_BYTES = 6;

/** Four channels of a voxel that hold nobody, read at once. */
const NOBODY = 0x01010101 * NO_OWNER;

/** Alters `distances` (RGBA, one channel each) where a voxel and its neighbours hold the same entity. */
export function takeOutInterpolationBias(
  distances: readonly Uint8Array[],
  owners: readonly Uint8Array[],
  axes: BakedAxes,
): void {
  const [nx, ny, nz] = [axes[0].count, axes[1].count, axes[2].count];
  const even = axes.map((axis) => evenlySpaced(voxelCentresMm(axis)));
  const strides = [4, 4 * nx, 4 * nx * ny];
  distances.forEach((bytes, t) => {
    const from = bytes.slice();
    const names = owners[t]!;
    const four = new Uint32Array(names.buffer, names.byteOffset, names.length / 4);
    for (let z = 0, voxel = 0; z < nz; z++)
      for (let y = 0; y < ny; y++)
        for (let x = 0; x < nx; x++, voxel++) {
          if (four[voxel] === NOBODY) continue;
          for (let at = 4 * voxel; at < 4 * voxel + 4; at++) {
            const own = names[at]!;
            const here = from[at]!;
            if (own === NO_OWNER || here < 128 - REACH_BYTES || here > 127 + REACH_BYTES) continue;
            let bend = 0;
            for (let a = 0; a < 3; a++) {
              if (even[a]![a === 0 ? x : a === 1 ? y : z] === 0) continue;
              const stride = strides[a]!;
              if (names[at - stride] !== own || names[at + stride] !== own) continue;
              const before = from[at - stride]!;
              const behind = from[at + stride]!;
              if (before === 0 || behind === 0 || before === 255 || behind === 255) continue;
              bend += before + behind - 2 * here;
            }
            const off = Math.max(-MOST_BYTES, Math.min(MOST_BYTES, SHARE * bend));
            bytes[at] = Math.round(here - off);
          }
        }
  });
}

/** 1 where a voxel has neighbours on both sides, equally far away. */
function evenlySpaced(centresMm: Float64Array): Uint8Array {
  return Uint8Array.from(centresMm, (c, i) => {
    if (i === 0 || i === centresMm.length - 1) return 0;
    return Math.abs(centresMm[i + 1]! - 2 * c + centresMm[i - 1]!) < 1e-9 ? 1 : 0;
  });
}
