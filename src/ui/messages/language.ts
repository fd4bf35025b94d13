/** Changes the language of the screen: texts, words, the page's own tag and direction. Nothing is mounted anew. */
import { i18n, initMessages } from './i18n.ts';
import { ENGLISH, type Language, languageOf, pickLanguage } from './languages.ts';
import { setWords } from './words.ts';

const KEY = 'sononeedle.language';

/** The language that someone chose in this browser; null where none was, or where it cannot be read. */
function keptTag(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Call once before the first render. `tag` is the one in the address, null where there is none. */
export async function startLanguage(tag: string | null): Promise<void> {
  await initMessages();
  const language = pickLanguage([tag, keptTag(), ...navigator.languages]);
  // A language that cannot be fetched is no reason to show nothing.
  await show(language).catch(() => show(ENGLISH));
}

/** Shows the language of a tag that a host asked for; one that is not there changes nothing. */
export async function showLanguage(tag: string): Promise<void> {
  const language = languageOf(tag);
  if (language) await show(language);
}

/** Shows a language and keeps the choice in this browser. Throws where its texts cannot be fetched. */
export async function chooseLanguage(language: Language): Promise<void> {
  await show(language);
  try {
    localStorage.setItem(KEY, language.id);
  } catch {
    // A browser that keeps nothing: the choice holds until the page is closed.
  }
}

/** Counts what was asked for, so that a language that comes late does not replace a later choice. */
let asked = 0;

async function show(language: Language): Promise<void> {
  const mine = ++asked;
  const [texts, how] = language.load
    ? await Promise.all([language.load(), import('./retell.ts')])
    : [null, null];
  if (mine !== asked) return;
  if (texts) i18n.addResourceBundle(language.id, 'translation', texts.messages);
  setWords(texts?.words ?? null, how);
  await i18n.changeLanguage(language.id);
  document.documentElement.lang = language.id;
  document.documentElement.dir = language.direction;
}
