/** What an anechoic cyst shows inside and behind it, and how true grey targets are. */

import {
  PHANTOM_QA,
  QA_CYST_DEPTHS,
  QA_CYST_DIAMETERS,
  QA_GREY_DB,
  QA_SECTION_Z,
  qaCystAt,
  qaGreyAt,
} from '../anatomy/phantoms/phantomQa.ts';
import { axialWidthMm, lateralWidthMm, spectrumSigmaMHz } from '../imaging/beam.ts';
import { PHANTOM_HAZE_AMOUNT } from '../imaging/haze.ts';
import { exp, LN10, log } from '../math/elementary.ts';
import { square } from '../math/scalar.ts';
import type { Vec3 } from '../math/vec3.ts';
import { apertureMm, type Transducer } from '../probe/transducer.ts';
import { type QaFigure, type QaMeasure, workingDepthMm } from './measure.ts';
import type { QaImage } from './qaImage.ts';
import { dbOf, statisticsOf } from './statistics.ts';

/** Places along the cylinders that are averaged over, mm: a cyst holds few grains. */
const PLACES_MM = [-15, -5, 5, 15];
/** The veil is summed from four delays; this is their sum of gains. */
const VEIL_SUM = 3.1;
const FOUR_LN2 = 2.772588722;

/** Level inside a cylinder that scatters nothing, dB under its surroundings: what spot and veil bring into its core. */
export function cystFillDb(diameterMm: number, lateralMm: number, axialMm: number): number {
  const radius = diameterMm / 2;
  // The spot's intensity is exp(−2 · 4 ln 2 r² / w²); its share outside the circle, over places within half the radius.
  let inside = 0;
  let count = 0;
  for (let py = -4; py <= 4; py++)
    for (let px = -4; px <= 4; px++) {
      const cx = (px / 8) * radius;
      const cy = (py / 8) * radius;
      if (cx * cx + cy * cy > 0.25 * radius * radius) continue;
      let all = 0;
      let out = 0;
      for (let j = -24; j <= 24; j++)
        for (let i = -24; i <= 24; i++) {
          const u = i / 12;
          const v = j / 12;
          const weight = exp(-2 * FOUR_LN2 * (u * u + v * v));
          all += weight;
          const x = cx + u * lateralMm;
          const y = cy + v * axialMm;
          if (x * x + y * y > radius * radius) out += weight;
        }
      inside += out / all;
      count++;
    }
  const veil = PHANTOM_HAZE_AMOUNT * VEIL_SUM * (PHANTOM_HAZE_AMOUNT * VEIL_SUM);
  return (10 / LN10) * log(inside / count + veil);
}

export const measureContrast: QaMeasure = (transducer, shoot) => {
  const working = workingDepthMm(transducer);
  const frequencyMHz = transducer.centreFrequencyMHz;
  const half = apertureMm(transducer) / 2;
  const focusMm = Math.min(20, transducer.elevationFocusMm);
  const depthMm = Math.min(working + 5, 60);
  const at = (positionMm: Vec3, compoundAngles: number): QaImage =>
    shoot({
      phantom: PHANTOM_QA,
      transducer,
      settings: { depthMm, focusMm, frequencyMHz, compoundAngles },
      positionMm,
      lineCount: 256,
      sampleCount: 512,
    });
  // Far left of a small probe's face: the cysts' side is brought under it.
  const shift = half < 16 ? -10.5 : 0;
  const images = PLACES_MM.map((z) => at([shift, 0, z], 3));
  // Enhancement is told without compounding, whose slanted looks bring sound from beside the cyst.
  const single = PLACES_MM.map((z) => at([shift, 0, z], 1));
  // The medium alone, at the same depths over the whole width.
  const medium = [-4, 4].map((dz) => at([0, 0, QA_SECTION_Z.uniform + dz], 3));
  const mediumSingle = [-4, 4].map((dz) => at([0, 0, QA_SECTION_Z.uniform + dz], 1));
  const beside = (from: number, to: number, isSingle = false): number =>
    meanBoxDb(isSingle ? mediumSingle : medium, from, to, 2 - half, half - 2);
  const figures: QaFigure[] = [];
  for (const row of QA_CYST_DEPTHS.filter((d) => d + 8 < depthMm))
    for (const diameter of QA_CYST_DIAMETERS) {
      const [x0, y] = qaCystAt(diameter, row);
      const x = x0 - shift;
      const lateral = lateralWidthMm(transducer, frequencyMHz, y, { kind: 'focused', focusMm });
      const axial = axialWidthMm(transducer, frequencyMHz);
      const core = diameter / 4;
      figures.push({
        measure: 'cyst',
        at: `${diameter} mm at ${row} mm`,
        x: row,
        unit: 'dB',
        measured: meanDb(images, x, y, core) - beside(y - core, y + core),
        predicted: cystFillDb(diameter, lateral, axial),
        tolerance: 4,
        kind: 'most',
      });
      if (diameter >= 2.5 * lateral && diameter > 2) {
        const from = y + diameter / 2 + 0.6;
        const reach = 0.25 * diameter;
        figures.push({
          measure: 'enhancement',
          at: `${diameter} mm at ${row} mm`,
          x: row,
          unit: 'dB',
          measured: meanBoxDb(single, from, from + 3, x - reach, x + reach) - beside(from, from + 3, true),
          predicted: behindDb(transducer, shift, x, reach, from),
          tolerance: 1.5,
          kind: 'equal',
        });
      }
    }
  if (half >= 16)
    for (const db of QA_GREY_DB) {
      const [x, y] = qaGreyAt(db);
      if (y + 4 > depthMm) continue;
      figures.push({
        measure: 'grey-target',
        at: `${db > 0 ? '+' : ''}${db} dB`,
        x: db,
        unit: 'dB',
        measured: meanDb(images, x, y, 2) - beside(y - 2, y + 2),
        predicted: db,
        tolerance: 1.5,
        kind: 'equal',
      });
    }
  return figures;
};

