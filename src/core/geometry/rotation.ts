/** Rotation of a local frame as nine numbers, so that distance functions need no allocation. */
import { normalizeQuaternion, type ReadonlyQuaternion, rotate } from '../math/quaternion.ts';
import type { ReadonlyVec3, Vec3 } from '../math/vec3.ts';

export interface LocalAxes {
  /** World directions of the local x, y and z axes. */
  readonly x: Vec3;
  readonly y: Vec3;
  readonly z: Vec3;
}

/** Axes of a frame turned by a quaternion (normalised here). */
export function localAxes(orientation: ReadonlyQuaternion): LocalAxes {
  const q = normalizeQuaternion(orientation);
  return { x: rotate(q, [1, 0, 0]), y: rotate(q, [0, 1, 0]), z: rotate(q, [0, 0, 1]) };
}

/** Half-extents of the world box round a turned local box. */
export const turnedHalfExtents = (axes: LocalAxes, halfMm: ReadonlyVec3): Vec3 => [
  Math.abs(axes.x[0]) * halfMm[0] + Math.abs(axes.y[0]) * halfMm[1] + Math.abs(axes.z[0]) * halfMm[2],
  Math.abs(axes.x[1]) * halfMm[0] + Math.abs(axes.y[1]) * halfMm[1] + Math.abs(axes.z[1]) * halfMm[2],
  Math.abs(axes.x[2]) * halfMm[0] + Math.abs(axes.y[2]) * halfMm[1] + Math.abs(axes.z[2]) * halfMm[2],
];
