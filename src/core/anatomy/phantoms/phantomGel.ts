/**
 * A block of gel for needle practice: a cyst as target, two vessels to keep away from, a rod of bone below, and, further
 * along z, olives in two rows, pitted (a hollow that can be filled) and whole.
 */
import type { Vec3 } from '../../math/vec3.ts';
import type { PhantomFile, PhantomStructure } from './phantomFile.ts';

const OLIVES: readonly { readonly id: string; readonly centreMm: Vec3; readonly isPitted: boolean }[] = [
  { id: 'pitted-olive', centreMm: [-24, 12, 26], isPitted: true },
  { id: 'olive', centreMm: [8, 16, 26], isPitted: false },
  { id: 'second-pitted-olive', centreMm: [-4, 21, -26], isPitted: true },
  { id: 'second-olive', centreMm: [13, 13, -26], isPitted: false },
];

/** Flesh of an olive and, where it is pitted, its hollow. */
const olives = (): PhantomStructure[] =>
  OLIVES.flatMap(({ id, centreMm, isPitted }) => {
    const flesh: PhantomStructure = {
      id,
      tissue: 'olive',
      shape: { type: 'ellipsoid', centreMm, radiiMm: [8.5, 5.5, 5.5] },
    };
    const hollow: PhantomStructure = {
      id: `hollow-of-${id}`,
      tissue: 'water',
      shape: { type: 'ellipsoid', centreMm, radiiMm: [5.5, 2.2, 2.2] },
    };
    return isPitted ? [flesh, hollow] : [flesh];
  });

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
