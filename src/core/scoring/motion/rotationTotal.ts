import { degFromRad } from '../../math/elementary.ts';
import { type MotionMetric, PERK_TUTOR } from './motionMetric.ts';

export const rotationTotal: MotionMetric = {
  id: 'rotation-total',
  name: 'Rotation Total',
  unit: 'deg',
  tool: 'any',
  definition:
    'Sum of the angles, each 180° or less, of the rotations that lead from pose to pose, about whatever axis.',
  formula: 'Θ = Σ angle(Rᵢ Rᵢ₋₁⁻¹)',
  says: 'How much a tool was turned in all (AUC 0.73, JVIR 2023;34:1337).',
  saysNot:
    'In which sense: turning there and back counts twice. Noise of a tracker adds up while the tool rests.',
  source: `${PERK_TUTOR}, Rotation Total.`,
  create: () => {
    let sumRad = 0;
    return {
      observe(step) {
        sumRad += step.turnRad();
      },
      value: () => degFromRad(sumRad),
    };
  },
};
