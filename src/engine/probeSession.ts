/**
 * A probe in the hand without a run: nothing is scored or kept. Several simulations may follow the one hand, so that two
 * patients are looked at in the same place.
 */
import type { Command } from '../core/sim/command.ts';
import type { Simulation } from '../core/sim/simulation.ts';
import { HandMotion } from './handMotion.ts';
import { TickClock } from './tickClock.ts';

/** What a hand with a probe and the machine's knobs can do. */
const KINDS: readonly Command['kind'][] = ['slideProbe', 'turnProbe', 'pressProbe', 'setMachine', 'setTgc'];

export class ProbeSession {
  readonly hands = new HandMotion();
  /** What a tick that threw said; the session stands still from then on. */
  failure: string | null = null;
  private readonly clock = new TickClock();

  constructor(readonly simulations: readonly Simulation[]) {}

  /** Runs the ticks due at `nowMs` (any monotone clock, ms); returns how many were made. */
  advance(nowMs: number): number {
    if (this.failure !== null) return 0;
    const due = this.clock.ticksDue(nowMs);
    for (let i = 0; i < due; i++) this.tick();
    return due;
  }

  /** One tick of every simulation, all with the same commands. */
  tick(): void {
    const commands = this.hands.take().filter((command) => KINDS.includes(command.kind));
    try {
      for (const simulation of this.simulations) simulation.step(commands);
    } catch (cause) {
      this.failure = cause instanceof Error ? cause.message : String(cause);
    }
  }
}
