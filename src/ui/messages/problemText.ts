/** What is wrong with a file, in the language of the screen; what is not known stays in the words of the command line. */
import { i18n } from './i18n.ts';
import { problemMessages } from './problemMessages.ts';
import { words } from './words.ts';

type Key = Exclude<keyof typeof problemMessages, 'line'>;

const PATTERNS = (Object.keys(problemMessages) as (keyof typeof problemMessages)[])
  .filter((key): key is Key => key !== 'line')
  .map((key) => ({
    key,
    pattern: new RegExp(`^${problemMessages[key].replaceAll(/\{\{(\w+)\}\}/g, '(?<$1>.+?)')}$`),
  }));

/** What was expected, or what came. */
export function problemPart(text: string): string {
  if (!words()) return text;
  for (const { key, pattern } of PATTERNS) {
    const found = pattern.exec(text);
    if (found) return i18n.t(`problem.${key}`, { ...found.groups });
  }
  return text;
}

/** A whole line: `drill.json: target.volumeMl: expected a number from 0.1 to 60, got "ten"`. */
export function problemLine(line: string): string {
  const found = /^(?<where>.*?): expected (?<expected>.*), got (?<got>.*)$/s.exec(line);
  if (!words() || !found?.groups) return line;
  const { where = '', expected = '', got = '' } = found.groups;
  return i18n.t('problem.line', { where, expected: problemPart(expected), got: problemPart(got) });
}
