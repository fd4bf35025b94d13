import { ActionCounter } from '../actionCounter.ts';
import type { Metric } from '../metric.ts';
import { TickList } from '../metric.ts';

/** Perk Tutor's threshold, mm/s. */
export const TRANSLATION_MM_PER_S = 50;

export const translationalActions: Metric = {
  id: 'translational-actions',
  name: 'Translational movements',
  unit: 'count',
  definition:
    'Periods in which the needle tip moves faster than 50 mm/s, and periods in which the probe does; a change must last more than 0.2 s. The speed is that of the tool itself, not of a matrix about a far origin.',
  source:
    'Perk Tutor, Translational Actions, of both tools. Movement counts tell novice from expert well (AUC 0.86, JVIR 2023;34:1337).',
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
        if (needle.observe(view.tick, view.tipStepMm)) moments.add(view.tick);
        if (probe.observe(view.tick, view.probeStepMm)) moments.add(view.tick);
      },
      finish: () => ({ value: needle.count + probe.count, ticks: moments.ticks }),
    };
  },
};
