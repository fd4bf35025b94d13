/** Whether a box finds room inside one area of a grid, and where. */
import type { AreaFinder } from './ownerAreas.ts';
import type { OwnerGrid } from './ownerGrid.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Keeps one table of sums for all areas of a grid, so that asking allocates nothing but the answer. */
export class AreaRoom {
  private readonly sums: Int32Array;

  constructor(columns: number, rows: number) {
    this.sums = new Int32Array((columns + 1) * (rows + 1));
  }

  /**
   * The middle of a box of this size that lies wholly in the area, the nearest to the place wished for; the uppermost
   * with `isUppermost`. Null where there is none. All in the grid's unit.
   */
  find(
    grid: OwnerGrid,
    finder: AreaFinder,
    area: number,
    width: number,
    height: number,
    wish: Place,
    isUppermost = false,
  ): Place | null {
    const { columns, rows, cellWidth, cellHeight } = grid;
    const across = Math.max(1, Math.ceil(width / cellWidth));
    const down = Math.max(1, Math.ceil(height / cellHeight));
    if (across > columns || down > rows) return null;
    this.sum(finder, area, columns, rows);
    let best: Place | null = null;
    let bestCost = Number.POSITIVE_INFINITY;
    for (let row = 0; row + down <= rows; row++)
      for (let column = 0; column + across <= columns; column++) {
        if (!this.isFull(columns, column, row, across, down)) continue;
        const x = grid.left + (column + across / 2) * cellWidth;
        const y = grid.top + (row + down / 2) * cellHeight;
        const dx = x - wish.x;
        const dy = y - wish.y;
        // For the uppermost place height counts more than anything beside.
        const cost = isUppermost ? row * 1e3 * cellHeight + Math.abs(dx) : dx * dx + dy * dy;
        if (cost >= bestCost) continue;
        bestCost = cost;
        best = { x, y };
      }
    return best;
  }

  private sum(finder: AreaFinder, area: number, columns: number, rows: number): void {
    const { sums } = this;
    const wide = columns + 1;
    for (let row = 0; row < rows; row++) {
      let line = 0;
      for (let column = 0; column < columns; column++) {
        if (finder.areaOf[row * columns + column] === area) line++;
        sums[(row + 1) * wide + column + 1] = sums[row * wide + column + 1]! + line;
      }
    }
  }

  private isFull(columns: number, column: number, row: number, across: number, down: number): boolean {
    const wide = columns + 1;
    const { sums } = this;
    const inside =
      sums[(row + down) * wide + column + across]! -
      sums[row * wide + column + across]! -
      sums[(row + down) * wide + column]! +
      sums[row * wide + column]!;
    return inside === across * down;
  }
}
