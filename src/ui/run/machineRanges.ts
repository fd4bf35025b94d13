/** What the machine's knobs can be set to. Whole numbers, as commands are. */
import type { MachineSetting } from '../../core/sim/command.ts';
import type { MachineState } from '../../core/sim/state.ts';

export interface Range {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

export type Slider = Extract<
  MachineSetting,
  'depthMm' | 'gainDb' | 'focusMm' | 'dynamicRangeDb' | 'frequencyKHz'
>;

export const SLIDERS: readonly Slider[] = ['depthMm', 'gainDb', 'focusMm', 'dynamicRangeDb', 'frequencyKHz'];

export const COMPOUND_ANGLES: readonly number[] = [1, 3, 5];

export function rangeOf(setting: Slider, machine: MachineState): Range {
  switch (setting) {
    case 'depthMm':
      return { low: 20, high: 80, step: 5 };
    case 'gainDb':
      return { low: -30, high: 30, step: 1 };
    case 'focusMm':
      return { low: 4, high: Math.max(5, Math.round(machine.depthMm)), step: 1 };
    case 'dynamicRangeDb':
      return { low: 30, high: 90, step: 2 };
    case 'frequencyKHz':
      return { low: 5000, high: 12_000, step: 200 };
  }
}

export const TGC_RANGE: Range = { low: -20, high: 20, step: 1 };
