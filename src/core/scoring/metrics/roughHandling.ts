import { countEvents } from '../eventCount.ts';
import type { Metric } from '../metric.ts';

export const roughHandling: Metric = {
  id: 'rough-handling',
  name: 'Tears and buckling',
  unit: 'count',
  definition:
    'How often the shaft was dragged sideways through tissue, or pushed until it buckled: a deep needle does not turn, it bends and tears.',
  formula: 'number of tears + bucklings + kinks',
  says: 'Whether the needle was used as a lever.',
  saysNot: 'Pain or bleeding that came of it.',
  source: 'Own definition; redirect only after withdrawal [TKU].',
  good: 1,
  poor: 5,
  advice: {
    good: 'You did not force the needle.',
    fair: 'The shaft tore tissue. Withdraw to just under the skin, then change direction.',
    poor: 'You levered the needle deep in tissue again and again. It bends and tears: withdraw first, and stop when it bows.',
    missing: 'The needle was not in the patient.',
  },
  create: () => countEvents('tissue-torn', 'needle-buckled', 'needle-kinked'),
};
