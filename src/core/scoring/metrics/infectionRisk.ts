import { asepsisOf } from '../../procedure/care/asepsis.ts';
import type { InfectionSlip } from '../../procedure/care/careFigures.ts';
import { BEGUN_AT_NEEDLE, watchingCare } from '../careWatch.ts';
import type { Metric } from '../metric.ts';
import { say } from '../sentences.ts';

/** What each slip is, as words of a sentence. */
export const SLIPS: { readonly [S in InfectionSlip]: string } = {
  'skin-not-prepared': 'the skin was not prepared',
  'skin-not-dry': 'the skin was wet',
  'alcohol-alone': 'alcohol alone on the skin',
  'site-touched': 'the site was touched after it was prepared',
  'hands-not-cleaned': 'the hands were not cleaned',
  'gel-not-sterile': 'gel from the bottle',
  'probe-bare': 'a bare probe',
  'probe-uncovered': 'a probe without a cover',
  'vial-shared': 'a vial for several patients',
};

export const infectionRisk: Metric = {
  id: 'infection-risk',
  name: 'Risk of an infection',
  unit: 'per 10,000',
  definition:
    'Risk of an infected joint that asepsis at the worst puncture left, from 2 in 10,000 with everything right, multiplied for each slip: skin not prepared 20, wet 5 (in part by the time missing), alcohol alone 2, site touched afterwards 5, hands not cleaned 3, gel not sterile 9, bare probe 5, probe without cover 1.5, shared vial 2; at most a half.',
  formula: '10,000 · min(0.5, 0.0002 · Π factor)',
  says: 'How much the way in was cleaned, in a figure that the run’s own outcome is drawn from.',
  saysNot:
    'What a real patient’s risk is: only the base rate and the factor of gel are published, the other factors are estimates.',
  source:
    'Base rate 0.01–0.03 % of joint injections; gel contaminates the site, odds ratio 9 (PMID 25163689). Other factors: own estimates.',
  good: 4,
  poor: 50,
  advice: {
    good: 'Clean work.',
    fair: 'There was a gap in asepsis.',
    poor: 'Asepsis broke down.',
    missing: BEGUN_AT_NEEDLE,
  },
  create: watchingCare(({ task, isPunctured }, care) => {
    if (!isPunctured) return { value: null, ticks: [] };
    const result = { value: 10_000 * care.infectionRisk01, ticks: [] };
    const { slips } = asepsisOf(task.plan, care, care.puncturedAtS, care.actsAtPuncture);
    if (slips.length === 0) return result;
    return { ...result, hint: say('asepsisSlips', { slips: slips.map((slip) => SLIPS[slip]).join(', ') }) };
  }),
};
