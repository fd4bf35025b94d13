/** Puts the marks of a measuring tool into the middle of what is seen of the picture. */
import type { ImagePoint } from '../core/machine/measure.ts';
import { type MeasureKind, useScreenStore } from '../store/screenStore.ts';
import { middleOf, type Placed, seenRect, withinPicture } from '../ui/run/imageRect.ts';

export function placeMeasure(placed: Placed, kind: MeasureKind, text = ''): void {
  const { measures, addMeasure } = useScreenStore.getState();
  const middle = middleOf(placed);
  const seen = seenRect(placed);
  const reach = Math.min(seen.widthPx, seen.heightPx) / placed.pxPerMm / 6;
  // A little lower each time, so that no mark hides another.
  const lower = (measures.length % 4) * reach * 0.4;
  const at = (across: number, down: number): ImagePoint =>
    withinPicture(placed, {
      xMm: middle.xMm + across * reach * placed.sideSign,
      yMm: middle.yMm + down * reach + lower,
    });
  const points: Readonly<Record<MeasureKind, readonly ImagePoint[]>> = {
    distance: [at(-1, 0), at(1, 0)],
    ellipse: [at(-1, 0), at(1, 0), at(0, 0.6)],
    angle: [at(-1, 0), at(1, 0), at(0.8, -0.8)],
    label: [at(0, -0.5)],
  };
  addMeasure(kind, points[kind], text);
}
