/** The screen as a PNG file, with everything that is written on it. */
import type { ClipSource } from './clipRecorder.ts';

/** Finer than the screen, so that the writing stays sharp in a report. */
const PIXELS_PER_PX = 2;

/** Throws where the browser cannot paint so large a picture. */
export async function screenAsPng(source: ClipSource): Promise<Uint8Array> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(source.size.widthPx * PIXELS_PER_PX));
  canvas.height = Math.max(1, Math.round(source.size.heightPx * PIXELS_PER_PX));
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('no 2-D canvas in this browser');
  context.scale(PIXELS_PER_PX, PIXELS_PER_PX);
  source.paint(context);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error(`the browser made no picture of ${canvas.width} × ${canvas.height}`);
  return new Uint8Array(await blob.arrayBuffer());
}
