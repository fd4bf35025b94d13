import { useTranslation } from 'react-i18next';
import { type MachineSetting, spanOf } from '../../../core/machine/machineSettings.ts';
import type { Transducer } from '../../../core/probe/transducer.ts';
import type { Command } from '../../../core/sim/command.ts';
import type { MachineState } from '../../../core/sim/state.ts';
import { Knob, Switch } from './Knob.tsx';
import { settingText } from './settingText.ts';

export interface MachineProps {
  readonly machine: MachineState;
  readonly transducer: Transducer;
  readonly send: (command: Command) => void;
}

/** What changes the beam and not only how the echo is shown: fixed while the picture stands still. */
const OF_THE_BEAM: readonly MachineSetting[] = [
  'depthMm',
  'focusMm',
  'frequencyKHz',
  'compoundAngles',
  'steeringDeg',
  'harmonics',
  'needleView',
];

export const isFixed = (setting: MachineSetting, machine: MachineState): boolean =>
  machine.isFrozen && OF_THE_BEAM.includes(setting);

/** A knob of the machine: its span is what the core accepts now. */
export function SettingKnob(props: MachineProps & { readonly setting: MachineSetting }) {
  const { t } = useTranslation();
  const { machine, setting, send } = props;
  const value = machine[setting];
  return (
    <Knob
      name={t(`machine.${setting}`)}
      value={value}
      text={settingText(setting, value)}
      span={spanOf(setting, props.transducer, machine.depthMm)}
      isDisabled={isFixed(setting, machine)}
      onChange={(to) => send({ kind: 'setMachine', setting, value: to })}
    />
  );
}

/** A switch of the machine. */
export function SettingSwitch(props: MachineProps & { readonly setting: MachineSetting }) {
  const { t } = useTranslation();
  const { machine, setting, send } = props;
  return (
    <Switch
      name={t(`machine.${setting}`)}
      isOn={machine[setting] === 1}
      isDisabled={isFixed(setting, machine)}
      onChange={(isOn) => send({ kind: 'setMachine', setting, value: isOn ? 1 : 0 })}
    />
  );
}
