import { radFromDeg } from '../../math/elementary.ts';
import { ActionCounter } from '../actionCounter.ts';
import { type MotionMetric, PERK_TUTOR } from './motionMetric.ts';

/** Threshold of the source, 50 degrees a second, in rad/s. */
export const ROTATION_RAD_PER_S = radFromDeg(50);

export const rotationalActions: MotionMetric = {
  id: 'rotational-actions',
  name: 'Rotational Actions',
  unit: 'count',
  tool: 'any',
  skipsEqualTimes: true,
  definition:
    'Number of periods in which the tool turns faster than 50 degrees a second. A change between turning and still counts once it has lasted more than 0.2 s.',
  formula:
    'number of changes to turning, where ωᵢ = angle(Rᵢ Rᵢ₋₁⁻¹) / (tᵢ − tᵢ₋₁) > 50 °/s for more than 0.2 s without a break',
  says: 'How often a hand turned its tool anew: the single motion measure that tells novice from expert best (AUC 0.91, JVIR 2023;34:1337).',
  saysNot: 'Whether the turn was wanted. Rolling the needle to steer its bevel counts like any other turn.',
  source: `${PERK_TUTOR}, Rotational Actions.`,
  create: () => {
    const counter = new ActionCounter(ROTATION_RAD_PER_S);
    return {
      observe(step) {
        if (!step.hasLast) counter.begin(step.timeS);
        else counter.observe(step.timeS, step.turnRad() / step.dtS);
      },
      value: () => counter.count,
    };
  },
};
