/** Outlines of the areas of one owner in a grid: marching squares over its share in the cells around each corner. */
import type { OwnerGrid } from './ownerGrid.ts';

/** Pieces of line, x and y of both ends one after the other, in the grid's unit. */
export function outlineOf(grid: OwnerGrid, owner: number): number[] {
  const { columns, rows, owners } = grid;
  const share = (column: number, row: number): number => {
    // Mean over the 3 × 3 cells about one, so that the line is smooth; what is beyond the grid has no share.
    let sum = 0;
    for (let dy = -1; dy <= 1; dy++)
      for (let dx = -1; dx <= 1; dx++) {
        const c = column + dx;
        const r = row + dy;
        if (c < 0 || r < 0 || c >= columns || r >= rows || owners[r * columns + c] !== owner) continue;
        sum += (2 - Math.abs(dx)) * (2 - Math.abs(dy));
      }
    return sum / 16;
  };
  const values = new Float32Array((columns + 2) * (rows + 2));
  const wide = columns + 2;
  for (let r = -1; r <= rows; r++)
    for (let c = -1; c <= columns; c++) values[(r + 1) * wide + c + 1] = share(c, r);
  const pieces: number[] = [];
  const cut = (a: number, b: number) => (a === b ? 0.5 : (LEVEL - a) / (b - a));
  const ends: number[] = [];
  for (let r = -1; r < rows; r++)
    for (let c = -1; c < columns; c++) {
      const o = (r + 1) * wide + c + 1;
      const v00 = values[o]!;
      const v10 = values[o + 1]!;
      const v01 = values[o + wide]!;
      const v11 = values[o + wide + 1]!;
      ends.length = 0;
      const at = (dx: number, dy: number) => ends.push(grid.xOf(c + dx), grid.yOf(r + dy));
      if (v00 > LEVEL !== v10 > LEVEL) at(cut(v00, v10), 0);
      if (v10 > LEVEL !== v11 > LEVEL) at(1, cut(v10, v11));
      if (v01 > LEVEL !== v11 > LEVEL) at(cut(v01, v11), 1);
      if (v00 > LEVEL !== v01 > LEVEL) at(0, cut(v00, v01));
      // Two crossings are one piece; four, at a saddle, are two.
      for (let i = 0; i + 3 < ends.length; i += 4)
        pieces.push(ends[i]!, ends[i + 1]!, ends[i + 2]!, ends[i + 3]!);
    }
  return pieces;
}

/** Below a half, so that sheets of one row keep an outline. */
const LEVEL = 0.4;
