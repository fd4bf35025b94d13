import { countEvents } from '../eventCount.ts';
import type { Metric } from '../metric.ts';

export const redirections: Metric = {
  id: 'redirections',
  name: 'Redirections in tissue',
  unit: 'count',
  definition: 'How often the tip was moved sideways in tissue by more than 2 mm without withdrawing.',
  formula: 'number of times that the sideways way of the tip in one pass grew by 2 mm',
  says: 'How often the needle was levered in the tissue instead of being drawn back and aimed anew.',
  saysNot: 'How much tissue that tore: see the area swept in tissue.',
  source: 'Own definition; steering by jabbing is a fault of tip control [TKU].',
  good: 1,
  poor: 5,
  advice: {
    good: 'You hardly redirected the needle.',
    fair: 'Withdraw to just under the skin before you change direction.',
    poor: 'You swept the needle sideways through tissue. Withdraw, aim anew, advance.',
    missing: 'The needle was not in the patient.',
  },
  create: () => countEvents('redirected'),
};
