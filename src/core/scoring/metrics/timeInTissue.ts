import { TICKS_PER_SECOND } from '../../sim/command.ts';
import type { Metric } from '../metric.ts';

export const timeInTissue: Metric = {
  id: 'time-in-tissue',
  name: 'Time in tissue',
  unit: 's',
  definition: 'Sum of the time that ends with the tip under the skin.',
  source: 'Perk Tutor, Time in Tissue.',
  good: 60,
  poor: 180,
  advice: {
    good: 'The needle was in the patient no longer than needed.',
    fair: 'Have the plan ready before the skin, so that the needle is in for less time.',
    poor: 'The needle was in for long. Scan and plan first, with the needle outside.',
    missing: 'The needle was not in the patient.',
  },
  create: () => {
    let ticks = 0;
    return {
      observe(view) {
        if (view.phase === 'inserted') ticks++;
      },
      finish: () => ({ value: ticks > 0 ? ticks / TICKS_PER_SECOND : null, ticks: [] }),
    };
  },
};
