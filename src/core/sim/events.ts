/** What happened, with where the tip was. */
import type { SimState, SimEventKind } from './state.ts';

/** The same refusal is told again only after this many ticks: a held key must not fill the log. */
const REFUSAL_PAUSE_TICKS = 100;

export function addEvent(state: SimState, kind: SimEventKind, subject: string): void {
  const { needle, events, tick } = state;
  if (kind === 'command-refused') {
    for (let i = events.length - 1; i >= 0 && events[i]!.tick > tick - REFUSAL_PAUSE_TICKS; i--)
      if (events[i]!.kind === kind && events[i]!.subject === subject) return;
  }
  const [x, y, z] = needle.tipMm;
  events.push({ tick, kind, subject, tipMm: [x, y, z], depthMm: needle.depthMm });
}
