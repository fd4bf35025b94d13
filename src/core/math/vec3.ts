/** Three-vectors as plain tuples. Functions ending in `Into` write to `out`, which may be an argument, and allocate nothing. */

export type Vec3 = [number, number, number];
export type ReadonlyVec3 = readonly [number, number, number];

export const add = (a: ReadonlyVec3, b: ReadonlyVec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: ReadonlyVec3, b: ReadonlyVec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: ReadonlyVec3, k: number): Vec3 => [a[0] * k, a[1] * k, a[2] * k];
/** a + k·b */
export const addScaled = (a: ReadonlyVec3, b: ReadonlyVec3, k: number): Vec3 => [
  a[0] + b[0] * k,
  a[1] + b[1] * k,
  a[2] + b[2] * k,
];
export const dot = (a: ReadonlyVec3, b: ReadonlyVec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: ReadonlyVec3, b: ReadonlyVec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const length = (a: ReadonlyVec3): number => Math.sqrt(dot(a, a));
export const distance = (a: ReadonlyVec3, b: ReadonlyVec3): number => length(subtract(a, b));

/** a / |a|; throws on a vector shorter than 1e-12. */
export function normalize(a: ReadonlyVec3): Vec3 {
  const l = length(a);
  if (!(l > 1e-12)) throw new Error(`vec3.normalize: length must be above 1e-12, got ${l}`);
  return scale(a, 1 / l);
}

/** The part of a across the unit vector n. */
export const rejectFrom = (a: ReadonlyVec3, n: ReadonlyVec3): Vec3 => addScaled(a, n, -dot(a, n));

/** Some unit vector across the unit vector n. */
export function anyPerpendicular(n: ReadonlyVec3): Vec3 {
  const axis: Vec3 = Math.abs(n[0]) < 0.7 ? [1, 0, 0] : [0, 1, 0];
  return normalize(rejectFrom(axis, n));
}

export function addScaledInto(a: ReadonlyVec3, b: ReadonlyVec3, k: number, out: Vec3): void {
  out[0] = a[0] + b[0] * k;
  out[1] = a[1] + b[1] * k;
  out[2] = a[2] + b[2] * k;
}
