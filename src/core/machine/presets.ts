/**
 * What the machine is set to for a part of the body: one press instead of ten. Values are starts in the manner of a
 * musculoskeletal machine [TKU]; the frequency is the wish, the transducer's own band the limit. Each has a row for a
 * flat face and one for a curved face, which looks deeper with a lower frequency.
 */
import type { Command } from '../sim/command.ts';
import type { Transducer } from '../probe/transducer.ts';
import { type MachineSetting, nearestWithin, spanOf } from './machineSettings.ts';

export type PresetId =
  | 'knee'
  | 'shoulder'
  | 'hip'
  | 'elbow'
  | 'wrist'
  | 'ankle'
  | 'superficial'
  | 'nerve'
  | 'vascular';

type Values = Readonly<Partial<Record<MachineSetting, number>>>;

export interface Preset {
  readonly id: PresetId;
  /** Both faces have these. */
  readonly both: Values;
  readonly flat: Values;
  readonly curved: Values;
  /** Gain sliders, shallow to deep, dB. */
  readonly tgcDb: readonly number[];
}

const LEVEL = [0, 0, 0, 0, 0, 0, 0, 0] as const;
/** Tendon and joint: three looks against speckle, a wide range so that muscle keeps its texture. */
const JOINT: Values = {
  gainDb: 0,
  dynamicRangeDb: 58,
  compoundAngles: 3,
  persistencePercent: 20,
  harmonics: 0,
};

export const PRESETS: readonly Preset[] = [
  {
    id: 'knee',
    both: JOINT,
    flat: { depthMm: 40, focusMm: 18, frequencyKHz: 8500 },
    curved: { depthMm: 70, focusMm: 40, frequencyKHz: 4400 },
    tgcDb: LEVEL,
  },
  {
    id: 'shoulder',
    both: { ...JOINT, dynamicRangeDb: 60 },
    flat: { depthMm: 45, focusMm: 22, frequencyKHz: 9000 },
    curved: { depthMm: 80, focusMm: 45, frequencyKHz: 4400 },
    tgcDb: [0, 0, 0, 0, 1, 1, 2, 2],
  },
  {
    id: 'hip',
    // The octave of so low a frequency would lie at the top of the band and be lost in noise at half this depth.
    both: { ...JOINT, dynamicRangeDb: 62 },
    flat: { depthMm: 70, focusMm: 45, frequencyKHz: 6000 },
    curved: { depthMm: 110, focusMm: 65, frequencyKHz: 3400 },
    tgcDb: [-2, -1, 0, 0, 1, 2, 3, 4],
  },
  {
    id: 'elbow',
    both: JOINT,
    flat: { depthMm: 30, focusMm: 14, frequencyKHz: 10_000 },
    curved: { depthMm: 60, focusMm: 25, frequencyKHz: 4800 },
    tgcDb: LEVEL,
  },
  {
    id: 'wrist',
    both: { ...JOINT, dynamicRangeDb: 56 },
    flat: { depthMm: 25, focusMm: 9, frequencyKHz: 12_000 },
    curved: { depthMm: 50, focusMm: 20, frequencyKHz: 4900 },
    tgcDb: LEVEL,
  },
  {
    id: 'ankle',
    both: JOINT,
    flat: { depthMm: 30, focusMm: 12, frequencyKHz: 11_000 },
    curved: { depthMm: 55, focusMm: 22, frequencyKHz: 4900 },
    tgcDb: LEVEL,
  },
  {
    id: 'superficial',
    both: { ...JOINT, dynamicRangeDb: 56, compoundAngles: 5 },
    flat: { depthMm: 20, focusMm: 6, frequencyKHz: 14_000 },
    curved: { depthMm: 50, focusMm: 15, frequencyKHz: 4900 },
    tgcDb: [-2, -1, 0, 0, 0, 0, 0, 0],
  },
  {
    id: 'nerve',
    // Fascicles are dark dots between bright septa: a narrow range and many looks set them apart.
    both: { ...JOINT, dynamicRangeDb: 54, compoundAngles: 5, persistencePercent: 30 },
    flat: { depthMm: 40, focusMm: 16, frequencyKHz: 12_000 },
    curved: { depthMm: 80, focusMm: 45, frequencyKHz: 4600 },
    tgcDb: LEVEL,
  },
  {
    id: 'vascular',
    // Dark lumen, quick picture: no persistence, one look where things pulse.
    both: { ...JOINT, dynamicRangeDb: 50, compoundAngles: 1, persistencePercent: 0, dopplerScaleMmPerS: 150 },
    flat: { depthMm: 45, focusMm: 22, frequencyKHz: 7500 },
    curved: { depthMm: 90, focusMm: 50, frequencyKHz: 3400 },
    tgcDb: LEVEL,
  },
];

export const findPreset = (id: string): Preset | undefined => PRESETS.find((preset) => preset.id === id);

/**
 * The commands that set the machine so, in an order that none of them is refused: depth before focus. Steering, needle
 * view and left–right go back to plain, since the part of the body says nothing about them.
 */
export function presetCommands(preset: Preset, transducer: Transducer): Command[] {
  const wanted: Values = {
    ...(transducer.radiusMm > 0 ? preset.curved : preset.flat),
    ...preset.both,
    steeringDeg: 0,
    needleView: 0,
  };
  const depthMm = wanted.depthMm!;
  const settings = Object.keys(wanted) as MachineSetting[];
  settings.sort((a, b) => Number(b === 'depthMm') - Number(a === 'depthMm'));
  const commands: Command[] = settings.map((setting) => ({
    kind: 'setMachine',
    setting,
    value: nearestWithin(spanOf(setting, transducer, depthMm), wanted[setting]!),
  }));
  for (const [index, valueDb] of preset.tgcDb.entries()) commands.push({ kind: 'setTgc', index, valueDb });
  return commands;
}
