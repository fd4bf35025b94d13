/**
 * Least distance of the needle to each structure to avoid. A structure is asked about again only when needle and tissue
 * have travelled far enough, since it was last asked about, to have brought them nearer than the least so far.
 */
import type { Anatomy, Structure } from '../anatomy/anatomy.ts';
import { distanceAtRest, type TissueField } from '../anatomy/tissueField.ts';
import type { Vec3 } from '../math/vec3.ts';
import { HAZARD_NEAR_MM } from '../procedure/wayClearance.ts';
import { ShaftAtRest } from './shaftAtRest.ts';

/** Along the shaft no steps shorter than this are made, mm. */
const FINEST_STEP_MM = 0.5;
/** Deformation stretches distances a little; what rest distances allow is taken by this share. */
const CAUTION = 0.7;
/**
 * The least distance is known to this, mm, or to this share of what it stands above the safe distance: what a tremor
 * moves, or whether the artery behind the bone is 40 or 41 mm off, is not worth a look at every tick.
 */
const RESOLUTION_MM = 0.05;
const RESOLUTION_SHARE = 0.05;

export interface Watched {
  readonly structure: string;
  readonly safeMm: number;
}

export class ClearanceTracker {
  readonly leastMm: Float64Array;
  readonly leastTick: Int32Array;
  /** Distance from the tip as last looked at; fresh to the resolution where it is below the safe distance. */
  readonly tipMm: Float64Array;
  private readonly structures: (Structure | undefined)[];
  private readonly safeMm: number[];
  private readonly nearMm: number[];
  /** Least distance along the shaft when last looked at, and how far things had travelled then. */
  private readonly shaftMm: Float64Array;
  private readonly askedAtMm: Float64Array;
  private travelMm = 0;
  private readonly shaft = new ShaftAtRest();
  private wasIn = false;

  constructor(anatomy: Anatomy, watched: readonly Watched[]) {
    const count = watched.length;
    this.structures = watched.map((w) => anatomy.structures.find((s) => s.id === w.structure));
    this.safeMm = watched.map((w) => w.safeMm);
    // Kept fresh there, whatever the safe distance: blind advance is judged within it.
    this.nearMm = watched.map((w) => Math.max(w.safeMm, HAZARD_NEAR_MM));
    this.leastMm = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
    this.leastTick = new Int32Array(count);
    this.tipMm = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
    this.shaftMm = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
    this.askedAtMm = new Float64Array(count);
  }

  /**
   * Takes the inserted needle of one tick: `shaftAt` writes the place of the shaft so many mm behind the tip.
   * `travelMm` bounds how far any part of the shaft and any tissue moved against each other since the last tick.
   * `fieldOf` is called only when something must be looked at.
   */
  observe(
    tick: number,
    shaftAt: (backMm: number, out: Vec3) => void,
    depthMm: number,
    travelMm: number,
    fieldOf: () => TissueField,
  ): void {
    if (this.wasIn) this.travelMm += travelMm;
    else this.shaftMm.fill(Number.NEGATIVE_INFINITY);
    this.wasIn = true;
    this.shaft.renew();
    for (let i = 0; i < this.structures.length; i++) {
      const structure = this.structures[i];
      if (!structure) continue;
      const travelled = this.travelMm - this.askedAtMm[i]!;
      if (travelled === 0 && this.shaftMm[i]! > Number.NEGATIVE_INFINITY) continue;
      const bound = this.shaftMm[i]! - (travelled * Math.max(1, structure.lipschitz)) / CAUTION;
      const least = this.leastMm[i]!;
      const resolution = Math.max(RESOLUTION_MM, RESOLUTION_SHARE * (least - this.safeMm[i]!));
      const cannotBeLess = bound >= least - resolution;
      const isTipFresh = bound > this.nearMm[i]! || travelled < RESOLUTION_MM;
      if (cannotBeLess && isTipFresh) continue;
      this.lookAlong(i, structure, fieldOf(), tick, shaftAt, depthMm);
    }
  }

  /** To be called while the needle is out of the patient. */
  withdraw(): void {
    this.wasIn = false;
  }

  /** Looks from the tip up the inserted shaft, in steps that cannot miss a nearer place. */
  private lookAlong(
    i: number,
    structure: Structure,
    field: TissueField,
    tick: number,
    shaftAt: (backMm: number, out: Vec3) => void,
    depthMm: number,
  ): void {
    const { shaft } = this;
    const steepness = Math.max(1, structure.lipschitz) / CAUTION;
    let least = Number.POSITIVE_INFINITY;
    let upMm = 0;
    for (;;) {
      const d = distanceAtRest(structure, shaft.at(field, shaftAt, upMm), shaft.rest);
      if (upMm === 0) this.tipMm[i] = d;
      if (d < least) least = d;
      if (upMm >= depthMm) break;
      upMm = Math.min(depthMm, upMm + Math.max(FINEST_STEP_MM, (d - least + RESOLUTION_MM) / steepness));
    }
    this.shaftMm[i] = least;
    this.askedAtMm[i] = this.travelMm;
    if (least < this.leastMm[i]!) {
      this.leastMm[i] = least;
      this.leastTick[i] = tick;
    }
  }
}
