/**
 * The shaft as an elastic beam on an elastic foundation that is tied to the channel it cut. Offsets u across the hub's
 * axis minimise, in both planes,
 *   ½ ∫ EI u″² + ½ ∫ K (u − t)² + ½ K_skin (u_e − t_e)² − P b u_tip − ½ F ∫_free u′²
 * with the hub clamped, t the channel at that depth, P b the bevel's side force and F the axial force over the free
 * length. A banded matrix solved directly: no iteration, nothing that can blow up. Along the axis the shaft keeps its length.
 */
import { cross, dot, type ReadonlyVec3, subtract, type Vec3 } from '../math/vec3.ts';
import { type CutTrack, trackCount } from './cutTrack.ts';
import type { NeedleSpec } from './needle.ts';
import { bucklingForceN } from './stiffness.ts';

/** Foundation per length for each kPa of Young's modulus, N/mm² [U]. */
export const FOUNDATION_PER_KPA = 0.002;
/** The hole in the skin: stiffness against sideways movement, N/mm [U]. */
const SKIN_N_PER_MM = 0.5;
/** Nodes stand about so far apart, mm; their distance divides the length. */
const PITCH_MM = 2;
/** The axial force is held below this share of Euler's load, so that the matrix stays positive definite. */
const GREATEST_EULER_SHARE = 0.8;

/** Where the hub is: its place (the far end of the shaft) and the axis that it points along, with two across. */
export interface HubFrame {
  readonly hubMm: ReadonlyVec3;
  readonly axis: ReadonlyVec3;
  readonly across: ReadonlyVec3;
  readonly side: ReadonlyVec3;
}

/** A hub that would bring a straight needle's tip to a point. `across` is a unit vector square to the axis. */
export function hubFrame(
  straightTipMm: ReadonlyVec3,
  axis: ReadonlyVec3,
  across: ReadonlyVec3,
  lengthMm: number,
): HubFrame {
  return {
    hubMm: [
      straightTipMm[0] - axis[0] * lengthMm,
      straightTipMm[1] - axis[1] * lengthMm,
      straightTipMm[2] - axis[2] * lengthMm,
    ],
    axis,
    across,
    side: cross(axis, across),
  };
}

/** The bent shaft and room to work it out; made once for a needle. */
export class ShaftBeam {
  readonly count: number;
  readonly pitchMm: number;
  /** Offsets of the nodes from the hub's axis, in its two planes, and their places along it, hub first, mm. */
  readonly acrossMm: Float64Array;
  readonly sideMm: Float64Array;
  readonly alongMm: Float64Array;
  private readonly diagonal: Float64Array;
  private readonly next: Float64Array;
  private readonly afterNext: Float64Array;

  constructor(readonly needle: NeedleSpec) {
    const elements = Math.max(6, Math.round(needle.lengthMm / PITCH_MM));
    this.count = elements + 1;
    this.pitchMm = needle.lengthMm / elements;
    this.acrossMm = new Float64Array(this.count);
    this.sideMm = new Float64Array(this.count);
    this.alongMm = new Float64Array(this.count);
    this.diagonal = new Float64Array(this.count);
    this.next = new Float64Array(this.count);
    this.afterNext = new Float64Array(this.count);
    for (let i = 0; i < this.count; i++) this.alongMm[i] = i * this.pitchMm;
  }

  /**
   * Bends the shaft. `depthMm` is how much of it is in the skin; `tipForce` the bevel's side force in the two planes, N;
   * `axialN` the push along the free shaft.
   */
  solve(
    frame: HubFrame,
    track: CutTrack,
    depthMm: number,
    tipForceAcrossN: number,
    tipForceSideN: number,
    axialN: number,
  ): void {
    const { count, pitchMm: h, diagonal, next, afterNext, acrossMm: u, sideMm: v, needle } = this;
    const last = count - 1;
    diagonal.fill(0);
    next.fill(0);
    afterNext.fill(0);
    u.fill(0);
    v.fill(0);
    const bend = needle.bendingStiffnessNMm2 / (h * h * h);
    for (let i = 1; i < last; i++) {
      diagonal[i - 1]! += bend;
      diagonal[i]! += 4 * bend;
      diagonal[i + 1]! += bend;
      next[i - 1]! -= 2 * bend;
      next[i]! -= 2 * bend;
      afterNext[i - 1]! += bend;
    }
    const freeMm = needle.lengthMm - depthMm;
    this.pushAlong(freeMm, axialN);
    if (depthMm > 0) this.lean(frame, track, depthMm, freeMm);
    u[last]! += tipForceAcrossN;
    v[last]! += tipForceSideN;
    this.solveBand();
    let z = 0;
    this.alongMm[0] = 0;
    for (let i = 1; i < count; i++) {
      const du = u[i]! - u[i - 1]!;
      const dv = v[i]! - v[i - 1]!;
      z += Math.sqrt(Math.max(0.25 * h * h, h * h - du * du - dv * dv));
      this.alongMm[i] = z;
    }
  }

