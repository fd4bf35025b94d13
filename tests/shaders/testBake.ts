import type { Cavity } from '../../src/core/anatomy/anatomy.ts';
import type { BakedAnatomy } from '../../src/core/anatomy/bake/bakedAnatomy.ts';
import { uniformAxis } from '../../src/core/anatomy/bake/bakedGrid.ts';
import { distanceToByte, NO_OWNER } from '../../src/core/anatomy/bake/distanceByte.ts';
import { createRandomStream, nextUnit01 } from '../../src/core/math/random.ts';

const BALL_TISSUES = ['cortical-bone', 'tendon', 'muscle', 'nerve', 'hyaline-cartilage', 'blood'];

/** Six overlapping balls of different tissues and a sheet, in two groups of channels, under a flat skin at y = 2 mm. */
export function testBake(cavity: Cavity | null = null): BakedAnatomy {
  const size = [24, 20, 22] as const;
  const bandMm = 2;
  const count = size[0] * size[1] * size[2];
  const distances = [new Uint8Array(4 * count), new Uint8Array(4 * count)];
  const owners = [new Uint8Array(4 * count).fill(NO_OWNER), new Uint8Array(4 * count).fill(NO_OWNER)];
  const random = createRandomStream(3, 'test');
  const balls = Array.from({ length: 6 }, () => [
    24 * nextUnit01(random),
    20 * nextUnit01(random),
    22 * nextUnit01(random),
    3 + 5 * nextUnit01(random),
  ]);
  const carriers: ((x: number, y: number, z: number) => number)[] = [
    ...balls.map(
      (b) => (x: number, y: number, z: number) =>
        Math.sqrt((x - b[0]!) ** 2 + (y - b[1]!) ** 2 + (z - b[2]!) ** 2) - b[3]!,
    ),
    (_x, y) => y - 8,
    (_x, y) => y - 2,
  ];
  const airIndex = 8;
  const fibres = new Uint8Array(4 * 12 * 10 * 11);
  for (let i = 0; i < fibres.length; i++) fibres[i] = 90 + Math.floor(100 * nextUnit01(random));
  let o = 0;
  for (let k = 0; k < size[2]; k++)
    for (let j = 0; j < size[1]; j++)
      for (let i = 0; i < size[0]; i++, o++)
        carriers.forEach((carrier, c) => {
          const d = carrier(i + 0.5, j + 0.5, k + 0.5);
          const at = 4 * o + (c & 3);
          distances[c >> 2]![at] = distanceToByte(d, bandMm);
          if (Math.abs(d) < bandMm * 1.5 || d < 0) owners[c >> 2]![at] = c === 7 ? airIndex : c;
        });
  return {
    regionId: 'test',
    patient: null,
    bounds: { min: [0, 0, 0], max: [24, 20, 22] },
    pitchMm: 1,
    axes: [uniformAxis(0, 24, 1), uniformAxis(0, 20, 1), uniformAxis(0, 22, 1)],
    size,
    bandMm,
    distances,
    owners,
    entities: [
      ...balls.map((_, i) => ({
        id: `ball-${i}`,
        tissue: BALL_TISSUES[i]!,
        channel: i,
        isSheet: false,
        fromMm: -bandMm,
        toMm: 0,
      })),
      { id: 'sheet', tissue: 'fascia', channel: 6, isSheet: true, fromMm: -0.5, toMm: 0.5 },
      { id: 'background', tissue: 'muscle', channel: -1, isSheet: false, fromMm: 0, toMm: 0 },
      { id: 'air', tissue: 'air', channel: 7, isSheet: false, fromMm: -bandMm, toMm: 0 },
    ],
    fibres: { size: [12, 10, 11], data: fibres },
    cavity,
    ...(cavity ? { limbAxisMm: [cavity.frame.originMm[0], cavity.frame.originMm[1]] as const } : {}),
  };
}
