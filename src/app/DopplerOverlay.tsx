import { type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import type { Anatomy } from '../core/anatomy/anatomy.ts';
import type { UltrasoundFrame } from '../render/ultrasoundView.ts';
import type { ImageRect, Placed } from '../ui/run/imageRect.ts';
import { DopplerScreen } from './dopplerScreen.ts';

export interface DopplerOverlayHandle {
  /** Follows a frame of the image; call it right after the image was drawn, in the same task. */
  draw(frame: UltrasoundFrame, picture: HTMLCanvasElement | null, isPictureDrawn: boolean): void;
  /** The same for a file. */
  paint(context: CanvasRenderingContext2D): void;
}

/** Sharper than this nobody sees. */
const MOST_PIXEL_RATIO = 2;

/** Colour, traces and their scales, transparent over the whole ultrasound screen. */
export function DopplerOverlay(props: {
  readonly handle: RefObject<DopplerOverlayHandle | null>;
  readonly anatomy: Anatomy;
  /** Null until the screen has a size. */
  readonly placed: Placed | null;
  readonly strip: ImageRect | null;
  readonly size: { readonly widthPx: number; readonly heightPx: number };
}) {
  const { anatomy, placed, strip, size } = props;
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const screen = useRef<DopplerScreen | null>(null);
  const latest = useRef({ placed, strip, size });
  latest.current = { placed, strip, size };

  useEffect(() => {
    screen.current = new DopplerScreen(anatomy);
    return () => {
      screen.current = null;
    };
  }, [anatomy]);

  useImperativeHandle(
    props.handle,
    (): DopplerOverlayHandle => ({
      draw(frame, picture, isPictureDrawn) {
        const now = latest.current;
        const canvas = canvasRef.current;
        if (!screen.current || !canvas || !now.placed) return;
        if (!screen.current.follow(frame, picture, isPictureDrawn, now.placed, now.strip)) return;
        const ratio = Math.min(MOST_PIXEL_RATIO, window.devicePixelRatio || 1);
        const width = Math.round(now.size.widthPx * ratio);
        const height = Math.round(now.size.heightPx * ratio);
        if (canvas.width !== width || canvas.height !== height) {
          canvas.width = width;
          canvas.height = height;
        }
        const context = canvas.getContext('2d')!;
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.clearRect(0, 0, width, height);
        context.setTransform(ratio, 0, 0, ratio, 0, 0);
        screen.current.paint(context, now.placed, now.strip);
      },
      paint(context) {
        const now = latest.current;
        if (now.placed) screen.current?.paint(context, now.placed, now.strip);
      },
    }),
    [],
  );

  return (
    <canvas
      ref={canvasRef}
      data-testid="doppler"
      style={{ left: 0, top: 0, width: size.widthPx, height: size.heightPx, pointerEvents: 'none' }}
    />
  );
}
