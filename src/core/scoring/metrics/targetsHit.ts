import { TARGET_REACH_MM, targetsHit as published } from '../motion/targetsHit.ts';
import type { Metric } from '../metric.ts';

/** Tissue gives way, so that the target may come nearer without the tip: it is looked at again after so long, ticks. */
const LOOK_AGAIN_TICKS = 50;

export const targetsHit: Metric = {
  id: published.id,
  name: 'Targets hit',
  unit: 'count',
  definition: `${published.definition} In a run the target is the one of the drill, whole, and not a point: 1 once the tip was within 3 mm of it, else 0.`,
  formula: 'hit = 1 where minᵢ distance(pᵢ, target) < 3 mm, else 0',
  says: 'Whether the tip came to the target at all.',
  saysNot: published.saysNot,
  source: published.source,
  good: 1,
  poor: 0,
  advice: {
    good: 'The tip came to the target.',
    fair: 'The tip came to the target.',
    poor: 'The tip never came to the target. Find both on the image before you advance.',
    missing: 'The needle was not in the patient.',
  },
  create: () => {
    let wasIn = false;
    let hitTick = -1;
    /** Way of the tip that could lead to the target, and when it was last looked at. */
    let freeMm = 0;
    let lookedTick = 0;
    return {
      observe(view) {
        if (hitTick >= 0) return;
        freeMm -= view.tipStepMm;
        if (view.phase !== 'inserted') return;
        const isFirst = !wasIn;
        wasIn = true;
        if (!isFirst && freeMm > 0 && view.tick - lookedTick < LOOK_AGAIN_TICKS) return;
        const awayMm = view.targetDistanceMm();
        lookedTick = view.tick;
        freeMm = awayMm - TARGET_REACH_MM;
        if (awayMm < TARGET_REACH_MM) hitTick = view.tick;
      },
      finish: () =>
        wasIn
          ? { value: hitTick < 0 ? 0 : 1, ticks: hitTick < 0 ? [] : [hitTick] }
          : { value: null, ticks: [] },
    };
  },
};
