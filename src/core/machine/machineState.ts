/** The machine as the operator has set it: part of the state of a run, and what image and Doppler are made from. */
import { DEFAULT_DOPPLER, DOPPLER_MODES, type DopplerSettings } from '../imaging/doppler/settings.ts';
import { DEFAULT_SETTINGS, type ImageSettings } from '../imaging/settings.ts';
import type { Drill } from '../procedure/drill.ts';
import type { MachineSetting } from './machineSettings.ts';

/** Every setting as a whole number (a drill's own start may be any number within its file's bounds). */
export type MachineState = { [K in MachineSetting]: number } & {
  /** Eight gain sliders from shallow to deep, whole dB. */
  tgcDb: number[];
  isFrozen: boolean;
};

/** Greatest travel of a gain slider, dB. */
export const TGC_LIMIT_DB = 20;

/** The machine as a drill has it switched on. */
export function startMachine(probe: Drill['probe']): MachineState {
  return {
    depthMm: probe.depthMm,
    focusMm: probe.focusMm,
    frequencyKHz: Math.round(probe.frequencyMHz * 1000),
    gainDb: probe.gainDb,
    dynamicRangeDb: probe.dynamicRangeDb,
    compoundAngles: 3,
    steeringDeg: 0,
    harmonics: 0,
    needleView: 0,
    persistencePercent: 0,
    greyMap: 0,
    isInverted: 0,
    dopplerMode: 0,
    dopplerBoxLateralUm: 0,
    // Where the image's middle lies, so that the box is in the picture when it is switched on.
    dopplerBoxDepthUm: Math.round(probe.depthMm / 2) * 1000,
    dopplerBoxWidthUm: Math.round(DEFAULT_DOPPLER.boxWidthMm * 1000),
    dopplerBoxHeightUm: Math.round(DEFAULT_DOPPLER.boxHeightMm * 1000),
    dopplerScaleMmPerS: DEFAULT_DOPPLER.scaleMmPerS,
    dopplerGainDb: DEFAULT_DOPPLER.gainDb,
    dopplerWallFilterHz: DEFAULT_DOPPLER.wallFilterHz,
    dopplerSteeringDeg: DEFAULT_DOPPLER.steeringDeg,
    dopplerGateDepthUm: Math.round(probe.depthMm / 2) * 1000,
    dopplerGateLateralUm: 0,
    dopplerGateLengthUm: Math.round(DEFAULT_DOPPLER.gateLengthMm * 1000),
    dopplerAngleCorrectionDeg: DEFAULT_DOPPLER.angleCorrectionDeg,
    dopplerBaselinePercent: Math.round(DEFAULT_DOPPLER.baseline * 100),
    dopplerPersistencePercent: Math.round(DEFAULT_DOPPLER.persistence01 * 100),
    dopplerIsColourBlindSafe: 0,
    dopplerIsInverted: 0,
    tgcDb: [0, 0, 0, 0, 0, 0, 0, 0],
    isFrozen: false,
  };
}

/** What the image is made with. */
export function imageSettingsOf(machine: MachineState): ImageSettings {
  return {
    ...DEFAULT_SETTINGS,
    depthMm: machine.depthMm,
    focusMm: machine.focusMm,
    frequencyMHz: machine.frequencyKHz / 1000,
    gainDb: machine.gainDb,
    dynamicRangeDb: machine.dynamicRangeDb,
    tgcDb: machine.tgcDb.slice(),
    compoundAngles: machine.compoundAngles,
    steeringDeg: machine.steeringDeg,
    harmonics: machine.harmonics === 1,
    needleView: machine.needleView === 1,
    persistence01: machine.persistencePercent / 100,
    greyMap: machine.greyMap,
    isInverted: machine.isInverted === 1,
  };
}

/** What Doppler and M-mode are made with. */
export function dopplerSettingsOf(machine: MachineState): DopplerSettings {
  return {
    mode: DOPPLER_MODES[machine.dopplerMode] ?? 'off',
    boxLateralMm: machine.dopplerBoxLateralUm / 1000,
    boxDepthMm: machine.dopplerBoxDepthUm / 1000,
    boxWidthMm: machine.dopplerBoxWidthUm / 1000,
    boxHeightMm: machine.dopplerBoxHeightUm / 1000,
    scaleMmPerS: machine.dopplerScaleMmPerS,
    gainDb: machine.dopplerGainDb,
    wallFilterHz: machine.dopplerWallFilterHz,
    steeringDeg: machine.dopplerSteeringDeg,
    gateDepthMm: machine.dopplerGateDepthUm / 1000,
    gateLateralMm: machine.dopplerGateLateralUm / 1000,
    gateLengthMm: machine.dopplerGateLengthUm / 1000,
    angleCorrectionDeg: machine.dopplerAngleCorrectionDeg,
    baseline: machine.dopplerBaselinePercent / 100,
    persistence01: machine.dopplerPersistencePercent / 100,
    isColourBlindSafe: machine.dopplerIsColourBlindSafe === 1,
    isInverted: machine.dopplerIsInverted === 1,
  };
}
