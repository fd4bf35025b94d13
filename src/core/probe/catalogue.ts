/** The transducers to choose from. */
import type { Transducer } from './transducer.ts';

export const TRANSDUCERS: readonly Transducer[] = [
  {
    id: 'l12-5-50',
    name: 'Linear 5–12 MHz, 50 mm',
    kind: 'linear',
    elementCount: 256,
    pitchMm: 0.195,
    radiusMm: 0,
    centreFrequencyMHz: 8.5,
    bandwidth01: 0.77,
    lowestFrequencyMHz: 5,
    highestFrequencyMHz: 12,
    elevationHeightMm: 4.5,
    elevationFocusMm: 19,
    footprintMm: [54, 10],
    source: 'a usual 50 mm linear array of 5 to 12 MHz [TKU]',
  },
  {
    id: 'l11-5v',
    name: 'Linear L11-5v, 38 mm',
    kind: 'linear',
    elementCount: 128,
    pitchMm: 0.3,
    radiusMm: 0,
    centreFrequencyMHz: 7.6,
    bandwidth01: 0.77,
    lowestFrequencyMHz: 4.5,
    highestFrequencyMHz: 10.5,
    elevationHeightMm: 5,
    elevationFocusMm: 18,
    footprintMm: [46, 12],
    source: 'Verasonics L11-5v as published with simulation toolboxes (128 × 0.300 mm, 7.6 MHz, 77 %, 5 mm at 18 mm)',
  },
];

/** The transducer of an id, or undefined. */
export const findTransducer = (id: string): Transducer | undefined => TRANSDUCERS.find((t) => t.id === id);
