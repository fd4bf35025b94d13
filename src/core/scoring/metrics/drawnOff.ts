import type { Metric } from '../metric.ts';

export const drawnOff: Metric = {
  id: 'drawn-off',
  name: 'Fluid drawn off before injecting',
  unit: 'mL',
  definition:
    'Volume of the fluid of the joint, bursa or cyst that was aspirated before anything was injected.',
  formula: 'V of fluid aspirated before the first injection',
  says: 'How well the cavity was emptied before anything was put in: what stays dilutes the drug and keeps the wall tense.',
  saysNot: 'How much fluid there was: that is the patient’s.',
  source: 'Own definition; drain first, then inject: popliteal cysts, S92.',
  good: 8,
  poor: 0,
  advice: {
    good: 'You drained it before you injected.',
    fair: 'There was more to draw off: follow the wall with the tip as it empties.',
    poor: 'Draw the fluid off before you inject, with the tip in the middle of it.',
    missing: 'Nothing was drawn off.',
  },
  create: () => {
    let drawnMl = 0;
    let firstTick = -1;
    let hasInjected = false;
    return {
      observe(view) {
        if (view.injectedStepMl > 0) hasInjected = true;
        if (hasInjected || view.drawnMl <= drawnMl) return;
        drawnMl = view.drawnMl;
        if (firstTick < 0) firstTick = view.tick;
      },
      finish: () => ({ value: drawnMl > 0 ? drawnMl : null, ticks: firstTick < 0 ? [] : [firstTick] }),
    };
  },
};
