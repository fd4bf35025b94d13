import { UNDEFORMED } from '../../../../src/core/anatomy/deformation.ts';
import { anatomyFromPhantom } from '../../../../src/core/anatomy/phantoms/anatomyFromPhantom.ts';
import type { PhantomFlow, PhantomStructure } from '../../../../src/core/anatomy/phantoms/phantomFile.ts';
import { createTransform } from '../../../../src/core/frames/frames.ts';
import type { DopplerFrame } from '../../../../src/core/imaging/doppler/dopplerFrame.ts';
import { DEFAULT_DOPPLER, type DopplerSettings } from '../../../../src/core/imaging/doppler/settings.ts';
import { findTransducer } from '../../../../src/core/probe/catalogue.ts';

export const DEG = Math.PI / 180;
export const L50 = findTransducer('l12-5-50')!;
export const FACE = createTransform('world', 'transducer', [0, 0, 0], [0, 0, 0, 1]);
export const VESSEL_DEPTH_MM = 20;

/** A tube of blood in the image plane, 20 mm deep in the middle, dipping towards +x. */
export const tube = (
  dipDeg: number,
  radiusMm: number,
  flow: PhantomFlow,
  more: readonly PhantomStructure[] = [],
) =>
  anatomyFromPhantom({
    format: 'sononeedle.phantom',
    version: 1,
    title: 'tube',
    background: 'gel',
    surface: { pointMm: [0, 0, 0], normal: [0, -1, 0] },
    structures: [
      {
        id: 'tube',
        tissue: 'blood',
        shape: {
          type: 'cylinder',
          aMm: [-60 * Math.cos(dipDeg * DEG), VESSEL_DEPTH_MM - 60 * Math.sin(dipDeg * DEG), 0],
          bMm: [60 * Math.cos(dipDeg * DEG), VESSEL_DEPTH_MM + 60 * Math.sin(dipDeg * DEG), 0],
          radiusMm,
        },
        flow,
      },
      ...more,
    ],
  });

export const frameWith = (
  settings: Partial<DopplerSettings>,
  more: Partial<DopplerFrame> = {},
): DopplerFrame => ({
  transducer: L50,
  worldFromTransducer: FACE,
  settings: { ...DEFAULT_DOPPLER, mode: 'colour', persistence01: 0, ...settings },
  imageDepthMm: 40,
  deformation: UNDEFORMED,
  timeS: 0,
  needle: null,
  injectionMlPerS: 0,
  ...more,
});
