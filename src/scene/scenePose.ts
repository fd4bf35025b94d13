/** What moves in the scene, and how a frame becomes an object's place. The simulation's own state fits as it is. */
import { type Object3D, Quaternion, Vector3 } from 'three';
import type { RigidTransform } from '../core/frames/frames.ts';
import type { ReadonlyVec3 } from '../core/math/vec3.ts';
import { bevelDirection } from '../core/sim/needleAim.ts';
import type { SimState } from '../core/sim/state.ts';

export type ScenePose = Pick<SimState, 'probe' | 'needle' | 'cavityVolumeMl' | 'syringe'>;
export type PoseSource = () => ScenePose | null;

/** Lays an object that is modelled in the transducer frame where the probe is. */
export function placeAtProbe(object: Object3D, pose: ScenePose): void {
  object.position.fromArray(pose.probe.positionMm);
  object.quaternion.fromArray(pose.probe.quaternionXyzw);
}

const bevel = new Vector3();
const along = new Vector3();
const across = new Vector3();

/** Lays an object that is modelled in the needle frame (origin tip, +z hub to tip, +x bevel) where the needle's tip is. */
export function placeAtNeedle(object: Object3D, pose: ScenePose): void {
  const { needle } = pose;
  const { tangent } = needle.shaft;
  along.fromArray(tangent);
  bevel.fromArray(bevelDirection(tangent, needle.entryNormal, needle.rollRad));
  across.crossVectors(along, bevel);
  object.matrix.makeBasis(bevel, across, along);
  object.quaternion.setFromRotationMatrix(object.matrix);
  object.position.fromArray(needle.tipMm);
}

const upward = new Vector3(0, 0, 1);
const normal = new Vector3();
const turn = new Quaternion();

/** Lays an object whose +z is its normal flat on the skin. */
export function placeOnSkin(object: Object3D, pointMm: ReadonlyVec3, normalWorld: ReadonlyVec3): void {
  object.position.set(pointMm[0], pointMm[1], pointMm[2]);
  object.quaternion.copy(
    turn.setFromUnitVectors(upward, normal.set(normalWorld[0], normalWorld[1], normalWorld[2]).normalize()),
  );
}

export const probeTransform = (pose: ScenePose): RigidTransform<'world', 'transducer'> => ({
  to: 'world',
  from: 'transducer',
  positionMm: pose.probe.positionMm,
  quaternionXyzw: pose.probe.quaternionXyzw,
});

/** Numbers that, when equal, mean that nothing in the scene has moved. */
export function writePoseKey(pose: ScenePose, out: Float64Array): void {
  const { probe, needle } = pose;
  out.set(probe.positionMm, 0);
  out.set(probe.quaternionXyzw, 3);
  out.set(needle.tipMm, 7);
  out.set(needle.direction, 10);
  out.set(needle.entryMm, 13);
  out[16] = needle.rollRad;
  out[17] = needle.phase === 'away' ? 0 : needle.phase === 'touching' ? 1 : 2;
  out[18] = pose.cavityVolumeMl;
  out[19] = pose.syringe.remainingMl;
  out.set(needle.shaft.tangent, 20);
  out[23] = needle.depthMm;
  out[24] = needle.shaft.bowMm;
}
export const POSE_KEY_LENGTH = 25;
