import { describe, expect, it } from 'vitest';
import { materialTablesOfBaked } from '../../src/core/imaging/entityTable.ts';
import { textureFrameOfBaked } from '../../src/core/imaging/textureFrame.ts';
import { fetchTile, hashLattice, imagingTiles } from '../../src/core/imaging/tiles.ts';
import { createRandomStream, nextUnit01 } from '../../src/core/math/random.ts';
import { createContext, detectCapabilities } from '../../src/render/gl/context.ts';
import { Program } from '../../src/render/gl/program.ts';
import { ShaderCompileError } from '../../src/render/gl/shaderCompileError.ts';
import { createVolume } from '../../src/render/gl/texture.ts';
import { ImageShared, type PassName } from '../../src/render/image/imageShared.ts';
import { assembleShader } from '../../src/render/shaders/assembleShader.ts';
import { shaderSources } from '../../src/render/shaders/shaderSources.ts';
import { ShaderTester } from './shaderTester.ts';
import { testBake } from './testBake.ts';

describe('the programs', () => {
  it('compile for every number of looks, and every pass file belongs to one', () => {
    const gl = createContext(document.createElement('canvas'));
    detectCapabilities(gl);
    const baked = testBake();
    const tables = materialTablesOfBaked(baked, textureFrameOfBaked(baked));
    const shared = new ImageShared(gl, baked, tables, imagingTiles(), 5);
    const files = [...shaderSources.keys()].filter((f) => f.endsWith('_pass.glsl'));
    expect(files.length).toBeGreaterThanOrEqual(11);
    for (const looks of [1, 3, 5]) {
      shared.prepare(looks, 3);
      for (const file of files) {
        const pass = /image\/(.*)_pass/.exec(file)![1] as PassName;
        expect(shared.program(pass, looks, 3).name).toBe(pass);
      }
      shared.program('envelope', looks, 3);
    }
    expect(gl.getError()).toBe(0);
  });

  it('tell our own file and line when one is wrong', () => {
    const gl = createContext(document.createElement('canvas'));
    const sources = new Map(shaderSources)
      .set('bad/part.glsl', 'float part_of(float x) {\n  return x + uMissing;\n}')
      .set('bad/main.glsl', '#include "bad/part.glsl"\nout vec4 c;\nvoid main() { c = vec4(part_of(1.0)); }');
    const bindings = { samplers: {}, blocks: {} };
    try {
      new Program(
        gl,
        'bad',
        assembleShader('screen_triangle_vertex.glsl', sources),
        assembleShader('bad/main.glsl', sources),
      ).finish(bindings);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ShaderCompileError);
      const { problems, message } = error as ShaderCompileError;
      expect(problems[0]).toMatchObject({ file: 'shaders/bad/part.glsl', line: 2 });
      expect(message).toContain('uMissing');
    }
  });
});

describe('shaders/image/hash_lattice.glsl', () => {
  it('gives the same bits as hashLattice', () => {
    const count = 500;
    const random = createRandomStream(5, 'test');
    const inputs = new Float32Array(8 * count).map(() => Math.floor(nextUnit01(random) * 4000) - 500);
    const out = new ShaderTester().run({
      includes: ['image/hash_lattice.glsl'],
      body: `uint h = hash_lattice_bits(int(a.x), int(a.y), int(a.z), int(a.w));
        return vec4(float(h & 0xffffu), float(h >> 16), 0.0, 0.0);`,
      inputs,
    });
    for (let i = 0; i < count; i++) {
      const at = (k: number): number => inputs[8 * i + k]!;
      const h = hashLattice(at(0), at(1), at(2), at(3));
      expect(out[4 * i]).toBe(h & 0xffff);
      expect(out[4 * i + 1]).toBe(h >>> 16);
    }
  });
});

describe('shaders/image/tiles.glsl', () => {
  const tiles = imagingTiles();
  for (const [name, tile, call] of [
    ['noise', tiles.noise, 'tiles_noise'],
    ['speckle', tiles.speckle, 'tiles_speckle'],
    ['walls', tiles.walls, 'tiles_wall'],
  ] as const)
    it(`reads the tile "${name}" as fetchTile does, also across its edges`, () => {
      const tester = new ShaderTester();
      const texture = createVolume(tester.gl, [tile.size, tile.size, tile.size], tile.data, {
        filter: 'linear',
        wrap: 'repeat',
      });
      const sampler = { noise: 'uNoiseTile', speckle: 'uSpeckleTile', walls: 'uWallTile' }[name];
      const random = createRandomStream(9, 'test');
      const inputs = new Float32Array(8 * 3000).map(() => (nextUnit01(random) - 0.4) * 400);
      const out = tester.run({
        includes: ['image/tiles.glsl'],
        body: `return ${call}(a.xyz);`,
        inputs,
        textures: { [sampler]: { texture, is3d: true } },
      });
      const expected = [0, 0, 0, 0];
      let worst = 0;
      let sum2 = 0;
      for (let i = 0; i < 3000; i++) {
        fetchTile(tile, inputs[8 * i]!, inputs[8 * i + 1]!, inputs[8 * i + 2]!, expected);
        for (let k = 0; k < 4; k++) {
          const d = Math.abs(out[4 * i + k]! - expected[k]!);
          worst = Math.max(worst, d);
          sum2 += d * d;
        }
      }
      // hardware filters with weights of 8 bits and may round to 8 bits: a byte's step, plus 1/256 of the contrast
      expect(worst).toBeLessThan(0.02);
      expect(Math.sqrt(sum2 / 12000)).toBeLessThan(0.004);
    });
});
