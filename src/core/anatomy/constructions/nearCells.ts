/** Which of many shapes can matter near a point: asked once per cell of a lattice, so that most are never evaluated. */
import type { DistanceFunction } from '../anatomy.ts';

/** Edge of a cell, mm. */
const CELL_MM = 5;
/** Half the diagonal of a cell, mm. */
export const CELL_REACH_MM = 0.5 * Math.sqrt(3) * CELL_MM;
/** Cells along each axis that a key has room for, either way from the origin. */
const HALF_COUNT = 512;

/**
 * Hands out what `make` gives for the cell that a point lies in. It is made at the first visit from the cell's centre
 * alone, so that an answer never hangs on what was asked before.
 */
export function nearCells<T>(
  make: (x: number, y: number, z: number) => T,
): (x: number, y: number, z: number) => T {
  const cells = new Map<number, T>();
  // Neighbouring points mostly lie in the same cell.
  let lastKey = -1;
  let last: T;
  return (x, y, z) => {
    const ix = Math.floor(x / CELL_MM);
    const iy = Math.floor(y / CELL_MM);
    const iz = Math.floor(z / CELL_MM);
    const key = ix + HALF_COUNT + 2 * HALF_COUNT * (iy + HALF_COUNT + 2 * HALF_COUNT * (iz + HALF_COUNT));
    if (key === lastKey) return last;
    let cell = cells.get(key);
    if (cell === undefined) {
      cell = make(centre(ix), centre(iy), centre(iz));
      cells.set(key, cell);
    }
    lastKey = key;
    last = cell;
    return cell;
  };
}

/** Distance of a point from the centre of its cell, mm. */
export function fromCentreMm(x: number, y: number, z: number): number {
  const dx = x - centre(Math.floor(x / CELL_MM));
  const dy = y - centre(Math.floor(y / CELL_MM));
  const dz = z - centre(Math.floor(z / CELL_MM));
  return Math.sqrt(dx * dx + dy * dy + dz * dz);
}

/** Distances at the centre of each cell, in the order of the shapes. */
export const centreDistances = (
  shapes: readonly DistanceFunction[],
): ((x: number, y: number, z: number) => Float64Array) =>
  nearCells((x, y, z) => Float64Array.from(shapes, (f) => f(x, y, z)));

const centre = (i: number): number => (i + 0.5) * CELL_MM;
