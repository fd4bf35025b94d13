/**
 * Named coordinate frames and rigid transforms whose chaining the compiler checks.
 *
 * All frames are right-handed, in mm.
 * - world: the patient in LPS: +x left, +y posterior, +z superior (as DICOM has it)
 * - transducer: origin at the centre of the array face, +x lateral to the marker side, +y axial into the body,
 *   +z = x × y elevational
 * - needle: origin at the tip, +z from hub to tip, +x where the bevel faces
 * - scene: three.js, (x, z, −y) of world; entered once, at the scene's root
 *
 * `worldFromTransducer` takes a point of the transducer frame to the world (PLUS calls it TransducerToWorld).
 */
import {
  conjugate,
  IDENTITY_QUATERNION,
  multiplyQuaternions,
  normalizeQuaternion,
  type ReadonlyQuaternion,
  rotate,
  rotateBackInto,
  rotateInto,
} from '../math/quaternion.ts';
import { add, type ReadonlyVec3, subtract, type Vec3 } from '../math/vec3.ts';

export type Frame = 'world' | 'transducer' | 'needle' | 'scene' | 'femur' | 'tibia' | 'patella';

/** Takes points of frame B to frame A: p_A = q · p_B + position. */
export interface RigidTransform<A extends Frame, B extends Frame> {
  readonly to: A;
  readonly from: B;
  readonly positionMm: ReadonlyVec3;
  readonly quaternionXyzw: ReadonlyQuaternion;
}

export function createTransform<A extends Frame, B extends Frame>(
  to: A,
  from: B,
  positionMm: ReadonlyVec3,
  quaternionXyzw: ReadonlyQuaternion = IDENTITY_QUATERNION,
): RigidTransform<A, B> {
  return { to, from, positionMm, quaternionXyzw: normalizeQuaternion(quaternionXyzw) };
}

export function compose<A extends Frame, B extends Frame, C extends Frame>(
  aFromB: RigidTransform<A, B>,
  bFromC: RigidTransform<NoInfer<B>, C>,
): RigidTransform<A, C> {
  return {
    to: aFromB.to,
    from: bFromC.from,
    positionMm: transformPoint(aFromB, bFromC.positionMm),
    quaternionXyzw: normalizeQuaternion(multiplyQuaternions(aFromB.quaternionXyzw, bFromC.quaternionXyzw)),
  };
}

export function invert<A extends Frame, B extends Frame>(aFromB: RigidTransform<A, B>): RigidTransform<B, A> {
  const q = conjugate(aFromB.quaternionXyzw);
  return {
    to: aFromB.from,
    from: aFromB.to,
    positionMm: rotate(q, [-aFromB.positionMm[0], -aFromB.positionMm[1], -aFromB.positionMm[2]]),
    quaternionXyzw: q,
  };
}

/** A point of frame B, in frame A. */
export const transformPoint = <A extends Frame, B extends Frame>(
  t: RigidTransform<A, B>,
  pointMm: ReadonlyVec3,
): Vec3 => add(rotate(t.quaternionXyzw, pointMm), t.positionMm);

/** A direction of frame B, in frame A. */
export const transformDirection = <A extends Frame, B extends Frame>(
  t: RigidTransform<A, B>,
  direction: ReadonlyVec3,
): Vec3 => rotate(t.quaternionXyzw, direction);

/** A point of frame A, in frame B. */
export const inverseTransformPoint = <A extends Frame, B extends Frame>(
  t: RigidTransform<A, B>,
  pointMm: ReadonlyVec3,
): Vec3 => rotate(conjugate(t.quaternionXyzw), subtract(pointMm, t.positionMm));

/** A point of frame B in frame A, into `out`, which may be the point; allocates nothing. */
export function transformPointInto<A extends Frame, B extends Frame>(
  t: RigidTransform<A, B>,
  pointMm: ReadonlyVec3,
  out: Vec3,
): void {
  rotateInto(t.quaternionXyzw, pointMm, out);
  for (let k = 0; k < 3; k++) out[k]! += t.positionMm[k]!;
}

/** A point of frame A in frame B, into `out`, which may be the point; allocates nothing. */
export function inverseTransformPointInto<A extends Frame, B extends Frame>(
  t: RigidTransform<A, B>,
  pointMm: ReadonlyVec3,
  out: Vec3,
): void {
  for (let k = 0; k < 3; k++) out[k] = pointMm[k]! - t.positionMm[k]!;
  rotateBackInto(t.quaternionXyzw, out, out);
}

/** A direction of frame A, in frame B. */
export const inverseTransformDirection = <A extends Frame, B extends Frame>(
  t: RigidTransform<A, B>,
  direction: ReadonlyVec3,
): Vec3 => rotate(conjugate(t.quaternionXyzw), direction);
