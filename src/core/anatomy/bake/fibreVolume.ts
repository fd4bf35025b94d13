/** Fibre direction and layer, on a coarser grid: both change slowly, and neighbours without fibres must not dilute them. */

import { distanceToBox } from '../../geometry/shape.ts';
import type { Vec3 } from '../../math/vec3.ts';
import { type BakedAxes, type BakedAxis, mmAtVoxels } from './bakedGrid.ts';
import type { BakeSource } from './bakeSource.ts';

/** How far outside a structure its fibres are still written, in coarse pitches, so that the filter finds them at its edge. */
const SPREAD = 1.5;
/** Voxels of the bake in one of the fibres' along each axis. */
const FIBRE_VOXELS = 2.5;
const CELL = 4;

export interface FibreVolume {
  readonly size: readonly [number, number, number];
  readonly data: Uint8Array;
}

export function bakeFibres(sources: readonly BakeSource[], axes: BakedAxes): FibreVolume {
  const size = axes.map((a) => Math.max(1, Math.ceil(a.count / FIBRE_VOXELS - 1e-9))) as [
    number,
    number,
    number,
  ];
  const [xs, ys, zs] = [
    centresMm(axes[0], size[0]),
    centresMm(axes[1], size[1]),
    centresMm(axes[2], size[2]),
  ];
  const data = new Uint8Array(size[0] * size[1] * size[2] * 4).fill(127);
  for (let i = 3; i < data.length; i += 4) data[i] = 0;
  const withFibres = sources.filter((s) => s.structure?.fibreInto || s.structure?.layer01);
  const fibre: Vec3 = [0, 0, 0];
  for (let kz = 0; kz < size[2]; kz += CELL)
    for (let ky = 0; ky < size[1]; ky += CELL)
      for (let kx = 0; kx < size[0]; kx += CELL) {
        const [lx, ly, lz] = [
          Math.min(size[0], kx + CELL) - 1,
          Math.min(size[1], ky + CELL) - 1,
          Math.min(size[2], kz + CELL) - 1,
        ];
        const [hx, hy, hz] = [(xs[lx]! - xs[kx]!) / 2, (ys[ly]! - ys[ky]!) / 2, (zs[lz]! - zs[kz]!) / 2];
        const [cx, cy, cz] = [xs[kx]! + hx, ys[ky]! + hy, zs[kz]! + hz];
        const radius = Math.sqrt(hx * hx + hy * hy + hz * hz);
        const spreadMm = SPREAD * Math.max(stepMm(xs, kx, lx), stepMm(ys, ky, ly), stepMm(zs, kz, lz));
        const near: Near[] = [];
        for (const source of withFibres) {
          if (distanceToBox(source.bounds!, cx, cy, cz) > radius + spreadMm) continue;
          const centreMm = source.distance(cx, cy, cz);
          if (centreMm <= source.lipschitz * radius + spreadMm) near.push({ source, centreMm });
        }
        if (near.length === 0) continue;
        for (let iz = kz; iz < Math.min(size[2], kz + CELL); iz++)
          for (let iy = ky; iy < Math.min(size[1], ky + CELL); iy++)
            for (let ix = kx; ix < Math.min(size[0], kx + CELL); ix++) {
              const [x, y, z] = [xs[ix]!, ys[iy]!, zs[iz]!];
              const winner = nearestOf(near, fromPointMm(x - cx, y - cy, z - cz), x, y, z, spreadMm);
              if (!winner) continue;
              const o = 4 * (ix + size[0] * (iy + size[1] * iz));
              const { fibreInto, layer01 } = winner.structure!;
              if (fibreInto) {
                fibreInto(x, y, z, fibre);
                // a fibre has no sense, but opposite ones would cancel in the filter: all point up, or else back
                const flip = fibre[2] < -1e-3 || (Math.abs(fibre[2]) <= 1e-3 && fibre[1] < 0) ? -1 : 1;
                for (let a = 0; a < 3; a++) data[o + a] = Math.round((flip * fibre[a]! + 1) * 127.5);
              }
              if (layer01) data[o + 3] = Math.round(255 * Math.min(1, Math.max(0, layer01(x, y, z))));
            }
      }
  return { size, data };
}

/** A source that may matter in a cell, and how far the cell's centre is from it. */
interface Near {
  readonly source: BakeSource;
  readonly centreMm: number;
}

const fromPointMm = (dx: number, dy: number, dz: number): number => Math.sqrt(dx * dx + dy * dy + dz * dz);

/**
 * The first that holds the point, else the nearest within reach. Where the distance at the cell's centre, so far off,
 * tells already that a source holds the point or cannot be the nearest, it is not asked.
 */
function nearestOf(
  sources: readonly Near[],
  offMm: number,
  x: number,
  y: number,
  z: number,
  reachMm: number,
): BakeSource | null {
  let best: BakeSource | null = null;
  let least = reachMm;
  for (const { source, centreMm } of sources) {
    const slackMm = source.lipschitz * offMm;
    if (centreMm + slackMm < 0) return source;
    if (centreMm - slackMm >= Math.max(0, least)) continue;
    const d = source.distance(x, y, z);
    if (d < 0) return source;
    if (d < least) {
      least = d;
      best = source;
    }
  }
  return best;
}

/** Centres of the fibres' voxels along an axis, mm. */
const centresMm = (axis: BakedAxis, count: number): Float64Array =>
  Float64Array.from({ length: count }, (_, i) => mmAtVoxels(axis, ((i + 0.5) / count) * axis.count));

/** The widest step between the centres `from` to `to` and their neighbours, mm. */
function stepMm(centres: Float64Array, from: number, to: number): number {
  let widest = 0;
  for (let i = Math.max(1, from); i <= Math.min(centres.length - 1, to + 1); i++)
    widest = Math.max(widest, centres[i]! - centres[i - 1]!);
  return widest;
}
