import { spread as published } from '../motion/spread.ts';
import { motionCardMetric } from '../motionCardMetric.ts';

export const tipSpread = motionCardMetric(published, {
  id: 'tip-spread',
  name: 'Spread of the tip',
  inRun: 'Called RMS by its source.',
  good: 30,
  poor: 60,
  advice: {
    good: 'The tip kept near one place.',
    fair: 'The tip was in places apart.',
    poor: 'The tip was in places far apart: more than one entry, or a long way. See the replay.',
    missing: 'The needle did not touch the patient.',
  },
});
