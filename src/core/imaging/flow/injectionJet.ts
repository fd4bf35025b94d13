/**
 * Fluid from a needle's tip: a round jet (core of 6.2 diameters, then falling as one over the distance, Gaussian
 * across), the source flow Q / 4πr² of what has to make room, and eddies shed by the jet. For the picture only.
 */
import { exp, PI, sin } from '../../math/elementary.ts';
import type { ReadonlyVec3, Vec3 } from '../../math/vec3.ts';

/** Beyond this the fluid is taken to be at rest, mm. */
export const JET_REACH_MM = 18;
/** Length of the potential core in diameters, and half-width growth, of a round free jet [TKU]. */
const CORE_DIAMETERS = 6.2;
const SPREAD = 0.1;
/** Speed of the eddies as a share of the jet's at the same distance [U]. */
const EDDY_SHARE = 0.45;
const EDDY_PER_MM = 1.9;
const EDDY_PER_S = 9;

export interface Jet {
  /** Opening and unit direction out of it, mm, any frame. */
  readonly tipMm: ReadonlyVec3;
  readonly direction: ReadonlyVec3;
  readonly innerDiameterMm: number;
  /** Negative draws in. */
  readonly flowMlPerS: number;
}

/** Velocity at a point in the jet's frame, mm/s, into `out`; returns the distance from the tip, mm. */
export function jetVelocityInto(jet: Jet, x: number, y: number, z: number, timeS: number, out: Vec3): number {
  const rx = x - jet.tipMm[0];
  const ry = y - jet.tipMm[1];
  const rz = z - jet.tipMm[2];
  const r = Math.sqrt(rx * rx + ry * ry + rz * rz);
  out[0] = 0;
  out[1] = 0;
  out[2] = 0;
  if (r > JET_REACH_MM) return r;
  const q = jet.flowMlPerS * 1000;
  const near = Math.max(r, 0.6);
  const source = q / (4 * PI * near * near * near);
  out[0] = source * rx;
  out[1] = source * ry;
  out[2] = source * rz;
  if (q <= 0) return r;
  const d = jet.innerDiameterMm;
  const exit = q / (0.25 * PI * d * d);
  const along = rx * jet.direction[0] + ry * jet.direction[1] + rz * jet.direction[2];
  const axis = exit * Math.min(1, (CORE_DIAMETERS * d) / Math.max(near, along));
  if (along > 0) {
    const across2 = Math.max(0, r * r - along * along);
    const half = 0.5 * d + SPREAD * along;
    const speed = axis * exp(-across2 / (half * half));
    for (let k = 0; k < 3; k++) out[k] = out[k]! + speed * jet.direction[k]!;
  }
  const eddy = EDDY_SHARE * axis * exp(-((r * r) / (0.2 * JET_REACH_MM * JET_REACH_MM)));
  const turn = EDDY_PER_S * timeS;
  out[0] += eddy * sin(EDDY_PER_MM * ry + 1.3 * sin(0.8 * EDDY_PER_MM * rz + 0.4 * turn) + turn);
  out[1] += eddy * sin(EDDY_PER_MM * rz + 1.1 * sin(1.2 * EDDY_PER_MM * rx - 0.6 * turn) - 0.8 * turn + 2);
  out[2] += eddy * sin(EDDY_PER_MM * rx + 1.7 * sin(0.9 * EDDY_PER_MM * ry + 0.5 * turn) + 1.2 * turn + 4);
  return r;
}
