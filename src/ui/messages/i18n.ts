/** The message catalogue through i18next, and numbers and dates as the language of the screen writes them. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { enAtOnce } from './enAtOnce.ts';
import { ENGLISH, languageOf } from './languages.ts';

export const i18n = i18next.createInstance();

/** English as far as it was fetched. */
const english: Record<string, object> = { ...enAtOnce };

/** Adds topics to English, before or after the first render. */
export function addEnglish(topics: Readonly<Record<string, object>>): void {
  Object.assign(english, topics);
  if (i18n.isInitialized) i18n.addResourceBundle('en', 'translation', topics);
}

/** Call once before the first render. */
export async function initMessages(): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: english } },
    // React escapes already.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

/** The tag by which the language of the screen writes numbers and dates; English before there is one. */
const locale = (): string => (languageOf(i18n.language ?? '') ?? ENGLISH).locale;

/** `1:07` */
export function timeText(ticks: number): string {
  const s = Math.floor(ticks / 100);
  return `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`;
}

/** Decimals that a number was written with. */
export const decimalsOf = (written: string): number => written.split('.')[1]?.length ?? 0;

const numberFormats = new Map<string, Intl.NumberFormat>();

/** A number with this many decimals, in the reader's way of writing. */
export function numberText(value: number, decimals = 1): string {
  const key = `${locale()} ${decimals}`;
  let format = numberFormats.get(key);
  if (!format) {
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    format = new Intl.NumberFormat(locale(), digits);
    numberFormats.set(key, format);
  }
  return format.format(value === 0 ? 0 : value);
}

/** A number as someone typed it, with a point or a comma before the decimals; NaN where it is none. */
export const decimalOf = (text: string): number =>
  /^\s*[-+]?(?:\d+(?:[.,]\d*)?|[.,]\d+)\s*$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;

/** Items one after the other, with the comma of the language. */
export const commaText = (items: readonly string[]): string => items.join(i18n.t('unit.comma'));

/** Items of a sentence: `femur, tibia and patella`. */
export const listText = (items: readonly string[]): string =>
  new Intl.ListFormat(locale(), { type: 'conjunction' }).format(items);

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Made once per language and kind: making one takes far longer than writing a date with it. */
function dateFormat(kind: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale()} ${kind}`;
  let format = dateFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale(), options);
    dateFormats.set(key, format);
  }
  return format;
}

/** `24 Nov 2026, 23:58`, in the reader's own time zone; the text itself where it is no date. */
export function dateText(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return dateFormat('moment', { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

/** `24 Nov 2026`, the day in universal time, as due dates are days. */
export const dayText = (ms: number): string =>
  dateFormat('day', { dateStyle: 'medium', timeZone: 'UTC' }).format(ms);

/** `24 Nov`: for narrow cells. */
export const shortDayText = (ms: number): string =>
  dateFormat('short day', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(ms);
