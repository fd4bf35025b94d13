import type { Metric } from '../metric.ts';
import { TickList } from '../metric.ts';

export const structuresEntered: Metric = {
  id: 'structures-entered',
  name: 'Structures entered that must be avoided',
  unit: 'count',
  definition:
    'How many of the structures to avoid the needle went into, or touched where they stop a needle.',
  source: 'Own definition, after the error lists of Ahmed 2017 (PMC5388285).',
  good: 0,
  poor: 2,
  advice: {
    good: 'You entered nothing that must be avoided.',
    fair: 'The needle went into a structure to avoid. Find out which in the replay, and where it was on the image.',
    poor: 'The needle went into several structures to avoid. Scan the whole path before you puncture the skin.',
    missing: 'The needle was not in the patient.',
  },
  create: ({ drill }) => {
    const avoid = new Set(drill.avoid.map((rule) => rule.structure));
    const entered = new Set<string>();
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
          moments.add(view.tick);
        }
        for (let i = 0; i < drill.avoid.length; i++) {
          const structure = drill.avoid[i]!.structure;
          if (view.leastDistanceMm[i]! >= 0 || entered.has(structure)) continue;
          entered.add(structure);
          moments.add(view.tick);
        }
      },
      finish: () => ({ value: wasIn ? entered.size : null, ticks: moments.ticks }),
    };
  },
};
