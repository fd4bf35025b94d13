import type { SimEvent } from '../../sim/state.ts';
import { BEGUN_AT_NEEDLE, watchingCare } from '../careWatch.ts';
import { type Metric, TickList } from '../metric.ts';
import { fillIn, SENTENCE_PARTS, say } from '../sentences.ts';

/** What came of it, as words of a sentence; a faint that somebody was there for is no harm. */
export const OUTCOMES: Readonly<Record<string, string>> = {
  infection: 'the joint became infected',
  'haematoma-after': 'a haematoma, for want of pressure on the puncture',
  needlestick: 'a stick with the used needle',
  'fall-unattended': 'the patient fainted with nobody there, and fell',
  'anaesthetic-toxicity': 'signs of too much local anaesthetic',
  'sepsis-spread': 'steroid in an infected joint, which got worse',
  'glucose-unwarned': 'a rise of glucose that the patient was not told of',
};

const wordsOf = ({ kind, subject }: SimEvent): string | undefined =>
  kind === 'allergic-reaction'
    ? fillIn(SENTENCE_PARTS.reaction, { allergen: subject })
    : kind === 'care-outcome'
      ? OUTCOMES[subject]
      : undefined;

export const careOutcomes: Metric = {
  id: 'care-outcomes',
  name: 'Harm afterwards',
  unit: 'count',
  definition:
    'Harms that came of how the patient was asked, prepared and looked after: allergic reactions, infection, haematoma, needlestick, fall, toxicity, a worsened infection, a rise of glucose without warning.',
  formula: 'number of different harms',
  says: 'What this run did to this patient.',
  saysNot:
    'How good the work was: some harm is drawn by the run’s seed with the risk that was left, so that good work can end badly and bad work well. The risk tells more.',
  source: 'Own definition; each probability with its source stands in the product’s table of figures.',
  good: 0,
  poor: 2,
  advice: {
    good: 'The patient came to no harm afterwards.',
    fair: 'The patient came to harm afterwards.',
    poor: 'The patient came to several harms afterwards.',
    missing: BEGUN_AT_NEEDLE,
  },
  create: (context) => {
    const found = new Set<string>();
    const moments = new TickList();
    const care = watchingCare(() => ({ value: found.size, ticks: moments.ticks }))(context);
    return {
      observe(view) {
        care.observe(view);
        for (const event of view.events) {
          const words = wordsOf(event);
          if (words === undefined) continue;
          found.add(words);
          moments.add(view.tick);
        }
      },
      finish() {
        const result = care.finish();
        return result.value === null || found.size === 0
          ? result
          : { ...result, hint: say('outcomesCame', { outcomes: [...found].join(', ') }) };
      },
    };
  },
};
