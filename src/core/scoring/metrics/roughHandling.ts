import type { Metric } from '../metric.ts';
import { TickList } from '../metric.ts';

const ROUGH = new Set(['tissue-torn', 'needle-buckled', 'needle-kinked']);

export const roughHandling: Metric = {
  id: 'rough-handling',
  name: 'Tears and buckling',
  unit: 'count',
  definition:
    'How often the shaft was dragged sideways through tissue, or pushed until it buckled: a deep needle does not turn, it bends and tears.',
  source: 'Own definition; redirect only after withdrawal [TKU].',
  good: 1,
  poor: 5,
  advice: {
    good: 'You did not force the needle.',
    fair: 'The shaft tore tissue. Withdraw to just under the skin, then change direction.',
    poor: 'You levered the needle deep in tissue again and again. It bends and tears: withdraw first, and stop when it bows.',
    missing: 'The needle was not in the patient.',
  },
  create: () => {
    let count = 0;
    let wasIn = false;
    const moments = new TickList();
    return {
      observe(view) {
        if (view.phase === 'inserted') wasIn = true;
        for (const event of view.events)
          if (ROUGH.has(event.kind)) {
            count++;
            moments.add(view.tick);
          }
      },
      finish: () => ({ value: wasIn ? count : null, ticks: moments.ticks }),
    };
  },
};
