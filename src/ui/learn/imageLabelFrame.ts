/** Where labels of the image may stand: beside the picture where the frame has room, else over its sides. */
import { type Placed, seenRect } from '../run/imageRect.ts';
import type { LabelFrame } from './placeLabels.ts';

/** Room that the grey bar takes at the left of the picture, and the depth scale at its right, CSS px. */
const BAR_PX = 26;
const SCALE_PX = 38;
const EDGE_PX = 4;
/** How far above and below the picture labels may stand, CSS px. */
const BEYOND_PX = 36;
/** Narrower than this a column beside the picture is none. */
const LEAST_COLUMN_PX = 104;
const MOST_COLUMN_PX = 210;
/** A picture that is narrower than this has numbers instead of names. */
const LEAST_FOR_NAMES_PX = 400;

/** Room for a column of names at either side of the picture, CSS px; none in a frame that is too narrow for it. */
export const namesRoomPx = (frameWidthPx: number): number =>
  frameWidthPx < 520 ? 0 : Math.min(160, Math.round(frameWidthPx * 0.17));

export interface ImageLabelFrame {
  readonly frame: LabelFrame;
  readonly mostPx: number;
  readonly isNumbered: boolean;
}

export function imageLabelFrame(placed: Placed, frameWidthPx: number): ImageLabelFrame {
  const seen = seenRect(placed);
  const seenRight = seen.leftPx + seen.widthPx;
  const roomLeft = seen.leftPx - BAR_PX - EDGE_PX;
  const roomRight = frameWidthPx - EDGE_PX - (seenRight + SCALE_PX);
  const isBeside = Math.min(roomLeft, roomRight) >= LEAST_COLUMN_PX;
  const isNumbered = !isBeside && seen.widthPx < LEAST_FOR_NAMES_PX;
  // Near the picture, so that no line is long; for what then has no room there is the list.
  const top = Math.max(placed.window.topPx, seen.topPx - BEYOND_PX);
  const bottom = Math.min(
    placed.window.topPx + placed.window.heightPx,
    seen.topPx + seen.heightPx + BEYOND_PX,
  );
  const bounds = {
    left: EDGE_PX,
    top,
    width: frameWidthPx - 2 * EDGE_PX,
    height: bottom - top,
  };
  return {
    frame: {
      bounds,
      leftColumn: isBeside
        ? { edge: seen.leftPx - BAR_PX, grows: 'left' }
        : { edge: seen.leftPx + EDGE_PX, grows: 'right' },
      rightColumn: isBeside
        ? { edge: seenRight + SCALE_PX, grows: 'right' }
        : { edge: seenRight - EDGE_PX, grows: 'left' },
    },
    mostPx:
      (isBeside ? Math.min(MOST_COLUMN_PX, roomLeft, roomRight) : Math.min(150, seen.widthPx * 0.3)) - 14,
    isNumbered,
  };
}
