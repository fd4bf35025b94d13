/** A block of gel for needle practice: a fluid target, a vessel to keep away from, a rod of bone below. */
import type { PhantomFile } from './phantomFile.ts';

export const PHANTOM_GEL: PhantomFile = {
  format: 'sononeedle.phantom',
  version: 1,
  title: 'Gel block: fluid target, vessel and bone',
  background: 'gel',
  surface: { pointMm: [0, 0, 0], normal: [0, -1, 0] },
  structures: [
    {
      id: 'bone',
      tissue: 'cortical-bone',
      shape: { type: 'cylinder', aMm: [-40, 36, 0], bMm: [40, 36, 0], radiusMm: 8 },
    },
    {
      id: 'target',
      tissue: 'synovial-fluid',
      shape: { type: 'ellipsoid', centreMm: [3, 19, 0], radiiMm: [8, 3, 8] },
    },
    {
      id: 'vessel-wall',
      tissue: 'vessel-wall',
      shape: { type: 'cylinder', aMm: [-12, 14, -40], bMm: [-12, 14, 40], radiusMm: 2.4 },
    },
    {
      id: 'vessel',
      tissue: 'blood',
      shape: { type: 'cylinder', aMm: [-12, 14, -40], bMm: [-12, 14, 40], radiusMm: 2 },
      flow: { meanMmPerS: 90, pulsatile: true },
    },
  ],
};
