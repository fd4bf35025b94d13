import { ContactList } from '../contactList.ts';
import type { Metric } from '../metric.ts';
import { TickList } from '../metric.ts';

export const hardContacts: Metric = {
  id: 'bone-cartilage-contacts',
  name: 'Contacts with bone and cartilage',
  unit: 'count',
  definition:
    'How often the advancing tip was stopped by bone or cartilage. Each structure is told with the least depth at which it was met and how often.',
  formula: 'number of contacts with bone + number of contacts with cartilage',
  says: 'How often the needle ran into something hard: it hurts, blunts the tip, and scratches cartilage.',
  saysNot: 'How hard it was. Where touching bone is part of an approach, the drill’s limits allow for it.',
  source: 'Own definition; a scratched cartilage is a named pitfall of the suprapatellar approach [TKU].',
  good: 0,
  poor: 3,
  advice: {
    good: 'You touched neither bone nor cartilage.',
    fair: 'The tip touched bone or cartilage. Stop a millimetre before the bright line.',
    poor: 'The tip hit bone or cartilage again and again. Flatten the needle and stop above the bone.',
    missing: 'The needle was not in the patient.',
  },
  create: ({ anatomy }) => {
    let count = 0;
    let wasIn = false;
    const contacts = new ContactList();
    const moments = new TickList();
    return {
      observe(view) {
        if (view.phase === 'inserted') wasIn = true;
        for (const event of view.events) {
          if (event.kind !== 'bone-contact' && event.kind !== 'cartilage-contact') continue;
          count++;
          contacts.add(event);
          moments.add(view.tick);
        }
      },
      finish() {
        const result = { value: wasIn ? count : null, ticks: moments.ticks };
        const hint = contacts.words(anatomy, true);
        return hint === undefined || !wasIn ? result : { ...result, hint };
      },
    };
  },
};
