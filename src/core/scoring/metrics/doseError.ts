import type { Metric } from '../metric.ts';

export const doseError: Metric = {
  id: 'dose-error',
  name: 'Difference from the planned volume',
  unit: 'mL',
  definition: 'Absolute difference between the volume that left the needle and the volume of the drill.',
  formula: '|V_given − V_planned|',
  says: 'Whether the amount was as ordered.',
  saysNot: 'Where it went: see the share of the drug in the target.',
  source: 'Own definition.',
  good: 0.25,
  poor: 2,
  advice: {
    good: 'The volume was as planned.',
    fair: 'Watch the syringe: the volume was a little off the plan.',
    poor: 'Deliver the planned volume, no more and no less. Read it off the syringe as you push.',
    missing: 'Nothing was injected. Place the tip in the target and deliver the drug.',
  },
  create: ({ drill }) => {
    let injectedMl = 0;
    let lastTick = 0;
    return {
      observe(view) {
        if (view.injectedStepMl <= 0) return;
        injectedMl = view.injectedMl;
        lastTick = view.tick;
      },
      finish: () =>
        injectedMl > 0
          ? { value: Math.abs(injectedMl - drill.target.volumeMl), ticks: [lastTick] }
          : { value: null, ticks: [] },
    };
  },
};
