/** A small anatomy with every kind of boundary, seen by a real probe: what the image tests draw. */
import type { Anatomy, Cavity } from '../../src/core/anatomy/anatomy.ts';
import type { BakedAnatomy } from '../../src/core/anatomy/bake/bakedAnatomy.ts';
import type { DeformationState } from '../../src/core/anatomy/deformation.ts';
import { createTransform } from '../../src/core/frames/frames.ts';
import { DEFAULT_SETTINGS, type ImageSettings, type NeedleInImage } from '../../src/core/imaging/settings.ts';
import { TRANSDUCERS } from '../../src/core/probe/catalogue.ts';
import type { UltrasoundFrame } from '../../src/render/ultrasoundView.ts';

export const TEST_NEEDLE: NeedleInImage = {
  pointsTransducerMm: [
    [2, 9, 0.1],
    [-12, 4, 0.1],
    [-30, -2, 0.1],
  ],
  outerDiameterMm: 0.72,
  innerDiameterMm: 0.41,
  bevelLengthMm: 1.6,
  bevelTransducer: [0, -1, 0],
};

const UNPRESSED: DeformationState = { probe: null, cavityVolumeMl: 0, boluses: [] };

export function testFrame(
  part: Partial<UltrasoundFrame> = {},
  settings: Partial<ImageSettings> = {},
): UltrasoundFrame {
  return {
    transducer: TRANSDUCERS.find((t) => t.id === 'l11-5v')!,
    worldFromTransducer: createTransform('world', 'transducer', [12, 2.3, 11], [0, 0, 0, 1]),
    settings: { ...DEFAULT_SETTINGS, depthMm: 18, focusMm: 9, noise: false, ...settings },
    deformation: UNPRESSED,
    needle: null,
    isFrozen: false,
    timeS: 0,
    ...part,
  };
}

/** What the reference renderer wants beside the baked bytes. */
export function anatomyOfBake(baked: BakedAnatomy, cavity: Cavity | null): Anatomy {
  return {
    id: baked.regionId,
    title: 'test',
    structures: [],
    background: { id: 'background', name: 'background', tissue: 'muscle', class: 'muscle' },
    surface: (_x, y) => 2 - y,
    bounds: baked.bounds,
    landmarks: [],
    probeStarts: [],
    restingVolumeMl: 0,
    ...(cavity ? { cavity } : {}),
  };
}
