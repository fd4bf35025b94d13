/**
 * What Doppler and M-mode add to the ultrasound screen, on a canvas over the whole frame: colour on the picture with
 * its bar, or a strip below it with its axis. Units of the context are CSS px of the frame.
 */
import type { Anatomy } from '../core/anatomy/anatomy.ts';
import type { DopplerFrame } from '../core/imaging/doppler/dopplerFrame.ts';
import type { DopplerMode, DopplerSettings } from '../core/imaging/doppler/settings.ts';
import { ColourLayer } from '../render/doppler/colourLayer.ts';
import { MotionTrace } from '../render/doppler/motionTrace.ts';
import { SpectrumTrace } from '../render/doppler/spectrumTrace.ts';
import type { UltrasoundFrame } from '../render/ultrasoundView.ts';
import { type ImageRect, type Placed, xPxOf, yPxOf } from '../ui/run/imageRect.ts';
import { colourBarMarks, motionAxisMarks, spectrumAxisMarks } from '../ui/run/overlay/dopplerScaleMarks.ts';
import type { Mark } from '../ui/run/overlay/marks.ts';
import { paintMarks } from '../ui/run/overlay/paintMarks.ts';

const isColour = (mode: DopplerMode): boolean => mode === 'colour' || mode === 'power';
export const isTrace = (mode: DopplerMode): boolean => mode === 'pulsed' || mode === 'm-mode';

/** The Doppler picture's inputs of a frame of the image. */
export const dopplerFrameOf = (frame: UltrasoundFrame, settings: DopplerSettings): DopplerFrame => ({
  transducer: frame.transducer,
  worldFromTransducer: frame.worldFromTransducer,
  settings,
  imageDepthMm: frame.settings.depthMm,
  deformation: frame.deformation,
  timeS: frame.timeS,
  needle: frame.needle,
  injectionMlPerS: frame.injectionMlPerS ?? 0,
});

export class DopplerScreen {
  private readonly anatomy: Anatomy;
  private colour: ColourLayer | null = null;
  private spectrum: SpectrumTrace | null = null;
  private motion: MotionTrace | null = null;
  private mode: DopplerMode = 'off';
  private settings: DopplerSettings | null = null;
  private depthMm = 0;
  private layoutKey = '';

  constructor(anatomy: Anatomy) {
    this.anatomy = anatomy;
  }

  /**
   * Follows a frame; call it in the same task as the picture's own drawing. True where `paint` would now draw
   * something else than before.
   */
  follow(
    frame: UltrasoundFrame,
    picture: HTMLCanvasElement | null,
    isPictureDrawn: boolean,
    placed: Placed,
    strip: ImageRect | null,
  ): boolean {
    const { doppler } = frame;
    const mode = doppler?.mode ?? 'off';
    const layoutKey = JSON.stringify([placed, strip, mode]);
    const isLaidOutAnew = layoutKey !== this.layoutKey;
    this.layoutKey = layoutKey;
    this.mode = mode;
    if (!doppler || mode === 'off') return isLaidOutAnew;
    this.settings = doppler;
    this.depthMm = frame.settings.depthMm;
    const asked = dopplerFrameOf(frame, doppler);
    if (isColour(mode)) {
      this.colour ??= new ColourLayer(this.anatomy);
      return this.colour.update(asked) || isLaidOutAnew;
    }
    if (!strip || strip.widthPx < 8 || strip.heightPx < 8) return isLaidOutAnew;
    const width = Math.round(strip.widthPx);
    const height = Math.round(strip.heightPx);
    if (mode === 'pulsed') {
      this.spectrum ??= new SpectrumTrace(this.anatomy);
      return this.spectrum.update(asked, width, height) > 0 || isLaidOutAnew;
    }
    if (!picture) return isLaidOutAnew;
    this.motion ??= new MotionTrace();
    const written = this.motion.update(
      picture,
      isPictureDrawn,
      placed.extent,
      frame.transducer,
      doppler,
      this.depthMm,
      frame.timeS,
      width,
      height,
    );
    return written > 0 || isLaidOutAnew;
  }

  paint(context: CanvasRenderingContext2D, placed: Placed, strip: ImageRect | null): void {
    if (isColour(this.mode)) this.paintColour(context, placed);
    else if (strip && this.mode !== 'off') {
      const trace = this.mode === 'pulsed' ? this.spectrum?.strip : this.motion?.strip;
      trace?.paint(context, strip.leftPx, strip.topPx, strip.widthPx, strip.heightPx);
    }
    paintMarks(context, this.marks(placed, strip));
  }

  private marks(placed: Placed, strip: ImageRect | null): Mark[] {
    const { settings } = this;
    if (!settings) return [];
    if (isColour(this.mode) && this.colour)
      return colourBarMarks(placed, settings, this.colour.map.scaleMmPerS);
    if (!strip) return [];
    if (this.mode === 'pulsed' && this.spectrum)
      return spectrumAxisMarks(strip, settings, this.spectrum.pulsed.scaleMmPerS);
    return this.mode === 'm-mode' ? motionAxisMarks(strip, this.depthMm) : [];
  }

  private paintColour(context: CanvasRenderingContext2D, placed: Placed): void {
    const { colour } = this;
    if (!colour) return;
    const { window, pxPerMm, sideSign } = placed;
    const { extent, canvas } = colour;
    context.save();
    context.beginPath();
    context.rect(window.leftPx, window.topPx, window.widthPx, window.heightPx);
    context.clip();
    context.translate(xPxOf(placed, extent.leftMm), yPxOf(placed, extent.topMm));
    context.scale(sideSign, 1);
    context.imageSmoothingEnabled = true;
    context.drawImage(canvas, 0, 0, extent.widthMm * pxPerMm, extent.heightMm * pxPerMm);
    context.restore();
  }
}
