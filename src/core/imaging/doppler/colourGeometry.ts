/** The part of a colour frame that only changes when probe, box or tissue moves: who flows where, and what sound reaches. */
import type { Anatomy, Structure } from '../../anatomy/anatomy.ts';
import { TissueField } from '../../anatomy/tissueField.ts';
import type { Vec3 } from '../../math/vec3.ts';
import { sliceWidthMm } from '../beam.ts';
import { addFlowEntry, createFlowEntries, type FlowEntries } from '../flow/flowGeometry.ts';
import type { FlowField } from '../flow/flowField.ts';
import { transducerBasis, type TransducerBasis } from '../scanLines.ts';
import { boxPointInto, createBeamPoint, type DopplerBox } from './dopplerBox.ts';
import type { DopplerFrame } from './dopplerFrame.ts';
import { dopplerFrequencyMHz } from './dopplerPhysics.ts';
import { opaqueDepthMm, opaqueStructures } from './opaqueDepth.ts';
import { BLOOD_DB, powerAtDepth, TISSUE_DB } from './signalLevels.ts';

/** Offsets across the slice as shares of its thickness, with their weights. */
const SLICE_SHARES = [-0.45, 0, 0.45] as const;
const SLICE_WEIGHTS = [0.25, 0.5, 0.25] as const;
/** Cells of a block that is left out as a whole where no vessel is near. */
const BLOCK = 4;
/** One beam in so many is followed to bone. */
const BEAM_STRIDE = 3;
/** Radius over slice thickness from which one sample across the slice will do. */
const WIDE_IN_SLICES = 1.5;

export class ColourGeometry {
  readonly entries: FlowEntries;
  /** Power over noise of blood and of tissue by cell; 0 where no sound gets. */
  readonly bloodPower: Float32Array;
  readonly tissuePower: Float32Array;
  basis: TransducerBasis | null = null;
  field: TissueField | null = null;
  private readonly opaque: readonly Structure[];
  private readonly point = createBeamPoint();
  private readonly world: Vec3 = [0, 0, 0];
  private readonly beamWorld: Vec3 = [0, 0, 0];

  constructor(
    private readonly anatomy: Anatomy,
    private readonly flow: FlowField,
    cellCount: number,
  ) {
    this.entries = createFlowEntries(SLICE_SHARES.length * cellCount);
    this.bloodPower = new Float32Array(cellCount);
    this.tissuePower = new Float32Array(cellCount);
    this.opaque = opaqueStructures(anatomy);
  }

  build(frame: DopplerFrame, box: DopplerBox): void {
    const basis = transducerBasis(frame.worldFromTransducer);
    const field = new TissueField(this.anatomy, frame.deformation);
    this.basis = basis;
    this.field = field;
    this.reach(frame, box, basis, field);
    const { columnCount, rowCount } = box;
    this.entries.count = 0;
    const cellMm = Math.max(box.widthMm / columnCount, box.heightMm / rowCount);
    const slice = sliceWidthMm(frame.transducer, dopplerFrequencyMHz(frame.transducer), box.depthMm);
    // Pressure can shorten lengths, so rest distances may be larger than those in the image: half again as far.
    const near = 1.5 * (0.75 * BLOCK * cellMm + 0.5 * slice) + 0.5;
    const rest: Vec3 = [0, 0, 0];
    for (let r0 = 0; r0 < rowCount; r0 += BLOCK)
      for (let c0 = 0; c0 < columnCount; c0 += BLOCK) {
        boxPointInto(box, c0 + BLOCK / 2 - 0.5, r0 + BLOCK / 2 - 0.5, this.point);
        this.toWorld(basis, 0);
        field.deformation.restInto(this.world[0], this.world[1], this.world[2], rest);
        if (this.flow.clearanceMm(rest[0], rest[1], rest[2]) > near) continue;
        for (let r = r0; r < Math.min(rowCount, r0 + BLOCK); r++)
          for (let c = c0; c < Math.min(columnCount, c0 + BLOCK); c++)
            this.addCell(frame, box, basis, field, c, r);
      }
  }

