/** The image's canvas, made before there is a room for it: its context and shaders come while the anatomy is built. */
import { warmUpUltrasoundView } from '../render/createUltrasoundView.ts';

let ready: HTMLCanvasElement | null = null;

/** Starts the graphics for the next image. A browser that refuses says so again to whoever makes that image. */
export function warmUpCanvas(): void {
  if (ready) return;
  const canvas = document.createElement('canvas');
  try {
    warmUpUltrasoundView(canvas);
    ready = canvas;
  } catch {
    // told by the screen that goes without its image
  }
}

/** The canvas that is warm, once; a fresh one where there is none or its context was lost meanwhile. */
export function takeCanvas(): HTMLCanvasElement {
  const canvas = ready;
  ready = null;
  const isUsable = canvas && !canvas.getContext('webgl2')?.isContextLost();
  return isUsable ? canvas : document.createElement('canvas');
}
