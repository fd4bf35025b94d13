/** Why a recording is not verified, in the language of the screen. */
import { i18n } from './i18n.ts';
import { phraseFinder } from './phrases.ts';
import { problemLine, problemPart } from './problemText.ts';
import { reasonMessages } from './reasonMessages.ts';
import { words } from './words.ts';

const findReason = phraseFinder(reasonMessages);

/** A stored reason or claim; what is not known stays as it is. A page that shows it adds the later English texts. */
export function reasonText(reason: string): string {
  const found = words() ? findReason(reason) : undefined;
  if (!found) return problemLine(reason);
  const { key, values } = found;
  const { expected, got } = values;
  if (expected === undefined || got === undefined) return i18n.t(`reason.${key}`, { ...values });
  return i18n.t(`reason.${key}`, { ...values, expected: problemPart(expected), got: problemPart(got) });
}
