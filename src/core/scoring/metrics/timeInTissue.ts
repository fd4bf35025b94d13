import { timeInTissue as published } from '../motion/timeInTissue.ts';
import { motionCardMetric } from '../motionCardMetric.ts';

export const timeInTissue = motionCardMetric(published, {
  name: 'Time in tissue',
  good: 60,
  poor: 180,
  advice: {
    good: 'The needle was in the patient no longer than needed.',
    fair: 'Have the plan ready before the skin, so that the needle is in for less time.',
    poor: 'The needle was in for long. Scan and plan first, with the needle outside.',
    missing: 'The needle was not in the patient.',
  },
});
