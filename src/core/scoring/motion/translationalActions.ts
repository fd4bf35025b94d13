import { ActionCounter } from '../actionCounter.ts';
import { type MotionMetric, PERK_TUTOR } from './motionMetric.ts';

/** Threshold of the source, mm/s. */
export const TRANSLATION_MM_PER_S = 50;

export const translationalActions: MotionMetric = {
  id: 'translational-actions',
  name: 'Translational Actions',
  unit: 'count',
  tool: 'any',
  skipsEqualTimes: true,
  definition:
    'Number of periods in which the tip moves faster than 50 mm/s. A change between moving and still counts once it has lasted more than 0.2 s.',
  formula:
    'number of changes to moving, where vᵢ = |pᵢ − pᵢ₋₁| / (tᵢ − tᵢ₋₁) > 50 mm/s for more than 0.2 s without a break',
  says: 'How often a hand set out anew. Movement counts tell novice from expert well (AUC 0.86, JVIR 2023;34:1337).',
  saysNot:
    'How far or how well it moved; slow creeping counts as rest. The source’s script takes the speed from the matrix between two poses, which grows with the distance from the origin of the tracker when the tool turns; here it is the speed of the tip.',
  source: `${PERK_TUTOR}, Translational Actions.`,
  create: () => {
    const counter = new ActionCounter(TRANSLATION_MM_PER_S);
    return {
      observe(step) {
        if (!step.hasLast) counter.begin(step.timeS);
        else counter.observe(step.timeS, step.stepMm / step.dtS);
      },
      value: () => counter.count,
    };
  },
};
