/** Where a figure of the quality report was taken, in the reader's language: the report itself says it in English. */
import { decimalsOf, i18n, numberText } from '../messages/i18n.ts';

const NUMBER = '([-+]?[\\d.]+)';

/** The report's wordings and what they are called in the catalogue; `#` stands for a number. */
const PLACES = [
  ['# mm', 'depth'],
  ['# mm, # mm apart', 'apart'],
  ['# mm at # m/s', 'speed'],
  ['one look', 'oneLook'],
  ['# looks', 'looks'],
  ['across # mm', 'across'],
  ['down # mm', 'down'],
  ['out of plane # mm', 'outOfPlane'],
  ['# dB/cm/MHz, # to # mm', 'lossOver'],
  ['# dB/cm/MHz', 'loss'],
  ['at least # cm MHz', 'byFrequency'],
  ['at most # λ', 'byWavelength'],
  ['first wire seen', 'firstWire'],
  ['# mm at # mm', 'cyst'],
  ['# dB', 'level'],
  ['# to # mm', 'span'],
  ['second echo of the bone', 'boneEcho'],
  ['#°', 'angle'],
] as const;

const PATTERNS = PLACES.map(
  ([wording, key]) => [new RegExp(`^${wording.replace(/\//g, '\\/').replace(/#/g, NUMBER)}$`), key] as const,
);

/** As written in the report, with the reader's minus and decimal sign. */
const numberOf = (text: string): string =>
  (text.startsWith('+') ? '+' : '') + numberText(Number(text), decimalsOf(text));

/** Null where the report says something that the catalogue does not know. */
export function translatedPlace(at: string): string | null {
  for (const [pattern, key] of PATTERNS) {
    const found = pattern.exec(at);
    if (!found) continue;
    const [a, b, c] = found.slice(1).map(numberOf);
    return i18n.t(`qa.place.${key}`, { a, b, c });
  }
  const tissues = at.split(' / ');
  if (tissues.length !== 2) return null;
  const keys = tissues.map((tissue) => `qa.tissue.${tissue}` as 'qa.tissue.fat');
  return keys.every((key) => i18n.exists(key)) ? keys.map((key) => i18n.t(key)).join(' / ') : null;
}

export const placeText = (at: string): string => translatedPlace(at) ?? at;
