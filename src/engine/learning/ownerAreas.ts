/** Connected areas of one owner in a grid, each with the place that is farthest from its border. */
import { NOTHING, type OwnerGrid } from './ownerGrid.ts';

/** Lengths and areas in the grid's own unit, mm for a picture. */
export interface OwnerArea {
  /** Number of the area in `AreaFinder.areaOf`. */
  readonly index: number;
  readonly owner: number;
  readonly cells: number;
  readonly size: number;
  /** The cell farthest from the border, and how far that is. */
  readonly poleCell: number;
  readonly clearance: number;
  readonly topRow: number;
  readonly bottomRow: number;
}

/** For grids of one size; its arrays are made once. */
export class AreaFinder {
  /** Index of the area that each cell belongs to, −1 for none. */
  readonly areaOf: Int16Array;
  /** Distance of each cell from the border of its area, by steps to the eight neighbours. */
  readonly clearance: Float32Array;
  areas: readonly OwnerArea[] = [];
  private readonly stack: Int32Array;

  constructor(
    readonly columns: number,
    readonly rows: number,
  ) {
    this.areaOf = new Int16Array(columns * rows);
    this.clearance = new Float32Array(columns * rows);
    this.stack = new Int32Array(columns * rows);
  }

  /** Areas whose cells touch by their sides, in the order of their first cell. */
  find(grid: OwnerGrid): readonly OwnerArea[] {
    const { areaOf, columns } = this;
    const { owners, cellWidth, cellHeight } = grid;
    areaOf.fill(-1);
    const found: { owner: number; cells: number; topRow: number; bottomRow: number }[] = [];
    for (let start = 0; start < owners.length; start++) {
      if (owners[start] === NOTHING || areaOf[start] !== -1) continue;
      const cells = this.flood(owners, start, found.length);
      // The first cell met is the topmost; the last row is read off below.
      found.push({
        owner: owners[start]!,
        cells,
        topRow: Math.floor(start / columns),
        bottomRow: 0,
      });
    }
    this.measure(cellWidth, cellHeight);
    const pole = new Int32Array(found.length).fill(-1);
    for (let cell = 0; cell < areaOf.length; cell++) {
      const area = areaOf[cell]!;
      if (area < 0) continue;
      found[area]!.bottomRow = Math.floor(cell / columns);
      if (pole[area] === -1 || this.clearance[cell]! > this.clearance[pole[area]!]!) pole[area] = cell;
    }
    this.areas = found.map((area, index) => ({
      ...area,
      index,
      size: area.cells * cellWidth * cellHeight,
      poleCell: pole[index]!,
      clearance: this.clearance[pole[index]!]!,
    }));
    return this.areas;
  }

  private flood(owners: Int16Array, start: number, area: number): number {
    const { areaOf, columns, rows, stack } = this;
    const owner = owners[start];
    let height = 0;
    let cells = 0;
    stack[height++] = start;
    areaOf[start] = area;
    while (height > 0) {
      const cell = stack[--height]!;
      cells++;
      const column = cell % columns;
      const row = (cell - column) / columns;
      if (column > 0 && owners[cell - 1] === owner && areaOf[cell - 1] === -1) {
        areaOf[cell - 1] = area;
        stack[height++] = cell - 1;
      }
      if (column < columns - 1 && owners[cell + 1] === owner && areaOf[cell + 1] === -1) {
        areaOf[cell + 1] = area;
        stack[height++] = cell + 1;
      }
      if (row > 0 && owners[cell - columns] === owner && areaOf[cell - columns] === -1) {
        areaOf[cell - columns] = area;
        stack[height++] = cell - columns;
      }
      if (row < rows - 1 && owners[cell + columns] === owner && areaOf[cell + columns] === -1) {
        areaOf[cell + columns] = area;
        stack[height++] = cell + columns;
      }
    }
    return cells;
  }

  /** Two passes over the grid, forwards and backwards; the edge of the grid is a border too. */
  private measure(width: number, height: number): void {
    const { columns, rows, clearance } = this;
    const slant = Math.sqrt(width * width + height * height);
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        const cell = row * columns + column;
        clearance[cell] = Math.min(
          this.beyond(cell, column - 1, row, width),
          this.beyond(cell, column - 1, row - 1, slant),
          this.beyond(cell, column, row - 1, height),
          this.beyond(cell, column + 1, row - 1, slant),
        );
      }
    for (let row = rows - 1; row >= 0; row--)
      for (let column = columns - 1; column >= 0; column--) {
        const cell = row * columns + column;
        clearance[cell] = Math.min(
          clearance[cell]!,
          this.beyond(cell, column + 1, row, width),
          this.beyond(cell, column + 1, row + 1, slant),
          this.beyond(cell, column, row + 1, height),
          this.beyond(cell, column - 1, row + 1, slant),
        );
      }
  }

  /** Distance to the border by way of a neighbour a step off: half the step where that is not of the same area. */
  private beyond(cell: number, column: number, row: number, step: number): number {
    if (column < 0 || row < 0 || column >= this.columns || row >= this.rows) return step / 2;
    const neighbour = row * this.columns + column;
    if (this.areaOf[neighbour] !== this.areaOf[cell]) return step / 2;
    return this.clearance[neighbour]! + step;
  }
}
