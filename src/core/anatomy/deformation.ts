/**
 * How tissue has moved from rest: probe pressure, a filled cavity, pools of injectate. One chain for the core, the
 * image and the scene. What is needed everywhere is deformed → rest, so each link is a map along one axis at a time
 * that is monotone and has that direction in closed form:
 *
 *   world (deformed) → needle → probe → cavity → boluses → rest, with the fat that is shown → rest, as the body was built
 *
 * Needle: see needleDrag.ts.
 * Probe: column under the face is squeezed between the face and stopDepthMm, where nothing moves.
 *   D = indentation · φ(x, halfWidth) · φ(z, halfHeight), φ(u, h) = ½ (1 − v/√(1+v²)), v = (|u| − h)/5 mm
 *   a curved face presses by what is left of the indentation at its own curve instead of φ(x, halfWidth)
 *   y_rest = y − D for y < 0;  y − D f(y/L) for 0 ≤ y < L;  y beyond (transducer frame, L = stopDepthMm)
 *   f falls from 1 to 0, in eight parts of the column each by its own share: soft layers take more than stiff ones
 * Cavity: with deep wall f at (θ, z) and t = Σ depth · shape the film laid flat, its thickness on the cylinder is
 *   w = √(f (f + 2t)) − f, which keeps the volume exactly; for radius r outside the fluid and s = r − f − w:
 *   r_rest = f + s + w · S(min(1, s/W)), S(t) = t²(3 − 2t), W = reachMm
 * Bolus of radius R about c (rest frame): r_rest³ = r³ − R³ (1 − S(min(1, (r − R)/W))), W = 3R + 6 mm
 */
import { inverseTransformPointInto, type RigidTransform, transformPointInto } from '../frames/frames.ts';
import { atan2, cbrt, PI } from '../math/elementary.ts';
import { clamp, smoothMax, smoothstep } from '../math/scalar.ts';
import type { ReadonlyVec3, Vec3 } from '../math/vec3.ts';
import type { Cavity } from './anatomy.ts';
import { fromCavityInto, toCavityInto } from './cavityFrame.ts';
import { type FatChange, undoFat } from './fatCover.ts';
import { type NeedleDrag, undoNeedleDrag } from './needleDrag.ts';

export interface ProbePressure {
  readonly worldFromTransducer: RigidTransform<'world', 'transducer'>;
  /** How far the face has pushed the skin in, mm. */
  readonly indentationMm: number;
  /** Depth below the face at which tissue does not move (bone, at most 40 mm). */
  readonly stopDepthMm: number;
  /** Half the face's length along x and along z, mm. */
  readonly halfWidthMm: number;
  readonly halfHeightMm: number;
  /** Radius of a curved face, mm; 0 or absent for a flat one. */
  readonly faceRadiusMm?: number;
  /** Share of the indentation that each eighth of the column takes up, face first, summing to 1; even where absent. */
  readonly shares?: readonly number[];
  /** Pressure of the face on what lies under it, kPa; left out, nothing is known of it and no vessel gives way. */
  readonly pressureKpa?: number;
}

/** Parts of the column under the face. */
export const COLUMN_PARTS = 8;
const EVEN_SHARES: readonly number[] = new Array<number>(COLUMN_PARTS).fill(1 / COLUMN_PARTS);

export interface Bolus {
  /** Rest frame, mm. */
  readonly centreMm: Vec3;
  readonly volumeMl: number;
  /** Id of the structure that it was put into. */
  readonly structure: string;
}

export interface DeformationState {
  readonly probe: ProbePressure | null;
  readonly cavityVolumeMl: number;
  readonly boluses: readonly Bolus[];
  /** What the needle drags along; absent or null where it drags nothing. */
  readonly needle?: NeedleDrag | null;
  /** Share of the first chamber's depth that a hand on the probe has pressed out into the second, 0–1. */
  readonly cavityPressed01?: number;
  /** Fat of another thickness than the body was built with; absent or null where it is the body's own. */
  readonly fat?: FatChange | null;
}

export const UNDEFORMED: DeformationState = { probe: null, cavityVolumeMl: 0, boluses: [] };

/** Where a deformed point came from: tissue at rest, or fluid that was not there at rest. */
export type RestKind = 'tissue' | 'cavity-fluid' | 'bolus-fluid';

