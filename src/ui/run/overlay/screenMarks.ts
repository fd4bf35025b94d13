/** The machine's own writing: depth scale, focus, marker side, grey bar, and the lines of text around the picture. */
import type { MachineState } from '../../../core/sim/state.ts';
import { DOPPLER_MODES } from '../../../core/imaging/doppler/settings.ts';
import { i18n, numberText } from '../../messages/i18n.ts';
import { type Placed, seenRect, yPxOf } from '../imageRect.ts';
import { COLOUR, fitting, LETTER_PX, type Mark, widthPxOf } from './marks.ts';

/** What stands in the corners besides the settings; the app fills it. */
export interface ScreenWords {
  /** Of the case and its (simulated) patient. */
  readonly patient: string;
  /** When the examination was made, as text. */
  readonly date: string;
  readonly probe: string;
  readonly preset: string;
  readonly zoomScale: number;
  readonly quality: string;
  /** Null where nobody counts. */
  readonly framesPerS: number | null;
}

const GREYS = 24;
/** Room of the marker's dot, and of its words, in letters. */
const DOT_PX = 24;
const MARKER_LETTERS = 16;

export function scaleMarks(placed: Placed, focusMm: number): Mark[] {
  const seen = seenRect(placed);
  if (seen.widthPx < 10) return [];
  const right = seen.leftPx + seen.widthPx;
  const bottom = seen.topPx + seen.heightPx;
  const marks: Mark[] = [];
  const stepMm = placed.extent.bottomMm > 100 ? 10 : 5;
  for (let mm = 0; mm <= placed.extent.bottomMm + 1e-9; mm += stepMm) {
    const y = yPxOf(placed, mm);
    if (y < seen.topPx - 1 || y > bottom + 1) continue;
    const isWhole = mm % (stepMm * 2) === 0;
    marks.push({ kind: 'line', points: [right + 4, y, right + (isWhole ? 14 : 9), y], colour: COLOUR.tick });
    if (isWhole)
      marks.push({
        kind: 'text',
        x: right + 17,
        y: Math.min(y + 4, bottom),
        text: numberText(mm / 10, Number.isInteger(mm / 10) ? 0 : 1),
        anchor: 'start',
        colour: COLOUR.text,
      });
  }
  const focusY = yPxOf(placed, focusMm);
  if (focusY >= seen.topPx && focusY <= bottom)
    marks.push({
      kind: 'shape',
      points: [right + 4, focusY, right + 13, focusY - 6, right + 13, focusY + 6],
      colour: COLOUR.focus,
    });
  return marks;
}

export function greyBarMarks(placed: Placed, greyOf: (level01: number) => number): Mark[] {
  const seen = seenRect(placed);
  const height = Math.min(220, Math.max(40, seen.heightPx * 0.42));
  const x = seen.leftPx - 20;
  return Array.from({ length: GREYS }, (_, i): Mark => {
    const grey = Math.round(255 * greyOf(1 - i / (GREYS - 1)));
    const y = seen.topPx + 8 + (i * height) / GREYS;
    const y1 = y + height / GREYS + 0.6;
    return {
      kind: 'shape',
      points: [x, y, x + 9, y, x + 9, y1, x, y1],
      colour: `rgb(${grey},${grey},${grey})`,
    };
  });
}

/** The dot on the side of the probe's mark; with its words where there is room. */
export function markerMarks(placed: Placed, hasWords: boolean): Mark[] {
  const seen = seenRect(placed);
  const isLeft = placed.sideSign < 0;
  const x = isLeft ? seen.leftPx + 6 : seen.leftPx + seen.widthPx - 6;
  const marks: Mark[] = [{ kind: 'dot', x, y: seen.topPx - 9, radius: 5, colour: COLOUR.marker }];
  if (hasWords)
    marks.push({
      kind: 'text',
      x: isLeft ? x + 12 : x - 12,
      y: seen.topPx - 5,
      text: i18n.t('machine.marker'),
      anchor: isLeft ? 'start' : 'end',
      colour: COLOUR.text,
    });
  return marks;
}

