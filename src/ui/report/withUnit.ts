/** A value of a metric with its unit, as the language of the screen writes both. */
import { i18n, numberText } from '../messages/i18n.ts';
import { unitName } from '../messages/names.ts';

/** Counts and percentages whole, the rest with one decimal. */
export function withUnit(value: number, unit: string): string {
  const decimals = Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : Math.abs(value) < 1 ? 2 : 1;
  const text = numberText(value, decimals);
  if (unit === '' || unit === '1' || unit === 'count') return text;
  if (unit === '°') return i18n.t('machine.degrees', { value: text });
  return i18n.t('unit.any', { value: text, unit: unitName(unit) });
}
