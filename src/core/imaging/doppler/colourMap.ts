import type { DopplerBox } from './dopplerBox.ts';

export const COLOUR_COLUMNS = 48;
export const COLOUR_ROWS = 48;

/** A colour frame on the grid of its box, row-major from the upper edge, columns from the side away from the marker. */
export interface ColourMap {
  readonly columnCount: number;
  readonly rowCount: number;
  box: DopplerBox | null;
  /** Mean speed along the beam as the machine reads it, positive towards the face (unless inverted), wrapped; 0 where not painted. */
  readonly velocityMmPerS: Float32Array;
  /** Power after the wall filter over mean noise, dB. */
  readonly powerDb: Float32Array;
  /** 1 where the cell is painted. */
  readonly isShown: Uint8Array;
  /** Index of the anatomy's structure whose blood is in the cell, −1 where there is none. */
  readonly vessel: Int16Array;
  /** Scale reached: that asked for, or what the depth allows. */
  scaleMmPerS: number;
  baseline: number;
}

export const createColourMap = (columnCount: number, rowCount: number): ColourMap => ({
  columnCount,
  rowCount,
  box: null,
  velocityMmPerS: new Float32Array(columnCount * rowCount),
  powerDb: new Float32Array(columnCount * rowCount),
  isShown: new Uint8Array(columnCount * rowCount),
  vessel: new Int16Array(columnCount * rowCount).fill(-1),
  scaleMmPerS: 1,
  baseline: 0,
});

/** Structures whose blood is painted in at least `leastCells` cells: what an operator could see. */
export function structuresShown(map: ColourMap, leastCells = 4): number[] {
  const counts = new Map<number, number>();
  for (let cell = 0; cell < map.vessel.length; cell++) {
    const structure = map.vessel[cell]!;
    if (structure >= 0 && map.isShown[cell]) counts.set(structure, (counts.get(structure) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= leastCells).map(([structure]) => structure);
}
