import { TICKS_PER_SECOND } from '../../sim/command.ts';
import { ActionCounter } from '../actionCounter.ts';
import type { Metric } from '../metric.ts';
import { TickList } from '../metric.ts';
import { TRANSLATION_MM_PER_S, translationalActions as published } from '../motion/translationalActions.ts';

export const translationalActions: Metric = {
  id: 'translational-actions',
  name: 'Translational movements',
  unit: 'count',
  definition: `${published.definition} In a run those of the needle, while it touches or is in the patient, and those of the probe over the skin are added.`,
  formula: published.formula,
  says: published.says,
  saysNot: published.saysNot,
  source: published.source,
  good: 3,
  poor: 15,
  advice: {
    good: 'Your hands moved calmly.',
    fair: 'Make fewer quick moves: slide the probe slowly, and pause between moves.',
    poor: 'Your hands were restless. Move one tool at a time, slowly, and look before the next move.',
    missing: 'Nothing was moved.',
  },
  create: () => {
    const needle = new ActionCounter(TRANSLATION_MM_PER_S);
    const probe = new ActionCounter(TRANSLATION_MM_PER_S);
    const moments = new TickList();
    return {
      observe(view) {
        const timeS = view.tick / TICKS_PER_SECOND;
        if (needle.observe(timeS, view.tipStepMm * TICKS_PER_SECOND)) moments.add(view.tick);
        if (probe.observe(timeS, view.probeStepMm * TICKS_PER_SECOND)) moments.add(view.tick);
      },
      finish: () => ({ value: needle.count + probe.count, ticks: moments.ticks }),
    };
  },
};
