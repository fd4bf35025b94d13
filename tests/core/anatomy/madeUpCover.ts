import type { FatCover } from '../../../src/core/anatomy/fatCover.ts';

/**
 * Skin of 2 mm and fat over a fascia of radius 30 mm, about a line along z at y = 4 mm; to be uneven, both bulge by as
 * much as is given.
 */
export function madeUpCover(fatMm: number, mirror: 1 | -1 = 1, bulge01 = 0): FatCover {
  const rows = 21;
  const columns = 24;
  const bulge = (i: number): number =>
    1 + bulge01 * Math.sin((2 * Math.PI * (i % columns)) / columns) * Math.cos(i / columns);
  const fasciaMm = Float64Array.from({ length: rows * columns }, (_, i) => 30 * bulge(i));
  return {
    fatMm,
    skinMm: 2,
    mirror,
    fromMm: -30,
    stepMm: 3,
    rows,
    columns,
    centreYMm: new Float64Array(rows).fill(4).map((y, i) => y + bulge01 * i),
    fasciaMm,
    skinOf: (fat) => fasciaMm.map((r, i) => r + 2 + fat * bulge(i + 7)),
  };
}
