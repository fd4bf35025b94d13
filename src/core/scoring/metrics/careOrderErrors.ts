import { BEGUN_AT_NEEDLE, stepsText, ticksOf, watchingCare } from '../careWatch.ts';
import type { Metric } from '../metric.ts';
import { say } from '../sentences.ts';

export const careOrderErrors: Metric = {
  id: 'care-order-errors',
  name: 'Steps in the wrong order',
  unit: 'count',
  definition:
    'Steps around the needle that were taken before another one that the drill wants first, and not taken again after it.',
  formula: 'number of steps with an earlier step that came later',
  says: 'Whether the order was kept where it matters: ask before you decide, clean hands before you draw up, mark before you disinfect.',
  saysNot: 'Anything about steps whose order is free, nor about steps that were left out.',
  source: 'Own definition; the order is that of the drill’s list.',
  good: 0,
  poor: 4,
  advice: {
    good: 'The order was kept.',
    fair: 'A step came too early.',
    poor: 'Several steps came too early.',
    missing: BEGUN_AT_NEEDLE,
  },
  create: watchingCare(({ steps }) => {
    const early = steps.filter(({ status }) => status === 'out-of-order');
    const result = { value: early.length, ticks: ticksOf(early) };
    return early.length === 0 ? result : { ...result, hint: say('tooEarly', { steps: stepsText(early) }) };
  }),
};
