/**
 * The frame that speckle and textures are fixed in: (across, depth, third) in mm, bound to the tissue at rest. Depth
 * is the way from the skin inwards, since the lattice is fine along depth only. A limb gets cylindrical coordinates
 * about its long axis (world z), so that depth is right all round it; a phantom gets plane ones.
 */
import { atan2, PI } from '../math/elementary.ts';
import { anyPerpendicular, cross, type ReadonlyVec3, scale, type Vec3 } from '../math/vec3.ts';
import type { Anatomy } from '../anatomy/anatomy.ts';
import type { BakedAnatomy } from '../anatomy/bake/bakedAnatomy.ts';
import { LATTICE_ACROSS_MM } from './depthTable.ts';

export interface TextureFrame {
  readonly isCylindrical: boolean;
  readonly axisXMm: number;
  readonly axisYMm: number;
  /** Plane frame: unit vectors, world. */
  readonly across: ReadonlyVec3;
  readonly depth: ReadonlyVec3;
  readonly third: ReadonlyVec3;
}

/** Radius at which an angle is turned into mm: the circumference is 15 whole speckle tiles, so the seam fits. */
export const CYLINDER_RADIUS_MM = (15 * 64 * LATTICE_ACROSS_MM) / (2 * PI);

const planeFrame = (depth: Vec3): TextureFrame => {
  const across: Vec3 = Math.abs(depth[0]) < 0.9 ? normalizeAcross(depth) : anyPerpendicular(depth);
  return { isCylindrical: false, axisXMm: 0, axisYMm: 0, across, depth, third: cross(across, depth) };
};

/** World x made square to the depth direction. */
const normalizeAcross = (d: Vec3): Vec3 => {
  const v: Vec3 = [1 - d[0] * d[0], -d[0] * d[1], -d[0] * d[2]];
  return scale(v, 1 / Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]));
};

const cylinderFrame = (axisXMm: number, axisYMm: number): TextureFrame => ({
  isCylindrical: true,
  axisXMm,
  axisYMm,
  across: [1, 0, 0],
  depth: [0, 1, 0],
  third: [0, 0, 1],
});

/** Frame of an anatomy: about its limb's axis where it has one, else along the surface's inward normal. */
export function textureFrameOf(anatomy: Anatomy): TextureFrame {
  if (anatomy.limbAxisMm) return cylinderFrame(...anatomy.limbAxisMm);
  const { min, max } = anatomy.bounds;
  const c: Vec3 = [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2, (min[2] + max[2]) / 2];
  const g = (axis: 0 | 1 | 2): number => {
    const a: Vec3 = [...c];
    const b: Vec3 = [...c];
    a[axis] -= 0.5;
    b[axis] += 0.5;
    return anatomy.surface(b[0], b[1], b[2]) - anatomy.surface(a[0], a[1], a[2]);
  };
  const n: Vec3 = [g(0), g(1), g(2)];
  const l = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
  return planeFrame(l > 1e-6 ? scale(n, -1 / l) : [0, 1, 0]);
}

/** Frame of a baked anatomy; the same as that of the anatomy it was baked from where that is a limb. */
export const textureFrameOfBaked = (baked: BakedAnatomy): TextureFrame =>
  baked.limbAxisMm ? cylinderFrame(...baked.limbAxisMm) : planeFrame([0, 1, 0]);

/** A rest point and its local basis in the texture frame. */
export interface TexturePoint {
  /** Coordinates (across, depth, third), mm. */
  readonly p: Vec3;
  /** World directions in which each coordinate grows. */
  readonly across: Vec3;
  readonly depth: Vec3;
  readonly third: Vec3;
  /** How much the first coordinate grows by in 1 mm of way across. */
  acrossPerMm: number;
  /**
   * Factor on the speckle lattice's cells across, a power of two: towards the limb's axis they would grow so narrow that
   * lines leave them out, and away from it as wide as the beam.
   */
  acrossCell: number;
  /** Factor on scatter that undoes the change of the lattice's cell with the radius. */
  gain: number;
}

export const createTexturePoint = (): TexturePoint => ({
  p: [0, 0, 0],
  across: [1, 0, 0],
  depth: [0, 1, 0],
  third: [0, 0, 1],
  acrossPerMm: 1,
  acrossCell: 1,
  gain: 1,
});

/** Radius below which the lattice is as it is there, mm. */
const LEAST_RADIUS_MM = 5;

const ROOT_2 = Math.sqrt(2);

/** The power of two, 1/4 to 8, that keeps cells within a factor of √2 of their width at the frame's own radius. */
function acrossCellAt(acrossPerMm: number): number {
  let factor = 0.25;
  while (factor < 8 && factor * ROOT_2 < acrossPerMm) factor *= 2;
  return factor;
}

/** Rest point (world, mm) → texture frame in `out`. */
export function textureFrameInto(
  frame: TextureFrame,
  x: number,
  y: number,
  z: number,
  out: TexturePoint,
): void {
  if (frame.isCylindrical) {
    const dx = x - frame.axisXMm;
    const dy = y - frame.axisYMm;
    const r = Math.max(1, Math.sqrt(dx * dx + dy * dy));
    out.p[0] = atan2(dx, -dy) * CYLINDER_RADIUS_MM;
    out.p[1] = CYLINDER_RADIUS_MM - r;
    out.p[2] = z;
    out.depth[0] = -dx / r;
    out.depth[1] = -dy / r;
    out.depth[2] = 0;
    out.across[0] = -dy / r;
    out.across[1] = dx / r;
    out.across[2] = 0;
    out.third[0] = 0;
    out.third[1] = 0;
    out.third[2] = 1;
    out.acrossPerMm = CYLINDER_RADIUS_MM / Math.max(LEAST_RADIUS_MM, r);
    out.acrossCell = acrossCellAt(out.acrossPerMm);
    out.gain = Math.sqrt(out.acrossPerMm / out.acrossCell);
    return;
  }
  const { across: a, depth: d, third: t } = frame;
  out.p[0] = a[0] * x + a[1] * y + a[2] * z;
  out.p[1] = d[0] * x + d[1] * y + d[2] * z;
  out.p[2] = t[0] * x + t[1] * y + t[2] * z;
  for (let i = 0; i < 3; i++) {
    out.across[i] = a[i]!;
    out.depth[i] = d[i]!;
    out.third[i] = t[i]!;
  }
  out.acrossPerMm = 1;
  out.acrossCell = 1;
  out.gain = 1;
}
