/** Every language has every text: no key missing or left over, placeholders and plurals right, nothing left in English. */
import { describe, expect, it } from 'vitest';
import { gatherNames } from '../../../scripts/languages/structureNames.ts';
import { en } from '../../../src/ui/messages/en.ts';
import { LANGUAGES } from '../../../src/ui/messages/languages.ts';
import names from '../../../src/ui/messages/structureNames.json';
import { englishWords, textsOf } from './englishWords.ts';
import { SAME_AS_ENGLISH } from './sameAsEnglish.ts';

const PLURAL = /_(zero|one|two|few|many|other)$/;
/** Texts that a language may leave out: then the English one is shown, which is a formula, a reference or a given name. */
const MAY_BE_MISSING =
  /^words\.(?:units\.|metrics\.[^.]+\.(?:formula|source)$|metrics\.(?:tracked-[^.]+|elapsed-time|bounding-box-extent-.|rms)\.name$|pairs\.[^.]+\.lookAt\.\d+\.source$)/;

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort();

/** Texts of a language; with plurals under their base key and form. */
const allTexts = (messages: unknown, words: unknown): Map<string, string> =>
  new Map([...textsOf(messages, 'messages'), ...textsOf(words, 'words')]);

const english = allTexts(en, englishWords());

/** The key that English has for this one, since it may lack the form. */
const inEnglish = (key: string): string => {
  const other = key.replace(PLURAL, '_other');
  return PLURAL.test(key) && english.has(other) ? other : key;
};

describe('the names of structures', () => {
  it('are those of the anatomies', () => {
    expect(names, 'npm run languages writes them anew').toEqual(gatherNames());
  });
});

for (const { id, locale, load } of LANGUAGES.filter((language) => language.load !== null))
  describe(`the catalogue of ${id}`, async () => {
    const { messages, words } = await load!();
    const texts = allTexts(messages, words);
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();

    it('has every text, and none that nothing shows', () => {
      const missing = [...english.keys()].filter(
        (key) => !texts.has(key) && !MAY_BE_MISSING.test(key) && !PLURAL.test(key),
      );
      const leftOver = [...texts.keys()].filter(
        (key) => !english.has(inEnglish(key)) && !/^words\.units\./.test(key),
      );
      expect({ missing, leftOver }).toEqual({ missing: [], leftOver: [] });
    });

    it('has each plural in the forms of its language', () => {
      const bases = [...english.keys()]
        .filter((key) => key.endsWith('_other'))
        .map((key) => key.slice(0, -6));
      expect(bases.length).toBeGreaterThan(5);
      for (const base of bases) {
        const forms = [...texts.keys()].filter((key) => key.replace(PLURAL, '') === base && PLURAL.test(key));
        expect(forms.sort(), base).toEqual(pluralCategories.map((form) => `${base}_${form}`).sort());
      }
    });

    it('fills in what English fills in', () => {
      const wrong: string[] = [];
      for (const [key, text] of texts) {
        const wanted = placeholders(english.get(inEnglish(key)) ?? text);
        const got = placeholders(text);
        // "One file" need not repeat the number.
        const isShort =
          /_(?:one|zero)$/.test(key) && String(wanted.filter((p) => p !== 'count')) === String(got);
        if (String(got) !== String(wanted) && !isShort) wrong.push(`${key}: ${got} instead of ${wanted}`);
      }
      expect(wrong).toEqual([]);
    });

    it('has no empty text where English has one', () => {
      const empty = [...texts].filter(
        ([key, text]) => text.trim() === '' && english.get(inEnglish(key)) !== '',
      );
      expect(empty.map(([key]) => key)).toEqual([]);
    });

    it('leaves nothing in English but what is listed', () => {
      const listed = SAME_AS_ENGLISH[id] ?? [];
      const same = [...texts]
        .filter(([key, text]) => text === english.get(key) && hasWords(text))
        .map(([key]) => key);
      expect(same.filter((key) => !listed.some((one) => one === key))).toEqual([]);
      expect(
        listed.filter((key) => !same.includes(key)),
        'listed, but no longer the same',
      ).toEqual([]);
    });
  });

/** Letters beside the placeholders and the units. */
const hasWords = (text: string): boolean =>
  /\p{L}{2,}/u.test(
    text.replaceAll(/\{\{\w+\}\}/g, '').replaceAll(/\b(?:mm|cm|mL|dB|MHz|Hz|kPa|PNG|CSV)\b/g, ''),
  );
