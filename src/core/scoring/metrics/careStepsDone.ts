import { BEGUN_AT_NEEDLE, stepsText, ticksOf, watchingCare } from '../careWatch.ts';
import type { Metric } from '../metric.ts';
import { say } from '../sentences.ts';

export const careStepsDone: Metric = {
  id: 'care-steps-done',
  name: 'Steps around the needle',
  unit: '%',
  definition:
    'Mean quality of the steps that the drill expects around the needle: 1 for a step done rightly, a part for one done in part (points told of a talk, minutes of an observation, a weaker choice), half of it where a step came before one that it should have followed, 0 where it was left out. Where the run was rightly stopped, only the steps that lead to that decision count.',
  formula: '100 · Σ quality / (steps expected)',
  says: 'How completely the patient was asked, told, prepared and looked after.',
  saysNot:
    'How well it was said: a tick for a talk is not a talk. Critical steps that were left out fail the run whatever this says.',
  source:
    'Own definition, over the checklist of steps of an injection; omissions of critical steps as in procedure checklists (PMC5388285).',
  good: 95,
  poor: 50,
  advice: {
    good: 'Everything around the needle was done.',
    fair: 'Some of what belongs around the needle was missing.',
    poor: 'Much of what belongs around the needle was missing.',
    missing: BEGUN_AT_NEEDLE,
  },
  create: watchingCare(({ steps, done01 }) => {
    const lacking = steps.filter(({ status }) => status === 'left-out' || status === 'poor');
    const result = { value: 100 * done01, ticks: ticksOf(lacking) };
    return lacking.length === 0
      ? result
      : { ...result, hint: say('stepsLacking', { steps: stepsText(lacking) }) };
  }),
};
