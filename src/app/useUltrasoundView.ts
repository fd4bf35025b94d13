/** The GPU image on its canvas: made when the anatomy is there, as large as the screen needs, told when it is lost. */
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { BakedAnatomy } from '../core/anatomy/bake/bakedAnatomy.ts';
import { createUltrasoundView } from '../render/createUltrasoundView.ts';
import type { UltrasoundFrame, UltrasoundView } from '../render/ultrasoundView.ts';
import type { Placed } from '../ui/run/imageRect.ts';
import { offerView, takeCanvas, takeOffered, withdrawOffer } from './imageCanvas.ts';

/** Pixels per CSS px that are worth the work: beyond this the beam is wider than a pixel. */
const MOST_PIXEL_RATIO = 1.5;
/** A zoomed picture is drawn finer, up to so many pixels: it has no more detail than its beams. */
const MOST_PIXELS = 1_600_000;

export interface ScreenView {
  readonly canvas: HTMLCanvasElement;
  readonly viewRef: RefObject<UltrasoundView | null>;
  /** Draws the frame; false where nothing had changed or it cannot be drawn, which is said once. */
  draw(frame: UltrasoundFrame): boolean;
  /** Whether there is a picture on the canvas: not from a change of its size until it is drawn again. */
  readonly hasPicture: RefObject<boolean>;
  /** A sentence where there can be no image. */
  readonly failure: string | null;
  readonly isLost: boolean;
}

/** `placed` is null until the frame has a size. With `isOffered` the next screen may go on with the same picture. */
export function useUltrasoundView(
  baked: BakedAnatomy | null,
  placed: Placed | null,
  onContext: ((isLost: boolean) => void) | undefined,
  isOffered: boolean,
): ScreenView {
  const [taken] = useState(() => takeOffered(baked));
  const [canvas] = useState(() => taken?.canvas ?? takeCanvas());
  const viewRef = useRef<UltrasoundView | null>(null);
  const hasPicture = useRef(taken !== null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isLost, setLost] = useState(false);
  const tell = useRef(onContext);
  tell.current = onContext;
  const latest = useRef(baked);
  latest.current = baked;
  const isThere = baked !== null;

  useEffect(() => {
    const { current: baked } = latest;
    if (!isThere || !baked) return;
    const lost = () => {
      setLost(true);
      tell.current?.(true);
    };
    const restored = () => {
      setLost(false);
      tell.current?.(false);
    };
    canvas.addEventListener('webglcontextlost', lost);
    canvas.addEventListener('webglcontextrestored', restored);
    try {
      const view = taken?.baked === baked ? taken.view : createUltrasoundView(canvas, baked);
      viewRef.current = view;
      if (isOffered) offerView({ canvas, baked, view });
      resizeView.current();
    } catch (cause) {
      setFailure(cause instanceof Error ? cause.message : String(cause));
    }
    return () => {
      canvas.removeEventListener('webglcontextlost', lost);
      canvas.removeEventListener('webglcontextrestored', restored);
      const view = viewRef.current;
      viewRef.current = null;
      if (view && (!isOffered || withdrawOffer(view))) view.dispose();
    };
  }, [canvas, isThere, taken, isOffered]);

  // Another anatomy on the same canvas: the picture goes on.
  useEffect(() => {
    if (!baked || !viewRef.current) return;
    try {
      viewRef.current.show(baked);
    } catch (cause) {
      setFailure(cause instanceof Error ? cause.message : String(cause));
    }
  }, [baked]);

  const resizeView = useRef(() => {});
  resizeView.current = () => {
    if (!placed) return;
    const { widthPx, heightPx } = placed.picture;
    const ratio = Math.min(
      MOST_PIXEL_RATIO,
      window.devicePixelRatio || 1,
      Math.sqrt(MOST_PIXELS / (widthPx * heightPx)),
    );
    const before = `${canvas.width} ${canvas.height}`;
    viewRef.current?.resize(Math.round(widthPx * ratio), Math.round(heightPx * ratio));
    if (before !== `${canvas.width} ${canvas.height}`) hasPicture.current = false;
  };
  const width = placed?.picture.widthPx;
  const height = placed?.picture.heightPx;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another size is what asks for another buffer
  useEffect(() => resizeView.current(), [width, height]);

  const isBroken = useRef(false);
  const draw = useCallback((frame: UltrasoundFrame): boolean => {
    if (isBroken.current || !viewRef.current) return false;
    try {
      return viewRef.current.draw(frame);
    } catch (cause) {
      // Shaders are compiled with the first frame: where a driver refuses one, the run goes on without an image.
      isBroken.current = true;
      setFailure(cause instanceof Error ? cause.message : String(cause));
      return false;
    }
  }, []);

  return useMemo(
    () => ({ canvas, viewRef, draw, hasPicture, failure, isLost }),
    [canvas, draw, failure, isLost],
  );
}
