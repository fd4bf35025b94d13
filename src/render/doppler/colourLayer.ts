/**
 * The colour map as a small transparent picture of its box, to be laid over the image. A colour frame is made at most
 * twenty times a second of simulation time, as on a machine; between them the last one stays.
 */
import type { Anatomy } from '../../core/anatomy/anatomy.ts';
import { ColourDoppler, SHOWN_FROM_DB } from '../../core/imaging/doppler/colourDoppler.ts';
import type { ColourMap } from '../../core/imaging/doppler/colourMap.ts';
import { powerColourInto, type Rgb, speedColourInto } from '../../core/imaging/doppler/colourScale.ts';
import {
  boxIndexInto,
  boxPointInto,
  createBeamPoint,
  type DopplerBox,
} from '../../core/imaging/doppler/dopplerBox.ts';
import type { DopplerFrame } from '../../core/imaging/doppler/dopplerFrame.ts';
import type { DopplerSettings } from '../../core/imaging/doppler/settings.ts';

const FRAME_S = 0.05;
/** Pixels of the layer per mm; the canvas smooths what lies between. */
const PIXELS_PER_MM = 6;
const MOST_PIXELS = 320;
const MARGIN_DB = 6;
const OPACITY = 238;

/** Where the layer lies in the image plane, transducer frame, mm. */
export interface LayerExtent {
  readonly leftMm: number;
  readonly topMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

export class ColourLayer {
  readonly canvas: HTMLCanvasElement;
  private readonly context: CanvasRenderingContext2D;
  extent: LayerExtent = { leftMm: 0, topMm: 0, widthMm: 1, heightMm: 1 };
  private readonly doppler: ColourDoppler;
  private readonly cells: Uint8ClampedArray;
  /** By how much each cell stands over what is painted, dB, within ±MARGIN_DB; −MARGIN_DB where it is too slow. */
  private readonly margins: Float32Array;
  /** Fractional column and row under each pixel. */
  private places = new Float32Array(0);
  private pixels: ImageData | null = null;
  private boxKey = '';
  private settingsKey = '';
  private shownS = Number.NaN;

  constructor(anatomy: Anatomy) {
    this.canvas = document.createElement('canvas');
    // Kept in main memory: writing pixels never waits for the graphics processor.
    this.context = this.canvas.getContext('2d', { willReadFrequently: true })!;
    this.doppler = new ColourDoppler(anatomy);
    this.cells = new Uint8ClampedArray(4 * this.doppler.map.powerDb.length);
    this.margins = new Float32Array(this.doppler.map.powerDb.length);
  }

  get map(): ColourMap {
    return this.doppler.map;
  }

  /** Makes the colour frame of a moment if one is due; false where the last one still stands. */
  update(frame: DopplerFrame): boolean {
    const settingsKey = JSON.stringify([frame.settings, frame.imageDepthMm]);
    const age = frame.timeS - this.shownS;
    if (settingsKey === this.settingsKey && age >= 0 && age < FRAME_S) return false;
    this.settingsKey = settingsKey;
    this.shownS = frame.timeS;
    const map = this.doppler.update(frame);
    if (!map.box) return false;
    this.layOut(map.box);
    this.colourCells(map, frame.settings);
    this.fillPixels(map);
    return true;
  }

  private layOut(box: DopplerBox): void {
    const key = JSON.stringify(box);
    if (key === this.boxKey) return;
    this.boxKey = key;
    const point = createBeamPoint();
    let left = Number.POSITIVE_INFINITY;
    let right = Number.NEGATIVE_INFINITY;
    let top = Number.POSITIVE_INFINITY;
    let bottom = Number.NEGATIVE_INFINITY;
    for (let i = 0; i <= 8; i++)
      for (const row of [-0.5, box.rowCount - 0.5]) {
        boxPointInto(box, (i / 8) * box.columnCount - 0.5, row, point);
        left = Math.min(left, point.x);
        right = Math.max(right, point.x);
        top = Math.min(top, point.y);
        bottom = Math.max(bottom, point.y);
      }
    this.extent = { leftMm: left, topMm: top, widthMm: right - left, heightMm: bottom - top };
    const width = Math.max(2, Math.min(MOST_PIXELS, Math.round(this.extent.widthMm * PIXELS_PER_MM)));
    const height = Math.max(2, Math.min(MOST_PIXELS, Math.round(this.extent.heightMm * PIXELS_PER_MM)));
    this.canvas.width = width;
    this.canvas.height = height;
    this.pixels = new ImageData(width, height);
    this.places = new Float32Array(2 * width * height);
    const at: [number, number] = [0, 0];
    for (let j = 0; j < height; j++)
      for (let i = 0; i < width; i++) {
        boxIndexInto(
          box,
          left + ((i + 0.5) / width) * this.extent.widthMm,
          top + ((j + 0.5) / height) * this.extent.heightMm,
          at,
        );
        this.places[2 * (j * width + i)] = at[0];
        this.places[2 * (j * width + i) + 1] = at[1];
      }
  }

