import { type MotionMetric, PERK_TUTOR } from './motionMetric.ts';

export const elapsedTime: MotionMetric = {
  id: 'elapsed-time',
  name: 'Elapsed Time',
  unit: 's',
  tool: 'any',
  definition: 'Sum of the times between poses, which is the last time less the first.',
  formula: 'T = Σ (tᵢ − tᵢ₋₁)',
  says: 'How long the tool was followed. It falls with practice for nearly everyone.',
  saysNot:
    'Whether the work was good: novices can be faster and worse (NeedleTrainer, PMC11583760), so here speed never makes up for a fault.',
  source: `${PERK_TUTOR}, Elapsed Time.`,
  create: () => {
    let sumS = 0;
    return {
      observe(step) {
        sumS += step.dtS;
      },
      value: () => sumS,
    };
  },
};
