/**
 * How much room a straight way of the needle keeps: the least distance to what a drill wants avoided beyond the safe
 * distance, and whether bone, cartilage or air is in the way. One statement of it for the scripted expert, the corridor
 * and the score.
 *
 * Asked at places a fixed step apart, of which those are left out at which a structure cannot be nearer than what is
 * known: its distance where it was last asked about, less the way since times how steep the distance can be.
 */
import type { Structure } from '../anatomy/anatomy.ts';
import { FAR_FROM_FLUID_MM } from '../anatomy/deformation.ts';
import { OWNER_AIR, OWNER_BACKGROUND, type TissueField } from '../anatomy/tissueField.ts';
import type { ReadonlyVec3, Vec3 } from '../math/vec3.ts';
import type { AvoidRule } from './drill.ts';

/** Distances are those of the tissue at rest; where a probe or fluid moves it they change at most so much faster [U]. */
const MOVED_STEEPNESS = 2;
/** The skin's distance is steeper than 1 on a squashed outline, at most by this [U]. */
const SKIN_STEEPNESS = 1.25;
/** The wall of a film leans against its radius; the way to it is at least this share of the radial one [U]. */
const WALL_SHARE = 0.6;
/** Within fluid a structure counts as at least this far, mm (see TissueField.distanceTo). */
const LEAST_IN_FLUID_MM = 0.01;

/** Advance without a view of the tip is blind where what may not be entered is nearer than this, mm [U]. */
export const HAZARD_NEAR_MM = 2;

/** No way at all: bone, cartilage or air lies in it. */
export const BLOCKED = Number.NEGATIVE_INFINITY;

export interface WayQuestion {
  /** The first and the last place asked about, mm from the entry. */
  readonly fromMm: number;
  readonly toMm: number;
  readonly stepMm: number;
  /** Room beyond this is all the same, mm. */
  readonly mostMm: number;
  /** Less than this is no use: the answer may then be any number below it, mm. */
  readonly leastMm: number;
}

export class WayClearance {
  /** Index of the rule that the last answer was nearest to; −1 where none was nearer than `mostMm`. */
  lastNearest = -1;
  private readonly watched: readonly Structure[];
  /** Structures before this index are those of the rules. */
  private readonly ruleCount: number;
  private readonly rules: readonly AvoidRule[];
  private readonly steepness: Float64Array;
  private readonly skinSteepness: number;
  private readonly isHard: readonly boolean[];
  private readonly entryMm: Vec3 = [0, 0, 0];
  /** Distances at the entry, mm. */
  private readonly fromEntry: Float64Array;
  private readonly next: Int32Array;
  private readonly rest: Vec3 = [0, 0, 0];

  /** `target` is the structure that may be entered whatever it is made of. */
  constructor(
    private readonly field: TissueField,
    avoid: readonly AvoidRule[],
    target: string,
  ) {
    const { structures } = field.anatomy;
    this.isHard = structures.map((s) => isHardClass(s) && s.id !== target);
    this.rules = avoid.filter((rule) => structures.some((s) => s.id === rule.structure));
    this.ruleCount = this.rules.length;
    this.watched = [
      ...this.rules.map((rule) => structures.find((s) => s.id === rule.structure)!),
      ...structures.filter((_, i) => this.isHard[i]),
    ];
    const { probe, boluses, cavityVolumeMl } = field.deformation.state;
    const isMoved = probe !== null || boluses.length > 0 || (field.anatomy.cavity && cavityVolumeMl > 0);
    const moved = isMoved ? MOVED_STEEPNESS : 1;
    this.steepness = Float64Array.from(this.watched, (s) => moved * Math.max(1, s.lipschitz));
    this.skinSteepness = moved * SKIN_STEEPNESS;
    this.fromEntry = new Float64Array(this.watched.length);
    this.next = new Int32Array(this.watched.length);
  }

  /** Says from where the ways of the next questions start: a world point on the skin, mm. */
  startAt(entryMm: ReadonlyVec3): void {
    const isFluid = this.toRest(entryMm[0], entryMm[1], entryMm[2]);
    for (let k = 0; k < 3; k++) this.entryMm[k] = entryMm[k]!;
    for (let i = 0; i < this.watched.length; i++) this.fromEntry[i] = this.distanceMm(i, isFluid);
  }