/** Text above and below: what belongs to the examination on top, then settings; quality and rate below. */
export function wordMarks(
  placed: Placed,
  frame: { readonly widthPx: number; readonly heightPx: number },
  machine: MachineState,
  words: ScreenWords,
): Mark[] {
  const t = i18n.t.bind(i18n);
  const left = 12;
  const right = frame.widthPx - 12;
  const width = right - left;
  const text = (x: number, y: number, anchor: 'start' | 'end', value: string): Mark => ({
    kind: 'text',
    x,
    y,
    text: value,
    anchor,
    colour: COLOUR.text,
  });
  const signed = (db: number) => (db > 0 ? `+${db}` : String(db));
  const mode = DOPPLER_MODES[machine.dopplerMode] ?? 'off';
  const topRight = fitting([words.probe, words.preset], width * 0.62);
  const topLeft = fitting([words.patient, words.date], width - widthPxOf(topRight) - 4 * LETTER_PX);
  const seen = seenRect(placed);
  const settings = fitting(
    [
      t('machine.settingsLine', {
        mhz: numberText(machine.frequencyKHz / 1000, 1),
        gain: signed(machine.gainDb),
        range: machine.dynamicRangeDb,
        cm: numberText(machine.depthMm / 10, 1),
      }),
      machine.isFrozen ? t('machine.frozen') : '',
      mode === 'off' ? '' : t(`machine.modes.${mode}`),
      machine.harmonics === 1 ? t('machine.harmonicShort') : '',
      machine.needleView === 1 ? t('machine.needleShort') : '',
      machine.steeringDeg === 0 ? '' : t('machine.steerShort', { deg: machine.steeringDeg }),
    ],
    width - DOT_PX,
  );
  const marker = markerMarks(placed, seen.widthPx > widthPxOf(settings) + MARKER_LETTERS * LETTER_PX);
  // As near to the picture's other edge as the dot leaves room.
  const isSettingsRight = placed.sideSign < 0;
  const needed = DOT_PX + widthPxOf(settings);
  const settingsX = isSettingsRight
    ? Math.min(right, Math.max(seen.leftPx + seen.widthPx, seen.leftPx + needed))
    : Math.max(left, Math.min(seen.leftPx, seen.leftPx + seen.widthPx - needed));
  // Past the picture's edge it would stand on the first number of the depth scale: a little higher there.
  const isPastEdge = isSettingsRight ? settingsX > seen.leftPx + seen.widthPx : settingsX < seen.leftPx;
  const settingsY = seen.topPx - (isPastEdge ? 11 : 5);
  const { framesPerS } = words;
  const rate =
    framesPerS === null
      ? ''
      : framesPerS > 0
        ? t('machine.framesPerS', { fps: framesPerS })
        : t('machine.stillPicture');
  const zoom =
    words.zoomScale === 1
      ? ''
      : t('machine.zoomShort', {
          zoom: t('machine.zoomValue', { value: numberText(words.zoomScale, 1) }),
        });
  const bottomRight = fitting([rate, zoom], width);
  // Where the reason has no room the fact still has: quality is never lowered silently.
  const roomLeft = width - widthPxOf(bottomRight) - 4 * LETTER_PX;
  const withoutReason = words.quality.replace(/\s*[(（][^)）]*[)）]$/, '');
  const bottomLeft =
    fitting([words.quality], roomLeft) ||
    fitting([withoutReason], roomLeft) ||
    withoutReason.replace(/[,、].*$/, '');
  const bottom = frame.heightPx - 8;
  return [
    ...marker,
    text(left, 16, 'start', topLeft),
    text(right, 16, 'end', topRight),
    text(settingsX, settingsY, isSettingsRight ? 'end' : 'start', settings),
    text(left, bottom, 'start', bottomLeft),
    text(right, bottom, 'end', bottomRight),
  ];
}
