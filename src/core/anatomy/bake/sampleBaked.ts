/**
 * The look-up that the GPU does, on the CPU and on the same bytes: trilinear 8-bit distances of all channels, the
 * nearest voxel's owners, precedence, and the nearest interface that no higher structure covers.
 */
import type { Vec3 } from '../../math/vec3.ts';
import type { BakedAnatomy } from './bakedAnatomy.ts';
import { voxelsTo } from './bakedGrid.ts';
import { NO_OWNER } from './distanceByte.ts';

export interface BakedSample {
  /** Index in `entities` of what owns the point. */
  owner: number;
  /** To the nearest interface of the owner that can be seen from the point, mm, always ≥ 0; the band where none is near. */
  interfaceMm: number;
  /** Index in `entities` of what lies across that interface. */
  across: number;
  /** Signed distance to the owner's own boundary, mm, ≤ 0, not regarding what covers it; −band for the background. */
  depthMm: number;
}

export const createBakedSample = (): BakedSample => ({ owner: 0, interfaceMm: 0, across: 0, depthMm: 0 });

/** What lies under an owner is taken to be across its own boundary when it comes this near to it, mm. */
export const ACROSS_SLACK_MM = 0.15;
/** Two surfaces this near are one: about two steps of a stored distance at 1 mm. */
export const COINCIDENT_MM = 0.06;

const entityOf = new Int32Array(16);
const signedOf = new Float64Array(16);

/** Rest point (world, mm); outside the box the edge is continued. Writes `out`, allocates nothing. */
export function sampleBaked(
  baked: BakedAnatomy,
  x: number,
  y: number,
  z: number,
  out: BakedSample,
  /** Added to the distance of each entity, mm: positive where its wall has moved in. */
  wallShiftsMm?: Float32Array,
): void {
  const count = gatherEntities(baked, x, y, z);
  if (wallShiftsMm) for (let i = 0; i < count; i++) signedOf[i]! += wallShiftsMm[entityOf[i]!] ?? 0;
  const air = baked.entities.length - 1;
  const background = air - 1;
  // who owns the point: air before all, else the lowest index that holds it
  let owner = background;
  let ownerSigned = -baked.bandMm;
  for (let i = 0; i < count; i++) {
    if (!(signedOf[i]! < 0)) continue;
    if (entityOf[i] === air || (owner !== air && entityOf[i]! < owner)) {
      owner = entityOf[i]!;
      ownerSigned = signedOf[i]!;
    }
  }
  // what limits it: the surface of one that would win, or its own end
  let least = owner === background ? baked.bandMm : -ownerSigned;
  let across = background;
  let isOwnEnd = true;
  if (owner !== air)
    for (let i = 0; i < count; i++) {
      const wins = entityOf[i] === air || entityOf[i]! < owner;
      // where the owner's own end and a winner's surface coincide (skin and air), the winner is what is met
      if (wins && signedOf[i]! < least + (isOwnEnd ? COINCIDENT_MM : 0)) {
        least = Math.min(least, signedOf[i]!);
        across = entityOf[i]!;
        isOwnEnd = false;
      }
    }
  if (isOwnEnd && owner !== background) {
    let under = background;
    for (let i = 0; i < count; i++) {
      const e = entityOf[i]!;
      const loses = e !== owner && e !== air && (owner === air || e > owner);
      if (loses && e < under && signedOf[i]! < least + ACROSS_SLACK_MM) under = e;
    }
    across = under;
  }
  out.owner = owner;
  out.interfaceMm = least;
  out.across = across;
  out.depthMm = ownerSigned;
}

