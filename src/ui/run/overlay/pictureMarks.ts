/** Everything that is written on and around a picture, in the order it is drawn. */
import { applyGreyMap, greyMapOf } from '../../../core/imaging/greyMaps.ts';
import type { Transducer } from '../../../core/probe/transducer.ts';
import type { MachineState } from '../../../core/sim/state.ts';
import type { Measure } from '../../../store/screenStore.ts';
import type { Placed } from '../imageRect.ts';
import { dopplerMarks } from './dopplerMarks.ts';
import type { Mark } from './marks.ts';
import { measureMarks, resultMarks } from './measureMarks.ts';
import { greyBarMarks, markerMarks, type ScreenWords, scaleMarks, wordMarks } from './screenMarks.ts';

export function pictureMarks(
  placed: Placed,
  frame: { readonly widthPx: number; readonly heightPx: number },
  machine: MachineState,
  transducer: Transducer,
  words: ScreenWords,
  measures: readonly Measure[],
  isDual: boolean,
): Mark[] {
  const map = greyMapOf(machine.greyMap);
  return [
    ...scaleMarks(placed, machine.focusMm),
    // With two pictures the scale of the left one stands where the bar would.
    ...(isDual ? [] : greyBarMarks(placed, (level01) => applyGreyMap(map, level01))),
    ...wordMarks(placed, frame, machine, words),
    ...dopplerMarks(placed, machine, transducer),
    ...measures.flatMap((measure) => measureMarks(placed, measure)),
    ...resultMarks(placed, measures),
  ];
}

/** The left of two pictures has its own scale, focus and marker side. */
export const stillMarks = (placed: Placed, machine: MachineState): Mark[] => [
  ...scaleMarks(placed, machine.focusMm),
  ...markerMarks(placed, false),
];
