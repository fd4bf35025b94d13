import { asepsisOf } from '../../procedure/care/asepsis.ts';
import { watchingCare } from '../careWatch.ts';
import type { Metric } from '../metric.ts';

export const skinDrying: Metric = {
  id: 'skin-drying',
  name: 'Drying time of the skin',
  unit: '%',
  definition:
    'Time between the last skin preparation and the first puncture, as a share of the time that the disinfectant takes to dry; 0 where the skin was not prepared.',
  formula: '100 · min(1, (t puncture − t preparation) / t dry)',
  says: 'Whether the disinfectant was given the time that it works in.',
  saysNot:
    'Whether the skin was scrubbed well, nor whether it was touched afterwards; the risk of infection counts that.',
  source:
    'Time to dry of 2 % chlorhexidine measured as 123 ± 32 s (doi 10.1016/j.ijoa.2018.10.012). Own definition.',
  good: 100,
  poor: 40,
  advice: {
    good: 'The skin was dry.',
    fair: 'The skin was still wet. Let it dry by itself, about two minutes.',
    poor: 'The skin was not prepared, or quite wet. Prepare it, and let it dry by itself, about two minutes.',
    missing: 'Nothing was punctured, or the run began at the needle.',
  },
  create: watchingCare(({ task, isPunctured }, care) =>
    isPunctured
      ? {
          value: 100 * (asepsisOf(task.plan, care, care.puncturedAtS, care.actsAtPuncture).dry01 ?? 0),
          ticks: [],
        }
      : { value: null, ticks: [] },
  ),
};
