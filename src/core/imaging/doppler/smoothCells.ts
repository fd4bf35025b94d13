/** Colour has a coarser grain than the picture: 1 4 6 4 1 across the beams, 1 2 1 along them. In place. */
export function smoothCells(
  values: Float32Array,
  columnCount: number,
  rowCount: number,
  scratch: Float32Array,
): void {
  const last = columnCount - 1;
  for (let r = 0; r < rowCount; r++) {
    const o = r * columnCount;
    for (let c = 0; c <= last; c++) {
      const l1 = c > 0 ? c - 1 : 0;
      const l2 = c > 1 ? c - 2 : 0;
      const r1 = c < last ? c + 1 : last;
      const r2 = c < last - 1 ? c + 2 : last;
      scratch[o + c] =
        0.375 * values[o + c]! +
        0.25 * (values[o + l1]! + values[o + r1]!) +
        0.0625 * (values[o + l2]! + values[o + r2]!);
    }
  }
  for (let r = 0; r < rowCount; r++) {
    const o = r * columnCount;
    const above = (r > 0 ? r - 1 : 0) * columnCount;
    const below = (r < rowCount - 1 ? r + 1 : r) * columnCount;
    for (let c = 0; c <= last; c++)
      values[o + c] = 0.5 * scratch[o + c]! + 0.25 * (scratch[above + c]! + scratch[below + c]!);
  }
}
