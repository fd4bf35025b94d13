/** Distances in closed form, for comparison with what is found by marching. */
import { addScaled, dot, length, type ReadonlyVec3, subtract } from '../../../src/core/math/vec3.ts';

const clamp01 = (t: number): number => Math.min(1, Math.max(0, t));

/** Least distance between the segments p0–p1 and q0–q1 (Ericson, Real-Time Collision Detection, 5.1.9). */
export function segmentDistance(
  p0: ReadonlyVec3,
  p1: ReadonlyVec3,
  q0: ReadonlyVec3,
  q1: ReadonlyVec3,
): number {
  const d1 = subtract(p1, p0);
  const d2 = subtract(q1, q0);
  const r = subtract(p0, q0);
  const a = dot(d1, d1);
  const e = dot(d2, d2);
  const f = dot(d2, r);
  const c = dot(d1, r);
  const b = dot(d1, d2);
  const denominator = a * e - b * b;
  let s = denominator > 1e-12 ? clamp01((b * f - c * e) / denominator) : 0;
  let t = (b * s + f) / e;
  if (t < 0) {
    t = 0;
    s = clamp01(-c / a);
  } else if (t > 1) {
    t = 1;
    s = clamp01((b - c) / a);
  }
  return length(subtract(addScaled(p0, d1, s), addScaled(q0, d2, t)));
}
