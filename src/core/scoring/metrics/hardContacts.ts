import { countEvents } from '../eventCount.ts';
import type { Metric } from '../metric.ts';

export const hardContacts: Metric = {
  id: 'bone-cartilage-contacts',
  name: 'Contacts with bone and cartilage',
  unit: 'count',
  definition: 'How often the advancing tip was stopped by bone or cartilage.',
  source: 'Own definition; a scratched cartilage is a named pitfall of the suprapatellar approach [TKU].',
  good: 0,
  poor: 3,
  advice: {
    good: 'You touched neither bone nor cartilage.',
    fair: 'The tip touched bone or cartilage. Stop a millimetre before the bright line.',
    poor: 'The tip hit bone or cartilage again and again. Flatten the needle and stop above the bone.',
    missing: 'The needle was not in the patient.',
  },
  create: () => countEvents('bone-contact', 'cartilage-contact'),
};
