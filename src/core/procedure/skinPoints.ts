/** Places on the skin where a needle may enter. */
import type { TissueField } from '../anatomy/tissueField.ts';
import { type RigidTransform, transformPoint } from '../frames/frames.ts';
import { distance, type ReadonlyVec3, type Vec3 } from '../math/vec3.ts';
import { projectToSurface, type SurfacePoint } from '../probe/contact.ts';

/** The skin at a lateral place of an image plane, from outside along the axial direction; undefined where there is none. */
export function skinInPlane(
  field: TissueField,
  pose: RigidTransform<'world', 'transducer'>,
  xMm: number,
): Vec3 | undefined {
  let y = -15;
  for (let i = 0; i < 200 && y < 45; i++) {
    const p = transformPoint(pose, [xMm, y, 0]);
    const d = field.surfaceMm(p[0], p[1], p[2]);
    if (d < 0.02) {
      const { min, max } = field.anatomy.bounds;
      return p.every((value, axis) => value > min[axis]! && value < max[axis]!) ? p : undefined;
    }
    y += Math.max(0.02, d * 0.8);
  }
  return undefined;
}

/** The least distance between two places is this share of the pitch. */
const APART_SHARE = 0.8;
/** A lattice node this share of the pitch from the skin is taken down to it: half a cell's diagonal. */
const SHELL_SHARE = 0.87;

/**
 * Places all over the skin within a distance of a centre, about a pitch apart, in a fixed order: the nodes of a lattice
 * that lie near the skin, each taken to the nearest place on it, less those too near to one before.
 */
export function skinPoints(
  field: TissueField,
  centreMm: ReadonlyVec3,
  withinMm: number,
  pitchMm: number,
): SurfacePoint[] {
  const surface = (x: number, y: number, z: number): number => field.surfaceMm(x, y, z);
  const { min, max } = field.anatomy.bounds;
  const kept: SurfacePoint[] = [];
  const cells = Math.ceil(withinMm / pitchMm) + 1;
  for (let k = -cells; k <= cells; k++)
    for (let j = -cells; j <= cells; j++)
      for (let i = -cells; i <= cells; i++) {
        const node: Vec3 = [centreMm[0] + i * pitchMm, centreMm[1] + j * pitchMm, centreMm[2] + k * pitchMm];
        if (distance(node, centreMm) > withinMm + pitchMm) continue;
        if (Math.abs(surface(node[0], node[1], node[2])) > SHELL_SHARE * pitchMm) continue;
        const landed = tryProject(surface, node);
        if (!landed || distance(landed.pointMm, centreMm) > withinMm) continue;
        if (!landed.pointMm.every((v, axis) => v > min[axis]! && v < max[axis]!)) continue;
        if (kept.every((p) => distance(p.pointMm, landed.pointMm) >= APART_SHARE * pitchMm))
          kept.push(landed);
      }
  return kept;
}

function tryProject(
  surface: (x: number, y: number, z: number) => number,
  from: ReadonlyVec3,
): SurfacePoint | undefined {
  try {
    return projectToSurface(surface, from);
  } catch {
    return undefined;
  }
}
