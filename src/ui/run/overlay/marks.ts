/**
 * What is written on and around the picture as a list of simple marks, so that the screen (SVG) and an exported file
 * (2-D canvas) show exactly the same. CSS px of the frame.
 */
export type Mark =
  | {
      readonly kind: 'line';
      readonly points: readonly number[];
      readonly colour: string;
      readonly isDashed?: boolean;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly colour: string;
      /** On the picture itself: with a dark edge, so that it can be read over bright tissue. */
      readonly isOnPicture?: boolean;
    }
  | { readonly kind: 'shape'; readonly points: readonly number[]; readonly colour: string }
  | {
      readonly kind: 'dot';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly colour: string;
    }
  | {
      readonly kind: 'ellipse';
      readonly x: number;
      readonly y: number;
      readonly radiusA: number;
      readonly radiusB: number;
      readonly turnRad: number;
      readonly colour: string;
    };

export const TEXT_PX = 13;
/** Width of a digit or letter on average, for deciding what fits. */
export const LETTER_PX = 7.2;
/** Letters of East Asia stand two columns wide (Unicode Standard Annex 11, wide and full-width). */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/g;

/** About how wide a text is on the screen, px. */
export const widthPxOf = (text: string): number =>
  (text.length + (text.match(WIDE)?.length ?? 0)) * LETTER_PX;

export const COLOUR = {
  text: '#cfd6dd',
  tick: '#9aa5b0',
  focus: '#ffd166',
  marker: '#4fb3ff',
  measure: '#ffd166',
  box: '#e9edf1',
} as const;

/** The parts that fit side by side into the width, the first ones being the most wanted. */
export function fitting(parts: readonly string[], widthPx: number, between = '   '): string {
  let text = '';
  for (const part of parts) {
    if (part === '') continue;
    const longer = text === '' ? part : text + between + part;
    if (widthPxOf(longer) > widthPx) continue;
    text = longer;
  }
  return text;
}
