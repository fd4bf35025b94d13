/**
 * A block like the back of a shoulder: skin and fat, a muscle with a nerve and a tendon in it, below it a pennate
 * muscle whose fascicles run into a sheet in its middle, then the labrum between a head under cartilage and its
 * socket. To learn what each tissue looks like. Sizes [TKU].
 */
import type { PhantomFile, PhantomStructure } from './phantomFile.ts';

const layer = (id: string, tissue: string, fromMm: number, toMm: number): PhantomStructure => ({
  id,
  tissue,
  shape: { type: 'layer', normal: [0, 1, 0], fromMm, toMm },
});
/** A muscle between two depths whose fascicles go down towards +x (up where negative) by this slope. */
const muscle = (id: string, fromMm: number, toMm: number, slope: number): PhantomStructure => ({
  ...layer(id, 'muscle', fromMm, toMm),
  fibre: [1, slope, 0],
});
const across = (id: string, tissue: string, x: number, y: number, radiusMm: number): PhantomStructure => ({
  id,
  tissue,
  shape: { type: 'cylinder', aMm: [x, y, -40], bMm: [x, y, 40], radiusMm },
});
/** Quarter and eighth turns about z as quaternions. */
const TILT_35: [number, number, number, number] = [0, 0, 0.3007, 0.9537];
const TILT_M20: [number, number, number, number] = [0, 0, -0.1736, 0.9848];

export const PHANTOM_JOINT: PhantomFile = {
  format: 'sononeedle.phantom',
  version: 1,
  title: 'Joint block: pennate muscle, nerve, labrum, cartilage',
  background: 'fat',
  surface: { pointMm: [0, 0, 0], normal: [0, -1, 0] },
  boundaries: 'body',
  structures: [
    layer('skin', 'skin', -1, 1.6),
    layer('fascia', 'fascia', 4.6, 5.1),
    muscle('outer-muscle', 5.1, 11.4, 0.03),
    across('nerve', 'nerve', 15, 8.2, 2.4),
    across('tendon', 'tendon', 9, 8.4, 1.9),
    layer('fascia-between', 'fascia', 11.4, 11.9),
    muscle('pennate-upper', 11.9, 16.3, 0.22),
    layer('aponeurosis', 'fascia', 16.3, 16.8),
    muscle('pennate-lower', 16.8, 21.4, -0.22),
    {
      id: 'socket',
      tissue: 'cortical-bone',
      shape: { type: 'box', centreMm: [17.5, 35, 0], halfSizeMm: [8, 9, 40], quaternionXyzw: TILT_M20 },
    },
    {
      id: 'labrum',
      tissue: 'labrum',
      shape: {
        type: 'ellipsoid',
        centreMm: [5.8, 26.4, 0],
        radiiMm: [5.2, 2.5, 60],
        quaternionXyzw: TILT_35,
      },
      fibre: [0, 0, 1],
    },
    across('cartilage', 'hyaline-cartilage', -9, 42, 18.4),
    across('head', 'cortical-bone', -9, 42, 17.05),
  ],
};
