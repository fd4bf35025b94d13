/** What the colours and the strips mean: the colour bar, the axis of speed, the axis of depth. */
import {
  POWER_SPAN_DB,
  powerColourInto,
  type Rgb,
  speedColourInto,
} from '../../../core/imaging/doppler/colourScale.ts';
import type { DopplerSettings } from '../../../core/imaging/doppler/settings.ts';
import { STRIP_S } from '../../../render/doppler/traceStrip.ts';
import { i18n, numberText } from '../../messages/i18n.ts';
import { type ImageRect, type Placed, seenRect } from '../imageRect.ts';
import { COLOUR, type Mark } from './marks.ts';

const STEPS = 24;
const BAR_PX = 12;

const text = (x: number, y: number, value: string, anchor: 'start' | 'middle' | 'end'): Mark => ({
  kind: 'text',
  x,
  y,
  text: value,
  anchor,
  colour: COLOUR.text,
});

/** The bar on the picture's lower left, towards the face on top, with the scale in cm/s at its ends. */
export function colourBarMarks(placed: Placed, settings: DopplerSettings, scaleMmPerS: number): Mark[] {
  const seen = seenRect(placed);
  const height = Math.min(130, seen.heightPx * 0.34);
  if (height < 30 || seen.widthPx < 40) return [];
  const x = placed.window.leftPx + 4;
  const top = seen.topPx + seen.heightPx - height - 22;
  const isPower = settings.mode === 'power';
  const rgb: Rgb = [0, 0, 0];
  const marks: Mark[] = [];
  for (let i = 0; i < STEPS; i++) {
    const share = 1 - (i + 0.5) / STEPS;
    if (isPower) powerColourInto(share * POWER_SPAN_DB, settings.isColourBlindSafe, rgb);
    else
      speedColourInto(settings.baseline - 1 + 2 * share, settings.baseline, settings.isColourBlindSafe, rgb);
    const y0 = top + (i * height) / STEPS;
    const y1 = top + ((i + 1) * height) / STEPS + 0.6;
    marks.push({
      kind: 'shape',
      points: [x, y0, x + BAR_PX, y0, x + BAR_PX, y1, x, y1],
      colour: `rgb(${rgb[0]},${rgb[1]},${rgb[2]})`,
    });
  }
  const label = (y: number, value: string): Mark => ({
    kind: 'text',
    x,
    y,
    text: value,
    anchor: 'start',
    colour: COLOUR.text,
    isOnPicture: true,
  });
  if (isPower) return [...marks, label(top - 5, `${POWER_SPAN_DB} dB`), label(top + height + 14, '0')];
  const cm = (share: number) => signed((share * scaleMmPerS) / 10);
  return [
    ...marks,
    label(top - 5, cm(1 + settings.baseline)),
    label(top + height + 14, `${cm(settings.baseline - 1)} cm/s`),
  ];
}

const signed = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${numberText(Math.abs(value), Math.abs(value) < 10 ? 1 : 0)}`;

/** A round step of 1, 2 or 5 that cuts a span into at most five. */
export function roundStep(span: number): number {
  const rough = span / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const f = rough / power;
  return power * (f <= 1 ? 1 : f <= 2 ? 2 : f <= 5 ? 5 : 10);
}

const stripFrame = (strip: ImageRect): Mark[] => [
  {
    kind: 'line',
    points: [
      strip.leftPx,
      strip.topPx,
      strip.leftPx + strip.widthPx,
      strip.topPx,
      strip.leftPx + strip.widthPx,
      strip.topPx + strip.heightPx,
      strip.leftPx,
      strip.topPx + strip.heightPx,
      strip.leftPx,
      strip.topPx,
    ],
    colour: '#3a444e',
  },
];

/** Ticks each half second along the lower edge; now is at the right. */
function timeTicks(strip: ImageRect): Mark[] {
  const marks: Mark[] = [];
  const bottom = strip.topPx + strip.heightPx;
  for (let s = 0; s <= STRIP_S + 1e-9; s += 0.5) {
    const x = strip.leftPx + strip.widthPx * (1 - s / STRIP_S);
    marks.push({
      kind: 'line',
      points: [x, bottom, x, bottom - (Number.isInteger(s) ? 7 : 4)],
      colour: COLOUR.tick,
    });
  }
  return marks;
}

/** Axis of the pulsed trace in cm/s, corrected for the angle that the machine was told. */
export function spectrumAxisMarks(strip: ImageRect, settings: DopplerSettings, scaleMmPerS: number): Mark[] {
  const cosine = Math.cos((settings.angleCorrectionDeg * Math.PI) / 180);
  const span = scaleMmPerS / 10 / cosine;
  const right = strip.leftPx + strip.widthPx;
  const yOf = (share: number) => strip.topPx + ((settings.baseline + 1 - share) / 2) * strip.heightPx;
  const step = roundStep(2 * span);
  const marks: Mark[] = [
    ...stripFrame(strip),
    ...timeTicks(strip),
    { kind: 'line', points: [strip.leftPx, yOf(0), right, yOf(0)], colour: COLOUR.focus },
  ];
  const first = Math.ceil(((settings.baseline - 1) * span) / step);
  const last = Math.floor(((settings.baseline + 1) * span) / step);
  for (let i = first; i <= last; i++) {
    const y = yOf((i * step) / span);
    marks.push({ kind: 'line', points: [right, y, right + 5, y], colour: COLOUR.tick });
    if (y > strip.topPx + 8 && y < strip.topPx + strip.heightPx - 4)
      marks.push(text(right + 8, y + 4, numberText(i * step, step < 1 ? 1 : 0), 'start'));
  }
  marks.push({
    kind: 'text',
    x: strip.leftPx + 6,
    y: strip.topPx + 15,
    text: i18n.t('machine.spectrumAxis', { deg: settings.angleCorrectionDeg }),
    anchor: 'start',
    colour: COLOUR.text,
    isOnPicture: true,
  });
  return marks;
}

/** Axis of the M-mode in cm from the face. */
export function motionAxisMarks(strip: ImageRect, depthMm: number): Mark[] {
  const right = strip.leftPx + strip.widthPx;
  const marks: Mark[] = [...stripFrame(strip), ...timeTicks(strip)];
  for (let mm = 0; mm <= depthMm + 1e-9; mm += 10) {
    const y = strip.topPx + (mm / depthMm) * strip.heightPx;
    marks.push({ kind: 'line', points: [right, y, right + 5, y], colour: COLOUR.tick });
    if (strip.heightPx / (depthMm / 10) >= 14 || mm % 20 === 0)
      marks.push(
        text(
          right + 8,
          Math.min(y + 4, strip.topPx + strip.heightPx),
          numberText(mm / 10, Number.isInteger(mm / 10) ? 0 : 1),
          'start',
        ),
      );
  }
  return marks;
}
