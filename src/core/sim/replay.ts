/** Doing a recorded run again. */
import type { Anatomy } from '../anatomy/anatomy.ts';
import type { Drill } from '../procedure/drill.ts';
import type { Command } from './command.ts';
import { createSimulation, type Simulation } from './simulation.ts';

/** A command and the tick of the step it was given to (the step that leads from tick to tick + 1). */
export interface TimedCommand {
  readonly tick: number;
  readonly command: Command;
}

/** What hands did in a run: commands with rising ticks, and the tick after the last step. */
export interface RunInput {
  readonly commandsByTick: readonly TimedCommand[];
  readonly endTick: number;
}

/** Steps a fresh run through recorded commands; onTick is called after each step. Returns the run at its end. */
export function replay(
  drill: Drill,
  anatomy: Anatomy,
  seed: number,
  run: RunInput,
  onTick?: (simulation: Simulation) => void,
): Simulation {
  const simulation = createSimulation(drill, anatomy, seed);
  const commands: Command[] = [];
  let next = 0;
  while (simulation.state.tick < run.endTick && !simulation.state.isFinished) {
    commands.length = 0;
    for (; next < run.commandsByTick.length; next++) {
      const timed = run.commandsByTick[next]!;
      if (timed.tick > simulation.state.tick) break;
      commands.push(timed.command);
    }
    simulation.step(commands);
    onTick?.(simulation);
  }
  return simulation;
}
