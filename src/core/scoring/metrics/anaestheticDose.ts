import type { Metric } from '../metric.ts';

export const anaestheticDose: Metric = {
  id: 'anaesthetic-dose',
  name: 'Local anaesthetic, of the greatest dose',
  unit: '%',
  definition:
    'Local anaesthetic given, as a share of the greatest dose for the weight of the patient; different ones add up.',
  formula: '100 · Σ over agents of (mg given / (greatest mg per kg · weight))',
  says: 'How near the doses came to what may be given to a patient of this weight; at 100 the limit is reached.',
  saysNot: 'Whether a lesser dose would have done, nor how fast it is taken up where it was put.',
  source: 'Greatest doses by weight (D4); shares add up (TKU).',
  good: 80,
  poor: 100,
  advice: {
    good: 'The dose of local anaesthetic was safe.',
    fair: 'The dose of local anaesthetic came near to the greatest one.',
    poor: 'Too much local anaesthetic: reckon the greatest dose from the weight before you draw up.',
    missing: 'No local anaesthetic was given.',
  },
  create: () => {
    let share = 0;
    let tick = 0;
    return {
      observe(view) {
        if (view.anaestheticShare > share) tick = view.tick;
        share = view.anaestheticShare;
      },
      finish: () => (share > 0 ? { value: 100 * share, ticks: [tick] } : { value: null, ticks: [] }),
    };
  },
};