export const FOOTPRINT_EDGE_MM = 5;
export const FAR_FROM_FLUID_MM = 99;

export const footprintWeight = (u: number, halfMm: number): number => {
  const v = (Math.abs(u) - halfMm) / FOOTPRINT_EDGE_MM;
  return 0.5 * (1 - v / Math.sqrt(1 + v * v));
};

export const bolusRadiusMm = (volumeMl: number): number => cbrt((3000 * Math.max(0, volumeMl)) / (4 * PI));
export const bolusReachMm = (radiusMm: number): number => 3 * radiusMm + 6;

/**
 * Depths of the two chambers in mm at a fluid volume: the first by the cavity's law, less what the probe presses out of
 * it; the second takes what is left.
 */
export function cavityDepthsMm(cavity: Cavity, volumeMl: number, pressed01 = 0): [number, number] {
  const v = Math.max(0, volumeMl);
  const knots = cavity.depthByVolume;
  let first = knots[knots.length - 1]![1];
  for (let i = 1; i < knots.length; i++) {
    const [v0, d0] = knots[i - 1]!;
    const [v1, d1] = knots[i]!;
    if (v <= v1) {
      first = d0 + ((d1 - d0) * (v - v0)) / (v1 - v0);
      break;
    }
  }
  const [a, b] = cavity.millilitresPerMm;
  first = Math.min(first, v / a) * (1 - pressed01);
  return [first, Math.max(0, (v - first * a) / b)];
}

/** Bilinear look-up in a cavity's grid, clamped at its edges. */
export function sampleCavityGrid(cavity: Cavity, grid: Float64Array, angleRad: number, zMm: number): number {
  const fa = clamp(
    ((angleRad - cavity.angleFromRad) / (cavity.angleToRad - cavity.angleFromRad)) * (cavity.angleCount - 1),
    0,
    cavity.angleCount - 1.000001,
  );
  const fz = clamp(
    ((zMm - cavity.heightFromMm) / (cavity.heightToMm - cavity.heightFromMm)) * (cavity.heightCount - 1),
    0,
    cavity.heightCount - 1.000001,
  );
  const ia = Math.floor(fa);
  const iz = Math.floor(fz);
  const ta = fa - ia;
  const tz = fz - iz;
  const o = iz * cavity.angleCount + ia;
  const low = grid[o]! + (grid[o + 1]! - grid[o]!) * ta;
  const p = o + cavity.angleCount;
  const high = grid[p]! + (grid[p + 1]! - grid[p]!) * ta;
  return low + (high - low) * tz;
}

/**
 * The chain for one anatomy at one state, with what is constant worked out once. Make a new one when the state
 * changes; `restInto` allocates nothing.
 */
export class Deformation {
  readonly depthsMm: readonly [number, number];
  private readonly boluses: { centreMm: Vec3; radiusMm: number; reachMm: number }[];
  /** Index of the bolus that the last `restInto` call ended in, or −1. */
  lastBolus = -1;
  /** Thickness of the cavity's fluid at the last point asked about, mm. */
  lastThicknessMm = 0;
  /** Distance from the last point to the wall of the nearest fluid, mm: negative in fluid; FAR_FROM_FLUID_MM where none is near. */
  lastFluidMm = FAR_FROM_FLUID_MM;
  /** What that fluid is: −1 the cavity's, else the index of the bolus. */
  lastFluid = -1;
  /**
   * Where the last point rests in the fat that is shown, mm: what textures are fixed to, so that they do not stretch with
   * the fat. What `restInto` gives is the place in the body as it was built; they differ in fat and skin alone.
   */
  readonly lastShownMm: Vec3 = [Number.NaN, Number.NaN, Number.NaN];
  /** How much farther a border is in the fat that is shown than where `restInto` says, mm. */
  lastFartherMm = 0;
  /** The point last asked about, where it rests and what it lies in: one point is asked about for several structures. */
  private readonly asked: Vec3 = [Number.NaN, Number.NaN, Number.NaN];
  private readonly answer: Vec3 = [Number.NaN, Number.NaN, Number.NaN];
  private answerKind: RestKind = 'tissue';

