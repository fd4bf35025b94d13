/** The GPU image on its canvas: made when the anatomy is there, as large as the screen needs, told when it is lost. */
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { BakedAnatomy } from '../core/anatomy/bake/bakedAnatomy.ts';
import { createUltrasoundView } from '../render/createUltrasoundView.ts';
import type { UltrasoundView } from '../render/ultrasoundView.ts';
import type { Placed } from '../ui/run/imageRect.ts';
import { takeCanvas, warmUpCanvas } from './warmCanvas.ts';

/** Pixels per CSS px that are worth the work: beyond this the beam is wider than a pixel. */
const MOST_PIXEL_RATIO = 1.5;
/** A zoomed picture is drawn finer, up to so many pixels: it has no more detail than its beams. */
const MOST_PIXELS = 1_600_000;

export interface ScreenView {
  readonly canvas: HTMLCanvasElement;
  readonly viewRef: RefObject<UltrasoundView | null>;
  /** Whether there is a picture on the canvas: not from a change of its size until it is drawn again. */
  readonly hasPicture: RefObject<boolean>;
  /** A sentence where there can be no image. */
  readonly failure: string | null;
  readonly isLost: boolean;
}

/** `placed` is null until the frame has a size. */
export function useUltrasoundView(
  baked: BakedAnatomy | null,
  placed: Placed | null,
  onContext: ((isLost: boolean) => void) | undefined,
): ScreenView {
  const [canvas] = useState(() => {
    warmUpCanvas();
    return takeCanvas();
  });
  const viewRef = useRef<UltrasoundView | null>(null);
  const hasPicture = useRef(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [isLost, setLost] = useState(false);
  const tell = useRef(onContext);
  tell.current = onContext;

  useEffect(() => {
    if (!baked) return;
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
      viewRef.current = sayFailure(createUltrasoundView(canvas, baked), setFailure);
      resizeView.current();
    } catch (cause) {
      setFailure(cause instanceof Error ? cause.message : String(cause));
    }
    return () => {
      canvas.removeEventListener('webglcontextlost', lost);
      canvas.removeEventListener('webglcontextrestored', restored);
      viewRef.current?.dispose();
      viewRef.current = null;
    };
  }, [canvas, baked]);

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

  return useMemo(() => ({ canvas, viewRef, hasPicture, failure, isLost }), [canvas, failure, isLost]);
}

/** Shaders are compiled with the first frame: where a driver refuses one, it is said once and the run goes on without. */
function sayFailure(view: UltrasoundView, tell: (message: string) => void): UltrasoundView {
  const draw = view.draw.bind(view);
  let isBroken = false;
  view.draw = (frame) => {
    if (isBroken) return false;
    try {
      return draw(frame);
    } catch (cause) {
      isBroken = true;
      tell(cause instanceof Error ? cause.message : String(cause));
      return false;
    }
  };
  return view;
}
