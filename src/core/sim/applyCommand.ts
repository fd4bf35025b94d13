/** Commands that act at once; those that are movement are left to the hands. */
import { clamp } from '../math/scalar.ts';
import type { Command, MachineSetting } from './command.ts';
import type { SimContext } from './context.ts';
import { addEvent } from './events.ts';
import { addMovement } from './hands.ts';
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
      if (needle.punctures > 0) {
        addEvent(state, 'command-refused', 'needle-already-used');
        return;
      }
      if (!isIndex(command.index, context.needles.length)) {
        addEvent(state, 'command-refused', 'no-such-needle');
        return;
      }
      needle.choice = command.index;
      return;
    case 'chooseAgent':
      if (syringe.injectedMl > 0 || syringe.lastAspirate !== '') {
        addEvent(state, 'command-refused', 'syringe-already-used');
        return;
      }
      if (!isIndex(command.index, context.agents.length)) {
        addEvent(state, 'command-refused', 'no-such-agent');
        return;
      }
      syringe.choice = command.index;
      return;
    case 'pushPlunger':
      syringe.rateMlPerS = clamp(
        command.rateUlPerS / 1000,
        -GREATEST_COMMANDED_ML_PER_S,
        GREATEST_COMMANDED_ML_PER_S,
      );
      return;
    case 'setMachine':
      setMachine(context, command.setting, command.value);
      return;
    case 'setTgc':
      if (!isIndex(command.index, machine.tgcDb.length)) {
        addEvent(state, 'command-refused', 'no-such-slider');
        return;
      }
      machine.tgcDb[command.index] = clamp(command.valueDb, -20, 20);
      return;
    case 'freezeImage':
      machine.isFrozen = command.isFrozen;
      return;
    case 'finishRun':
      state.isFinished = true;
      addEvent(state, 'run-finished', needle.phase === 'inserted' ? 'needle-in-skin' : 'needle-out');
      return;
    default:
      addMovement(state.hands, command);
  }
}

const isIndex = (index: number, count: number): boolean => index >= 0 && index < count;

function setMachine(context: SimContext, setting: MachineSetting, value: number): void {
  const { machine } = context.state;
  const { transducer } = context;
  switch (setting) {
    case 'depthMm':
      machine.depthMm = clamp(value, 15, 160);
      machine.focusMm = Math.min(machine.focusMm, machine.depthMm);
      return;
    case 'focusMm':
      machine.focusMm = clamp(value, 5, machine.depthMm);
      return;
    case 'frequencyKHz':
      machine.frequencyKHz = clamp(
        value,
        Math.round(transducer.lowestFrequencyMHz * 1000),
        Math.round(transducer.highestFrequencyMHz * 1000),
      );
      return;
    case 'gainDb':
      machine.gainDb = clamp(value, -40, 40);
      return;
    case 'dynamicRangeDb':
      machine.dynamicRangeDb = clamp(value, 30, 90);
      return;
    case 'compoundAngles':
      machine.compoundAngles = value >= 4 ? 5 : value >= 2 ? 3 : 1;
      return;
  }
}
