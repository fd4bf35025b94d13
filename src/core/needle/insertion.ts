/**
 * A needle pushed into tissue along a line that the hub keeps to: the tip cuts where the bevel sends it, the shaft bends
 * behind it, and the force tells what is met. Quasi-static; all steps are of fixed size, so that speed changes nothing.
 */
import { OWNER_AIR } from '../anatomy/tissueField.ts';
import { addScaled, type ReadonlyVec3, type Vec3 } from '../math/vec3.ts';
import {
  AXIAL_STEP_MM,
  type AxialState,
  advanceAxial,
  axialForceN,
  createAxialState,
  holdAxial,
  type Puncture,
} from './axialForce.ts';
import { bevelForceN, bevelSign, turnAbout } from './bevelForce.ts';
import { type CutTrack, createTrack, extendTrack, TRACK_STEP_MM, trackCount } from './cutTrack.ts';
import type { MediaOf } from './media.ts';
import type { NeedleSpec } from './needle.ts';
import { pressForceN } from './pressForce.ts';
import { type HubFrame, hubFrame, ShaftBeam } from './shaftBeam.ts';
import { bucklingForceN } from './stiffness.ts';

/** What happens on the way. Owners are those of `TissueField.ownerAt`. */
export type InsertionEvent =
  | ({ readonly kind: 'punctured' } & Puncture)
  | { readonly kind: 'hard-contact'; readonly into: number; readonly depthMm: number }
  | { readonly kind: 'buckling-warning' | 'buckled'; readonly depthMm: number; readonly limitN: number };

/** Owner of a world point. */
export type OwnerAt = (x: number, y: number, z: number) => number;

export interface InsertionRequest {
  readonly needle: NeedleSpec;
  readonly entryMm: ReadonlyVec3;
  /** Unit vector from hub to tip. */
  readonly direction: ReadonlyVec3;
  /** Unit vector square to it that the bevel faces at roll 0. */
  readonly bevelAcross: ReadonlyVec3;
  readonly ownerAt: OwnerAt;
  readonly media: MediaOf;
}

/** The bevel steers fully after so much cutting, mm [U]. */
const STEERING_FROM_MM = 1.5;
/** Share of Euler's load at which the shaft is seen to bow. */
export const BUCKLING_WARNING_SHARE = 0.6;

export class Insertion {
  readonly axial: AxialState = createAxialState();
  readonly track: CutTrack;
  readonly beam: ShaftBeam;
  readonly tipMm: Vec3;
  readonly tangent: Vec3;
  rollRad = 0;
  /** Movement of the hub that the tip did not follow: pressed against bone, or bowed, mm. */
  surplusMm = 0;
  private steering01 = 0;
  private frame: HubFrame;
  private isHard = false;
  private hardOwner = OWNER_AIR;
  private isWarned = false;
  private isBuckled = false;
  private hubMovedMm = 0;

  constructor(private readonly request: InsertionRequest) {
    const { entryMm, direction, bevelAcross, needle } = request;
    this.track = createTrack(entryMm);
    this.beam = new ShaftBeam(needle);
    this.tipMm = [entryMm[0], entryMm[1], entryMm[2]];
    this.tangent = [direction[0], direction[1], direction[2]];
    this.frame = hubFrame(entryMm, direction, bevelAcross, needle.lengthMm);
  }

  /** Depth that the hub asked for, mm. */
  get commandedMm(): number {
    return this.hubMovedMm;
  }

  /** Force that the hand feels along the needle now, N. */
  get forceN(): number {
    const axial = axialForceN(this.axial, this.request.media);
    return this.isHard ? Math.min(this.limitN, axial + this.pressN) : Math.min(this.limitN, axial);
  }

  private get pressN(): number {
    return pressForceN(this.surplusMm, this.request.media(this.hardOwner).modulusKpa);
  }

  /** Force that buckles the shaft that is still outside, N. */
  get limitN(): number {
    const { needle } = this.request;
    return bucklingForceN(needle.bendingStiffnessNMm2, Math.max(1, needle.lengthMm - this.axial.depthMm));
  }

  /** Owner of what the tip presses on or cuts: the surface that it dents, the bone that it stands on. */
  get touching(): number {
    if (this.isHard) return this.hardOwner;
    return this.axial.isDenting ? this.axial.ahead : this.axial.owner;
  }

  /** True while the tip is against bone or cartilage. */
  get isStopped(): boolean {
    return this.isHard;
  }

  /** Sideways distance of the tip from the line that was commanded, along the bevel's axis at roll 0 and square to it, mm. */
  get deflectionMm(): readonly [number, number] {
    const n = this.beam.count - 1;
    return [this.beam.acrossMm[n]!, this.beam.sideMm[n]!];
  }

  /** Pushes the hub on by `byMm` ≥ 0. Returns the largest force on the way, N. */
  advance(byMm: number, onEvent: (event: InsertionEvent) => void): number {
    let peak = 0;
    let left = byMm;
    while (left > 1e-9) {
      const step = Math.min(left, this.nextStepMm());
      left -= step;
      this.hubMovedMm += step;
      peak = Math.max(peak, this.advanceStep(step, onEvent));
    }
    this.bend(peak);
    return peak;
  }

