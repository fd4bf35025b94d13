import type { Metric } from '../metric.ts';

export const pathInTissue: Metric = {
  id: 'path-in-tissue',
  name: 'Path of the tip in tissue',
  unit: 'mm',
  definition: 'Sum of those steps of the tip that end under the skin.',
  source: 'Perk Tutor, Path in Tissue.',
  good: 110,
  poor: 250,
  advice: {
    good: 'The tip took a short way through tissue.',
    fair: 'The way through tissue was longer than it need be.',
    poor: 'The tip did a lot of cutting. Fewer, straighter advances do less damage.',
    missing: 'The needle was not in the patient.',
  },
  create: () => {
    let totalMm = 0;
    let wasIn = false;
    return {
      observe(view) {
        if (view.phase !== 'inserted') return;
        wasIn = true;
        totalMm += view.tipStepMm;
      },
      finish: () => ({ value: wasIn ? totalMm : null, ticks: [] }),
    };
  },
};
