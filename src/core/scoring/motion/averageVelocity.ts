import { type MotionMetric, PERK_TUTOR } from './motionMetric.ts';

export const averageVelocity: MotionMetric = {
  id: 'average-velocity',
  name: 'Average Velocity',
  unit: 'mm/s',
  tool: 'any',
  skipsEqualTimes: true,
  definition:
    'Mean of the speeds of the tip over all steps, each step counting once however long it lasted. Without a value for fewer than two times.',
  formula: 'v̄ = (1/n) Σ |pᵢ − pᵢ₋₁| / (tᵢ − tᵢ₋₁)',
  says: 'How fast the tip went while it was followed.',
  saysNot:
    'The same as path by time where poses come at uneven times, since a short step weighs as much as a long one. Resting lowers it.',
  source: `${PERK_TUTOR}, Average Velocity.`,
  create: () => {
    let sum = 0;
    let count = 0;
    return {
      observe(step) {
        if (!step.hasLast) return;
        sum += step.stepMm / step.dtS;
        count++;
      },
      value: () => (count > 0 ? sum / count : null),
    };
  },
};