  /** Holds the needle still, s. */
  hold(seconds: number): void {
    holdAxial(this.axial, this.request.media, seconds);
  }

  /** Steps end where a piece of track ends, whatever the hand's speed. */
  private nextStepMm(): number {
    const end = trackCount(this.track) * TRACK_STEP_MM - this.axial.depthMm;
    return end > 1e-9 ? Math.min(AXIAL_STEP_MM, end) : AXIAL_STEP_MM;
  }

  private advanceStep(stepMm: number, onEvent: (event: InsertionEvent) => void): number {
    const { axial, request, tipMm, tangent } = this;
    const { ownerAt, media, needle } = request;
    if (this.isHard || this.isBuckled) {
      this.surplusMm += stepMm;
      this.watchBuckling(axialForceN(axial, media) + (this.isHard ? this.pressN : 0), onEvent);
      return this.forceN;
    }
    const hard = this.hardWithin(stepMm);
    const free = hard ? hard.freeMm : stepMm;
    const cutBefore = axial.cutMm;
    const peak =
      free > 0
        ? advanceAxial(
            axial,
            media,
            needle,
            free,
            (ahead) => {
              const k = axial.cutMm + ahead - axial.depthMm + free;
              return ownerAt(tipMm[0] + tangent[0] * k, tipMm[1] + tangent[1] * k, tipMm[2] + tangent[2] * k);
            },
            (puncture) => onEvent({ kind: 'punctured', ...puncture }),
          )
        : axialForceN(axial, media);
    this.steering01 = Math.min(1, this.steering01 + (axial.cutMm - cutBefore) / STEERING_FROM_MM);
    // The shaft is bent anew where a piece of track ends; until then the tip goes straight on.
    for (let k = 0; k < 3; k++) tipMm[k]! += tangent[k]! * free;
    if (trackCount(this.track) * TRACK_STEP_MM <= axial.depthMm + 1e-9) {
      this.bend(peak);
      extendTrack(this.track, tangent, media(axial.owner).modulusKpa);
    }
    if (hard) {
      this.isHard = true;
      this.hardOwner = hard.owner;
      this.surplusMm += stepMm - free;
      onEvent({ kind: 'hard-contact', into: hard.owner, depthMm: axial.depthMm });
    }
    this.watchBuckling(peak, onEvent);
    return Math.min(peak, this.limitN);
  }

  /** Bone or cartilage that the tip itself would enter within a step: how far it may go, and what it is. */
  private hardWithin(stepMm: number): { freeMm: number; owner: number } | undefined {
    const { tipMm, tangent, request } = this;
    const at = (k: number) =>
      request.ownerAt(tipMm[0] + tangent[0] * k, tipMm[1] + tangent[1] * k, tipMm[2] + tangent[2] * k);
    let owner = at(stepMm);
    if (request.media(owner).kind !== 'hard') return undefined;
    let free = 0;
    let beyond = stepMm;
    for (let i = 0; i < 6; i++) {
      const middle = (free + beyond) / 2;
      const there = at(middle);
      if (request.media(there).kind === 'hard') {
        beyond = middle;
        owner = there;
      } else free = middle;
    }
    return { freeMm: free, owner };
  }

  private bend(pushN: number): void {
    const { request, axial, beam, tipMm, tangent } = this;
    const { direction, entryMm, bevelAcross, needle, media } = request;
    const straight = addScaled(entryMm, direction, axial.depthMm);
    this.frame = hubFrame(straight, direction, bevelAcross, needle.lengthMm);
    const force =
      bevelSign(needle.bevel) * bevelForceN(needle, media(axial.owner), axial.cutMm) * this.steering01;
    const face = turnAbout([1, 0, 0], [0, 0, 1], this.rollRad);
    beam.solve(this.frame, this.track, axial.depthMm, force * face[0], force * face[1], Math.max(0, pushN));
    beam.nodeInto(this.frame, beam.count - 1, tipMm);
    beam.tangentInto(this.frame, tangent);
  }

  private watchBuckling(forceN: number, onEvent: (event: InsertionEvent) => void): void {
    const limit = this.limitN;
    if (!this.isWarned && forceN > BUCKLING_WARNING_SHARE * limit) {
      this.isWarned = true;
      onEvent({ kind: 'buckling-warning', depthMm: this.axial.depthMm, limitN: limit });
    }
    if (!this.isBuckled && forceN >= limit) {
      this.isBuckled = true;
      onEvent({ kind: 'buckled', depthMm: this.axial.depthMm, limitN: limit });
    }
  }

  /** Places of the shaft from hub to tip, world, mm. */
  shaftMm(): Vec3[] {
    return Array.from({ length: this.beam.count }, (_, i) => {
      const p: Vec3 = [0, 0, 0];
      this.beam.nodeInto(this.frame, i, p);
      return p;
    });
  }
}
