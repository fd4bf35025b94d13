/** When the picture was frozen in a run: what a record of the procedure keeps pictures of. */
import type { RecordedCommand } from './recorder.ts';

/** More are not kept; the last are what the hands settled on. */
export const MOST_FROZEN = 6;

/** Ticks at which a live picture was frozen, rising, the last ones of many. A run begins with a live picture. */
export function frozenTicks(commands: readonly RecordedCommand[]): number[] {
  const ticks: number[] = [];
  let isFrozen = false;
  for (const { tick, command } of commands) {
    if (command.kind !== 'freezeImage') continue;
    if (command.isFrozen && !isFrozen) ticks.push(tick);
    isFrozen = command.isFrozen;
  }
  return ticks.slice(-MOST_FROZEN);
}
