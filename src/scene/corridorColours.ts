/** How the corridor is coloured: told apart by colour-blind eyes, and rising in lightness for those who see no colour. */

/** The ramp of the margin from none to most: viridis (van der Walt and Smith 2015), at its quarters. */
export const MARGIN_RAMP = ['#440154', '#3b528b', '#21918c', '#5ec962', '#fde725'] as const;
/** An entry from which no way is safe. */
export const NO_WAY_COLOUR = '#5b6066';
export const BEST_WAY_COLOUR = '#ffffff';

/** The ramp is never narrower than this, mm: tenths of a millimetre are no difference to show as all of it. */
const LEAST_TOP_MM = 0.5;

/** Margin at the upper end of the ramp for margins up to so much, mm: the next half millimetre. */
export const topOfRampMm = (mostMm: number): number => Math.max(LEAST_TOP_MM, Math.ceil(mostMm * 2) / 2);

/** Red, green and blue, 0–1 as written in CSS, of a margin on a ramp that ends at `topMm`. */
export function marginColour(marginMm: number, topMm: number): readonly [number, number, number] {
  const last = MARGIN_RAMP.length - 1;
  const t = Math.min(last, Math.max(0, (marginMm / topMm) * last));
  const i = Math.min(last - 1, Math.floor(t));
  const from = channels(MARGIN_RAMP[i]!);
  const to = channels(MARGIN_RAMP[i + 1]!);
  const mix = (k: 0 | 1 | 2): number => from[k] + (to[k] - from[k]) * (t - i);
  return [mix(0), mix(1), mix(2)];
}

function channels(css: string): readonly [number, number, number] {
  const at = (k: number): number => Number.parseInt(css.slice(1 + 2 * k, 3 + 2 * k), 16) / 255;
  return [at(0), at(1), at(2)];
}
