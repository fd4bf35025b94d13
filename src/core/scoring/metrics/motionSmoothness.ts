import { motionSmoothness as published } from '../motion/motionSmoothness.ts';
import { motionCardMetric } from '../motionCardMetric.ts';

export const motionSmoothness = motionCardMetric(published, {
  name: 'Unsteadiness of the tip',
  inRun: 'Called motion smoothness by its source, though less is smoother.',
  good: 200_000,
  poor: 2_000_000,
  advice: {
    good: 'The needle moved smoothly.',
    fair: 'The needle moved in small jerks.',
    poor: 'The needle moved in jerks. Rest the hand on the patient, and advance steadily.',
    missing: 'The needle did not touch the patient.',
  },
});
