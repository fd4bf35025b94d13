/** Reads a picture's owners a few rows at a time, so that a frame is never held up; what was read last stays whole. */
import { hideShadow } from './boneShadow.ts';
import { splitDeepFat } from '../deepFat.ts';
import { AreaFinder } from './ownerAreas.ts';
import { extentOf, fillRows, OwnerGrid, type PictureView } from './ownerGrid.ts';

/** Fine enough for the median nerve and the retinaculum over it, 0.25 to 0.6 mm across the usual pictures. */
export const SCAN_COLUMNS = 80;
export const SCAN_ROWS = 96;

export class PictureScan {
  /** What was read last, and its areas. */
  grid = new OwnerGrid(SCAN_COLUMNS, SCAN_ROWS);
  readonly finder = new AreaFinder(SCAN_COLUMNS, SCAN_ROWS);
  view: PictureView | null = null;
  private next = new OwnerGrid(SCAN_COLUMNS, SCAN_ROWS);
  private nextView: PictureView | null = null;
  private row = 0;

  get isReading(): boolean {
    return this.nextView !== null;
  }

  begin(view: PictureView): void {
    const { leftMm, rightMm, topMm, bottomMm } = extentOf(view);
    this.next.lay(leftMm, rightMm, topMm, bottomMm);
    this.nextView = view;
    this.row = 0;
  }

  /** Reads so many rows more; true when the picture is whole, which is then shown. */
  read(rows: number): boolean {
    const view = this.nextView;
    if (!view) return false;
    const to = Math.min(SCAN_ROWS, this.row + rows);
    fillRows(this.next, view, this.row, to);
    this.row = to;
    if (to < SCAN_ROWS) return false;
    [this.grid, this.next] = [this.next, this.grid];
    this.view = view;
    hideShadow(this.grid, view);
    splitDeepFat(this.grid, view.field.anatomy);
    this.nextView = null;
    this.finder.find(this.grid);
    return true;
  }
}