  constructor(
    readonly cavity: Cavity | undefined,
    readonly state: DeformationState,
  ) {
    this.depthsMm = cavity
      ? cavityDepthsMm(cavity, state.cavityVolumeMl, state.cavityPressed01 ?? 0)
      : [0, 0];
    this.boluses = state.boluses.map((b) => {
      const radiusMm = bolusRadiusMm(b.volumeMl);
      return { centreMm: b.centreMm, radiusMm, reachMm: bolusReachMm(radiusMm) };
    });
  }

  /** Thickness of the fluid film at an angle and height, mm. */
  thicknessMm(angleRad: number, zMm: number): number {
    const c = this.cavity;
    if (!c) return 0;
    return this.thicknessOnFloor(c, sampleCavityGrid(c, c.floorMm, angleRad, zMm), angleRad, zMm);
  }

  private thicknessOnFloor(c: Cavity, floorMm: number, angleRad: number, zMm: number): number {
    const [d0, d1] = this.depthsMm;
    let flat = 0;
    if (d0 > 0) flat += d0 * sampleCavityGrid(c, c.shapes[0], angleRad, zMm);
    if (d1 > 0) flat += d1 * sampleCavityGrid(c, c.shapes[1], angleRad, zMm);
    return flat > 0 ? Math.sqrt(floorMm * (floorMm + 2 * flat)) - floorMm : 0;
  }

  /** Deformed world point → rest point in `out`. */
  restInto(x: number, y: number, z: number, out: Vec3): RestKind {
    const { asked, answer } = this;
    // By sign of nothing as well: the answer is the one that would be worked out, to the bit.
    if (!(Object.is(x, asked[0]) && Object.is(y, asked[1]) && Object.is(z, asked[2]))) {
      this.answerKind = this.workOut(x, y, z, answer);
      const shown = this.lastShownMm;
      shown[0] = answer[0];
      shown[1] = answer[1];
      shown[2] = answer[2];
      const { fat } = this.state;
      this.lastFartherMm = fat ? undoFat(fat, answer) : 0;
      asked[0] = x;
      asked[1] = y;
      asked[2] = z;
    }
    out[0] = answer[0];
    out[1] = answer[1];
    out[2] = answer[2];
    return this.answerKind;
  }

  private workOut(x: number, y: number, z: number, out: Vec3): RestKind {
    out[0] = x;
    out[1] = y;
    out[2] = z;
    this.lastBolus = -1;
    this.lastThicknessMm = 0;
    this.lastFluidMm = FAR_FROM_FLUID_MM;
    this.lastFluid = -1;
    const { probe, needle } = this.state;
    if (needle) undoNeedleDrag(needle, out);
    if (probe && probe.indentationMm > 0) undoProbePressure(probe, out);
    if (this.cavity && (this.depthsMm[0] > 0 || this.depthsMm[1] > 0) && this.undoCavity(this.cavity, out))
      return 'cavity-fluid';
    for (let i = 0; i < this.boluses.length; i++) {
      const b = this.boluses[i]!;
      if (b.radiusMm === 0) continue;
      const dx = out[0] - b.centreMm[0];
      const dy = out[1] - b.centreMm[1];
      const dz = out[2] - b.centreMm[2];
      const r = Math.sqrt(dx * dx + dy * dy + dz * dz);
      if (r >= b.radiusMm + b.reachMm) continue;
      if (r - b.radiusMm < this.lastFluidMm) {
        this.lastFluidMm = r - b.radiusMm;
        this.lastFluid = i;
      }
      if (r <= b.radiusMm) {
        this.lastBolus = i;
        return 'bolus-fluid';
      }
      const pushed =
        b.radiusMm * b.radiusMm * b.radiusMm * (1 - smoothstep(0, 1, (r - b.radiusMm) / b.reachMm));
      const k = cbrt(Math.max(0, r * r * r - pushed)) / r;
      out[0] = b.centreMm[0] + dx * k;
      out[1] = b.centreMm[1] + dy * k;
      out[2] = b.centreMm[2] + dz * k;
    }
    return 'tissue';
  }

