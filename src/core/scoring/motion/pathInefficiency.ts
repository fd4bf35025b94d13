import { distance, type Vec3 } from '../../math/vec3.ts';
import { type MotionMetric, PERK_TUTOR } from './motionMetric.ts';

export const pathInefficiency: MotionMetric = {
  id: 'path-inefficiency',
  name: 'Path Inefficiency',
  unit: '%',
  tool: 'any',
  definition:
    'By how much the path of the tip is longer than the straight line from its first to its last place. Without a value where both are the same.',
  formula: '100 · (L / |p_last − p_first| − 1)',
  says: 'How direct a single movement from A to B was; 0 is a straight line.',
  saysNot:
    'Anything sensible of a whole procedure that ends where it began: a needle that is taken out again has nearly no distance between its ends, and the figure grows without bound.',
  source: `${PERK_TUTOR}, Path Inefficiency.`,
  create: () => {
    const first: Vec3 = [0, 0, 0];
    const last: Vec3 = [0, 0, 0];
    let isStarted = false;
    let sumMm = 0;
    return {
      observe(step) {
        for (let k = 0; k < 3; k++) {
          if (!isStarted) first[k] = step.tipMm[k]!;
          last[k] = step.tipMm[k]!;
        }
        isStarted = true;
        sumMm += step.stepMm;
      },
      value() {
        const straightMm = distance(first, last);
        return straightMm > 0 ? 100 * (sumMm / straightMm - 1) : null;
      },
    };
  },
};
