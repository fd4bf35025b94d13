/** Smoothing of a table of radii: rows along the limb, columns round it. */
import { exp } from '../../math/elementary.ts';

export interface RadiusGrid {
  readonly rows: number;
  readonly columns: number;
  /** Columns close on themselves. */
  readonly isRing: boolean;
  readonly values: Float64Array;
}

function gaussian(sigma: number): number[] {
  const reach = Math.ceil(3 * sigma);
  const weights: number[] = [];
  let sum = 0;
  for (let d = -reach; d <= reach; d++) {
    const w = exp((-d * d) / (2 * sigma * sigma));
    weights.push(w);
    sum += w;
  }
  return weights.map((w) => w / sum);
}

/** Gaussian over rows and columns, sigmas in cells; edges repeat. */
export function smoothed(grid: RadiusGrid, rowSigma: number, columnSigma: number): RadiusGrid {
  const { rows, columns } = grid;
  const byColumn = gaussian(columnSigma);
  const byRow = gaussian(rowSigma);
  const columnReach = (byColumn.length - 1) / 2;
  const rowReach = (byRow.length - 1) / 2;
  const half = new Float64Array(rows * columns);
  const values = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      let sum = 0;
      for (let d = -columnReach; d <= columnReach; d++) {
        const at = grid.isRing ? (j + d + 4 * columns) % columns : Math.min(columns - 1, Math.max(0, j + d));
        sum += grid.values[i * columns + at]! * byColumn[d + columnReach]!;
      }
      half[i * columns + j] = sum;
    }
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      let sum = 0;
      for (let d = -rowReach; d <= rowReach; d++)
        sum += half[Math.min(rows - 1, Math.max(0, i + d)) * columns + j]! * byRow[d + rowReach]!;
      values[i * columns + j] = sum;
    }
  return { ...grid, values };
}

/** A smooth table that lies on or above the given one (within a few hundredths of a mm where it is sharpest). */
export function smoothCover(grid: RadiusGrid, rowSigma: number, columnSigma: number): RadiusGrid {
  let cover = smoothed(grid, rowSigma, columnSigma);
  for (let pass = 0; pass < 3; pass++) {
    const lift = grid.values.map((v, i) => Math.max(0, v - cover.values[i]!));
    const raised = smoothed({ ...grid, values: lift }, rowSigma * 0.7, columnSigma * 0.7);
    cover = { ...cover, values: cover.values.map((v, i) => v + 2 * raised.values[i]!) };
  }
  return cover;
}
