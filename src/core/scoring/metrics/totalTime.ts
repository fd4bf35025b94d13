import { TICKS_PER_SECOND } from '../../sim/command.ts';
import type { Metric } from '../metric.ts';

export const totalTime: Metric = {
  id: 'total-time',
  name: 'Total time',
  unit: 's',
  definition: 'Time from the start of the run to its end.',
  source:
    'Perk Tutor, Elapsed Time. Novices can be faster and worse (NeedleTrainer, PMC11583760), so speed never makes up for a fault here.',
  good: 120,
  poor: 300,
  advice: {
    good: 'You worked in good time.',
    fair: 'You can be a little quicker once the steps are familiar.',
    poor: 'The run took long. Practise the scan and the set-up on their own.',
    missing: 'The run has no time.',
  },
  create: () => {
    let last = 0;
    return {
      observe(view) {
        last = view.tick;
      },
      finish: () => ({ value: last / TICKS_PER_SECOND, ticks: [] }),
    };
  },
};
