import { type MotionMetric, PERK_TUTOR } from './motionMetric.ts';

export const depthPerception: MotionMetric = {
  id: 'depth-perception',
  name: 'Depth Perception',
  unit: 'mm',
  tool: 'needle',
  definition:
    'Sum of the parts of the steps of the tip that lie along the needle as it stands at the end of each step, there and back alike.',
  formula: 'D = Σ |(pᵢ − pᵢ₋₁) · uᵢ|, u the unit vector along the needle',
  says: 'How much the needle was pushed and pulled. One clean advance and withdrawal give twice the depth; more means that depth was searched for.',
  saysNot: 'Whether the depth was right in the end.',
  source: `${PERK_TUTOR}, Depth Perception.`,
  create: () => {
    let sumMm = 0;
    return {
      observe(step) {
        if (!step.hasLast) return;
        let along = 0;
        for (let k = 0; k < 3; k++) along += (step.tipMm[k]! - step.lastTipMm[k]!) * step.axis[k]!;
        sumMm += Math.abs(along);
      },
      value: () => sumMm,
    };
  },
};