  /** The push of the hub on the free shaft lessens its stiffness. */
  private pushAlong(freeMm: number, axialN: number): void {
    const { pitchMm: h, diagonal, next, needle } = this;
    if (freeMm < h || axialN <= 0) return;
    const most = GREATEST_EULER_SHARE * bucklingForceN(needle.bendingStiffnessNMm2, freeMm);
    const k = Math.min(axialN, most) / h;
    for (let i = 0; (i + 1) * h <= freeMm; i++) {
      diagonal[i]! -= k;
      diagonal[i + 1]! -= k;
      next[i]! += k;
    }
  }

  /**
   * The tissue holds the shaft to its channel, and the skin to its hole. Each piece of track pulls on the two nodes that
   * it lies between, so that nothing jumps where a layer passes a node.
   */
  private lean(frame: HubFrame, track: CutTrack, depthMm: number, freeMm: number): void {
    const { hubMm, axis, across, side } = frame;
    const points = track.pointsMm;
    const most = trackCount(track) - 1;
    const tipAlong = this.alongMm[this.count - 1]!;
    let x = points[0]! - hubMm[0];
    let y = points[1]! - hubMm[1];
    let z = points[2]! - hubMm[2];
    let a0 = x * across[0] + y * across[1] + z * across[2];
    let b0 = x * side[0] + y * side[1] + z * side[2];
    let z0 = x * axis[0] + y * axis[1] + z * axis[2];
    // The hole in the skin holds by and by, as the tip goes in.
    this.pull(freeMm, a0, b0, SKIN_N_PER_MM * Math.min(1, depthMm / 2));
    let slopeA = 0;
    let slopeB = 0;
    for (let j = 1; j <= most; j++) {
      x = points[3 * j]! - hubMm[0];
      y = points[3 * j + 1]! - hubMm[1];
      z = points[3 * j + 2]! - hubMm[2];
      const a1 = x * across[0] + y * across[1] + z * across[2];
      const b1 = x * side[0] + y * side[1] + z * side[2];
      const z1 = x * axis[0] + y * axis[1] + z * axis[2];
      const length = Math.min(z1, tipAlong) - z0;
      if (length <= 0) break;
      const k = FOUNDATION_PER_KPA * track.modulusKpa[j]! * length;
      this.pull(z0 + length / 2, (a0 + a1) / 2, (b0 + b1) / 2, k);
      slopeA = (a1 - a0) / Math.max(0.05, z1 - z0);
      slopeB = (b1 - b0) / Math.max(0.05, z1 - z0);
      a0 = a1;
      b0 = b1;
      z0 = z1;
    }
    // Beyond its end the channel goes on as it last went.
    const left = tipAlong - z0;
    if (left <= 0) return;
    const k = FOUNDATION_PER_KPA * track.modulusKpa[most]! * left;
    this.pull(z0 + left / 2, a0 + (slopeA * left) / 2, b0 + (slopeB * left) / 2, k);
  }

  /** A spring of k N/mm that draws the shaft at a place along the axis to an offset. */
  private pull(alongMm: number, acrossMm: number, sideMm: number, k: number): void {
    const { count, pitchMm: h, diagonal, next, acrossMm: u, sideMm: v } = this;
    const at = Math.min(count - 2, Math.max(1, Math.floor(alongMm / h)));
    const f = Math.min(1, Math.max(0, alongMm / h - at));
    diagonal[at]! += k * (1 - f) * (1 - f);
    diagonal[at + 1]! += k * f * f;
    next[at]! += k * f * (1 - f);
    u[at]! += k * (1 - f) * acrossMm;
    u[at + 1]! += k * f * acrossMm;
    v[at]! += k * (1 - f) * sideMm;
    v[at + 1]! += k * f * sideMm;
  }

