/** Makes a run of a wanted length out of a recorded one, for measuring how cost grows with length. */
import type { Command } from '../../core/sim/command.ts';
import type { RecordedInputs } from '../../protocol/verify.ts';

/** Movement the other way, for kinds that can be undone; the rest are left out of the way back. */
function reversed(command: Command): Command | undefined {
  switch (command.kind) {
    case 'slideProbe':
      return { ...command, lateralUm: -command.lateralUm, elevationalUm: -command.elevationalUm };
    case 'advanceNeedle':
      return { ...command, byUm: -command.byUm };
    case 'aimNeedle':
      return { ...command, pitchUrad: -command.pitchUrad, yawUrad: -command.yawUrad };
    default:
      return undefined;
  }
}

/**
 * The run's commands up to where it injects, then the needle's and probe's way there and back again, over and over,
 * until the wanted tick: a busy run of any length that never ends by itself.
 */
export function longRun(inputs: RecordedInputs, endTick: number): RecordedInputs {
  const stop = inputs.commands.findIndex(({ command }) => command.kind === 'pushPlunger');
  const first = inputs.commands.slice(0, stop < 0 ? inputs.commands.length : stop);
  const way = first.filter(({ command }) => reversed(command) !== undefined);
  const from = way[0]?.tick ?? 0;
  const lengthTicks = (way[way.length - 1]?.tick ?? 0) - from + 1;
  const commands = [...first];
  let start = from + lengthTicks;
  for (let lap = 0; start < endTick; lap++, start += lengthTicks) {
    const isBack = lap % 2 === 0;
    const lapWay = isBack ? way.slice().reverse() : way;
    for (const { tick, command } of lapWay) {
      const at = start + (isBack ? lengthTicks - 1 - (tick - from) : tick - from);
      const done = isBack ? reversed(command) : command;
      if (done && at < endTick) commands.push({ tick: at, command: done });
    }
  }
  return { ...inputs, endTick, commands: commands.filter(({ tick }) => tick < endTick) };
}
