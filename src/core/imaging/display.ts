/** From envelope to grey: depth gain, sliders, logarithm, window, tone; then the lines put where they belong. */
import { atan2, cos, exp, LN10, log, tan } from '../math/elementary.ts';
import { clamp } from '../math/scalar.ts';
import { applyGreyMap, GREY_MAPS, type GreyMap } from './greyMaps.ts';
import { extentOfLines } from './imageExtent.ts';
import type { ScanLines } from './scanLines.ts';
import type { ImageSettings } from './settings.ts';

/** Level that is drawn white at 0 dB of gain, dB over muscle. */
export const WHITE_DB = 31;
/** Gain for what skin takes, reached over the first millimetres. */
const SKIN_GAIN_DB = 4;
const SKIN_GAIN_MM = 1.5;
/** Electronic noise under the 0 dB of scatter at the face, where beam and lens focus, dB [U: penetration near 65 cm MHz]. */
export const NOISE_DB = -77;

/** Gain in dB on top of the automatic undoing of nominal attenuation. */
export function depthGainDb(settings: ImageSettings, rangeMm: number): number {
  const sliders = settings.tgcDb;
  const last = sliders.length - 1;
  let slider = 0;
  if (last >= 0) {
    const f = clamp((rangeMm / settings.depthMm) * last, 0, last);
    const i = Math.min(Math.floor(f), Math.max(0, last - 1));
    const a = sliders[i]!;
    slider = last > 0 ? a + (sliders[i + 1]! - a) * (f - i) : a;
  }
  return settings.gainDb + slider + SKIN_GAIN_DB * (1 - exp(-rangeMm / SKIN_GAIN_MM));
}

/** Grey level 0–1 of an envelope (relative to nominal attenuation) after a gain in dB. */
export function greyLevel(
  envelope: number,
  gainDb: number,
  dynamicRangeDb: number,
  map: GreyMap = GREY_MAPS[0]!,
): number {
  const db = (20 / LN10) * log(envelope + 1e-9) + gainDb;
  const t = clamp((db - (WHITE_DB - dynamicRangeDb)) / dynamicRangeDb, 0, 1);
  return applyGreyMap(map, t);
}

export interface GreyImage {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixelMm: number;
  /** Transducer x of the left edge and y of the upper edge, mm. */
  readonly leftMm: number;
  readonly topMm: number;
  readonly data: Uint8Array;
}

/** Scan conversion: linear interpolation of grey levels between lines and samples; black outside the sector. */
export function scanConvert(grey01: Float32Array, lines: ScanLines, pixelMm: number): GreyImage {
  const { lineCount, sampleCount, mmPerSample, radiusMm, apertureMm } = lines;
  const depthMm = mmPerSample * sampleCount;
  const lean = tan(lines.steeringRad);
  const {
    leftMm: left,
    rightMm: right,
    topMm: top,
    bottomMm: bottom,
  } = extentOfLines(apertureMm, radiusMm, depthMm, lines.steeringRad);
  const cosine = cos(lines.steeringRad);
  const widthPx = Math.round((right - left) / pixelMm);
  const heightPx = Math.round((bottom - top) / pixelMm);
  const data = new Uint8Array(widthPx * heightPx);
  for (let j = 0; j < heightPx; j++)
    for (let i = 0; i < widthPx; i++) {
      const x = left + (i + 0.5) * pixelMm;
      const y = top + (j + 0.5) * pixelMm;
      let along: number;
      let range: number;
      if (radiusMm > 0) {
        const r = y + radiusMm;
        along = atan2(x, r) * radiusMm;
        range = Math.sqrt(x * x + r * r) - radiusMm;
      } else {
        along = x - y * lean;
        range = y / cosine;
      }
      const fl = (along / apertureMm + 0.5) * lineCount - 0.5;
      const fs = range / mmPerSample - 0.5;
      if (fl < -0.5 || fl > lineCount - 0.5 || fs < -0.5 || fs > sampleCount - 0.5) continue;
      const l = clamp(fl, 0, lineCount - 1.000001);
      const s = clamp(fs, 0, sampleCount - 1.000001);
      const il = Math.floor(l);
      const is = Math.floor(s);
      const tl = l - il;
      const ts = s - is;
      const o = is * lineCount + il;
      const a = grey01[o]! + (grey01[o + 1]! - grey01[o]!) * tl;
      const b = grey01[o + lineCount]! + (grey01[o + lineCount + 1]! - grey01[o + lineCount]!) * tl;
      data[j * widthPx + i] = Math.round(255 * (a + (b - a) * ts));
    }
  return { widthPx, heightPx, pixelMm, leftMm: left, topMm: top, data };
}
