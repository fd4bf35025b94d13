/** How the probe sits on the skin: contact, heading, pose, and the depth of what it presses against. */
import type { Anatomy } from '../anatomy/anatomy.ts';
import type { TissueField } from '../anatomy/tissueField.ts';
import {
  multiplyQuaternions,
  normalizeQuaternion,
  type Quaternion,
  quaternionFromAxes,
  quaternionFromAxisAngle,
} from '../math/quaternion.ts';
import {
  addScaled,
  anyPerpendicular,
  cross,
  dot,
  length,
  normalize,
  type ReadonlyVec3,
  rejectFrom,
  scale,
  type Vec3,
} from '../math/vec3.ts';

/** Positive outside the body, mm. */
export type SurfaceFunction = (x: number, y: number, z: number) => number;

const GRADIENT_STEP_MM = 0.05;
const SURFACE_TOLERANCE_MM = 1e-4;

/** Gradient of a surface function by central differences. */
export function surfaceGradient(surface: SurfaceFunction, p: ReadonlyVec3): Vec3 {
  const h = GRADIENT_STEP_MM;
  return [
    (surface(p[0] + h, p[1], p[2]) - surface(p[0] - h, p[1], p[2])) / (2 * h),
    (surface(p[0], p[1] + h, p[2]) - surface(p[0], p[1] - h, p[2])) / (2 * h),
    (surface(p[0], p[1], p[2] + h) - surface(p[0], p[1], p[2] - h)) / (2 * h),
  ];
}

export interface SurfacePoint {
  readonly pointMm: Vec3;
  /** Unit outward normal. */
  readonly normal: Vec3;
}

/**
 * The point of the skin reached from a point by Newton steps along the gradient, each at most 10 mm. Throws when
 * the surface is not reached within 0.02 mm (a point far from any skin).
 */
export function projectToSurface(surface: SurfaceFunction, from: ReadonlyVec3): SurfacePoint {
  const p: Vec3 = [from[0], from[1], from[2]];
  let normal: Vec3 = [0, 0, 1];
  for (let i = 0; i < 24; i++) {
    const gradient = surfaceGradient(surface, p);
    const steepness = dot(gradient, gradient);
    if (!(steepness > 1e-6)) break;
    normal = normalize(gradient);
    const d = surface(p[0], p[1], p[2]);
    if (Math.abs(d) < SURFACE_TOLERANCE_MM) return { pointMm: p, normal };
    const step = -d / steepness;
    const stepMm = Math.abs(step) * Math.sqrt(steepness);
    const k = stepMm > 10 ? (step * 10) / stepMm : step;
    for (let axis = 0; axis < 3; axis++) p[axis]! += gradient[axis]! * k;
  }
  const left = surface(p[0], p[1], p[2]);
  if (Math.abs(left) < 0.02) return { pointMm: p, normal };
  throw new Error(`contact.projectToSurface: no skin within reach of ${from.join(', ')} mm`);
}

/** A tangent carried from one surface normal to another without turning about it. */
export function transportTangent(tangent: ReadonlyVec3, from: ReadonlyVec3, to: ReadonlyVec3): Vec3 {
  const k = dot(tangent, to) / (1 + dot(from, to));
  const moved: Vec3 = [
    tangent[0] - k * (from[0] + to[0]),
    tangent[1] - k * (from[1] + to[1]),
    tangent[2] - k * (from[2] + to[2]),
  ];
  const across = rejectFrom(moved, to);
  return length(across) > 1e-6 ? normalize(across) : anyPerpendicular(to);
}

/** Orientation of the transducer on the skin: axial line inwards, +x along the heading, then tilt about x, rock about z. */
export function probeOrientation(
  normal: ReadonlyVec3,
  heading: ReadonlyVec3,
  tiltRad: number,
  rockRad: number,
): Quaternion {
  const inward = scale(normal, -1);
  const upright = quaternionFromAxes(heading, inward, cross(heading, inward));
  const tilted = multiplyQuaternions(upright, quaternionFromAxisAngle([1, 0, 0], tiltRad));
  return normalizeQuaternion(multiplyQuaternions(tilted, quaternionFromAxisAngle([0, 0, 1], rockRad)));
}

/** How far the skin stands out over its resting place along the normal, mm, because a cavity or a pool swelled under it. */
export function skinLiftMm(field: TissueField, contactMm: ReadonlyVec3, normal: ReadonlyVec3): number {
  let lift = 0;
  let slope = 1;
  let before = 0;
  for (let i = 0; i < 12; i++) {
    const d = field.surfaceMm(
      contactMm[0] + normal[0] * lift,
      contactMm[1] + normal[1] * lift,
      contactMm[2] + normal[2] * lift,
    );
    if (Math.abs(d) < 0.002) break;
    // Secant steps; going outwards through swollen tissue, rest depth changes at a slope of 1 or more.
    if (i > 0) slope = Math.min(4, Math.max(1, slope * (1 - d / before)));
    before = d;
    lift = Math.min(30, Math.max(-5, lift - d / slope));
  }
  return lift;
}

/** Compression reaches at most this deep below the face, mm. */
export const GREATEST_STOP_MM = 40;

/** Depth below the face, along the axial line, of the first bone in the unpressed field, at most 40 mm. */
export function findStopDepthMm(
  anatomy: Anatomy,
  unpressed: TissueField,
  boneIndices: readonly number[],
  faceMm: ReadonlyVec3,
  axial: ReadonlyVec3,
): number {
  let depth = 0;
  for (let i = 0; i < 400 && depth < GREATEST_STOP_MM; i++) {
    const p = addScaled(faceMm, axial, depth);
    let nearest = GREATEST_STOP_MM;
    for (const index of boneIndices) {
      const bone = anatomy.structures[index]!;
      if (isFartherThan(bone.bounds, p, nearest + 12)) continue;
      nearest = Math.min(nearest, unpressed.distanceTo(bone, p[0], p[1], p[2]) / Math.max(1, bone.lipschitz));
    }
    if (nearest <= 0.02) return depth;
    depth += Math.max(0.05, 0.8 * nearest);
  }
  return GREATEST_STOP_MM;
}

/** True where a point lies farther from a box than a distance (by the largest of its axes, a lower bound). */
export function isFartherThan(
  box: { readonly min: readonly number[]; readonly max: readonly number[] },
  p: ReadonlyVec3,
  distanceMm: number,
): boolean {
  for (let axis = 0; axis < 3; axis++) {
    if (box.min[axis]! - p[axis]! > distanceMm || p[axis]! - box.max[axis]! > distanceMm) return true;
  }
  return false;
}