  /** True where the point lies in the fluid; otherwise moves it to rest. */
  private undoCavity(c: Cavity, p: Vec3): boolean {
    toCavityInto(c.frame, p[0], p[1], p[2], inCavity);
    const dx = inCavity[0];
    const dy = inCavity[1];
    const z = inCavity[2];
    const r = Math.sqrt(dx * dx + dy * dy);
    if (r < 1e-6) return false;
    const angle = atan2(dx, -dy);
    const floor = sampleCavityGrid(c, c.floorMm, angle, z);
    const w = this.thicknessOnFloor(c, floor, angle, z);
    if (w <= 0) return false;
    const s = r - floor - w;
    this.lastThicknessMm = w;
    if (r <= floor) {
      this.lastFluidMm = floor - r;
      return false;
    }
    this.lastFluidMm = s < 0 ? Math.max(s, floor - r) : s;
    if (s < 0) return true;
    const k = (floor + s + w * smoothstep(0, 1, s / c.reachMm)) / r;
    fromCavityInto(c.frame, dx * k, dy * k, z, p);
    return false;
  }
}

/** Share of the indentation that is left at a place of the column, t from 0 at the face to 1 at what stops it. */
export function columnPush01(probe: ProbePressure, t: number): number {
  const shares = probe.shares ?? EVEN_SHARES;
  let left = 1;
  for (let i = 0; i < COLUMN_PARTS; i++) left -= shares[i]! * clamp(COLUMN_PARTS * t - i, 0, 1);
  return left;
}

/** Rounding of the edge of what a curved face touches, mm. */
const CURVED_EDGE_MM = 1.5;

/**
 * Share of the indentation at a place along the face, mm from its middle: a flat face presses with all of its width, a
 * curved one less and less away from its middle, as its curve lifts off.
 */
export function alongFace01({ indentationMm, halfWidthMm, faceRadiusMm }: ProbePressure, x: number): number {
  if (!faceRadiusMm) return footprintWeight(x, halfWidthMm);
  const u = Math.min(Math.abs(x), faceRadiusMm);
  const liftMm = faceRadiusMm - Math.sqrt(faceRadiusMm * faceRadiusMm - u * u);
  return smoothMax(indentationMm - liftMm, 0, Math.min(CURVED_EDGE_MM, indentationMm)) / indentationMm;
}

/** How far the skin is pushed in at a place of the face's frame, mm: less and less beside the face. */
const pushMm = (probe: ProbePressure, local: ReadonlyVec3): number =>
  probe.indentationMm * alongFace01(probe, local[0]) * footprintWeight(local[2], probe.halfHeightMm);

/** Deformed world point → the point it came from before the probe pressed, in place. */
export function undoProbePressure(probe: ProbePressure, p: Vec3): void {
  const local = inFace;
  inverseTransformPointInto(probe.worldFromTransducer, p, local);
  const push = pushMm(probe, local);
  const y = local[1];
  if (y >= probe.stopDepthMm) return;
  local[1] = y < 0 ? y - push : y - push * columnPush01(probe, y / probe.stopDepthMm);
  transformPointInto(probe.worldFromTransducer, local, p);
}

/** Room for a point in the frame of the face: this is asked at every sample of every search. */
const inFace: Vec3 = [0, 0, 0];
const inCavity: Vec3 = [0, 0, 0];

/** The way back: where the probe's pressure moves an unpressed point to. */
export function applyProbePressure(probe: ProbePressure, pointMm: ReadonlyVec3): Vec3 {
  const p: Vec3 = [pointMm[0], pointMm[1], pointMm[2]];
  applyProbePressureInto(probe, p);
  return p;
}

/** The same in place. */
export function applyProbePressureInto(probe: ProbePressure, p: Vec3): void {
  const local = inFace;
  inverseTransformPointInto(probe.worldFromTransducer, p, local);
  const push = pushMm(probe, local);
  const y = local[1];
  if (y >= probe.stopDepthMm) return;
  if (y < -push) local[1] = y + push;
  else {
    // In each part of the column rest and deformed places lie on a straight line.
    const shares = probe.shares ?? EVEN_SHARES;
    const part = probe.stopDepthMm / COLUMN_PARTS;
    let rest = -push;
    for (let i = 0; i < COLUMN_PARTS; i++) {
      const span = part + push * shares[i]!;
      if (y <= rest + span || i === COLUMN_PARTS - 1) {
        local[1] = Math.min(probe.stopDepthMm, part * i + ((y - rest) * part) / span);
        break;
      }
      rest += span;
    }
  }
  transformPointInto(probe.worldFromTransducer, local, p);
}
