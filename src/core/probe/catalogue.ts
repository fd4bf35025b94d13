/** The transducers one can choose. */
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
    bandwidth01: 0.8,
    lowestFrequencyMHz: 5,
    highestFrequencyMHz: 12,
    elevationHeightMm: 4.5,
    elevationFocusMm: 18,
    footprintMm: [54, 10],
    source: 'design start for a musculoskeletal 12–5 MHz linear array of 50 mm [U]',
  },
  {
    id: 'l11-5v',
    name: 'Linear L11-5v',
    kind: 'linear',
    elementCount: 128,
    pitchMm: 0.3,
    radiusMm: 0,
    centreFrequencyMHz: 7.6,
    bandwidth01: 0.77,
    lowestFrequencyMHz: 4.674,
    highestFrequencyMHz: 10.526,
    elevationHeightMm: 5,
    elevationFocusMm: 18,
    footprintMm: [42, 9],
    source: 'MUST toolbox probe table; footprint U',
  },
  {
    id: 'l12-3v',
    name: 'Linear L12-3v',
    kind: 'linear',
    elementCount: 192,
    pitchMm: 0.2,
    radiusMm: 0,
    centreFrequencyMHz: 7.54,
    bandwidth01: 0.93,
    lowestFrequencyMHz: 4.034,
    highestFrequencyMHz: 11.046,
    elevationHeightMm: 5,
    elevationFocusMm: 20,
    footprintMm: [42, 9],
    source: 'MUST toolbox probe table; footprint U',
  },
  {
    id: 'c5-2v',
    name: 'Curvilinear C5-2v',
    kind: 'curvilinear',
    elementCount: 128,
    pitchMm: 0.508,
    radiusMm: 49.6,
    centreFrequencyMHz: 3.57,
    bandwidth01: 0.79,
    lowestFrequencyMHz: 2.16,
    highestFrequencyMHz: 4.98,
    elevationHeightMm: 13.5,
    elevationFocusMm: 60,
    footprintMm: [66, 16],
    source: 'MUST toolbox probe table; footprint U',
  },
];

/** A transducer by its id. Throws where there is none. */
export function transducerById(id: string): Transducer {
  const found = TRANSDUCERS.find((t) => t.id === id);
  if (!found)
    throw new Error(`probe: no transducer '${id}'; there are ${TRANSDUCERS.map((t) => t.id).join(', ')}`);
  return found;
}
