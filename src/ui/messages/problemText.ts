/** What is wrong with a file, in the language of the screen; what is not known stays in the words of the command line. */
import { i18n } from './i18n.ts';
import { phraseFinder } from './phrases.ts';
import { problemMessages } from './problemMessages.ts';
import { words } from './words.ts';

const { line: _line, ...parts } = problemMessages;
const findPart = phraseFinder(parts);

/** What was expected, or what came. */
export function problemPart(text: string): string {
  const found = words() ? findPart(text) : undefined;
  return found ? i18n.t(`problem.${found.key}`, { ...found.values }) : text;
}

/** A whole line: `drill.json: target.volumeMl: expected a number from 0.1 to 60, got "ten"`. */
export function problemLine(line: string): string {
  const found = /^(?<where>.*?): expected (?<expected>.*), got (?<got>.*)$/s.exec(line);
  if (!words() || !found?.groups) return line;
  const { where = '', expected = '', got = '' } = found.groups;
  return i18n.t('problem.line', { where, expected: problemPart(expected), got: problemPart(got) });
}