/** Fills the scratch lists with the entities near the point; for sheets the signed distance to the sheet. */
function gatherEntities(baked: BakedAnatomy, x: number, y: number, z: number): number {
  const [nx, ny, nz] = baked.size;
  const { axes } = baked;
  const fx = clampIndex(voxelsTo(axes[0], x) - 0.5, nx);
  const fy = clampIndex(voxelsTo(axes[1], y) - 0.5, ny);
  const fz = clampIndex(voxelsTo(axes[2], z) - 0.5, nz);
  const ix = Math.min(Math.floor(fx), Math.max(0, nx - 2));
  const iy = Math.min(Math.floor(fy), Math.max(0, ny - 2));
  const iz = Math.min(Math.floor(fz), Math.max(0, nz - 2));
  const tx = fx - ix;
  const ty = fy - iy;
  const tz = fz - iz;
  const base = 4 * (ix + nx * (iy + ny * iz));
  const sx = nx > 1 ? 4 : 0;
  const sy = ny > 1 ? 4 * nx : 0;
  const sz = nz > 1 ? 4 * nx * ny : 0;
  const nearest = base + (tx >= 0.5 ? sx : 0) + (ty >= 0.5 ? sy : 0) + (tz >= 0.5 ? sz : 0);
  const scale = baked.bandMm / 127.5;
  let count = 0;
  for (let t = 0; t < baked.distances.length; t++) {
    const owners = baked.owners[t]!;
    const d = baked.distances[t]!;
    for (let c = 0; c < 4; c++) {
      const entity = owners[nearest + c]!;
      if (entity === NO_OWNER) continue;
      const mm = filtered(d, base + c, sx, sy, sz, tx, ty, tz) * scale - baked.bandMm;
      const e = baked.entities[entity]!;
      entityOf[count] = entity;
      let signed = mm;
      if (e.isSheet) signed = Math.max(e.fromMm - mm, mm - e.toMm);
      if (e.isTapered)
        signed += Math.max(0, filtered(d, base + c + 1, sx, sy, sz, tx, ty, tz) * scale - baked.bandMm);
      signedOf[count++] = signed;
    }
  }
  return count;
}

/** Byte between eight voxels. */
function filtered(
  d: Uint8Array,
  o: number,
  sx: number,
  sy: number,
  sz: number,
  tx: number,
  ty: number,
  tz: number,
): number {
  const d00 = d[o]! + (d[o + sx]! - d[o]!) * tx;
  const d10 = d[o + sy]! + (d[o + sy + sx]! - d[o + sy]!) * tx;
  const d01 = d[o + sz]! + (d[o + sz + sx]! - d[o + sz]!) * tx;
  const d11 = d[o + sz + sy]! + (d[o + sz + sy + sx]! - d[o + sz + sy]!) * tx;
  const low = d00 + (d10 - d00) * ty;
  const high = d01 + (d11 - d01) * ty;
  return low + (high - low) * tz;
}

const clampIndex = (f: number, n: number): number => (f < 0 ? 0 : f > n - 1 ? n - 1 : f);

/** Fibre direction (unit, or 0 0 0 where there is none) into `out`; returns layer01. Rest point, world, mm. */
export function sampleBakedFibre(baked: BakedAnatomy, x: number, y: number, z: number, out: Vec3): number {
  const { size, data } = baked.fibres;
  const [ax, ay, az] = baked.axes;
  const fx = clampIndex((voxelsTo(ax, x) / ax.count) * size[0] - 0.5, size[0]);
  const fy = clampIndex((voxelsTo(ay, y) / ay.count) * size[1] - 0.5, size[1]);
  const fz = clampIndex((voxelsTo(az, z) / az.count) * size[2] - 0.5, size[2]);
  const ix = Math.floor(fx);
  const iy = Math.floor(fy);
  const iz = Math.floor(fz);
  let r = 0;
  let g = 0;
  let b = 0;
  let layer = 0;
  for (let corner = 0; corner < 8; corner++) {
    const kx = Math.min(ix + (corner & 1), size[0] - 1);
    const ky = Math.min(iy + ((corner >> 1) & 1), size[1] - 1);
    const kz = Math.min(iz + (corner >> 2), size[2] - 1);
    const w =
      (corner & 1 ? fx - ix : 1 - fx + ix) *
      (corner & 2 ? fy - iy : 1 - fy + iy) *
      (corner & 4 ? fz - iz : 1 - fz + iz);
    const o = 4 * (kx + size[0] * (ky + size[1] * kz));
    r += w * data[o]!;
    g += w * data[o + 1]!;
    b += w * data[o + 2]!;
    layer += w * data[o + 3]!;
  }
  out[0] = r / 127.5 - 1;
  out[1] = g / 127.5 - 1;
  out[2] = b / 127.5 - 1;
  const length = Math.sqrt(out[0] * out[0] + out[1] * out[1] + out[2] * out[2]);
  // 127 stands for none; the filter leaves less than a tenth of a vector there
  const k = length > 0.1 ? 1 / length : 0;
  out[0] *= k;
  out[1] *= k;
  out[2] *= k;
  return layer / 255;
}
