/** Turns a knob; tells whether the machine took it. */
import type { Transducer } from '../probe/transducer.ts';
import { isWithin, type MachineSetting, spanOf } from './machineSettings.ts';
import type { MachineState } from './machineState.ts';

/** False where the value lies outside the setting's span with this transducer: nothing is then changed. */
export function setMachine(
  machine: MachineState,
  transducer: Transducer,
  setting: MachineSetting,
  value: number,
): boolean {
  if (!isWithin(spanOf(setting, transducer, machine.depthMm), value)) return false;
  machine[setting] = value;
  // The focus never lies below the picture.
  if (setting === 'depthMm') machine.focusMm = Math.min(machine.focusMm, machine.depthMm);
  return true;
}
