/** What the needle does to a Doppler picture: drags tissue along and drives fluid out of its tip. Transducer frame. */
import { exp } from '../../math/elementary.ts';
import type { Vec3 } from '../../math/vec3.ts';
import type { NeedleInImage } from '../settings.ts';
import { JET_REACH_MM, type Jet, jetVelocityInto } from '../flow/injectionJet.ts';

/** Tissue beside a moving shaft follows it over this length, mm [S: dragged zones of 1.3 mm above and below]. */
const DRAG_MM = 1.3;
const FARTHEST_MM = 4 * DRAG_MM;
const LONGEST_GAP_S = 0.25;

export class NeedleMotion {
  /** Speed of the shaft along itself, towards the tip, mm/s. */
  advanceMmPerS = 0;
  private readonly tipBefore: Vec3 = [0, 0, 0];
  private beforeS = Number.NaN;
  private readonly direction: Vec3 = [0, 0, 1];
  private readonly tip: Vec3 = [0, 0, 0];
  private readonly velocity: Vec3 = [0, 0, 0];
  private jet: Jet | null = null;
  private isPresent = false;

  update(needle: NeedleInImage | null, flowMlPerS: number, timeS: number): void {
    this.isPresent = needle !== null && needle.pointsTransducerMm.length >= 2;
    if (!this.isPresent) {
      this.beforeS = Number.NaN;
      this.advanceMmPerS = 0;
      this.jet = null;
      return;
    }
    const tip = needle!.pointsTransducerMm[0]!;
    const next = needle!.pointsTransducerMm[1]!;
    let length = 0;
    for (let k = 0; k < 3; k++) {
      this.direction[k] = tip[k]! - next[k]!;
      length += this.direction[k]! * this.direction[k]!;
    }
    length = Math.sqrt(length) || 1;
    for (let k = 0; k < 3; k++) this.direction[k] = this.direction[k]! / length;
    const gap = timeS - this.beforeS;
    if (gap !== 0) {
      let moved = 0;
      for (let k = 0; k < 3; k++) moved += (tip[k]! - this.tipBefore[k]!) * this.direction[k]!;
      this.advanceMmPerS = gap > 0 && gap <= LONGEST_GAP_S ? moved / gap : 0;
      for (let k = 0; k < 3; k++) this.tipBefore[k] = tip[k]!;
      this.beforeS = timeS;
    }
    for (let k = 0; k < 3; k++) this.tip[k] = tip[k]!;
    this.jet =
      flowMlPerS === 0
        ? null
        : {
            tipMm: this.tip,
            direction: this.direction,
            innerDiameterMm: needle!.innerDiameterMm,
            flowMlPerS,
          };
  }

  /** True where fluid at a point of the image plane may be moved by the jet. */
  isNearJet(x: number, y: number): boolean {
    if (!this.jet) return false;
    const dx = x - this.tip[0];
    const dy = y - this.tip[1];
    return dx * dx + dy * dy + this.tip[2] * this.tip[2] < JET_REACH_MM * JET_REACH_MM;
  }

  /** Velocity of the fluid at a point of the image plane, mm/s; `distanceMm` from the tip is returned. */
  fluidInto(x: number, y: number, timeS: number, out: Vec3): number {
    if (this.jet) return jetVelocityInto(this.jet, x, y, 0, timeS, out);
    out[0] = 0;
    out[1] = 0;
    out[2] = 0;
    return JET_REACH_MM;
  }

  /** Speed of dragged tissue along a beam direction (away from the face), towards the face, mm/s. */
  dragAlong(x: number, y: number, directionX: number, directionY: number): number {
    if (!this.isPresent || this.advanceMmPerS === 0) return 0;
    const px = x - this.tip[0];
    const py = y - this.tip[1];
    const pz = -this.tip[2];
    const along = Math.min(0, px * this.direction[0] + py * this.direction[1] + pz * this.direction[2]);
    const ex = px - along * this.direction[0];
    const ey = py - along * this.direction[1];
    const ez = pz - along * this.direction[2];
    const d = Math.sqrt(ex * ex + ey * ey + ez * ez);
    if (d > FARTHEST_MM) return 0;
    this.velocity[0] = this.direction[0] * directionX + this.direction[1] * directionY;
    return -this.advanceMmPerS * this.velocity[0] * exp(-d / DRAG_MM);
  }
}
