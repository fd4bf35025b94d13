/** Lists of steps, reasons, slips and outcomes that the scorer wrote in English, found again item by item. */
import { ALLERGENS } from '../../core/procedure/care/carePlan.ts';
import { CARE_STEP_IDS } from '../../core/procedure/care/careSteps.ts';
import { STOP_REASONS } from '../../core/scoring/careErrors.ts';
import { stepText } from '../../core/scoring/careWatch.ts';
import { OUTCOMES } from '../../core/scoring/metrics/careOutcomes.ts';
import { SLIPS } from '../../core/scoring/metrics/infectionRisk.ts';
import { fillIn, SENTENCE_PARTS } from '../../core/scoring/sentences.ts';
import { allergenName, careStepName } from './careWords.ts';
import { listText } from './i18n.ts';
import type { Words } from './words.ts';

type ById = Readonly<Record<string, string>>;

/** English item, and how it is said. */
type Items = readonly (readonly [english: string, told: string])[];

const byId = (english: ById, own: ById): Items =>
  Object.entries(english).map(([id, text]) => [text, own[id] ?? text]);

/** What each list may hold, by its placeholder. */
const ITEMS: Readonly<Record<string, (of: Words) => Items>> = {
  steps: ({ sentenceParts }) =>
    CARE_STEP_IDS.map((id) => [stepText(id), fillIn(sentenceParts.step, { step: careStepName(id) })]),
  stopReasons: ({ stopReasons }) => byId(STOP_REASONS, stopReasons),
  slips: ({ slips }) => byId(SLIPS, slips),
  outcomes: ({ outcomes, sentenceParts }) => [
    ...byId(OUTCOMES, outcomes),
    ...ALLERGENS.map((allergen): [string, string] => [
      fillIn(SENTENCE_PARTS.reaction, { allergen }),
      fillIn(sentenceParts.reaction, { allergen: allergenName(allergen) }),
    ]),
  ],
};

/** The list with every item in the words of the language; undefined where an item is not one of this placeholder's. */
export function careListIn(of: Words, placeholder: string, list: string): string | undefined {
  const items = isCareList(placeholder) ? ITEMS[placeholder]!(of) : [];
  const told: string[] = [];
  let rest = list;
  while (rest !== '') {
    // Items may hold commas, so each is looked for whole.
    const item = items.find(([english]) => rest === english || rest.startsWith(`${english}, `));
    if (!item) return undefined;
    told.push(item[1]);
    rest = rest.slice(item[0].length + 2);
  }
  return listText(told);
}

export const isCareList = (placeholder: string): boolean => Object.hasOwn(ITEMS, placeholder);
