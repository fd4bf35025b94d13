import type { Metric } from '../metric.ts';
import { TickList } from '../metric.ts';

export const needlePasses: Metric = {
  id: 'needle-passes',
  name: 'Needle passes',
  unit: 'count',
  definition:
    'Number of advances, the first and each that follows a withdrawal of at least 5 mm or a new puncture.',
  formula: '1 + number of advances after a withdrawal of 5 mm or a new puncture',
  says: 'Whether the first try was enough: 76.4 % freehand, 88.9 % with guidance (PMC5318157).',
  saysNot: 'How straight each pass was: see redirections and the swept area.',
  source:
    'First-pass success as in NeedleTrainer (PMC11583760) and PMC5318157: 76.4 % freehand, 88.9 % guided.',
  good: 1,
  poor: 3,
  advice: {
    good: 'One pass was enough.',
    fair: 'One more pass than needed. Check the line of the needle against the target before the skin.',
    poor: 'Many passes hurt. Plan entry and angle from the depth on the screen, then go once.',
    missing: 'The needle was not in the patient.',
  },
  create: () => {
    let passes = 0;
    const moments = new TickList();
    return {
      observe(view) {
        if (view.passes > passes) {
          if (passes > 0) moments.add(view.tick);
          passes = view.passes;
        }
      },
      finish: () => ({ value: passes > 0 ? passes : null, ticks: moments.ticks }),
    };
  },
};
