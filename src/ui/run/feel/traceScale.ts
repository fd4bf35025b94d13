/** Where a trace's values and moments lie in its little picture. Pure, so that painting can be tested without a canvas. */

/** Tops of the force axis, N: the least that holds the largest value is taken, so that the axis jumps seldom. */
const TOPS_N: readonly number[] = [1, 2, 3, 5, 10, 20, 60];

export interface TraceScale {
  readonly topN: number;
  readonly bottomN: number;
  xPxOf(tick: number): number;
  yPxOf(forceN: number): number;
}

/** The axis for values up to `largestN` and down to `leastN`; the window ends at `endTick` at the right edge. */
export function traceScale(
  size: { readonly widthPx: number; readonly heightPx: number },
  window: { readonly endTick: number; readonly ticks: number },
  largestN: number,
  leastN: number,
): TraceScale {
  const topN = TOPS_N.find((top) => largestN <= top) ?? Math.ceil(largestN / 10) * 10;
  const bottomN = leastN < -0.02 ? -Math.max(topN / 4, Math.ceil(-leastN * 2) / 2) : 0;
  const { widthPx, heightPx } = size;
  return {
    topN,
    bottomN,
    xPxOf: (tick) => widthPx * (1 - (window.endTick - tick) / window.ticks),
    yPxOf: (forceN) => heightPx * (1 - (forceN - bottomN) / (topN - bottomN)),
  };
}

export interface PlacedName {
  readonly xPx: number;
  readonly text: string;
}

/** Between a mark and its name, px. */
export const NAME_GAP_PX = 3;

/**
 * Names right of their marks, from left to right without overlap: one that would run out of the picture goes to the left
 * of its mark, and one that would lie over its left neighbour is left out.
 */
export function placeNames(
  marks: readonly PlacedName[],
  widthOf: (text: string) => number,
  pictureWidthPx = Number.POSITIVE_INFINITY,
): PlacedName[] {
  const kept: PlacedName[] = [];
  let freeFrom = Number.NEGATIVE_INFINITY;
  for (const { xPx: markPx, text } of marks) {
    const width = widthOf(text);
    const isOut = markPx + NAME_GAP_PX + width > pictureWidthPx;
    const xPx = isOut ? markPx - NAME_GAP_PX - width : markPx + NAME_GAP_PX;
    if (xPx < freeFrom) continue;
    kept.push({ xPx, text });
    freeFrom = xPx + width + 2 * NAME_GAP_PX;
  }
  return kept;
}
