/** The message catalogue through i18next; nothing is fetched. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.ts';

export const i18n = i18next.createInstance();

/** Call once before the first render. */
export async function initMessages(): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    // React escapes already.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

/** Name of a structure, tissue or aspirate: the catalogue's, else the id read as words. */
export const nameOf = (id: string): string => id.replaceAll('-', ' ');

/** `1:07` */
export function timeText(ticks: number): string {
  const s = Math.floor(ticks / 100);
  return `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`;
}

/** A number with at most this many decimals, in the reader's way of writing. */
export const numberText = (value: number, decimals = 1): string =>
  new Intl.NumberFormat('en', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value === 0 ? 0 : value);

/** `24 Nov 2026, 23:58`, in the reader's own time zone. */
export const dateText = (iso: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));

/** `24 Nov 2026`, the day in universal time, as due dates are days. */
export const dayText = (ms: number): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(ms);

/** `24 Nov`: for narrow cells. */
export const shortDayText = (ms: number): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(ms);
