import { tissueDamage as published } from '../motion/tissueDamage.ts';
import { motionCardMetric } from '../motionCardMetric.ts';

export const tissueDamage = motionCardMetric(published, {
  name: 'Area swept in tissue',
  good: 500,
  poor: 3000,
  advice: {
    good: 'The needle went in and out along its own path.',
    fair: 'The shaft swept some tissue. Withdraw to just under the skin before you turn it.',
    poor: 'The shaft swept a lot of tissue. Line up before the skin, and go straight in.',
    missing: 'The needle was not in the patient.',
  },
});
