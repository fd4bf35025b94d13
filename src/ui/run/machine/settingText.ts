/** Values of the machine in the words of its screen. */
import type { MachineSetting } from '../../../core/machine/machineSettings.ts';
import { i18n, numberText } from '../../messages/i18n.ts';

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));

export function settingText(setting: MachineSetting, value: number): string {
  const t = i18n.t.bind(i18n);
  switch (setting) {
    case 'frequencyKHz':
      return t('unit.MHz', { value: numberText(value / 1000, 1) });
    case 'gainDb':
    case 'dopplerGainDb':
      return t('unit.dB', { value: signed(value) });
    case 'dynamicRangeDb':
      return t('unit.dB', { value });
    case 'depthMm':
    case 'focusMm':
      return t('unit.mm', { value: numberText(value, 0) });
    case 'steeringDeg':
    case 'dopplerSteeringDeg':
    case 'dopplerAngleCorrectionDeg':
      return t('machine.degrees', { value: signed(value) });
    case 'persistencePercent':
    case 'dopplerPersistencePercent':
      return t('machine.percent', { value });
    case 'dopplerBaselinePercent':
      return t('machine.percent', { value: signed(value) });
    case 'dopplerWallFilterHz':
      return t('machine.hertz', { value });
    case 'dopplerScaleMmPerS':
      return t('machine.cmPerS', { value: numberText(value / 10, 0) });
    case 'dopplerGateLengthUm':
      return t('unit.mm', { value: numberText(value / 1000, 1) });
    case 'dopplerBoxLateralUm':
    case 'dopplerBoxDepthUm':
    case 'dopplerBoxWidthUm':
    case 'dopplerBoxHeightUm':
    case 'dopplerGateDepthUm':
    case 'dopplerGateLateralUm':
      return t('unit.mm', { value: numberText(value / 1000, 0) });
    default:
      return String(value);
  }
}
