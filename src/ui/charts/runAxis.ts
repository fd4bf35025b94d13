/** The horizontal axis of charts over runs: run 1 at the left edge, the last at the right, whole numbers marked. */
export interface RunAxis {
  readonly leftPx: number;
  readonly rightPx: number;
  xPx(run: number): number;
  readonly marks: readonly number[];
}

/** Runs are counted from `first`, which is 0 where a chart starts before the first run. */
export function runAxis(count: number, first: number, leftPx: number, rightPx: number): RunAxis {
  const span = Math.max(1, count - first);
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((s) => span / s <= 8) ?? 1000;
  const marks: number[] = [];
  for (let run = Math.ceil(first / step) * step; run <= count; run += step) if (run >= first) marks.push(run);
  if (first === 1 && step > 1) marks.unshift(1);
  return {
    leftPx,
    rightPx,
    xPx: (run) =>
      count === first ? (leftPx + rightPx) / 2 : leftPx + ((run - first) * (rightPx - leftPx)) / span,
    marks,
  };
}
