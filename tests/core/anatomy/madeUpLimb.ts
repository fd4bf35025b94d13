/** A small made-up limb with every kind of structure that the bake and the meshes must handle, in closed forms. */
import type { Anatomy, DistanceFunction, Structure } from '../../../src/core/anatomy/anatomy.ts';

const HALF = 24;
const axisRadius = (x: number, y: number): number => Math.sqrt(x * x + y * y);

export const skinSurface: DistanceFunction = (x, y) => axisRadius(x, y) - 20;
const ball =
  (cx: number, cy: number, cz: number, r: number): DistanceFunction =>
  (x, y, z) =>
    Math.sqrt((x - cx) ** 2 + (y - cy) ** 2 + (z - cz) ** 2) - r;
const rod =
  (cx: number, cy: number, r: number): DistanceFunction =>
  (x, y) =>
    axisRadius(x - cx, y - cy) - r;

const solid = (
  id: string,
  klass: Structure['class'],
  tissue: string,
  signedDistance: DistanceFunction,
  c: readonly [number, number],
  r: number,
  halfZ: number,
  more: Partial<Structure> = {},
): Structure => ({
  id,
  name: id,
  class: klass,
  tissue,
  signedDistance,
  bounds: { min: [c[0] - r, c[1] - r, -halfZ], max: [c[0] + r, c[1] + r, halfZ] },
  lipschitz: 1,
  ...more,
});

const sleeve: DistanceFunction = (x, y) => axisRadius(x, y) - 16;

/** Bone rod, its cartilage cap (a larger ball carved by the bone), vessel, tendon with fibres and layers, muscle filling the sleeve, fascia and skin as sheets. */
export const madeUpLimb: Anatomy = {
  id: 'made-up-limb',
  title: 'Made-up limb',
  structures: [
    solid('bone', 'bone', 'cortical-bone', rod(2, 3, 6), [2, 3], 6, 60),
    solid('cartilage', 'cartilage', 'hyaline-cartilage', ball(2, 3, 4, 8), [2, 3], 8, 12),
    solid('artery', 'vessel', 'blood', rod(-9, 6, 1.6), [-9, 6], 1.6, 60),
    solid('vein', 'vessel', 'blood', rod(-10, -8, 1.9), [-10, -8], 1.9, 60),
    solid(
      'tendon',
      'tendon',
      'tendon',
      (x, y, z) => Math.max(rod(0, -10, 3.2)(x, y, z), Math.abs(z) - 15),
      [0, -10],
      3.2,
      15,
      {
        fibreInto: (_x, _y, _z, out) => {
          out[0] = 0;
          out[1] = 0.6;
          out[2] = -0.8;
        },
        layer01: (_x, y) => (y + 13.2) / 6.4,
      },
    ),
    solid('muscle', 'muscle', 'muscle', (x, y, z) => sleeve(x, y, z) + 0.3, [0, 0], 15.7, 60),
    solid(
      'fascia',
      'fascia',
      'fascia',
      (x, y, z) => Math.max(-0.4 - sleeve(x, y, z), sleeve(x, y, z)),
      [0, 0],
      16,
      60,
      {
        sheet: { carrier: sleeve, fromMm: -0.4, toMm: 0 },
      },
    ),
    solid(
      'skin',
      'skin',
      'skin',
      (x, y, z) => Math.max(-1.8 - skinSurface(x, y, z), skinSurface(x, y, z)),
      [0, 0],
      20,
      60,
      {
        sheet: { carrier: skinSurface, fromMm: -1.8, toMm: 0 },
      },
    ),
  ],
  background: { id: 'subcutaneous-fat', name: 'fat', tissue: 'fat', class: 'fat' },
  surface: skinSurface,
  bounds: { min: [-HALF, -HALF, -HALF], max: [HALF, HALF, HALF] },
  landmarks: [],
  probeStarts: [],
  restingVolumeMl: 0,
};
