import type { Vec3 } from '../../math/vec3.ts';
import { type MotionMetric, PERK_TUTOR } from './motionMetric.ts';

export const spread: MotionMetric = {
  id: 'rms',
  name: 'RMS',
  unit: 'mm',
  tool: 'any',
  definition:
    'Root mean square of the distances of the tip from the mean of all its places, each pose counting once. Reckoned in one pass (Welford).',
  formula: '√ ( (1/n) Σ |pᵢ − p̄|² )',
  says: 'How still a hand kept a place that it was to keep.',
  saysNot: 'Skill in a task in which the tip must travel: the way there and back is most of it.',
  source: `${PERK_TUTOR}, RMS.`,
  create: () => {
    const mean: Vec3 = [0, 0, 0];
    let count = 0;
    let sum = 0;
    return {
      observe(step) {
        count++;
        for (let k = 0; k < 3; k++) {
          const off = step.tipMm[k]! - mean[k]!;
          mean[k] = mean[k]! + off / count;
          sum += off * (step.tipMm[k]! - mean[k]!);
        }
      },
      value: () => (count > 0 ? Math.sqrt(sum / count) : null),
    };
  },
};
