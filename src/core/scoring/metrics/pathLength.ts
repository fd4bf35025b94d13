import type { Metric } from '../metric.ts';

export const pathLength: Metric = {
  id: 'path-length',
  name: 'Path of the tip',
  unit: 'mm',
  definition: 'Sum of the steps of the tip while the needle touches or is in the patient.',
  source: 'Perk Tutor, Path Length. It tells novice from expert poorly (AUC 0.61, JVIR 2023;34:1337).',
  good: 120,
  poor: 300,
  advice: {
    good: 'The tip took a short way.',
    fair: 'The tip took a detour.',
    poor: 'The tip wandered. Think first, then move once.',
    missing: 'The needle did not touch the patient.',
  },
  create: () => {
    let totalMm = 0;
    let wasHeld = false;
    return {
      observe(view) {
        if (view.phase !== 'away') wasHeld = true;
        totalMm += view.tipStepMm;
      },
      finish: () => ({ value: wasHeld ? totalMm : null, ticks: [] }),
    };
  },
};
