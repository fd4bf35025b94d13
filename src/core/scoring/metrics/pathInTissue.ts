import { pathInTissue as published } from '../motion/pathInTissue.ts';
import { motionCardMetric } from '../motionCardMetric.ts';

export const pathInTissue = motionCardMetric(published, {
  name: 'Path of the tip in tissue',
  good: 110,
  poor: 250,
  advice: {
    good: 'The tip took a short way through tissue.',
    fair: 'The way through tissue was longer than it need be.',
    poor: 'The tip did a lot of cutting. Fewer, straighter advances do less damage.',
    missing: 'The needle was not in the patient.',
  },
});
