import type { Metric } from '../metric.ts';
import { TickList } from '../metric.ts';

export const volumeInTarget: Metric = {
  id: 'volume-in-target',
  name: 'Share of the drug in the target',
  unit: '%',
  definition: 'Volume delivered into the target structure, of all volume that left the needle.',
  formula: '100 · V_target / V_injected',
  says: 'Where the drug ended, which is what the procedure is for.',
  saysNot: 'Whether it will stay there, nor how late a wrong spread was noticed.',
  source:
    'Where the injectate ends is the accuracy that trials of guided injection report (96.7 % guided, 81.0 % by landmark at the knee); not recognising maldistribution is one of the five quality-compromising behaviours of Sites 2007.',
  good: 95,
  poor: 50,
  advice: {
    good: 'The drug went where it belongs.',
    fair: 'Part of the drug went astray. Watch the spread and stop as soon as the target does not open.',
    poor: 'Most of the drug went into the wrong place. Inject a test dose of 0.5 mL and go on only when the target opens.',
    missing: 'Nothing was injected. Place the tip in the target and deliver the drug.',
  },
  create: ({ drill }) => {
    let injectedMl = 0;
    let targetMl = 0;
    const astray = new TickList();
    return {
      observe(view) {
        if (view.injectedStepMl <= 0) return;
        const nowMl = view.byStructureMl[drill.target.structure] ?? 0;
        if (nowMl - targetMl < 0.5 * view.injectedStepMl) astray.add(view.tick);
        injectedMl = view.injectedMl;
        targetMl = nowMl;
      },
      finish: () => ({
        value: injectedMl > 0 ? (100 * targetMl) / injectedMl : null,
        ticks: astray.ticks,
      }),
    };
  },
};
