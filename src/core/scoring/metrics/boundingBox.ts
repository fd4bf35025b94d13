import { boundingBoxVolume as published } from '../motion/boundingBox.ts';
import { motionCardMetric } from '../motionCardMetric.ts';

export const boundingBox = motionCardMetric(published, {
  name: 'Box about the tip’s path',
  inRun: 'The axes are those of the patient: left, back, up.',
  good: 80_000,
  poor: 250_000,
  advice: {
    good: 'The tip kept to a small room.',
    fair: 'The tip went about more than needed.',
    poor: 'The tip went far about. Choose the entry once, from the image.',
    missing: 'The needle did not touch the patient.',
  },
});