function meanDb(images: readonly QaImage[], x: number, y: number, radius: number): number {
  return powerDb(
    images,
    { fromMm: y - radius, toMm: y + radius, leftMm: x - radius, rightMm: x + radius },
    (a, b) => {
      const dx = a - x;
      const dy = b - y;
      return dx * dx + dy * dy <= radius * radius;
    },
  );
}

const meanBoxDb = (
  images: readonly QaImage[],
  from: number,
  to: number,
  left: number,
  right: number,
): number => powerDb(images, { fromMm: from, toMm: to, leftMm: left, rightMm: right }, () => true);

function powerDb(
  images: readonly QaImage[],
  box: Parameters<typeof statisticsOf>[1],
  inside: (x: number, y: number) => boolean,
): number {
  let power = 0;
  for (const image of images) power += square(statisticsOf(image, box, inside).rms) / images.length;
  return dbOf(Math.sqrt(power));
}

/** Rays on which the enhancement of a box is averaged, in power. */
const RAYS = 7;

/**
 * Level behind a cyst over the medium at the same depth, dB: each ray to the box gains by every cyst that it has passed,
 * as long as its chord is there. Rays of a curved probe come from the middle of its curve.
 */
function behindDb(t: Transducer, shiftMm: number, xMm: number, reachMm: number, fromMm: number): number {
  let power = 0;
  for (let k = 0; k < RAYS; k++) {
    const x = xMm + reachMm * ((2 * (k + 0.5)) / RAYS - 1);
    const y = fromMm + 1.5;
    const startX = t.radiusMm > 0 ? 0 : x;
    const startY = t.radiusMm > 0 ? -t.radiusMm : 0;
    const dx = x - startX;
    const dy = y - startY;
    const length = Math.sqrt(dx * dx + dy * dy);
    let gain = 0;
    for (const depth of QA_CYST_DEPTHS)
      for (const diameter of QA_CYST_DIAMETERS) {
        const [at, cy] = qaCystAt(diameter, depth);
        const cx = at - shiftMm;
        const along = ((cx - startX) * dx + (cy - startY) * dy) / length;
        const off = ((cx - startX) * dy - (cy - startY) * dx) / length;
        const half2 = (diameter * diameter) / 4 - off * off;
        if (half2 > 0 && along < length) gain += enhancementDb(t, 2 * Math.sqrt(half2), cy);
      }
    power += exp((gain * LN10) / 10) / RAYS;
  }
  return (10 / LN10) * log(power);
}

/** What a cyst does not take from the sound: 0.45 dB/cm/MHz over the way through it, two ways. */
function enhancementDb(t: Transducer, chordMm: number, depthMm: number): number {
  const f = t.centreFrequencyMHz;
  const sigma = spectrumSigmaMHz(t, f);
  // The pulse's centre at the cyst, after the medium above it.
  const centre = Math.max(0.35 * f, f - (0.5 / 10 / 8.685889638) * 2 * depthMm * sigma * sigma);
  return (0.45 * 2 * chordMm * centre) / 10;
}
