/** A coarse grid over a picture that says what owns each of its places: the base of labels and of their outlines. */
import { OWNER_AIR, type TissueField } from '../../core/anatomy/tissueField.ts';
import { type RigidTransform, transformPointInto } from '../../core/frames/frames.ts';
import { type ImageExtent, imageExtent } from '../../core/imaging/imageExtent.ts';
import { radFromDeg, sin, cos } from '../../core/math/elementary.ts';
import type { Vec3 } from '../../core/math/vec3.ts';
import { apertureMm, type Transducer } from '../../core/probe/transducer.ts';

/** Owner of a cell that is no part of the picture, or shows nothing that has a name. */
export const NOTHING = -99;

export class OwnerGrid {
  /** Row by row from the top, each from the left (least x). */
  readonly owners: Int16Array;
  left = 0;
  top = 0;
  cellWidth = 1;
  cellHeight = 1;

  constructor(
    readonly columns: number,
    readonly rows: number,
  ) {
    this.owners = new Int16Array(columns * rows).fill(NOTHING);
  }

  /** Lays the grid over a rectangle: mm of the image plane, or any other unit that its user keeps to. */
  lay(left: number, right: number, top: number, bottom: number): void {
    this.left = left;
    this.top = top;
    this.cellWidth = (right - left) / this.columns;
    this.cellHeight = (bottom - top) / this.rows;
  }

  xOf(column: number): number {
    return this.left + (column + 0.5) * this.cellWidth;
  }

  yOf(row: number): number {
    return this.top + (row + 0.5) * this.cellHeight;
  }

  /** Index of the cell over a point, −1 outside the grid. */
  cellAt(x: number, y: number): number {
    const column = Math.floor((x - this.left) / this.cellWidth);
    const row = Math.floor((y - this.top) / this.cellHeight);
    if (column < 0 || row < 0 || column >= this.columns || row >= this.rows) return -1;
    return row * this.columns + column;
  }
}

/** A picture as it is made now: the field, where the probe is, and what its lines cover. */
export interface PictureView {
  readonly field: TissueField;
  readonly worldFromTransducer: RigidTransform<'world', 'transducer'>;
  readonly transducer: Transducer;
  readonly depthMm: number;
  readonly steeringDeg: number;
}

export const extentOf = (view: PictureView): ImageExtent =>
  imageExtent(view.transducer, view.depthMm, view.steeringDeg);

/** Whether the lines of a picture pass a point of its plane, mm of the transducer frame. */
export function isInPicture(view: PictureView, xMm: number, yMm: number): boolean {
  const half = apertureMm(view.transducer) / 2;
  const { radiusMm } = view.transducer;
  if (radiusMm > 0) {
    const y = yMm + radiusMm;
    const r = Math.sqrt(xMm * xMm + y * y);
    return (
      y > 0 && r >= radiusMm && r <= radiusMm + view.depthMm && Math.abs(xMm) <= r * sin(half / radiusMm)
    );
  }
  const steer = radFromDeg(view.steeringDeg);
  const lean = (yMm * sin(steer)) / cos(steer);
  return yMm >= 0 && yMm <= view.depthMm * cos(steer) && Math.abs(xMm - lean) <= half;
}

/** Distance of a point of the plane from the face along its line, mm. */
export function depthAt(view: PictureView, xMm: number, yMm: number): number {
  const { radiusMm } = view.transducer;
  if (radiusMm <= 0) return yMm / cos(radFromDeg(view.steeringDeg));
  const y = yMm + radiusMm;
  return Math.sqrt(xMm * xMm + y * y) - radiusMm;
}

const point: Vec3 = [0, 0, 0];

/** What owns a point of the image plane, mm of the transducer frame: as `TissueField.ownerAt` has it. */
export function ownerInPlane(view: PictureView, xMm: number, yMm: number): number {
  point[0] = xMm;
  point[1] = yMm;
  point[2] = 0;
  transformPointInto(view.worldFromTransducer, point, point);
  return view.field.ownerAt(point[0], point[1], point[2]);
}

/** Fills some rows of a grid that lies over the picture; nothing is allocated. */
export function fillRows(grid: OwnerGrid, view: PictureView, fromRow: number, toRow: number): void {
  for (let row = fromRow; row < toRow; row++) {
    const y = grid.yOf(row);
    for (let column = 0; column < grid.columns; column++) {
      const x = grid.xOf(column);
      const owner = isInPicture(view, x, y) ? ownerInPlane(view, x, y) : NOTHING;
      grid.owners[row * grid.columns + column] = owner === OWNER_AIR ? NOTHING : owner;
    }
  }
}
