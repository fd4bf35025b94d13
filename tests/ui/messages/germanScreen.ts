/** The screen in German for all tests of a file. */
import { afterAll, beforeAll } from 'vitest';
import { de } from '../../../src/ui/messages/de/index.ts';
import { i18n, initMessages } from '../../../src/ui/messages/i18n.ts';
import { setWords } from '../../../src/ui/messages/words.ts';

export function showGerman(): void {
  beforeAll(async () => {
    await initMessages();
    i18n.addResourceBundle('de', 'translation', de.messages);
    await i18n.changeLanguage('de');
    setWords(de.words, null);
  });
  afterAll(() => setWords(null, null));
}
