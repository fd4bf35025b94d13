/** M-mode: one line of the picture on the screen, again and again, side by side: it moves as the picture does. */
import type { Transducer } from '../../core/probe/transducer.ts';
import { gateOf } from '../../core/imaging/doppler/gate.ts';
import type { DopplerSettings } from '../../core/imaging/doppler/settings.ts';
import { TraceStrip } from './traceStrip.ts';

/** The part of the image plane that a canvas shows, transducer frame, mm. */
export interface PictureExtent {
  readonly leftMm: number;
  readonly rightMm: number;
  readonly topMm: number;
  readonly bottomMm: number;
}

export class MotionTrace {
  readonly strip = new TraceStrip(false);
  /** The line as last seen: a canvas of WebGL can be read only right after it was drawn. */
  private readonly line: HTMLCanvasElement;
  private key = '';

  constructor() {
    this.line = document.createElement('canvas');
  }

  /**
   * Takes the line from the picture if it was drawn just now, and writes the columns that are due. `steeringDeg` is
   * that of the picture. Returns the number of columns.
   */
  update(
    picture: HTMLCanvasElement,
    isDrawn: boolean,
    extent: PictureExtent,
    transducer: Transducer,
    settings: DopplerSettings,
    depthMm: number,
    timeS: number,
    widthPx: number,
    heightPx: number,
  ): number {
    const { strip, line } = this;
    strip.resize(widthPx, heightPx);
    const key = JSON.stringify([settings.gateLateralMm, depthMm, transducer.id]);
    if (key !== this.key) {
      this.key = key;
      strip.clear();
    }
    if (line.height !== heightPx) {
      line.width = 1;
      line.height = heightPx;
    }
    if (isDrawn) this.readLine(picture, extent, transducer, settings, depthMm);
    return strip.advance(timeS, (x) => strip.context.drawImage(line, x, 0));
  }

  /** Turns the picture so that the line stands upright in a canvas one px wide. */
  private readLine(
    picture: HTMLCanvasElement,
    extent: PictureExtent,
    transducer: Transducer,
    settings: DopplerSettings,
    depthMm: number,
  ): void {
    const context = this.line.getContext('2d')!;
    const pxPerMm = picture.width / (extent.rightMm - extent.leftMm);
    const { lateralMm, radiusMm } = gateOf(transducer, settings, depthMm);
    const angle = radiusMm > 0 ? lateralMm / radiusMm : 0;
    const startX = radiusMm > 0 ? radiusMm * Math.sin(angle) : lateralMm;
    const startY = radiusMm > 0 ? radiusMm * (Math.cos(angle) - 1) : 0;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, 1, this.line.height);
    context.scale(1, this.line.height / (depthMm * pxPerMm));
    context.translate(0.5, 0);
    context.rotate(angle);
    context.translate(-(startX - extent.leftMm) * pxPerMm, -(startY - extent.topMm) * pxPerMm);
    context.drawImage(picture, 0, 0);
  }
}
