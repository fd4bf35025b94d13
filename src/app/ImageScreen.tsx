import {
  type ReactNode,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { probeName } from '../ui/messages/names.ts';
import type { Anatomy } from '../core/anatomy/anatomy.ts';
import type { BakedAnatomy } from '../core/anatomy/bake/bakedAnatomy.ts';
import { DOPPLER_MODES } from '../core/imaging/doppler/settings.ts';
import { imageExtent } from '../core/imaging/imageExtent.ts';
import type { Transducer } from '../core/probe/transducer.ts';
import type { Command } from '../core/sim/command.ts';
import type { MachineState } from '../core/sim/state.ts';
import type { Hand } from '../input/pointerHands.ts';
import type { ImageQuality, UltrasoundFrame } from '../render/ultrasoundView.ts';
import { useScreenStore } from '../store/screenStore.ts';
import { namesRoomPx } from '../ui/learn/imageLabelFrame.ts';
import { type Placed, placeImage, windowsOf } from '../ui/run/imageRect.ts';
import { Handles } from '../ui/run/overlay/Handles.tsx';
import { Marks } from '../ui/run/overlay/Marks.tsx';
import { PanLayer } from '../ui/run/overlay/PanLayer.tsx';
import { PlacedCanvas } from '../ui/run/overlay/PlacedCanvas.tsx';
import { paintMarks } from '../ui/run/overlay/paintMarks.ts';
import { pictureMarks, stillMarks } from '../ui/run/overlay/pictureMarks.ts';
import { dopplerHandles, measureHandles } from '../ui/run/overlay/screenHandles.ts';
import { DopplerOverlay, type DopplerOverlayHandle } from './DopplerOverlay.tsx';
import { isTrace } from './dopplerScreen.ts';
import { paintPicture } from './paintPicture.ts';
import { useStill } from './useStill.ts';
import { useUltrasoundView } from './useUltrasoundView.ts';

export interface ImageScreenHandle {
  /** Draws the frame; false where nothing had changed or the image cannot be drawn now. */
  draw(frame: UltrasoundFrame): boolean;
  readonly canvas: HTMLCanvasElement | null;
  readonly frame: HTMLElement | null;
  readonly lastFrameMs: number;
  /** Brings another anatomy to the graphics while this one is drawn; null drops what is on its way. */
  prepare(baked: BakedAnatomy | null): void;
  /** True once what was prepared can be shown without a wait, or where nothing can be prepared. */
  readonly isPrepared: boolean;
  /** Shows another anatomy from the next frame on. Throws an Error where it is too large. */
  show(baked: BakedAnatomy): void;
  /** What the renderer says of its quality; null before there is one. */
  readonly quality: ImageQuality | null;
  /** Where the live picture stands; null before the first layout. */
  readonly placed: Placed | null;
  readonly size: { readonly widthPx: number; readonly heightPx: number };
  /** The whole screen with all its writing on a 2-D canvas whose unit is a CSS px of the frame. */
  paint(context: CanvasRenderingContext2D): void;
}

/** Of the screen's height, for the trace of pulsed-wave Doppler and M-mode. */
const STRIP_SHARE = 0.34;

/** The ultrasound screen: the GPU's picture at true aspect, with the machine's own writing around it. */
export function ImageScreen(props: {
  readonly handle: RefObject<ImageScreenHandle | null>;
  /** Null while it is on its way: the context is made and the shaders compiled meanwhile. */
  readonly baked: BakedAnatomy | null;
  /** How much of the anatomy has come, 0 to 1. */
  readonly loaded01?: number;
  /** Null before there is an exact field; Doppler waits for it. */
  readonly anatomy: Anatomy | null;
  readonly transducer: Transducer;
  /** As the picture on the screen was made, which is not as the knobs stand while it is frozen. */
  readonly machine: MachineState;
  /** Case and date, as the machine writes them into its pictures. */
  readonly about: { readonly patient: string; readonly date: string };
  /** Set where the hands work on the image; it is then a workspace with keys. */
  readonly hand?: Hand;
  readonly send?: (command: Command) => void;
  readonly onContext?: (isLost: boolean) => void;
  /** The next screen may go on with this picture. */
  readonly isOffered?: boolean;
  /** Leaves room for names at either side of the picture, where the frame is wide enough. */
  readonly hasNames?: boolean;
  /** What else lies over the picture; called once it has a place. */
  readonly overlay?: (placed: Placed, frameWidthPx: number) => ReactNode;
}) {
  const { t } = useTranslation();
  const { baked, transducer, machine, about, send } = props;
  const frameRef = useRef<HTMLDivElement>(null);
  const doppler = useRef<DopplerOverlayHandle>(null);
  const [size, setSize] = useState({ widthPx: 0, heightPx: 0 });
  const { zoom, isPanning, isDual, measures, preset, framesPerS, quality } = useScreenStore();
  const { movePoint, removeMeasure } = useScreenStore();

  useEffect(() => {
    const frame = frameRef.current;
    if (!frame) return;
    const measure = () => setSize({ widthPx: frame.clientWidth, heightPx: frame.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(frame);
    measure();
    return () => observer.disconnect();
  }, []);

  const { depthMm, steeringDeg, isInverted } = machine;
  const stripPx = isTrace(DOPPLER_MODES[machine.dopplerMode] ?? 'off') ? size.heightPx * STRIP_SHARE : 0;
  const asidePx = props.hasNames ? namesRoomPx(size.widthPx) : 0;
  const windows = useMemo(
    () => windowsOf(size.widthPx, size.heightPx, isDual, stripPx, asidePx),
    [size, isDual, stripPx, asidePx],
  );
  const placed = useMemo(
    () => placeImage(windows.live, imageExtent(transducer, depthMm, steeringDeg), zoom, isInverted === 1),
    [windows, transducer, depthMm, steeringDeg, zoom, isInverted],
  );
  const isLaidOut = size.widthPx > 20 && size.heightPx > 20;
  const view = useUltrasoundView(baked, isLaidOut ? placed : null, props.onContext, props.isOffered ?? false);
  const still = useStill(view, machine, transducer, windows.still);

  const words = {
    ...about,
    probe: probeName(transducer),
    preset: preset ? t(`machine.presets.${preset}`) : '',
    zoomScale: zoom.scale,
    quality,
    framesPerS,
  };
  const marks = isLaidOut
    ? [
        ...pictureMarks(placed, size, machine, transducer, words, measures, isDual),
        ...(still ? stillMarks(still.placed, still.machine) : []),
      ]
    : [];
  const latest = useRef({ placed, marks, still, size, isLaidOut });
  latest.current = { placed, marks, still, size, isLaidOut };

  useImperativeHandle(
    props.handle,
    (): ImageScreenHandle => ({
      draw(frame) {
        const isDrawn = view.draw(frame);
        if (isDrawn) {
          view.hasPicture.current = true;
          if (frameRef.current) frameRef.current.dataset.picture = 'drawn';
        }
        if (view.viewRef.current) doppler.current?.draw(frame, view.canvas, isDrawn);
        return isDrawn;
      },
      get canvas() {
        return view.canvas;
      },
      get frame() {
        return frameRef.current;
      },
      get lastFrameMs() {
        return view.viewRef.current?.lastFrameMs ?? 0;
      },
      prepare(next) {
        view.viewRef.current?.prepare(next);
      },
      get isPrepared() {
        return view.viewRef.current?.isPrepared ?? true;
      },
      show(next) {
        view.viewRef.current?.show(next);
      },
      get quality() {
        return view.viewRef.current?.quality ?? null;
      },
      get placed() {
        return latest.current.isLaidOut ? latest.current.placed : null;
      },
      get size() {
        return latest.current.size;
      },
      paint(context) {
        const now = latest.current;
        context.fillStyle = '#000';
        context.fillRect(0, 0, now.size.widthPx, now.size.heightPx);
        paintPicture(context, view.canvas, now.placed);
        doppler.current?.paint(context);
        if (now.still) paintPicture(context, now.still.canvas, now.still.placed);
        paintMarks(context, now.marks);
      },
    }),
    [view],
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
      <PlacedCanvas content={view.canvas} placed={placed} testId="ultrasound" />
      {still && <PlacedCanvas key={still.key} content={still.canvas} placed={still.placed} testId="still" />}
      {props.anatomy && (
        <DopplerOverlay
          handle={doppler}
          anatomy={props.anatomy}
          placed={isLaidOut ? placed : null}
          strip={windows.strip}
          size={size}
        />
      )}
      <Marks marks={marks} />
      {isLaidOut && props.overlay?.(placed, size.widthPx)}
      {isPanning && <PanLayer placed={placed} />}
      {isLaidOut && (
        <Handles
          placed={placed}
          handles={[
            ...(send ? dopplerHandles(placed, machine, transducer, send) : []),
            ...measureHandles(placed, measures, movePoint, removeMeasure),
          ]}
        />
      )}
      {props.hand && (
        <span id={hintId} className="visually-hidden">
          {t('run.imageHint')}
        </span>
      )}
      {!baked && view.failure === null && (
        <div className="image-message" aria-busy="true">
          <p role="status">{t('load.anatomy')}</p>
          <progress aria-label={t('app.loading')} max={1} value={props.loaded01 ?? 0} />
        </div>
      )}
      {view.failure !== null && (
        <div className="image-message" role="alert">
          {t('run.noWebgl', { message: view.failure })}
        </div>
      )}
      {view.isLost && (
        <div className="image-message" role="alert" data-testid="context-lost">
          {t('run.contextLost')}
        </div>
      )}
    </div>
  );
}
