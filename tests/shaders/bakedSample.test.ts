import { describe, expect, it } from 'vitest';
import { bakeAnatomy } from '../../src/core/anatomy/bake/bakeAnatomy.ts';
import { createBakedSample, sampleBaked, sampleBakedFibre } from '../../src/core/anatomy/bake/sampleBaked.ts';
import { createRandomStream, nextUnit01 } from '../../src/core/math/random.ts';
import type { Vec3 } from '../../src/core/math/vec3.ts';
import { BAKED_ROWS, createBakedTextures } from '../../src/render/anatomy/bakedTextures.ts';
import { UniformBlock } from '../../src/render/gl/uniformBlock.ts';
import { madeUpLimb } from '../core/anatomy/madeUpLimb.ts';
import { ShaderTester } from './shaderTester.ts';
import { testBake } from './testBake.ts';

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
  const textures = createBakedTextures(tester.gl, block, baked);
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

describe('a bake with a focus and a patch that thins out', () => {
  const carrier = (x: number, y: number): number => Math.sqrt(x * x + y * y) - 13;
  const taper = (x: number, _y: number, z: number): number => 0.6 * (Math.sqrt(x * x + z * z) - 9) + 0.6;
  const anatomy = {
    ...madeUpLimb,
    focus: { min: [-14, -24, -13], max: [24, 4, 16] },
    structures: [
      {
        id: 'patch',
        name: 'patch',
        class: 'fascia',
        tissue: 'fascia',
        signedDistance: (x: number, y: number, z: number) =>
          Math.abs(carrier(x, y)) - 0.6 + Math.max(0, taper(x, y, z)),
        bounds: { min: [-10, -15, -10], max: [10, 15, 10] },
        lipschitz: 1.3,
        sheet: { carrier, taper, fromMm: -0.6, toMm: 0.6 },
      },
      ...madeUpLimb.structures,
    ],
  } as const;
  const baked = bakeAnatomy(anatomy, null, { pitchMm: 0.9 });
  const count = 8000;
  const random = createRandomStream(12, 'test');
  const inputs = new Float32Array(8 * count);
  for (let i = 0; i < count; i++)
    for (let k = 0; k < 3; k++) inputs[8 * i + k] = 52 * (nextUnit01(random) - 0.5);
  const groups = baked.distances.length;
  const tester = new ShaderTester();
  const block = new UniformBlock(tester.gl, 2, BAKED_ROWS);
  const textures = createBakedTextures(tester.gl, block, baked);
  const bound: Record<string, { texture: WebGLTexture; is3d: true }> = {
    uFibres: { texture: textures.fibres, is3d: true },
  };
  for (let g = 0; g < groups; g++) {
    bound[`uDistances${g}`] = { texture: textures.distances[g]!, is3d: true };
    bound[`uOwners${g}`] = { texture: textures.owners[g]!, is3d: true };
  }
  const common = { inputs, blocks: { Baked: 2 }, textures: bound, defines: { BAKED_GROUPS: groups } };

  it('is sampled alike on both sides', () => {
    expect(baked.axes.some((a) => a.pitchesMm[0] !== a.pitchesMm[1])).toBe(true);
    expect(baked.entities[0]!.isTapered).toBe(true);
    const out = tester.run({
      ...common,
      includes: ['anatomy/baked_sample.glsl'],
      body: 'BakedSample s = baked_sample_at(a.xyz); return vec4(float(s.owner), s.interfaceMm, float(s.across), s.depthMm);',
    });
    const sample = createBakedSample();
    const stepMm = (2 * baked.bandMm) / 255;
    let otherOwner = 0;
    let inPatch = 0;
    for (let i = 0; i < count; i++) {
      sampleBaked(baked, inputs[8 * i]!, inputs[8 * i + 1]!, inputs[8 * i + 2]!, sample);
      if (sample.owner === 0) inPatch++;
      if (out[4 * i] !== sample.owner) {
        expect(Math.min(sample.interfaceMm, out[4 * i + 1]!)).toBeLessThan(2 * stepMm);
        otherOwner++;
      } else expect(Math.abs(out[4 * i + 1]! - sample.interfaceMm)).toBeLessThan(2 * stepMm);
    }
    expect(inPatch).toBeGreaterThan(20);
    expect(otherOwner / count).toBeLessThan(0.015);
  });

  it('has its fibres in the same places', () => {
    const out = tester.run({
      ...common,
      includes: ['anatomy/baked_fibre.glsl'],
      body: 'return baked_fibre_at(a.xyz);',
    });
    const fibre: Vec3 = [0, 0, 0];
    let met = 0;
    for (let i = 0; i < count; i++) {
      const layer = sampleBakedFibre(baked, inputs[8 * i]!, inputs[8 * i + 1]!, inputs[8 * i + 2]!, fibre);
      expect(Math.abs(layer - out[4 * i + 3]!)).toBeLessThan(2.5 / 255);
      if (layer > 0.05) met++;
    }
    expect(met).toBeGreaterThan(20);
  });
});