  /** The structure that the last answer was nearest to; undefined where none was nearer than `mostMm`. */
  nearest(): string | undefined {
    return this.rules[this.lastNearest]?.structure;
  }

  /**
   * Least of distance less safe distance over the places of a way from the entry along a unit vector, mm, at most
   * `mostMm`; BLOCKED where bone, cartilage or air is met. Allocates nothing.
   */
  leastMm(direction: ReadonlyVec3, { fromMm, toMm, stepMm, mostMm, leastMm }: WayQuestion): number {
    const { next, steepness, fromEntry, entryMm, ruleCount, rules } = this;
    const count = this.watched.length;
    const last = Math.floor((toMm - fromMm) / stepMm + 1e-9);
    let least = mostMm;
    let nextSkin = 0;
    this.lastNearest = -1;
    for (let i = 0; i < count; i++) {
      const spareMm = i < ruleCount ? fromEntry[i]! - rules[i]!.safeMm - least : fromEntry[i]!;
      next[i] = within(0, Math.ceil((spareMm / steepness[i]! - fromMm) / stepMm), last);
    }
    let wasFluid = false;
    let k = 0;
    while (k <= last) {
      const along = fromMm + k * stepMm;
      const x = entryMm[0] + direction[0] * along;
      const y = entryMm[1] + direction[1] * along;
      const z = entryMm[2] + direction[2] * along;
      const isFluid = this.toRest(x, y, z);
      // Beyond the wall of a film all distances jump: it is not stepped over, and then everything is asked anew.
      const isAnew = isFluid !== wasFluid;
      wasFluid = isFluid;
      const fluidMm = Math.abs(this.field.deformation.lastFluidMm);
      let soonest =
        fluidMm < FAR_FROM_FLUID_MM ? k + Math.max(1, Math.floor((WALL_SHARE * fluidMm) / stepMm)) : last + 1;
      if (nextSkin <= k || isAnew) {
        const skinMm = isFluid ? -1 : this.field.anatomy.surface(this.rest[0], this.rest[1], this.rest[2]);
        if (skinMm > 0) return BLOCKED;
        nextSkin = within(k + 1, k + Math.ceil(-skinMm / (this.skinSteepness * stepMm)), last);
      }
      soonest = Math.min(soonest, nextSkin);
      let mayBeHard = false;
      for (let i = 0; i < count; i++) {
        if (next[i]! <= k || isAnew) {
          const d = this.distanceMm(i, isFluid);
          let spareMm = d;
          if (i < ruleCount) {
            const roomMm = d - rules[i]!.safeMm;
            if (roomMm < least) {
              least = roomMm;
              this.lastNearest = i;
              if (least < leastMm) return least;
            }
            spareMm = roomMm - least;
          } else if (d < 0) mayBeHard = true;
          next[i] = within(k + 1, k + Math.ceil(spareMm / (steepness[i]! * stepMm)), last);
        }
        soonest = Math.min(soonest, next[i]!);
      }
      if (mayBeHard && this.isHardOwner(this.field.ownerAt(x, y, z))) return BLOCKED;
      k = soonest;
    }
    return least;
  }

  private toRest(x: number, y: number, z: number): boolean {
    return this.field.deformation.restInto(x, y, z, this.rest) !== 'tissue';
  }

  private distanceMm(i: number, isFluid: boolean): number {
    const { rest } = this;
    const d = this.watched[i]!.signedDistance(rest[0], rest[1], rest[2]);
    return isFluid ? Math.max(d, LEAST_IN_FLUID_MM) : d;
  }

  private isHardOwner(owner: number): boolean {
    return owner === OWNER_AIR || (owner > OWNER_BACKGROUND && this.isHard[owner]!);
  }
}

/** The next place to ask at: not before `soonest`, and past the last where that is far, whatever a distance says. */
const within = (soonest: number, wanted: number, last: number): number =>
  wanted > soonest ? Math.min(wanted, last + 1) : soonest;

const isHardClass = (s: Structure): boolean => s.class === 'bone' || s.class === 'cartilage';
