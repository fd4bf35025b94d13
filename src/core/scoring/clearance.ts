/**
 * Least distance of the needle to each structure to avoid. Distances change slowly along a line, so a structure far
 * off is not asked about again until the needle could have come nearer than the least so far.
 */
import type { Anatomy, Structure } from '../anatomy/anatomy.ts';
import type { TissueField } from '../anatomy/tissueField.ts';
import type { ReadonlyVec3, Vec3 } from '../math/vec3.ts';
import { distance } from '../math/vec3.ts';

/** Distances below this are looked at along the shaft at this spacing at least, mm. */
const FINEST_STEP_MM = 0.5;
/** Deformation stretches distances a little; steps along the shaft are this share of what rest distances allow. */
const CAUTION = 0.7;
/** The distance at the tip is kept fresh when the structure is nearer than this, mm: the blind-advance rule needs it. */
const NEAR_MM = 10;

export class ClearanceTracker {
  readonly leastMm: Float64Array;
  readonly leastTick: Int32Array;
  /** Distance from the tip, as last looked at; a lower bound when the tip has moved since. */
  readonly tipMm: Float64Array;
  private readonly structures: (Structure | undefined)[];
  private readonly askedAt: Vec3[];
  private readonly lastTip: Vec3 = [0, 0, 0];
  private readonly lastDirection: Vec3 = [0, 0, 0];
  private lastProbe = -1;
  private wasIn = false;

  constructor(anatomy: Anatomy, ids: readonly string[]) {
    this.structures = ids.map((id) => anatomy.structures.find((s) => s.id === id));
    this.leastMm = new Float64Array(ids.length).fill(Number.POSITIVE_INFINITY);
    this.leastTick = new Int32Array(ids.length);
    this.tipMm = new Float64Array(ids.length).fill(Number.NaN);
    this.askedAt = ids.map(() => [0, 0, 0]);
  }

  /**
   * Takes the needle of one tick. `depthMm` is the inserted length; `probeMark` any number that changes when the
   * probe moves, since its pressure moves the tissue. `fieldOf` is called only when the needle or probe moved.
   */
  observe(
    tick: number,
    tip: ReadonlyVec3,
    direction: ReadonlyVec3,
    depthMm: number,
    probeMark: number,
    fieldOf: () => TissueField,
  ): void {
    const isTurned =
      direction[0] !== this.lastDirection[0] ||
      direction[1] !== this.lastDirection[1] ||
      direction[2] !== this.lastDirection[2];
    const isMoved = tip[0] !== this.lastTip[0] || tip[1] !== this.lastTip[1] || tip[2] !== this.lastTip[2];
    const isPressed = probeMark !== this.lastProbe;
    if (this.wasIn && !isTurned && !isMoved && !isPressed) return;
    const isWholeShaft = isTurned || isPressed || !this.wasIn;
    this.wasIn = true;
    for (let k = 0; k < 3; k++) {
      this.lastTip[k] = tip[k]!;
      this.lastDirection[k] = direction[k]!;
    }
    this.lastProbe = probeMark;
    const field = fieldOf();
    for (let i = 0; i < this.structures.length; i++) {
      const structure = this.structures[i];
      if (!structure) continue;
      const movedMm = distance(tip, this.askedAt[i]!) / CAUTION;
      const bound = this.tipMm[i]! - movedMm;
      const isFar = bound >= this.leastMm[i]! && bound > NEAR_MM;
      if (!isWholeShaft && isFar) continue;
      this.alongShaft(i, structure, field, tick, tip, direction, isWholeShaft ? depthMm : 0);
    }
  }

  /** Looks at the tip, and as far up the shaft as given, in steps that cannot miss a nearer place. */
  private alongShaft(
    i: number,
    structure: Structure,
    field: TissueField,
    tick: number,
    tip: ReadonlyVec3,
    direction: ReadonlyVec3,
    lengthMm: number,
  ): void {
    const steepness = Math.max(1, structure.lipschitz) / CAUTION;
    let upMm = 0;
    for (;;) {
      const d = field.distanceTo(
        structure,
        tip[0] - direction[0] * upMm,
        tip[1] - direction[1] * upMm,
        tip[2] - direction[2] * upMm,
      );
      if (upMm === 0) {
        this.tipMm[i] = d;
        const asked = this.askedAt[i]!;
        asked[0] = tip[0];
        asked[1] = tip[1];
        asked[2] = tip[2];
      }
      if (d < this.leastMm[i]!) {
        this.leastMm[i] = d;
        this.leastTick[i] = tick;
      }
      if (upMm >= lengthMm) return;
      const stepMm = Math.max(FINEST_STEP_MM, (d - this.leastMm[i]!) / steepness);
      upMm = Math.min(lengthMm, upMm + stepMm);
    }
  }
}
