/** Which language is shown, and how it writes numbers, lists and dates. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  dateText,
  dayText,
  decimalOf,
  i18n,
  initMessages,
  listText,
  numberText,
} from '../../../src/ui/messages/i18n.ts';
import { LANGUAGES, pickLanguage } from '../../../src/ui/messages/languages.ts';

describe('the choice of a language', () => {
  const picked = (...tags: (string | null | undefined)[]) => pickLanguage(tags).id;

  it('takes the first that is there', () => {
    expect(picked('de', 'en')).toBe('de');
    expect(picked(null, undefined, 'de-AT', 'en')).toBe('de');
    expect(picked('tlh', '', 'DE')).toBe('de');
    expect(picked('en-US', 'de')).toBe('en');
  });

  it('is English where none fits', () => {
    expect(picked()).toBe('en');
    expect(picked('tlh', '"><img src=x>', 'd', '__proto__')).toBe('en');
  });

  it('offers each under its own name', () => {
    for (const { id, name, locale } of LANGUAGES) {
      const own = new Intl.DisplayNames(locale, { type: 'language' }).of(id)!;
      expect(name.toLocaleLowerCase(locale)).toBe(own.toLocaleLowerCase(locale));
    }
  });
});

describe('a number that was typed', () => {
  it('may have a point or a comma', () => {
    expect(decimalOf('2.5')).toBe(2.5);
    expect(decimalOf(' 2,5 ')).toBe(2.5);
    expect(decimalOf(',5')).toBe(0.5);
    expect(decimalOf('7')).toBe(7);
  });

  it('is none where it is not clear', () => {
    for (const text of ['', ' ', '1,000.5', '1.000,5', '1e3', '2 5', 'two', ',', '0x10'])
      expect(decimalOf(text), text).toBeNaN();
  });
});

describe('writing', () => {
  beforeAll(initMessages);
  afterEach(() => i18n.changeLanguage('en'));

  it('follows the language of the screen', async () => {
    expect(numberText(1234.5, 2)).toBe('1,234.50');
    expect(listText(['a', 'b', 'c'])).toBe('a, b and c');
    expect(dayText(Date.UTC(2026, 10, 24))).toBe('24 Nov 2026');
    await i18n.changeLanguage('de');
    expect(numberText(1234.5, 2)).toBe('1.234,50');
    expect(listText(['a', 'b', 'c'])).toBe('a, b und c');
    expect(dayText(Date.UTC(2026, 10, 24))).toBe('24.11.2026');
  });

  it('leaves a date that is none as it is', () => {
    expect(dateText('yesterday')).toBe('yesterday');
  });
});
