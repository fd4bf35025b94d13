import { depthPerception as published } from '../motion/depthPerception.ts';
import { motionCardMetric } from '../motionCardMetric.ts';

export const depthPerception = motionCardMetric(published, {
  name: 'Push and pull along the needle',
  inRun: 'Called depth perception by its source.',
  good: 150,
  poor: 300,
  advice: {
    good: 'The depth was found at once.',
    fair: 'The needle was pushed and pulled more than needed.',
    poor: 'The depth was searched for with the needle. Read it off the image before the skin.',
    missing: 'The needle did not touch the patient.',
  },
});
