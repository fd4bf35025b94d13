import type { Metric } from '../metric.ts';
import { TickList } from '../metric.ts';

export const tipVisibleAtInjection: Metric = {
  id: 'tip-visible-at-injection',
  name: 'Tip visible at the injection',
  unit: '%',
  definition:
    'Share of the injected volume that belongs to pushes of the plunger at whose start the tip showed in the image. A push begins with the first drug that leaves the needle after a tick in which none did.',
  formula: '100 · Σ V_k over pushes k that began with the tip in view / Σ V_k',
  says: 'Whether one knew where the drug would go at the moment when it could still be held back: with the tip–target distance the proficiency task of the axillary block VR trainer.',
  saysNot: 'Whether the tip was in the right place, nor whether it stayed in view while the plunger went on.',
  source: 'Tip visible at the instant of injection, axillary block VR trainer (PMC4384236).',
  good: 100,
  poor: 50,
  advice: {
    good: 'You saw the tip when you began to inject.',
    fair: 'Part of the drug was begun without a view of the tip. Find the tip again before each push.',
    poor: 'You injected without seeing the tip. No drug before the tip is on the screen.',
    missing: 'Nothing was injected. Place the tip in the target and deliver the drug.',
  },
  create: () => {
    let totalMl = 0;
    let seenMl = 0;
    let isPushing = false;
    let isSeen = false;
    const blind = new TickList();
    return {
      observe(view) {
        if (view.injectedStepMl <= 0) {
          isPushing = false;
          return;
        }
        if (!isPushing) {
          isPushing = true;
          isSeen = view.sight().isTipVisible;
          if (!isSeen) blind.add(view.tick);
        }
        totalMl += view.injectedStepMl;
        if (isSeen) seenMl += view.injectedStepMl;
      },
      finish: () => ({ value: totalMl > 0 ? (100 * seenMl) / totalMl : null, ticks: blind.ticks }),
    };
  },
};
