/** Where the picture stands in its frame, CSS px. */
export interface ImageRect {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Room around the picture for scale, grey bar and the settings' line. */
const MARGIN = { left: 28, right: 40, top: 26, bottom: 10 };

/** The largest picture of true aspect (width in mm by depth in mm) that fits the frame with its margins. */
export function fitImage(
  frameWidthPx: number,
  frameHeightPx: number,
  widthMm: number,
  depthMm: number,
): ImageRect {
  const roomX = Math.max(1, frameWidthPx - MARGIN.left - MARGIN.right);
  const roomY = Math.max(1, frameHeightPx - MARGIN.top - MARGIN.bottom);
  const pxPerMm = Math.min(roomX / widthMm, roomY / depthMm);
  const widthPx = widthMm * pxPerMm;
  const heightPx = depthMm * pxPerMm;
  return {
    leftPx: MARGIN.left + (roomX - widthPx) / 2,
    topPx: MARGIN.top + (roomY - heightPx) / 2,
    widthPx,
    heightPx,
  };
}
