import { angleBetweenQuaternions, type Quaternion } from '../../math/quaternion.ts';
import type { Vec3 } from '../../math/vec3.ts';
import { TICKS_PER_SECOND } from '../../sim/command.ts';
import { ActionCounter } from '../actionCounter.ts';
import { angleBetweenRad } from '../angle.ts';
import type { Metric } from '../metric.ts';
import { TickList } from '../metric.ts';
import { ROTATION_RAD_PER_S, rotationalActions as published } from '../motion/rotationalActions.ts';

export const rotationalActions: Metric = {
  id: 'rotational-actions',
  name: 'Rotational movements',
  unit: 'count',
  definition: `${published.definition} In a run those of the needle’s axis, while it touches or is in the patient, and those of the probe are added. Rolling the needle about its own axis is left out: steering the bevel is wanted.`,
  formula: published.formula,
  says: published.says,
  saysNot:
    'Whether the turn was wanted. The source counts rolling the needle too; the total rotation of the needle does so here as well.',
  source: published.source,
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
        const timeS = view.tick / TICKS_PER_SECOND;
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
        if (needle.observe(timeS, turnRad * TICKS_PER_SECOND)) moments.add(view.tick);
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
        if (probe.observe(timeS, probeRad * TICKS_PER_SECOND)) moments.add(view.tick);
      },
      finish: () => ({ value: needle.count + probe.count, ticks: moments.ticks }),
    };
  },
};
