/** Keeps what a recording needs while a run goes on: every command with its tick, and the state's hash each second. */
import type { Command } from '../core/sim/command.ts';

export interface RecordedCommand {
  readonly tick: number;
  readonly command: Command;
}

export class Recorder {
  readonly commands: RecordedCommand[] = [];

  /** Commands given to the step that leads from `tick` to the next. */
  add(tick: number, commands: readonly Command[]): void {
    for (const command of commands) this.commands.push({ tick, command });
  }

  /** Takes back what was added for a tick that then failed, so that the rest still replays. */
  dropFrom(tick: number): void {
    while (this.commands.length > 0 && this.commands[this.commands.length - 1]!.tick >= tick)
      this.commands.pop();
  }
}
