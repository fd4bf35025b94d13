/** Where the picture stands in its frame, and the way between its millimetres and the screen's pixels. */
import type { ImageExtent } from '../../core/imaging/imageExtent.ts';
import type { ImagePoint } from '../../core/machine/measure.ts';
import type { Zoom } from '../../store/screenStore.ts';

/** CSS px. */
export interface ImageRect {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Room around the picture for its writing: two lines above, one below, grey bar left, depth scale right. */
export const MARGIN = { left: 30, right: 42, top: 44, bottom: 26 };
const GAP_PX = 48;

export interface Placed {
  /** What can be seen of the picture. */
  readonly window: ImageRect;
  /** The whole picture; larger than the window when zoomed. */
  readonly picture: ImageRect;
  readonly pxPerMm: number;
  readonly extent: ImageExtent;
  /** +1 where transducer x runs to the right of the screen, −1 where the marker side is on the left. */
  readonly sideSign: 1 | -1;
}

/**
 * The frame's inside, cut in two halves for two pictures, and in two storeys where a trace runs under the picture.
 * `asidePx` is left free at either side of a single picture, for names.
 */
export function windowsOf(
  frameWidthPx: number,
  frameHeightPx: number,
  isDual: boolean,
  stripPx: number,
  asidePx = 0,
): { readonly still: ImageRect | null; readonly live: ImageRect; readonly strip: ImageRect | null } {
  const width = Math.max(1, frameWidthPx - MARGIN.left - MARGIN.right);
  const all = Math.max(1, frameHeightPx - MARGIN.top - MARGIN.bottom);
  const height = Math.max(1, all - (stripPx > 0 ? stripPx + 8 : 0));
  const strip =
    stripPx > 0
      ? { leftPx: MARGIN.left, topPx: MARGIN.top + height + 8, widthPx: width, heightPx: stripPx }
      : null;
  const top = { topPx: MARGIN.top, heightPx: height };
  if (!isDual) {
    const live = { leftPx: MARGIN.left + asidePx, widthPx: Math.max(1, width - 2 * asidePx), ...top };
    return { still: null, live, strip };
  }
  const half = Math.max(1, (width - GAP_PX) / 2);
  return {
    still: { leftPx: MARGIN.left, widthPx: half, ...top },
    live: { leftPx: MARGIN.left + half + GAP_PX, widthPx: half, ...top },
    strip,
  };
}

/** The largest picture of true aspect that fits the window, times the zoom; never with a gap that need not be. */
export function placeImage(window: ImageRect, extent: ImageExtent, zoom: Zoom, isInverted: boolean): Placed {
  const widthMm = extent.rightMm - extent.leftMm;
  const heightMm = extent.bottomMm - extent.topMm;
  const pxPerMm = Math.min(window.widthPx / widthMm, window.heightPx / heightMm) * zoom.scale;
  const widthPx = widthMm * pxPerMm;
  const heightPx = heightMm * pxPerMm;
  const place = (from: number, room: number, size: number, at01: number) =>
    size <= room
      ? from + (room - size) / 2
      : Math.max(from + room - size, Math.min(from, from + room / 2 - at01 * size));
  return {
    window,
    picture: {
      leftPx: place(window.leftPx, window.widthPx, widthPx, zoom.across01),
      topPx: place(window.topPx, window.heightPx, heightPx, zoom.down01),
      widthPx,
      heightPx,
    },
    pxPerMm,
    extent,
    sideSign: isInverted ? 1 : -1,
  };
}

export function xPxOf(placed: Placed, xMm: number): number {
  const { picture, extent, pxPerMm } = placed;
  return placed.sideSign > 0
    ? picture.leftPx + (xMm - extent.leftMm) * pxPerMm
    : picture.leftPx + (extent.rightMm - xMm) * pxPerMm;
}

export const yPxOf = (placed: Placed, yMm: number): number =>
  placed.picture.topPx + (yMm - placed.extent.topMm) * placed.pxPerMm;

/** The point of the image plane under a point of the frame. */
export function pointAt(placed: Placed, xPx: number, yPx: number): ImagePoint {
  const { picture, extent, pxPerMm } = placed;
  const acrossMm = (xPx - picture.leftPx) / pxPerMm;
  return {
    xMm: placed.sideSign > 0 ? extent.leftMm + acrossMm : extent.rightMm - acrossMm,
    yMm: extent.topMm + (yPx - picture.topPx) / pxPerMm,
  };
}

/** The nearest point that lies in the picture. */
export function withinPicture(placed: Placed, point: ImagePoint): ImagePoint {
  const { extent } = placed;
  return {
    xMm: Math.max(extent.leftMm, Math.min(extent.rightMm, point.xMm)),
    yMm: Math.max(extent.topMm, Math.min(extent.bottomMm, point.yMm)),
  };
}

/** The middle of what can be seen, where a tool puts its first marks. */
export const middleOf = (placed: Placed): ImagePoint =>
  pointAt(
    placed,
    placed.window.leftPx + placed.window.widthPx / 2,
    placed.window.topPx + placed.window.heightPx / 2,
  );

/** What can be seen of the picture itself: window and picture together. */
export function seenRect({ window, picture }: Placed): ImageRect {
  const leftPx = Math.max(window.leftPx, picture.leftPx);
  const topPx = Math.max(window.topPx, picture.topPx);
  const right = Math.min(window.leftPx + window.widthPx, picture.leftPx + picture.widthPx);
  const bottom = Math.min(window.topPx + window.heightPx, picture.topPx + picture.heightPx);
  return { leftPx, topPx, widthPx: Math.max(0, right - leftPx), heightPx: Math.max(0, bottom - topPx) };
}
