import { pathLength as published } from '../motion/pathLength.ts';
import { motionCardMetric } from '../motionCardMetric.ts';

export const probePath = motionCardMetric(published, {
  id: 'probe-path-length',
  tool: 'probe',
  name: 'Path of the probe',
  good: 150,
  poor: 600,
  advice: {
    good: 'The probe took a short way.',
    fair: 'The probe took a detour.',
    poor: 'The probe wandered. Start at the landmark of the standard view, and go from there.',
    missing: 'The probe was not moved.',
  },
});
