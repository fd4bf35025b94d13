/**
 * A block of gel for needle practice: a cyst as target, two vessels to keep away from, a rod of bone below, and, further
 * along z, olives in two rows, pitted (a hollow that can be filled) and whole.
 */
import type { PhantomFile, PhantomStructure } from './phantomFile.ts';

const OLIVES: readonly (readonly [number, number, number])[] = [
  [-12, 12, 26],
  [6, 16, 26],
  [-4, 21, -26],
  [13, 13, -26],
];

/** Flesh of an olive, and in every second one its hollow. */
const olives = (): PhantomStructure[] =>
  OLIVES.flatMap(([x, y, z], i): PhantomStructure[] => [
    {
      id: `olive-${i + 1}`,
      tissue: 'olive',
      shape: { type: 'ellipsoid', centreMm: [x, y, z], radiiMm: [8.5, 5.5, 5.5] },
    },
    ...(i % 2 === 0
      ? ([
          {
            id: `hollow-${i + 1}`,
            tissue: 'water',
            shape: { type: 'ellipsoid', centreMm: [x, y, z], radiiMm: [5.5, 2.2, 2.2] },
          },
        ] satisfies PhantomStructure[])
      : []),
  ]);

export const PHANTOM_GEL: PhantomFile = {
  format: 'sononeedle.phantom',
  version: 1,
  title: 'Gel block: cyst, vessels, olives and bone',
  background: 'gel',
  surface: { pointMm: [0, 0, 0], normal: [0, -1, 0] },
  tissues: [
    // Flesh of an olive against gel: a little faster, scattering more, losing more [U].
    {
      id: 'olive',
      speedMmPerUs: 1.56,
      densityKgPerM3: 1030,
      attenuationDbPerCmPerMHz: 0.9,
      echoDb: 5,
      stiffnessKpa: 90,
    },
  ],
  structures: [
    ...olives(),
    {
      id: 'bone',
      tissue: 'cortical-bone',
      shape: { type: 'cylinder', aMm: [-40, 36, 0], bMm: [40, 36, 0], radiusMm: 8 },
    },
    {
      id: 'cyst',
      tissue: 'synovial-fluid',
      shape: { type: 'ellipsoid', centreMm: [3, 19, 0], radiiMm: [8, 3, 8] },
    },
    {
      id: 'artery-wall',
      tissue: 'vessel-wall',
      shape: { type: 'cylinder', aMm: [-12, 14, -40], bMm: [-12, 14, 40], radiusMm: 2.4 },
    },
    {
      id: 'artery',
      tissue: 'blood',
      shape: { type: 'cylinder', aMm: [-12, 14, -40], bMm: [-12, 14, 40], radiusMm: 2 },
      flow: { meanMmPerS: 90, pulsatile: true },
    },
    {
      id: 'vein-wall',
      tissue: 'vessel-wall',
      shape: { type: 'cylinder', aMm: [16, 8, -14], bMm: [16, 8, 14], radiusMm: 1.9 },
    },
    {
      id: 'vein',
      tissue: 'blood',
      shape: { type: 'cylinder', aMm: [16, 8, -14], bMm: [16, 8, 14], radiusMm: 1.6 },
      flow: { meanMmPerS: 40, pulsatile: false, venous: true },
    },
  ],
};
