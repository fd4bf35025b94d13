/**
 * The image's canvas before and between its screens: made while the anatomy is built, and handed from the first look at
 * a drill to the room, which goes on with the same picture.
 */
import type { BakedAnatomy } from '../core/anatomy/bake/bakedAnatomy.ts';
import { warmUpUltrasoundView } from '../render/createUltrasoundView.ts';
import type { UltrasoundView } from '../render/ultrasoundView.ts';

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
  warmUpCanvas();
  const canvas = ready;
  ready = null;
  const isUsable = canvas && !canvas.getContext('webgl2')?.isContextLost();
  return isUsable ? canvas : document.createElement('canvas');
}

/** A canvas with its picture, which its screen would rather hand on than throw away. */
export interface OfferedView {
  readonly canvas: HTMLCanvasElement;
  readonly baked: BakedAnatomy;
  readonly view: UltrasoundView;
}

let offered: OfferedView | null = null;

export function offerView(offer: OfferedView): void {
  offered = offer;
}

/** The offered view if it shows this anatomy and still can; it then belongs to the caller. */
export function takeOffered(baked: BakedAnatomy | null): OfferedView | null {
  if (!offered || offered.baked !== baked || offered.view.isLost) return null;
  const offer = offered;
  offered = null;
  return offer;
}

/** Takes an offer back; false where it has been accepted. */
export function withdrawOffer(view: UltrasoundView): boolean {
  if (offered?.view !== view) return false;
  offered = null;
  return true;
}
