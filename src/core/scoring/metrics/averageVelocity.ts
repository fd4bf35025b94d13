import { averageVelocity as published } from '../motion/averageVelocity.ts';
import { motionCardMetric } from '../motionCardMetric.ts';

export const averageVelocity = motionCardMetric(published, {
  name: 'Mean speed of the tip',
  good: 3.5,
  poor: 12,
  advice: {
    good: 'The tip moved at a speed at which the image can follow.',
    fair: 'The tip moved fast. Slow down, so that you see where it goes.',
    poor: 'The tip moved too fast to be watched. Advance millimetre by millimetre.',
    missing: 'The needle did not touch the patient.',
  },
});
