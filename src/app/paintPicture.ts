import type { Placed } from '../ui/run/imageRect.ts';

/** A picture's canvas where it stands on the screen, clipped to its window, the marker side where it is shown. */
export function paintPicture(
  context: CanvasRenderingContext2D,
  source: HTMLCanvasElement,
  placed: Placed,
): void {
  const { window, picture, sideSign } = placed;
  context.save();
  context.beginPath();
  context.rect(window.leftPx, window.topPx, window.widthPx, window.heightPx);
  context.clip();
  if (sideSign < 0) {
    context.translate(picture.leftPx + picture.widthPx, picture.topPx);
    context.scale(-1, 1);
  } else context.translate(picture.leftPx, picture.topPx);
  context.drawImage(source, 0, 0, picture.widthPx, picture.heightPx);
  context.restore();
}
