/** The languages of the screen, and which of them to show. */
import type { LanguageTexts } from './messageTypes.ts';

export interface Language {
  /** Language tag; also of the folder with its texts. */
  readonly id: string;
  /** In the language itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** Tag by which numbers and dates are written. */
  readonly locale: string;
  /** Fetches the texts; null for English, which is always there. */
  readonly load: (() => Promise<LanguageTexts>) | null;
}

export const LANGUAGES: readonly Language[] = [
  { id: 'en', name: 'English', direction: 'ltr', locale: 'en-GB', load: null },
  {
    id: 'de',
    name: 'Deutsch',
    direction: 'ltr',
    locale: 'de',
    load: async () => (await import('./de/index.ts')).de,
  },
  {
    id: 'es',
    name: 'español',
    direction: 'ltr',
    locale: 'es',
    load: async () => (await import('./es/index.ts')).es,
  },
  {
    id: 'fr',
    name: 'français',
    direction: 'ltr',
    locale: 'fr',
    load: async () => (await import('./fr/index.ts')).fr,
  },
  {
    id: 'ja',
    name: '日本語',
    direction: 'ltr',
    locale: 'ja',
    load: async () => (await import('./ja/index.ts')).ja,
  },
];

export const ENGLISH = LANGUAGES[0]!;

/** The language of a tag: `de-AT` is shown in `de`; undefined where there is none. */
export function languageOf(tag: string): Language | undefined {
  const wanted = tag.toLowerCase();
  return (
    LANGUAGES.find(({ id }) => id.toLowerCase() === wanted) ??
    LANGUAGES.find(({ id }) => id.toLowerCase() === wanted.split('-')[0])
  );
}

/** The first tag that there is a language for: what was asked for, then chosen, then what the browser prefers. */
export function pickLanguage(tags: readonly (string | null | undefined)[]): Language {
  for (const tag of tags) {
    const found = tag ? languageOf(tag) : undefined;
    if (found) return found;
  }
  return ENGLISH;
}
