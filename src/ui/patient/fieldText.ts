/** A patient's parameters in words: names, units and steps, for whatever fields a region's rules have. */
import type { PatientParameters } from '../../core/anatomy/anatomy.ts';
import type { ParameterRange, PatientRules } from '../../core/anatomy/patientRules.ts';
import { i18n, numberText } from '../messages/i18n.ts';

export type Field = keyof PatientParameters & string;

/** The catalogue's word, else the field's own name read as words. */
export function fieldName(field: string): string {
  const key = `patient.field.${field}` as 'patient.field.side';
  if (i18n.exists(key)) return i18n.t(key);
  const words = field.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** '' where the catalogue has none. */
export function fieldMeaning(field: string): string {
  const key = `patient.meaning.${field}` as 'patient.meaning.side';
  return i18n.exists(key) ? i18n.t(key) : '';
}

function unitText(unit: string): string {
  if (unit === '') return '';
  const key = `patient.unit.${unit}` as 'patient.unit.mm';
  const text = i18n.exists(key) ? i18n.t(key) : unit;
  return text === '°' ? text : `\u202f${text}`;
}

/** About sixty steps from end to end, of 1, 2 or 5 of some decimal place; grades go one by one. */
export function stepOf({ least, most, unit, isWhole }: ParameterRange): number {
  if (isWhole || unit === '') return 1;
  const wanted = (most - least) / 60;
  let step = 1;
  while (step > wanted && step > 0.05) step /= 10;
  while (step * 10 <= wanted) step *= 10;
  return wanted > 4 * step ? 5 * step : wanted > 1.5 * step ? 2 * step : step;
}

const decimalsOf = (value: number): number => (Number.isInteger(value) ? 0 : 1);

export const valueText = (value: number, range: ParameterRange): string =>
  i18n.t('patient.value', { value: numberText(value, decimalsOf(value)), unit: unitText(range.unit) });

export const rangeText = ({ least, most, unit }: ParameterRange): string =>
  i18n.t('patient.range', {
    least: numberText(least, decimalsOf(least)),
    most: numberText(most, decimalsOf(most)),
    unit: unitText(unit),
  });

/** Ranges in which there is something to choose. */
export const openRanges = (rules: PatientRules): readonly ParameterRange[] =>
  rules.ranges.filter(({ least, most }) => most > least);
