/** What happened, with where the tip was. */
import type { SimEvent, SimEventKind, SimState } from './state.ts';

/** The same refusal is told again only after this many ticks: a held key must not fill the log. */
const REFUSAL_PAUSE_TICKS = 100;

export function addEvent(state: SimState, kind: SimEventKind, subject: string, size?: number): void {
  const { needle, events, tick } = state;
  if (kind === 'command-refused') {
    for (let i = events.length - 1; i >= 0 && events[i]!.tick > tick - REFUSAL_PAUSE_TICKS; i--)
      if (events[i]!.kind === kind && events[i]!.subject === subject) return;
  }
  const [x, y, z] = needle.tipMm;
  const event: SimEvent = { tick, kind, subject, tipMm: [x, y, z], depthMm: needle.depthMm };
  if (size !== undefined) event.size = size;
  events.push(event);
}

/** As addEvent, once for each kind and subject in a run. True where it was told now. */
export function addEventOnce(state: SimState, kind: SimEventKind, subject: string, size?: number): boolean {
  if (state.events.some((event) => event.kind === kind && event.subject === subject)) return false;
  addEvent(state, kind, subject, size);
  return true;
}
