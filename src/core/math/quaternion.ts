/** Unit quaternions (x, y, z, w), Hamilton product, active rotations. */
import { atan2, cos, sin } from './elementary.ts';
import type { ReadonlyVec3, Vec3 } from './vec3.ts';

export type Quaternion = [number, number, number, number];
export type ReadonlyQuaternion = readonly [number, number, number, number];

export const IDENTITY_QUATERNION: ReadonlyQuaternion = [0, 0, 0, 1];

/** a · b: first b, then a. */
export const multiplyQuaternions = (a: ReadonlyQuaternion, b: ReadonlyQuaternion): Quaternion => [
  a[3] * b[0] + a[0] * b[3] + a[1] * b[2] - a[2] * b[1],
  a[3] * b[1] - a[0] * b[2] + a[1] * b[3] + a[2] * b[0],
  a[3] * b[2] + a[0] * b[1] - a[1] * b[0] + a[2] * b[3],
  a[3] * b[3] - a[0] * b[0] - a[1] * b[1] - a[2] * b[2],
];

export const conjugate = (q: ReadonlyQuaternion): Quaternion => [-q[0], -q[1], -q[2], q[3]];

/** Throws on a quaternion of length below 1e-9. */
export function normalizeQuaternion(q: ReadonlyQuaternion): Quaternion {
  const l = Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
  if (!(l > 1e-9)) throw new Error(`quaternion.normalizeQuaternion: length must be above 1e-9, got ${l}`);
  return [q[0] / l, q[1] / l, q[2] / l, q[3] / l];
}

/** Rotation by angleRad about a unit axis. */
export function quaternionFromAxisAngle(axis: ReadonlyVec3, angleRad: number): Quaternion {
  const s = sin(angleRad / 2);
  return [axis[0] * s, axis[1] * s, axis[2] * s, cos(angleRad / 2)];
}

/** v turned by q. */
export function rotate(q: ReadonlyQuaternion, v: ReadonlyVec3): Vec3 {
  const out: Vec3 = [0, 0, 0];
  rotateInto(q, v, out);
  return out;
}

/** v turned by q, into `out`, which may be v. */
export function rotateInto(q: ReadonlyQuaternion, v: ReadonlyVec3, out: Vec3): void {
  const x = v[0];
  const y = v[1];
  const z = v[2];
  const tx = 2 * (q[1] * z - q[2] * y);
  const ty = 2 * (q[2] * x - q[0] * z);
  const tz = 2 * (q[0] * y - q[1] * x);
  out[0] = x + q[3] * tx + q[1] * tz - q[2] * ty;
  out[1] = y + q[3] * ty + q[2] * tx - q[0] * tz;
  out[2] = z + q[3] * tz + q[0] * ty - q[1] * tx;
}

/** v turned back by q, into `out`, which may be v: the same bits as turning by the conjugate. */
export function rotateBackInto(q: ReadonlyQuaternion, v: ReadonlyVec3, out: Vec3): void {
  const x = v[0];
  const y = v[1];
  const z = v[2];
  const qx = -q[0];
  const qy = -q[1];
  const qz = -q[2];
  const tx = 2 * (qy * z - qz * y);
  const ty = 2 * (qz * x - qx * z);
  const tz = 2 * (qx * y - qy * x);
  out[0] = x + q[3] * tx + qy * tz - qz * ty;
  out[1] = y + q[3] * ty + qz * tx - qx * tz;
  out[2] = z + q[3] * tz + qx * ty - qy * tx;
}

/** The rotation whose columns are the right-handed orthonormal axes x, y, z. */
export function quaternionFromAxes(x: ReadonlyVec3, y: ReadonlyVec3, z: ReadonlyVec3): Quaternion {
  const trace = x[0] + y[1] + z[2];
  if (trace > 0) {
    const s = 2 * Math.sqrt(trace + 1);
    return normalizeQuaternion([(y[2] - z[1]) / s, (z[0] - x[2]) / s, (x[1] - y[0]) / s, s / 4]);
  }
  if (x[0] > y[1] && x[0] > z[2]) {
    const s = 2 * Math.sqrt(1 + x[0] - y[1] - z[2]);
    return normalizeQuaternion([s / 4, (y[0] + x[1]) / s, (z[0] + x[2]) / s, (y[2] - z[1]) / s]);
  }
  if (y[1] > z[2]) {
    const s = 2 * Math.sqrt(1 + y[1] - x[0] - z[2]);
    return normalizeQuaternion([(y[0] + x[1]) / s, s / 4, (z[1] + y[2]) / s, (z[0] - x[2]) / s]);
  }
  const s = 2 * Math.sqrt(1 + z[2] - x[0] - y[1]);
  return normalizeQuaternion([(z[0] + x[2]) / s, (z[1] + y[2]) / s, s / 4, (x[1] - y[0]) / s]);
}

/** Angle between two orientations, rad in [0, π]. */
export function angleBetweenQuaternions(a: ReadonlyQuaternion, b: ReadonlyQuaternion): number {
  const d = multiplyQuaternions(conjugate(a), b);
  return 2 * atan2(Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]), Math.abs(d[3]));
}
