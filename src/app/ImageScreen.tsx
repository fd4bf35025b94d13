import { type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BakedAnatomy } from '../core/anatomy/bake/bakedAnatomy.ts';
import { apertureMm, type Transducer } from '../core/probe/transducer.ts';
import type { MachineState } from '../core/sim/state.ts';
import type { Hand } from '../input/pointerHands.ts';
import { createUltrasoundView, warmUpUltrasoundView } from '../render/createUltrasoundView.ts';
import type { UltrasoundFrame, UltrasoundView } from '../render/ultrasoundView.ts';
import { ImageOverlay } from '../ui/run/ImageOverlay.tsx';
import { fitImage, type ImageRect } from '../ui/run/imageRect.ts';

export interface ImageScreenHandle {
  /** Draws the frame; false where nothing had changed or the image cannot be drawn now. */
  draw(frame: UltrasoundFrame): boolean;
  readonly canvas: HTMLCanvasElement | null;
  readonly frame: HTMLElement | null;
  readonly lastFrameMs: number;
}

/** Pixels per CSS px that are worth the work: beyond this the beam is wider than a pixel. */
const MOST_PIXEL_RATIO = 1.5;

const NO_RECT: ImageRect = { leftPx: 0, topPx: 0, widthPx: 0, heightPx: 0 };

/** The ultrasound screen: the GPU's picture at true aspect, with the machine's own writing around it. */
export function ImageScreen(props: {
  readonly handle: RefObject<ImageScreenHandle | null>;
  /** Null while it is on its way: the context is made and the shaders compiled meanwhile. */
  readonly baked: BakedAnatomy | null;
  /** How much of the anatomy has come, 0 to 1. */
  readonly loaded01?: number;
  readonly transducer: Transducer;
  readonly machine: MachineState;
  /** Set where the hands work on the image; it is then a workspace with keys. */
  readonly hand?: Hand;
  readonly onContext?: (isLost: boolean) => void;
}) {
  const { t } = useTranslation();
  const { baked, transducer, machine } = props;
  const frameRef = useRef<HTMLDivElement>(null);
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const viewRef = useRef<UltrasoundView | null>(null);
  const [rect, setRect] = useState<ImageRect>(NO_RECT);
  const [failure, setFailure] = useState<string | null>(null);
  const [isLost, setLost] = useState(false);
  const onContext = useRef(props.onContext);
  onContext.current = props.onContext;

  useEffect(() => {
    try {
      if (canvasRef.current) warmUpUltrasoundView(canvasRef.current);
    } catch (cause) {
      setFailure(cause instanceof Error ? cause.message : String(cause));
    }
  }, []);

  useEffect(() => {
    const canvas = canvasRef.current;
    if (!canvas || !baked) return;
    const lost = () => {
      setLost(true);
      onContext.current?.(true);
    };
    const restored = () => {
      setLost(false);
      onContext.current?.(false);
    };
    canvas.addEventListener('webglcontextlost', lost);
    canvas.addEventListener('webglcontextrestored', restored);
    try {
      viewRef.current = createUltrasoundView(canvas, baked);
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
  }, [baked]);

  const widthMm = apertureMm(transducer);
  useEffect(() => {
    const frame = frameRef.current;
    if (!frame) return;
    const measure = () => setRect(fitImage(frame.clientWidth, frame.clientHeight, widthMm, machine.depthMm));
    const observer = new ResizeObserver(measure);
    observer.observe(frame);
    measure();
    return () => observer.disconnect();
  }, [widthMm, machine.depthMm]);

  const resizeView = useRef(() => {});
  resizeView.current = () => {
    if (rect.widthPx < 2) return;
    const ratio = Math.min(MOST_PIXEL_RATIO, window.devicePixelRatio || 1);
    viewRef.current?.resize(Math.round(rect.widthPx * ratio), Math.round(rect.heightPx * ratio));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another rectangle is what asks for another size
  useEffect(() => resizeView.current(), [rect]);

  useImperativeHandle(
    props.handle,
    (): ImageScreenHandle => ({
      draw: (frame) => viewRef.current?.draw(frame) ?? false,
      get canvas() {
        return canvasRef.current;
      },
      get frame() {
        return frameRef.current;
      },
      get lastFrameMs() {
        return viewRef.current?.lastFrameMs ?? 0;
      },
    }),
    [],
  );

  const hintId = 'workspace-hint';
  const workspace = props.hand
    ? ({
        role: 'application',
        tabIndex: 0,
        'aria-label': t('run.image'),
        'aria-describedby': hintId,
        'data-hand': props.hand,
      } as const)
    : ({ role: 'group', 'aria-label': t('run.image') } as const);
  return (
    <div ref={frameRef} className="image-frame" {...workspace}>
      <canvas
        ref={canvasRef}
        data-testid="ultrasound"
        // Lines run along +x, which is the marker side; a machine shows that on the left.
        style={{
          transform: 'scaleX(-1)',
          left: rect.leftPx,
          top: rect.topPx,
          width: rect.widthPx,
          height: rect.heightPx,
        }}
      />
      <ImageOverlay
        rect={rect}
        depthMm={machine.depthMm}
        focusMm={machine.focusMm}
        frequencyMHz={machine.frequencyKHz / 1000}
        gainDb={machine.gainDb}
        dynamicRangeDb={machine.dynamicRangeDb}
        isFrozen={machine.isFrozen}
      />
      {props.hand && (
        <span id={hintId} className="visually-hidden">
          {t('run.imageHint')}
        </span>
      )}
      {!baked && failure === null && (
        <div className="image-message" aria-busy="true">
          <p role="status">{t('load.anatomy')}</p>
          <progress aria-label={t('app.loading')} max={1} value={props.loaded01 ?? 0} />
        </div>
      )}
      {failure !== null && (
        <div className="image-message" role="alert">
          {t('run.noWebgl', { message: failure })}
        </div>
      )}
      {isLost && (
        <div className="image-message" role="alert" data-testid="context-lost">
          {t('run.contextLost')}
        </div>
      )}
    </div>
  );
}
