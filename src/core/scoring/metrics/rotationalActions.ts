import { PI } from '../../math/elementary.ts';
import { angleBetweenQuaternions, type Quaternion } from '../../math/quaternion.ts';
import type { Vec3 } from '../../math/vec3.ts';
import { ActionCounter } from '../actionCounter.ts';
import { angleBetweenRad } from '../angle.ts';
import type { Metric } from '../metric.ts';
import { TickList } from '../metric.ts';

/** Perk Tutor's threshold, 50 degrees a second, in rad/s. */
export const ROTATION_RAD_PER_S = (50 * PI) / 180;

export const rotationalActions: Metric = {
  id: 'rotational-actions',
  name: 'Rotational movements',
  unit: 'count',
  definition:
    'Periods in which the needle turns faster than 50 degrees a second about any axis across its own, and periods in which the probe turns faster than that; a change must last more than 0.2 s.',
  source:
    'Perk Tutor, Rotational Actions, of both tools. The best single measure to tell novice from expert (AUC 0.91, JVIR 2023;34:1337).',
  good: 2,
  poor: 10,
  advice: {
    good: 'You turned the tools calmly.',
    fair: 'Turn probe and needle in smaller, slower steps.',
    poor: 'The tools were turned again and again. Decide on the angle from the depth of the target, then set it once.',
    missing: 'Nothing was turned.',
  },
  create: () => {
    const needle = new ActionCounter(ROTATION_RAD_PER_S);
    const probe = new ActionCounter(ROTATION_RAD_PER_S);
    const moments = new TickList();
    const lastDirection: Vec3 = [0, 0, 0];
    const lastProbe: Quaternion = [0, 0, 0, 1];
    let isHeld = false;
    let hasProbe = false;
    return {
      observe(view) {
        const wasHeld = isHeld;
        isHeld = view.phase !== 'away';
        const d = view.direction;
        let turnRad = 0;
        if (d[0] !== lastDirection[0] || d[1] !== lastDirection[1] || d[2] !== lastDirection[2]) {
          if (isHeld && wasHeld) turnRad = angleBetweenRad(d, lastDirection);
          lastDirection[0] = d[0];
          lastDirection[1] = d[1];
          lastDirection[2] = d[2];
        }
        if (needle.observe(view.tick, turnRad)) moments.add(view.tick);
        const q = view.probeQuaternionXyzw;
        let probeRad = 0;
        if (
          q[0] !== lastProbe[0] ||
          q[1] !== lastProbe[1] ||
          q[2] !== lastProbe[2] ||
          q[3] !== lastProbe[3] ||
          !hasProbe
        ) {
          if (hasProbe) probeRad = angleBetweenQuaternions(q, lastProbe);
          hasProbe = true;
          lastProbe[0] = q[0];
          lastProbe[1] = q[1];
          lastProbe[2] = q[2];
          lastProbe[3] = q[3];
        }
        if (probe.observe(view.tick, probeRad)) moments.add(view.tick);
      },
      finish: () => ({ value: needle.count + probe.count, ticks: moments.ticks }),
    };
  },
};
