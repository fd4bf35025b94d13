/**
 * Commands packed into rows for a file: what a hand does in tick after tick goes into one row of lists (see
 * commandRows.ts). It packs to a third of what a row a command takes, since the tick is not told again and again.
 */
import type { CommandKind } from '../core/sim/command.ts';
import type { TimedCommand } from '../core/sim/replay.ts';
import { type CommandRow, encodeCommand } from './commandRows.ts';

interface Stretch {
  /** Its place among the rows. */
  readonly at: number;
  /** One list for each of the kind's values. */
  readonly lists: (number | string | boolean)[][];
  nextTick: number;
}

/** The rows of commands with rising ticks. Reading them gives the same commands in the same order. */
export function packCommands(commands: readonly TimedCommand[]): {
  readonly rows: readonly CommandRow[];
  readonly hasStretches: boolean;
} {
  const stretches: { readonly head: readonly [number, string]; readonly stretch: Stretch }[] = [];
  const open = new Map<CommandKind, Stretch>();
  let tick = -1;
  /** The last row that the present tick has a command in: the next one must not stand above it. */
  let lastAt = -1;
  for (const timed of commands) {
    if (timed.tick !== tick) {
      tick = timed.tick;
      lastAt = -1;
    }
    const { kind } = timed.command;
    const values = encodeCommand(tick, timed.command).slice(2);
    const going = open.get(kind);
    if (going && going.nextTick === tick && going.at > lastAt && values.length > 0) {
      values.forEach((value, f) => {
        going.lists[f]!.push(value);
      });
      going.nextTick++;
      lastAt = going.at;
      continue;
    }
    const stretch = { at: stretches.length, lists: values.map((value) => [value]), nextTick: tick + 1 };
    stretches.push({ head: [tick, kind], stretch });
    open.set(kind, stretch);
    lastAt = stretch.at;
  }
  const isLong = ({ lists }: Stretch): boolean => lists.length > 0 && lists[0]!.length > 1;
  return {
    rows: stretches.map(({ head, stretch }) => [
      ...head,
      ...(isLong(stretch) ? stretch.lists : stretch.lists.map(([value]) => value!)),
    ]),
    hasStretches: stretches.some(({ stretch }) => isLong(stretch)),
  };
}
