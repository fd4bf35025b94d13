import { useTranslation } from 'react-i18next';
import { DOPPLER_MODES, type DopplerMode } from '../../../core/imaging/doppler/settings.ts';
import type { MachineSetting } from '../../../core/machine/machineSettings.ts';
import { type MachineProps, SettingKnob, SettingSwitch } from './SettingKnob.tsx';

/** Where the box stands is set on the picture: by drag, or by the arrow keys on its handle. */
const MAP: readonly MachineSetting[] = [
  'dopplerScaleMmPerS',
  'dopplerGainDb',
  'dopplerWallFilterHz',
  'dopplerSteeringDeg',
  'dopplerBoxWidthUm',
  'dopplerBoxHeightUm',
  'dopplerPersistencePercent',
];

const KNOBS: Readonly<Record<DopplerMode, readonly MachineSetting[]>> = {
  off: [],
  colour: [...MAP, 'dopplerBaselinePercent'],
  power: MAP,
  pulsed: [
    'dopplerGateDepthUm',
    'dopplerGateLateralUm',
    'dopplerGateLengthUm',
    'dopplerAngleCorrectionDeg',
    'dopplerScaleMmPerS',
    'dopplerGainDb',
    'dopplerWallFilterHz',
    'dopplerSteeringDeg',
    'dopplerBaselinePercent',
  ],
  'm-mode': ['dopplerGateLateralUm'],
};

const SWITCHES: Readonly<Record<DopplerMode, readonly MachineSetting[]>> = {
  off: [],
  colour: ['dopplerIsInverted', 'dopplerIsColourBlindSafe'],
  power: ['dopplerIsColourBlindSafe'],
  pulsed: ['dopplerIsInverted'],
  'm-mode': [],
};

/** What the mode in use needs, and nothing else. */
export function DopplerTab(props: MachineProps) {
  const { t } = useTranslation();
  const mode = DOPPLER_MODES[props.machine.dopplerMode] ?? 'off';
  if (mode === 'off') return <p className="quiet tab-note">{t('machine.dopplerOff')}</p>;
  return (
    <div className="tab-doppler">
      <div className="knobs">
        {KNOBS[mode].map((setting) => (
          <SettingKnob key={setting} {...props} setting={setting} />
        ))}
      </div>
      <div className="row switches">
        {SWITCHES[mode].map((setting) => (
          <SettingSwitch key={setting} {...props} setting={setting} />
        ))}
      </div>
    </div>
  );
}
