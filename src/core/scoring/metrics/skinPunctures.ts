import { tissuePunctures as published } from '../motion/tissuePunctures.ts';
import { motionCardMetric } from '../motionCardMetric.ts';

export const skinPunctures = motionCardMetric(published, {
  name: 'Skin punctures',
  good: 1,
  poor: 3,
  advice: {
    good: 'The skin was punctured once.',
    fair: 'The skin was punctured twice. Withdraw only to just under the skin when you aim anew.',
    poor: 'The skin was punctured again and again. Choose the entry from the image, and keep it.',
    missing: 'The needle was not in the patient.',
  },
});
