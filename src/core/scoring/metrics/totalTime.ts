import { TICKS_PER_SECOND } from '../../sim/command.ts';
import type { Metric } from '../metric.ts';
import { elapsedTime as published } from '../motion/elapsedTime.ts';

export const totalTime: Metric = {
  id: 'total-time',
  name: 'Total time',
  unit: 's',
  definition: `${published.definition} In a run it is the time from its start to its end; pauses do not count.`,
  formula: published.formula,
  says: published.says,
  saysNot: published.saysNot,
  source: published.source,
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