  /** L D Lᵀ of the band, for both planes at once; nodes 0 and 1 are clamped and left out. */
  private solveBand(): void {
    const { count, diagonal: d, next: e, afterNext: f, acrossMm: u, sideMm: v } = this;
    for (let i = 2; i < count; i++) {
      // Of the rows before, e and f hold L already: e[i−1] = L(i, i−1), f[i−2] = L(i, i−2).
      const m1 = i > 2 ? e[i - 1]! : 0;
      const m2 = i > 3 ? f[i - 2]! : 0;
      if (i > 2) {
        d[i]! -= m1 * m1 * d[i - 1]!;
        u[i]! -= m1 * u[i - 1]!;
        v[i]! -= m1 * v[i - 1]!;
      }
      if (i > 3) {
        d[i]! -= m2 * m2 * d[i - 2]!;
        u[i]! -= m2 * u[i - 2]!;
        v[i]! -= m2 * v[i - 2]!;
      }
      const carried = i > 2 ? f[i - 1]! * d[i - 1]! * m1 : 0;
      e[i] = (e[i]! - carried) / d[i]!;
      f[i] = f[i]! / d[i]!;
    }
    const last = count - 1;
    for (let i = last; i >= 2; i--) {
      const u1 = i < last ? e[i]! * u[i + 1]! : 0;
      const v1 = i < last ? e[i]! * v[i + 1]! : 0;
      const u2 = i < last - 1 ? f[i]! * u[i + 2]! : 0;
      const v2 = i < last - 1 ? f[i]! * v[i + 2]! : 0;
      u[i] = u[i]! / d[i]! - u1 - u2;
      v[i] = v[i]! / d[i]! - v1 - v2;
    }
    u[0] = 0;
    u[1] = 0;
    v[0] = 0;
    v[1] = 0;
  }

  /** Offsets of the shaft from the hub's axis at a place along it, mm. */
  offsetInto(alongMm: number, out: [number, number]): void {
    const { alongMm: z, acrossMm: u, sideMm: v, count, pitchMm } = this;
    // Nodes stand a little closer along the axis than along the shaft: start at or behind the one looked for.
    let i = Math.min(count - 2, Math.max(0, Math.floor(alongMm / pitchMm)));
    while (i < count - 2 && z[i + 1]! < alongMm) i++;
    const t = Math.min(1, Math.max(0, (alongMm - z[i]!) / (z[i + 1]! - z[i]!)));
    out[0] = u[i]! + (u[i + 1]! - u[i]!) * t;
    out[1] = v[i]! + (v[i + 1]! - v[i]!) * t;
  }

  /** World place of a node, mm. */
  nodeInto(frame: HubFrame, i: number, out: Vec3): void {
    const a = this.acrossMm[i]!;
    const b = this.sideMm[i]!;
    const z = this.alongMm[i]!;
    for (let k = 0; k < 3; k++)
      out[k] = frame.hubMm[k]! + frame.axis[k]! * z + frame.across[k]! * a + frame.side[k]! * b;
  }

  /** Unit direction of the shaft at the tip, world. */
  tangentInto(frame: HubFrame, out: Vec3): void {
    const n = this.count - 1;
    const a = (this.acrossMm[n]! - this.acrossMm[n - 1]!) / this.pitchMm;
    const b = (this.sideMm[n]! - this.sideMm[n - 1]!) / this.pitchMm;
    const c = (this.alongMm[n]! - this.alongMm[n - 1]!) / this.pitchMm;
    for (let k = 0; k < 3; k++) out[k] = frame.axis[k]! * c + frame.across[k]! * a + frame.side[k]! * b;
  }

  /** Greatest slope of the shaft against the hub's axis. */
  get greatestSlope(): number {
    let most = 0;
    for (let i = 1; i < this.count; i++) {
      const a = this.acrossMm[i]! - this.acrossMm[i - 1]!;
      const b = this.sideMm[i]! - this.sideMm[i - 1]!;
      most = Math.max(most, Math.sqrt(a * a + b * b) / this.pitchMm);
    }
    return most;
  }
}

/** How far a point lies from the hub's axis, mm. */
export function offsetAcrossMm(pointMm: ReadonlyVec3, frame: HubFrame): number {
  const p = subtract(pointMm, frame.hubMm);
  const a = dot(p, frame.across);
  const b = dot(p, frame.side);
  return Math.sqrt(a * a + b * b);
}