  private addCell(
    frame: DopplerFrame,
    box: DopplerBox,
    basis: TransducerBasis,
    field: TissueField,
    column: number,
    row: number,
  ): void {
    const cell = row * box.columnCount + column;
    if (this.bloodPower[cell] === 0) return;
    boxPointInto(box, column, row, this.point);
    const depth = box.depthMm + ((row + 0.5) / box.rowCount - 0.5) * box.heightMm;
    const slice = sliceWidthMm(frame.transducer, dopplerFrequencyMHz(frame.transducer), depth);
    for (let k = 0; k < 3; k++)
      this.beamWorld[k] = basis.x[k]! * this.point.directionX + basis.y[k]! * this.point.directionY;
    // A vessel much wider than the slice fills it: its middle speaks for all of it. One far from it is missed anyway.
    this.toWorld(basis, 0);
    const { entries } = this;
    const first = entries.count;
    if (addFlowEntry(this.flow, field, this.world, this.beamWorld, cell, 1, entries)) {
      if (this.flow.vessels[entries.vessel[first]!]!.flow.radiusMm > WIDE_IN_SLICES * slice) return;
      entries.weight[first] = SLICE_WEIGHTS[1];
    }
    for (const e of [0, 2] as const) {
      this.toWorld(basis, SLICE_SHARES[e] * slice);
      addFlowEntry(this.flow, field, this.world, this.beamWorld, cell, SLICE_WEIGHTS[e], entries);
    }
  }

  /** Fills the powers: attenuation with depth, nothing behind bone or under a face without contact. */
  private reach(frame: DopplerFrame, box: DopplerBox, basis: TransducerBasis, field: TissueField): void {
    const { columnCount, rowCount } = box;
    const frequency = dopplerFrequencyMHz(frame.transducer);
    const deepest = box.depthMm + box.heightMm / 2 + 2;
    const start: Vec3 = [0, 0, 0];
    for (let c = 0; c < columnCount; c += BEAM_STRIDE) {
      boxPointInto(box, c + 0.5 * (BEAM_STRIDE - 1), 0, this.point);
      const { x, y, directionX, directionY } = this.point;
      // Back along the beam to the face: y = 0 on a flat one, the arc on a curved one.
      const away =
        box.radiusMm > 0
          ? Math.sqrt(x * x + (y + box.radiusMm) * (y + box.radiusMm)) - box.radiusMm
          : y / directionY;
      const sx = x - directionX * away;
      const sy = y - directionY * away;
      for (let k = 0; k < 3; k++) {
        start[k] = basis.origin[k]! + basis.x[k]! * sx + basis.y[k]! * sy;
        this.beamWorld[k] = basis.x[k]! * directionX + basis.y[k]! * directionY;
      }
      const ends = opaqueDepthMm(
        field,
        this.opaque,
        start,
        this.beamWorld,
        deepest / directionYOf(box, directionY),
      );
      for (let r = 0; r < rowCount; r++) {
        const depth = box.depthMm + ((r + 0.5) / rowCount - 0.5) * box.heightMm;
        const range = depth / directionYOf(box, directionY);
        const isReached = range < ends;
        for (let k = c; k < Math.min(columnCount, c + BEAM_STRIDE); k++) {
          const cell = r * columnCount + k;
          this.bloodPower[cell] = isReached ? powerAtDepth(BLOOD_DB, range, frequency) : 0;
          this.tissuePower[cell] = isReached ? powerAtDepth(TISSUE_DB, range, frequency) : 0;
        }
      }
    }
  }

  private toWorld(basis: TransducerBasis, elevationMm: number): void {
    for (let k = 0; k < 3; k++)
      this.world[k] =
        basis.origin[k]! +
        basis.x[k]! * this.point.x +
        basis.y[k]! * this.point.y +
        basis.z[k]! * elevationMm;
  }
}

/** Depth per length of beam: the cosine of the steering on a flat face, 1 on a curved one, whose depths are ranges. */
const directionYOf = (box: DopplerBox, directionY: number): number => (box.radiusMm > 0 ? 1 : directionY);
