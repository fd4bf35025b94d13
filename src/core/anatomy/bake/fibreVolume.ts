/** Fibre direction and layer, on a coarser grid: both change slowly, and neighbours without fibres must not dilute them. */

import type { Vec3 } from '../../math/vec3.ts';
import type { Box } from '../anatomy.ts';
import { type BakeSource, distanceToBox } from './bakeSource.ts';

/** How far outside a structure its fibres are still written, in coarse pitches, so that the filter finds them at its edge. */
const SPREAD = 1.5;
const CELL = 8;

export interface FibreVolume {
  readonly size: readonly [number, number, number];
  readonly data: Uint8Array;
}

export function bakeFibres(sources: readonly BakeSource[], bounds: Box, pitchMm: number): FibreVolume {
  const extent = [0, 1, 2].map((a) => bounds.max[a]! - bounds.min[a]!);
  const size = extent.map((e) => Math.max(1, Math.ceil(e / pitchMm - 1e-9))) as [number, number, number];
  const step = extent.map((e, a) => e / size[a]!) as [number, number, number];
  const data = new Uint8Array(size[0] * size[1] * size[2] * 4).fill(127);
  for (let i = 3; i < data.length; i += 4) data[i] = 0;
  const withFibres = sources.filter((s) => s.structure?.fibreInto || s.structure?.layer01);
  const spreadMm = SPREAD * Math.max(step[0], step[1], step[2]);
  const fibre: Vec3 = [0, 0, 0];
  const radius = 0.8660254037844387 * CELL * Math.max(step[0], step[1], step[2]);
  for (let kz = 0; kz < size[2]; kz += CELL)
    for (let ky = 0; ky < size[1]; ky += CELL)
      for (let kx = 0; kx < size[0]; kx += CELL) {
        const cx = bounds.min[0] + (kx + CELL / 2) * step[0];
        const cy = bounds.min[1] + (ky + CELL / 2) * step[1];
        const cz = bounds.min[2] + (kz + CELL / 2) * step[2];
        const near = withFibres.filter(
          (s) =>
            distanceToBox(s.bounds!, cx, cy, cz) <= radius + spreadMm &&
            s.distance(cx, cy, cz) <= s.lipschitz * radius + spreadMm,
        );
        if (near.length === 0) continue;
        for (let iz = kz; iz < Math.min(size[2], kz + CELL); iz++)
          for (let iy = ky; iy < Math.min(size[1], ky + CELL); iy++)
            for (let ix = kx; ix < Math.min(size[0], kx + CELL); ix++) {
              const x = bounds.min[0] + (ix + 0.5) * step[0];
              const y = bounds.min[1] + (iy + 0.5) * step[1];
              const z = bounds.min[2] + (iz + 0.5) * step[2];
              const winner = nearestOf(near, x, y, z, spreadMm);
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

/** The first that holds the point, else the nearest within reach. */
function nearestOf(
  sources: readonly BakeSource[],
  x: number,
  y: number,
  z: number,
  reachMm: number,
): BakeSource | null {
  let best: BakeSource | null = null;
  let least = reachMm;
  for (const s of sources) {
    const d = s.distance(x, y, z);
    if (d < 0) return s;
    if (d < least) {
      least = d;
      best = s;
    }
  }
  return best;
}
