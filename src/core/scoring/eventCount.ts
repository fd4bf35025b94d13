/** Counts the events of some kinds, with their moments; nothing where the needle was never in the patient. */
import type { SimEventKind } from '../sim/state.ts';
import { type Metric, TickList } from './metric.ts';

export function countEvents(...kinds: readonly SimEventKind[]): ReturnType<Metric['create']> {
  let count = 0;
  let wasIn = false;
  const moments = new TickList();
  return {
    observe(view) {
      if (view.phase === 'inserted') wasIn = true;
      for (const event of view.events)
        if (kinds.includes(event.kind)) {
          count++;
          moments.add(view.tick);
        }
    },
    finish: () => ({ value: wasIn ? count : null, ticks: moments.ticks }),
  };
}
