/** Commands that act at once; those that are movement are left to the hands. */
import { setMachine } from '../machine/applyMachine.ts';
import { TGC_LIMIT_DB } from '../machine/machineState.ts';
import { clamp } from '../math/scalar.ts';
import { bendShaft } from './bendShaft.ts';
import type { Command } from './command.ts';
import type { SimContext } from './context.ts';
import { settleCare } from './careOutcomes.ts';
import { takeCareStep, waitInCare } from './careSteps.ts';
import { addEvent } from './events.ts';
import { addMovement } from './hands.ts';
import { applySyringeCommand } from './syringeCommands.ts';
import { liftNeedle, moveEntry, placeEntry, setEntry } from './needleEntry.ts';

/** Fastest that a plunger command is taken, mL/s. */
const GREATEST_COMMANDED_ML_PER_S = 2;

export function applyCommand(context: SimContext, command: Command): void {
  const { state } = context;
  const { needle, syringe, machine } = state;
  switch (command.kind) {
    case 'moveEntry':
      moveEntry(context, command.lateralUm / 1000, command.elevationalUm / 1000);
      return;
    case 'placeEntry':
      placeEntry(context, [command.xUm / 1000, command.yUm / 1000, command.zUm / 1000]);
      return;
    case 'setEntry':
      setEntry(context);
      return;
    case 'liftNeedle':
      liftNeedle(context);
      return;
    case 'chooseNeedle':
      // A fine needle for the anaesthetic, another for the treatment: it may be changed while it is out of the skin.
      if (needle.phase === 'inserted' || (needle.punctures > 0 && !context.drill.trackAnaesthetic)) {
        addEvent(state, 'command-refused', 'needle-already-used');
        return;
      }
      if (!isIndex(command.index, context.needles.length)) {
        addEvent(state, 'command-refused', 'no-such-needle');
        return;
      }
      needle.choice = command.index;
      bendShaft(context);
      return;
    case 'pushPlunger':
      syringe.rateMlPerS = clamp(
        command.rateUlPerS / 1000,
        -GREATEST_COMMANDED_ML_PER_S,
        GREATEST_COMMANDED_ML_PER_S,
      );
      return;
    case 'setMachine':
      if (!setMachine(machine, context.transducer, command.setting, command.value))
        addEvent(state, 'command-refused', 'outside-the-span');
      return;
    case 'setTgc':
      if (!isIndex(command.index, machine.tgcDb.length)) {
        addEvent(state, 'command-refused', 'no-such-slider');
        return;
      }
      if (Math.abs(command.valueDb) > TGC_LIMIT_DB) {
        addEvent(state, 'command-refused', 'outside-the-span');
        return;
      }
      machine.tgcDb[command.index] = command.valueDb;
      return;
    case 'freezeImage':
      machine.isFrozen = command.isFrozen;
      return;
    case 'careAct':
      takeCareStep(context, command.step, command.choice);
      return;
    case 'careWait':
      waitInCare(context, command.seconds);
      return;
    case 'finishRun':
      settleCare(context);
      state.isFinished = true;
      addEvent(state, 'run-finished', needle.phase === 'inserted' ? 'needle-in-skin' : 'needle-out');
      return;
    default:
      if (applySyringeCommand(context, command)) return;
      addMovement(state.hands, command);
  }
}

const isIndex = (index: number, count: number): boolean => index >= 0 && index < count;