  private colourCells(map: ColourMap, settings: DopplerSettings): void {
    const rgb: Rgb = [0, 0, 0];
    const isPower = settings.mode === 'power';
    const shownFrom = SHOWN_FROM_DB - settings.gainDb;
    for (let cell = 0; cell < map.powerDb.length; cell++) {
      const o = 4 * cell;
      this.cells[o + 3] = map.isShown[cell] ? 255 : 0;
      const over = map.powerDb[cell]! - shownFrom;
      this.margins[cell] = map.isShown[cell]
        ? Math.min(MARGIN_DB, over)
        : Math.max(-MARGIN_DB, Math.min(-1, over));
      if (!map.isShown[cell]) continue;
      if (isPower) powerColourInto(map.powerDb[cell]! - shownFrom, settings.isColourBlindSafe, rgb);
      else
        speedColourInto(
          map.velocityMmPerS[cell]! / map.scaleMmPerS,
          map.baseline,
          settings.isColourBlindSafe,
          rgb,
        );
      this.cells[o] = rgb[0];
      this.cells[o + 1] = rgb[1];
      this.cells[o + 2] = rgb[2];
    }
  }

  /** The rim runs where the power between the cells meets the threshold; colour comes from the painted cells alone. */
  private fillPixels(map: ColourMap): void {
    const { pixels, places, cells, margins } = this;
    if (!pixels) return;
    const { columnCount, rowCount } = map;
    const { data } = pixels;
    for (let p = 0; p < places.length / 2; p++) {
      const fc = places[2 * p]!;
      const fr = places[2 * p + 1]!;
      data[4 * p + 3] = 0;
      if (fc < -0.5 || fc > columnCount - 0.5 || fr < -0.5 || fr > rowCount - 0.5) continue;
      const c0 = Math.max(0, Math.min(columnCount - 2, Math.floor(fc)));
      const r0 = Math.max(0, Math.min(rowCount - 2, Math.floor(fr)));
      const tc = Math.max(0, Math.min(1, fc - c0));
      const tr = Math.max(0, Math.min(1, fr - r0));
      const first = r0 * columnCount + c0;
      const under = first + columnCount;
      const k0 = (1 - tc) * (1 - tr);
      const k1 = tc * (1 - tr);
      const k2 = (1 - tc) * tr;
      const k3 = tc * tr;
      const margin =
        k0 * margins[first]! + k1 * margins[first + 1]! + k2 * margins[under]! + k3 * margins[under + 1]!;
      if (margin <= 0) continue;
      const o = 4 * first;
      const below = 4 * under;
      const w0 = k0 * cells[o + 3]!;
      const w1 = k1 * cells[o + 7]!;
      const w2 = k2 * cells[below + 3]!;
      const w3 = k3 * cells[below + 7]!;
      const sum = w0 + w1 + w2 + w3;
      if (sum <= 0) continue;
      for (let k = 0; k < 3; k++)
        data[4 * p + k] =
          (w0 * cells[o + k]! +
            w1 * cells[o + 4 + k]! +
            w2 * cells[below + k]! +
            w3 * cells[below + 4 + k]!) /
          sum;
      data[4 * p + 3] = OPACITY * Math.min(1, margin);
    }
    this.context.putImageData(pixels, 0, 0);
  }
}
