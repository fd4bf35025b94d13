/** The events of a run as a debrief tells them. */
import { TICKS_PER_SECOND } from '../core/sim/command.ts';
import type { SimEvent } from '../core/sim/state.ts';

/** Out of a structure for less than this and in again counts as never having left: the tip stands on its border. */
export const BORDER_TICKS = TICKS_PER_SECOND;

/**
 * The events without the flutter of a tip on a border: where a structure was left and entered again within a second,
 * both are left out, however often it happened. Nothing else is dropped, and the order stays.
 */
export function mainEvents(events: readonly SimEvent[]): SimEvent[] {
  const dropped = new Set<number>();
  const leftAt = new Map<string, number>();
  events.forEach((event, i) => {
    if (event.kind === 'structure-left') leftAt.set(event.subject, i);
    if (event.kind !== 'structure-entered') return;
    const left = leftAt.get(event.subject);
    if (left === undefined || event.tick - events[left]!.tick > BORDER_TICKS) return;
    dropped.add(left);
    dropped.add(i);
    leftAt.delete(event.subject);
  });
  return events.filter((_, i) => !dropped.has(i));
}
