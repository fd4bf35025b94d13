/**
 * The way back out of a tick that failed. A copy of the state at every tick would cost as much as a third of the tick
 * itself; so it is copied now and then, with the commands given since: the same commands lead from the copy to the same
 * state, bit for bit.
 */
import type { Command } from './command.ts';
import { copyForUndo } from './copyState.ts';
import type { SimState } from './state.ts';

/** Ticks from one copy to the next: a failed tick then takes as long as so many. */
const TICKS_PER_COPY = 32;

export class Undo {
  /** Room for the copy. */
  private room: Partial<SimState> = {};
  private copy: SimState | undefined;
  private eventCount = 0;
  private readonly given: (readonly Command[])[] = [];

  /** To be called before each tick with the state as it is and the commands to come. */
  beforeTick(state: SimState, commands: readonly Command[]): void {
    if (!this.copy || this.given.length === TICKS_PER_COPY) {
      this.copy = copyForUndo(state, this.room);
      this.eventCount = state.events.length;
      this.given.length = 0;
    }
    this.given.push(commands.length === 0 ? NONE : commands.map((command) => ({ ...command })));
  }

  /**
   * The last copy, and what was given in the ticks from it to the one that failed. The copy is the caller's, its events
   * are as many as they were then, and the next tick begins with another one.
   */
  takeBack(): { readonly state: SimState; readonly commandsByTick: readonly (readonly Command[])[] } {
    const state = this.copy!;
    state.events.length = this.eventCount;
    const commandsByTick = this.given.slice(0, -1);
    this.room = {};
    this.forget();
    return { state, commandsByTick };
  }

  /** The next tick begins with a copy: what is kept does not lead to the state any more. */
  forget(): void {
    this.copy = undefined;
  }
}

const NONE: readonly Command[] = [];
