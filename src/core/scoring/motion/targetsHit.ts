import { distance } from '../../math/vec3.ts';
import { type MotionMetric, PERK_TUTOR } from './motionMetric.ts';

/** So near counts as hit, mm. */
export const TARGET_REACH_MM = 3;

export const targetsHit: MotionMetric = {
  id: 'targets-hit',
  name: 'Targets Hit',
  unit: 'count',
  tool: 'needle and targets',
  definition: 'Number of target points to which the tip came within 3 mm at some pose.',
  formula: '#{ k : minᵢ |pᵢ − q_k| < 3 mm }',
  says: 'How many of the points to reach were reached.',
  saysNot:
    'At which try, or whether the tip was there when it mattered; a fast pass between two poses can miss a point that the needle went through.',
  source: `${PERK_TUTOR}, Targets Hit.`,
  create: (targetsMm) => {
    const isHit = targetsMm.map(() => false);
    return {
      observe(step) {
        for (let i = 0; i < targetsMm.length; i++)
          if (!isHit[i] && distance(step.tipMm, targetsMm[i]!) < TARGET_REACH_MM) isHit[i] = true;
      },
      value: () => isHit.filter(Boolean).length,
    };
  },
};
