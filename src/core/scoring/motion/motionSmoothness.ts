import type { Vec3 } from '../../math/vec3.ts';
import { type MotionMetric, PERK_TUTOR } from './motionMetric.ts';

export const motionSmoothness: MotionMetric = {
  id: 'motion-smoothness',
  name: 'Motion Smoothness',
  unit: 'mm/s³',
  tool: 'any',
  skipsEqualTimes: true,
  definition:
    'Square root of the sum of the squared jerk of the tip times the time between poses. The jerk is the third backward difference of the place over four poses in a row; each difference is divided by the latest time step of those that it spans.',
  formula: 'S = √ Σ |jᵢ|² Δtᵢ, with vᵢ = (pᵢ − pᵢ₋₁)/Δtᵢ, aᵢ = (vᵢ − vᵢ₋₁)/Δtᵢ, jᵢ = (aᵢ − aᵢ₋₁)/Δtᵢ',
  says: 'How unsteady a movement was: the greater, the less smooth. Compare runs of one set-up and of about one length.',
  saysNot:
    'Anything across set-ups: a third difference magnifies noise with the third power of the rate. It is not divided by the length of the run, and its true unit would be mm/s³·√s; the source prints mm/s³.',
  source: `${PERK_TUTOR}, Motion Smoothness.`,
  create: () => {
    let sum = 0;
    /** How many of velocity (1), acceleration (2) and jerk (3) there are at this pose. */
    let order = 0;
    const velocity: Vec3 = [0, 0, 0];
    const acceleration: Vec3 = [0, 0, 0];
    return {
      observe(step) {
        if (!step.hasLast) {
          order = 0;
          return;
        }
        const dt = step.dtS;
        order = Math.min(3, order + 1);
        let squaredJerk = 0;
        for (let k = 0; k < 3; k++) {
          const v = (step.tipMm[k]! - step.lastTipMm[k]!) / dt;
          const a = (v - velocity[k]!) / dt;
          const j = (a - acceleration[k]!) / dt;
          squaredJerk += j * j;
          velocity[k] = v;
          acceleration[k] = a;
        }
        if (order === 3) sum += squaredJerk * dt;
      },
      value: () => Math.sqrt(sum),
    };
  },
};
