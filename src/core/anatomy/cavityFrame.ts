/** The frame that a cavity's film is described in: its axis may lie along any bone. */
import type { ReadonlyVec3, Vec3 } from '../math/vec3.ts';

/**
 * Orthonormal, right-handed: angle θ = atan2(across, −back) about a line along `along` through the origin, so 0 is against
 * `back` and +π/2 along `across`.
 */
export interface CavityFrame {
  /** A point of the axis where the height is 0, world frame, mm. */
  readonly originMm: ReadonlyVec3;
  readonly across: ReadonlyVec3;
  readonly back: ReadonlyVec3;
  readonly along: ReadonlyVec3;
}

/** About a line parallel to world z: 0 is anterior and +π/2 the patient's left. */
export const uprightFrame = (axisXMm: number, axisYMm: number): CavityFrame => ({
  originMm: [axisXMm, axisYMm, 0],
  across: [1, 0, 0],
  back: [0, 1, 0],
  along: [0, 0, 1],
});

/** World point in the frame: mm across, back and along. `out` may be the point; allocates nothing. */
export function toCavityInto(frame: CavityFrame, x: number, y: number, z: number, out: Vec3): void {
  const { originMm, across, back, along } = frame;
  const dx = x - originMm[0];
  const dy = y - originMm[1];
  const dz = z - originMm[2];
  out[0] = across[0] * dx + across[1] * dy + across[2] * dz;
  out[1] = back[0] * dx + back[1] * dy + back[2] * dz;
  out[2] = along[0] * dx + along[1] * dy + along[2] * dz;
}

/** A place of the frame in the world, the way back of `toCavityInto`. `out` may be anything but shared with the axes. */
export function fromCavityInto(frame: CavityFrame, a: number, b: number, h: number, out: Vec3): void {
  const { originMm, across, back, along } = frame;
  for (let i = 0; i < 3; i++) out[i] = originMm[i]! + (across[i]! * a + back[i]! * b + along[i]! * h);
}
