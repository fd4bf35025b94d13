import type { Metric } from '../metric.ts';
import { TickList } from '../metric.ts';

export const probeDrift: Metric = {
  id: 'probe-drift',
  name: 'Probe moved while the needle advanced',
  unit: 'mm',
  definition:
    'Way of the probe over the skin in those ticks in which the needle also went deeper. Searching for the needle with the needle at rest does not count.',
  formula: 'Σ |probe step| over ticks with an advance',
  says: 'Whether the probe hand stayed still while the other moved: the second commonest error of novices (Sites 2007).',
  saysNot: 'Movement of the probe with the needle at rest, which is how the tip is found again.',
  source:
    'Unintentional probe movement is the second commonest error of novices (Sites 2007, PMID 17350520).',
  good: 1,
  poor: 10,
  advice: {
    good: 'The probe hand was still while the needle moved.',
    fair: 'Rest the probe hand on the patient, so that it stays while the needle moves.',
    poor: 'The probe slid while you advanced. Move one hand at a time.',
    missing: 'The needle was not advanced.',
  },
  create: () => {
    let totalMm = 0;
    let hasAdvanced = false;
    const moments = new TickList();
    return {
      observe(view) {
        if (view.advanceMm <= 0) return;
        hasAdvanced = true;
        if (view.probeStepMm <= 0) return;
        totalMm += view.probeStepMm;
        moments.add(view.tick);
      },
      finish: () => ({ value: hasAdvanced ? totalMm : null, ticks: moments.ticks }),
    };
  },
};
