import { type MotionMetric, PERK_TUTOR } from './motionMetric.ts';

export const pathLength: MotionMetric = {
  id: 'path-length',
  name: 'Path Length',
  unit: 'mm',
  tool: 'any',
  definition: 'Sum of the straight steps of the tip from pose to pose.',
  formula: 'L = Σ |pᵢ − pᵢ₋₁|',
  says: 'How much the tip travelled, with every detour and every trembling of hand and tracker.',
  saysNot:
    'Much about skill on its own (AUC 0.61, JVIR 2023;34:1337). Noise of a tracker makes it longer at a higher rate, so compare only runs of one set-up.',
  source: `${PERK_TUTOR}, Path Length.`,
  create: () => {
    let sumMm = 0;
    return {
      observe(step) {
        sumMm += step.stepMm;
      },
      value: () => sumMm,
    };
  },
};
