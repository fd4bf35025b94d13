/**
 * A block in layers like a piece of meat: skin, fat, two muscles between sheets of fascia, a tendon-like cord, bone
 * below. For practice of crossing layers, and for the order of echoes that they give.
 */
import type { PhantomFile, PhantomStructure } from './phantomFile.ts';

const layer = (id: string, tissue: string, fromMm: number, toMm: number): PhantomStructure => ({
  id,
  tissue,
  shape: { type: 'layer', normal: [0, 1, 0], fromMm, toMm },
});

export const PHANTOM_MEAT: PhantomFile = {
  format: 'sononeedle.phantom',
  version: 1,
  title: 'Layered block: skin, fat, muscle, fascia, bone',
  background: 'muscle',
  surface: { pointMm: [0, 0, 0], normal: [0, -1, 0] },
  structures: [
    layer('skin', 'skin', -1, 1.6),
    layer('fat', 'fat', 1.6, 8),
    layer('fascia-upper', 'fascia', 8, 8.7),
    layer('fascia-between', 'fascia', 19, 19.6),
    {
      id: 'cord',
      tissue: 'tendon',
      shape: { type: 'capsule', aMm: [-60, 24, 6], bMm: [60, 24, 6], radiusMm: 2.5 },
    },
    {
      id: 'bone',
      tissue: 'cortical-bone',
      shape: { type: 'cylinder', aMm: [-60, 44, 0], bMm: [60, 44, 0], radiusMm: 11 },
    },
  ],
};
