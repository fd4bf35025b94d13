/**
 * Every number that the operator can set on the machine, with its span: what a `setMachine` command may name. All are
 * whole numbers of the unit in the name, so that a command carries them exactly; a switch is 0 or 1. One table for
 * the core, which refuses what lies outside, for the file reader, and for the knobs on the screen.
 */
import { DOPPLER_MODES } from '../imaging/doppler/settings.ts';
import { GREY_MAPS } from '../imaging/greyMaps.ts';
import type { Transducer } from '../probe/transducer.ts';

export interface SettingSpan {
  readonly least: number;
  readonly greatest: number;
  /** One press of a key or button. The core takes every whole number of the span, unless `values` says which. */
  readonly step: number;
  readonly values?: readonly number[];
}

const span = (least: number, greatest: number, step: number): SettingSpan => ({ least, greatest, step });
const SWITCH: SettingSpan = { least: 0, greatest: 1, step: 1, values: [0, 1] };

/** [TKU] the spans of ordinary machines; those for Doppler are DOPPLER_RANGES in whole units. */
const SPANS = {
  depthMm: span(15, 250, 5),
  focusMm: span(4, 250, 1),
  /** Narrowed to the band of the transducer in use. */
  frequencyKHz: span(1000, 25_000, 200),
  gainDb: span(-40, 40, 1),
  dynamicRangeDb: span(30, 90, 2),
  compoundAngles: { least: 1, greatest: 5, step: 2, values: [1, 3, 5] },
  /** Of the whole image, positive towards the marker side; only a flat face can steer. */
  steeringDeg: span(-20, 20, 5),
  harmonics: SWITCH,
  needleView: SWITCH,
  persistencePercent: span(0, 90, 10),
  /** Index into GREY_MAPS. */
  greyMap: span(0, GREY_MAPS.length - 1, 1),
  isInverted: SWITCH,
  /** Index into DOPPLER_MODES. */
  dopplerMode: span(0, DOPPLER_MODES.length - 1, 1),
  dopplerBoxLateralUm: span(-60_000, 60_000, 1000),
  dopplerBoxDepthUm: span(2000, 250_000, 1000),
  dopplerBoxWidthUm: span(6000, 60_000, 2000),
  dopplerBoxHeightUm: span(6000, 60_000, 2000),
  dopplerScaleMmPerS: span(10, 1500, 10),
  dopplerGainDb: span(-30, 30, 2),
  dopplerWallFilterHz: span(10, 1000, 10),
  dopplerSteeringDeg: span(-20, 20, 5),
  dopplerGateDepthUm: span(2000, 250_000, 1000),
  dopplerGateLateralUm: span(-60_000, 60_000, 1000),
  dopplerGateLengthUm: span(500, 15_000, 500),
  dopplerAngleCorrectionDeg: span(-80, 80, 2),
  dopplerBaselinePercent: span(-90, 90, 10),
  dopplerPersistencePercent: span(0, 95, 5),
  dopplerIsColourBlindSafe: SWITCH,
  dopplerIsInverted: SWITCH,
} satisfies Readonly<Record<string, SettingSpan>>;

export type MachineSetting = keyof typeof SPANS;

export const MACHINE_SETTINGS = Object.keys(SPANS) as readonly MachineSetting[];

/** The span of a setting whatever the transducer. */
export const widestSpan = (setting: MachineSetting): SettingSpan => SPANS[setting];

/** The span of a setting with this transducer and this image depth (mm): what the core accepts now. */
export function spanOf(setting: MachineSetting, transducer: Transducer, depthMm: number): SettingSpan {
  const widest: SettingSpan = SPANS[setting];
  if (setting === 'frequencyKHz')
    return {
      ...widest,
      least: Math.round(transducer.lowestFrequencyMHz * 1000),
      greatest: Math.round(transducer.highestFrequencyMHz * 1000),
    };
  if (setting === 'focusMm') return { ...widest, greatest: Math.max(widest.least, Math.floor(depthMm)) };
  if (transducer.radiusMm > 0 && (setting === 'steeringDeg' || setting === 'dopplerSteeringDeg'))
    return { ...widest, least: 0, greatest: 0 };
  return widest;
}

/** Whether a whole number is one that the setting can have. */
export function isWithin(range: SettingSpan, value: number): boolean {
  if (range.values) return range.values.includes(value);
  return value >= range.least && value <= range.greatest;
}

/** The nearest value that the span allows: for knobs and presets, which must not be refused. */
export function nearestWithin(range: SettingSpan, value: number): number {
  const whole = Math.max(range.least, Math.min(range.greatest, Math.round(value)));
  if (!range.values) return whole;
  let best = range.values[0]!;
  for (const v of range.values) if (Math.abs(v - whole) < Math.abs(best - whole)) best = v;
  return best;
}
