import { MIX_RULES } from '../../injectate/compatibility.ts';
import type { SimEvent } from '../../sim/state.ts';
import type { Metric } from '../metric.ts';
import { TickList } from '../metric.ts';
import { say } from '../sentences.ts';
import { structureName } from '../structureName.ts';

export const drugErrors: Metric = {
  id: 'drug-errors',
  name: 'Drug errors',
  unit: 'count',
  definition:
    'Mixtures that must not be made, more local anaesthetic than the greatest dose for the weight, a steroid in tendon or vessel, under the skin, or into a joint with cloudy fluid: each once for each structure.',
  formula: 'number of different (kind, subject) pairs',
  says: 'Whether drug, dose and place went together.',
  saysNot: 'Whether the drug was the best one for this patient.',
  source: 'Greatest doses and mixtures: reference tables of doses (D4) and compatibility (D7, TKU).',
  good: 0,
  poor: 2,
  advice: {
    good: 'Drug, dose and place went together.',
    fair: 'There was an error with the drug.',
    poor: 'There were several errors with the drug.',
    missing: 'Nothing was drawn up or injected.',
  },
  create: ({ anatomy }) => {
    const found = new Map<string, string>();
    const moments = new TickList();
    let isAsked = false;
    return {
      observe(view) {
        if (view.injectedStepMl > 0) isAsked = true;
        for (const event of view.events) {
          const key = `${event.kind} ${event.subject}`;
          if (found.has(key)) continue;
          const words = wordsOf(event, (id) => structureName(anatomy, id));
          if (words === undefined) continue;
          isAsked = true;
          found.set(key, words);
          moments.add(view.tick);
        }
      },
      finish() {
        if (!isAsked) return { value: null, ticks: [] };
        const result = { value: found.size, ticks: moments.ticks };
        return found.size === 0 ? result : { ...result, hint: [...found.values()].join(' ') };
      },
    };
  },
};

function wordsOf(event: SimEvent, name: (id: string) => string): string | undefined {
  switch (event.kind) {
    case 'mix-warning': {
      const rule = MIX_RULES.find((r) => r.id === event.subject);
      return rule?.verdict === 'block' ? say('neverMixed', { reason: rule.reason }) : undefined;
    }
    case 'over-maximum-dose':
      return say('overDose');
    case 'wrong-place':
      return say('wrongDrugPlace', { structure: name(event.subject) });
    case 'skin-atrophy-risk':
      return say('skinAtrophy');
    case 'steroid-after-cloudy-fluid':
      return say('cloudyFluid');
    default:
      return undefined;
  }
}
