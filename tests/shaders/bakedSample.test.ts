import { describe, expect, it } from 'vitest';
import type { BakedAnatomy } from '../../src/core/anatomy/bake/bakedAnatomy.ts';
import { distanceToByte, NO_OWNER } from '../../src/core/anatomy/bake/distanceByte.ts';
import { createBakedSample, sampleBaked, sampleBakedFibre } from '../../src/core/anatomy/bake/sampleBaked.ts';
import { createRandomStream, nextUnit01 } from '../../src/core/math/random.ts';
import type { Vec3 } from '../../src/core/math/vec3.ts';
import { BAKED_ROWS, createBakedTextures } from '../../src/render/anatomy/bakedTextures.ts';
import { UniformBlock } from '../../src/render/gl/uniformBlock.ts';
import { ShaderTester } from './shaderTester.ts';

/** Eight overlapping balls and a sheet in two groups of channels, under a flat skin. */
function testBake(): BakedAnatomy {
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
    (_x, y) => 2 - y,
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
    size,
    bandMm,
    distances,
    owners,
    entities: [
      ...balls.map((_, i) => ({
        id: `ball-${i}`,
        tissue: 'fat',
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
    cavity: null,
  };
}

describe('shaders/anatomy/baked_sample.glsl', () => {
  const baked = testBake();
  const count = 8000;
  const random = createRandomStream(11, 'test');
  const inputs = new Float32Array(8 * count);
  for (let i = 0; i < count; i++) {
    inputs[8 * i] = -1 + 26 * nextUnit01(random);
    inputs[8 * i + 1] = -1 + 22 * nextUnit01(random);
    inputs[8 * i + 2] = -1 + 24 * nextUnit01(random);
  }
  const tester = new ShaderTester();
  const block = new UniformBlock(tester.gl, 2, BAKED_ROWS);
  const textures = createBakedTextures(tester.gl, block, baked, () => 0);
  const bound = {
    uDistances0: { texture: textures.distances[0]!, is3d: true },
    uDistances1: { texture: textures.distances[1]!, is3d: true },
    uOwners0: { texture: textures.owners[0]!, is3d: true },
    uOwners1: { texture: textures.owners[1]!, is3d: true },
    uFibres: { texture: textures.fibres, is3d: true },
  };
  const common = { inputs, blocks: { Baked: 2 }, textures: bound, defines: { BAKED_GROUPS: 2 } };

  it('finds the same owner, interface and neighbour as sampleBaked', () => {
    const out = tester.run({
      ...common,
      includes: ['anatomy/baked_sample.glsl'],
      body: 'BakedSample s = baked_sample_at(a.xyz); return vec4(float(s.owner), s.interfaceMm, float(s.across), s.depthMm);',
    });
    const sample = createBakedSample();
    // the texture unit may filter to 8 bits, as real ones do: one step of the band
    const stepMm = (2 * baked.bandMm) / 255;
    let otherOwner = 0;
    let otherAcross = 0;
    let worst = 0;
    for (let i = 0; i < count; i++) {
      sampleBaked(baked, inputs[8 * i]!, inputs[8 * i + 1]!, inputs[8 * i + 2]!, sample);
      if (out[4 * i] !== sample.owner) {
        // allowed only on the boundary itself
        expect(Math.min(sample.interfaceMm, out[4 * i + 1]!)).toBeLessThan(2 * stepMm);
        otherOwner++;
        continue;
      }
      if (out[4 * i + 2] !== sample.across) otherAcross++;
      worst = Math.max(worst, Math.abs(out[4 * i + 1]! - sample.interfaceMm));
      expect(Math.abs(out[4 * i + 3]! - sample.depthMm)).toBeLessThan(2 * stepMm);
    }
    expect(worst).toBeLessThan(2 * stepMm);
    expect(otherOwner / count).toBeLessThan(0.01);
    expect(otherAcross / count).toBeLessThan(0.02);
  });

  it('finds the same fibre direction and layer as sampleBakedFibre', () => {
    const out = tester.run({
      ...common,
      includes: ['anatomy/baked_fibre.glsl'],
      body: 'return baked_fibre_at(a.xyz);',
    });
    const fibre: Vec3 = [0, 0, 0];
    let worstLayer = 0;
    let cosines = 0;
    let compared = 0;
    for (let i = 0; i < count; i++) {
      const layer = sampleBakedFibre(baked, inputs[8 * i]!, inputs[8 * i + 1]!, inputs[8 * i + 2]!, fibre);
      worstLayer = Math.max(worstLayer, Math.abs(layer - out[4 * i + 3]!));
      const cosine = fibre[0] * out[4 * i]! + fibre[1] * out[4 * i + 1]! + fibre[2] * out[4 * i + 2]!;
      if (cosine !== 0) {
        cosines += cosine;
        compared++;
      }
    }
    expect(worstLayer).toBeLessThan(2 / 255);
    expect(compared).toBeGreaterThan(0.9 * count);
    expect(cosines / compared).toBeGreaterThan(0.999);
  });
});
