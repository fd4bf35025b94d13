/** Brings a new run to where a recorded one was left, and pauses it there. */
import type { Command } from '../core/sim/command.ts';
import type { LiveRun } from '../engine/liveRun.ts';
import type { RecordedInputs } from '../protocol/verify.ts';

/** Ticks at once: about a twentieth of a second of work. */
const CHUNK_TICKS = 500;
const NONE: readonly Command[] = [];

/** Throws an Error where a tick fails. The page may show what it likes in between. */
export async function takeUp(run: LiveRun, left: RecordedInputs): Promise<void> {
  let next = 0;
  while (run.simulation.state.tick < left.endTick && !run.isOver) {
    const { tick } = run.simulation.state;
    let commands = NONE;
    if (left.commands[next]?.tick === tick) {
      const due: Command[] = [];
      while (left.commands[next]?.tick === tick) due.push(left.commands[next++]!.command);
      commands = due;
    }
    run.tick(commands);
    if (run.failure !== null) throw new Error(run.failure);
    if (tick % CHUNK_TICKS === CHUNK_TICKS - 1) await new Promise((resolve) => setTimeout(resolve));
  }
  run.start();
  run.pause();
}
