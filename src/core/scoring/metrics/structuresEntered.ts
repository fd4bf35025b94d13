import { ContactList } from '../contactList.ts';
import type { Metric } from '../metric.ts';
import { TickList } from '../metric.ts';

export const structuresEntered: Metric = {
  id: 'structures-entered',
  name: 'Structures entered that must be avoided',
  unit: 'count',
  definition:
    'How many of the structures to avoid the needle went into, or touched where they stop a needle.',
  formula: 'number of structures to avoid with distance < 0 or a contact',
  says: 'How many of the things to avoid were hit. Each is told with the least depth at which it was met.',
  saysNot: 'How often each was entered, nor what came of it: see complications.',
  source: 'Own definition, after the error lists of Ahmed 2017 (PMC5388285).',
  good: 0,
  poor: 2,
  advice: {
    good: 'You entered nothing that must be avoided.',
    fair: 'The needle went into a structure to avoid. Find out which in the replay, and where it was on the image.',
    poor: 'The needle went into several structures to avoid. Scan the whole path before you puncture the skin.',
    missing: 'The needle was not in the patient.',
  },
  create: ({ drill, anatomy }) => {
    const avoid = new Set(drill.avoid.map((rule) => rule.structure));
    const entered = new Set<string>();
    const contacts = new ContactList();
    const moments = new TickList();
    let wasIn = false;
    return {
      observe(view) {
        if (view.phase === 'inserted') wasIn = true;
        for (const event of view.events) {
          const isEntry =
            event.kind === 'structure-entered' ||
            event.kind === 'bone-contact' ||
            event.kind === 'cartilage-contact';
          if (!isEntry || !avoid.has(event.subject)) continue;
          entered.add(event.subject);
          contacts.add(event);
          moments.add(view.tick);
        }
        for (let i = 0; i < drill.avoid.length; i++) {
          const structure = drill.avoid[i]!.structure;
          if (view.leastDistanceMm[i]! >= 0 || entered.has(structure)) continue;
          entered.add(structure);
          contacts.add({ subject: structure, depthMm: view.depthMm });
          moments.add(view.tick);
        }
      },
      finish() {
        const result = { value: wasIn ? entered.size : null, ticks: moments.ticks };
        const hint = contacts.words(anatomy, false);
        return hint === undefined || !wasIn ? result : { ...result, hint };
      },
    };
  },
};
