import { pathLength as published } from '../motion/pathLength.ts';
import { motionCardMetric } from '../motionCardMetric.ts';

export const pathLength = motionCardMetric(published, {
  name: 'Path of the tip',
  good: 120,
  poor: 300,
  advice: {
    good: 'The tip took a short way.',
    fair: 'The tip took a detour.',
    poor: 'The tip wandered. Think first, then move once.',
    missing: 'The needle did not touch the patient.',
  },
});
