/** What the hands feel, in words; names of layers only where the mode tells what the tip is in. */
import type { Aids } from '../../../engine/aids.ts';
import type { Feel } from '../../../engine/feel.ts';
import type { LayerPeak } from '../../../engine/feelTrace.ts';
import { commaText, i18n, numberText } from '../../messages/i18n.ts';
import { nameOf } from '../../messages/names.ts';

const t = i18n.t.bind(i18n);

/** `springy, a layer tents before it gives: capsule` */
export function needleText(feel: Feel, aids: Aids): string {
  const words = t(`feel.feels.${feel.needle}`);
  if (!aids.tipTissue || feel.layer === '' || feel.needle === 'none') return words;
  const key = feel.needle === 'tenting' ? 'feel.beforeLayer' : 'feel.inLayer';
  return t(key, { feel: words, layer: nameOf(feel.layer) });
}

export const forceText = (feel: Feel): string =>
  feel.needle === 'none' ? '' : t('feel.force', { n: numberText(feel.forceN, 1) });

export function plungerText(feel: Feel): string {
  return t(`feel.plungers.${feel.plunger}`);
}

export const pressureText = (feel: Feel, limitN: number): string =>
  feel.thumbN > 0
    ? t('feel.pressure', {
        n: numberText(feel.thumbN, 0),
        limit: numberText(limitN, 0),
        kpa: numberText(feel.pressureKpa, 0),
      })
    : '';

/** `Peaks: skin 1.0 N, fascia 0.5 N`, deepest last; the last few where there is little room. */
export function peaksText(peaks: readonly LayerPeak[], aids: Aids, most = 4): string {
  if (peaks.length === 0) return '';
  const told = peaks.map(({ layer, peakN }, i) =>
    t('feel.peak', {
      layer: aids.tipTissue ? nameOf(layer) : t('feel.unnamed', { k: i + 1 }),
      n: numberText(peakN, 1),
    }),
  );
  return t('feel.peaks', { list: commaText(told.slice(-most)) });
}

/** The gravest warning, or ''. */
export function warningText(feel: Feel): string {
  const first = feel.warnings[0];
  return first ? t(`feel.warnings.${first}`) : '';
}
