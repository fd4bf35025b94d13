import { describe, expect, it } from 'vitest';
import { Deformation, type DeformationState } from '../../src/core/anatomy/deformation.ts';
import { fatChange } from '../../src/core/anatomy/fatCover.ts';
import { createTransform } from '../../src/core/frames/frames.ts';
import { createRandomStream, nextUnit01 } from '../../src/core/math/random.ts';
import type { Vec3 } from '../../src/core/math/vec3.ts';
import {
  cavityTable,
  DEFORMATION_ROWS,
  writeDeformation,
} from '../../src/render/anatomy/deformationUniforms.ts';
import { FatTexture } from '../../src/render/anatomy/fatTexture.ts';
import { createTable } from '../../src/render/gl/texture.ts';
import { UniformBlock } from '../../src/render/gl/uniformBlock.ts';
import { madeUpCover } from '../core/anatomy/madeUpCover.ts';
import { ShaderTester } from './shaderTester.ts';
import { testCavity } from './testCavity.ts';

const FLAT = {
  worldFromTransducer: createTransform('world', 'transducer', [1, -8, 2], [0.1, 0.05, 0.2, 0.97]),
  indentationMm: 4,
  stopDepthMm: 30,
  halfWidthMm: 19,
  halfHeightMm: 5,
};

const STATES: Record<string, DeformationState> = {
  nothing: { probe: null, cavityVolumeMl: 0, boluses: [] },
  'probe, cavity and two boluses': {
    probe: FLAT,
    cavityVolumeMl: 8,
    boluses: [
      { centreMm: [3, 12, 4], volumeMl: 1.5, structure: 'a' },
      { centreMm: [-6, 20, -3], volumeMl: 0.4, structure: 'b' },
    ],
  },
  'a curved face': {
    probe: {
      worldFromTransducer: createTransform('world', 'transducer', [1, -8, 2], [0.1, 0.05, 0.2, 0.97]),
      indentationMm: 7,
      stopDepthMm: 30,
      halfWidthMm: 33,
      halfHeightMm: 8,
      faceRadiusMm: 49.6,
    },
    cavityVolumeMl: 8,
    boluses: [{ centreMm: [3, 12, 4], volumeMl: 1.5, structure: 'a' }],
  },
  'all of it: layers of their own stiffness, a pressed cavity, a needle that dents, drags and rolls': {
    probe: {
      worldFromTransducer: createTransform('world', 'transducer', [1, -8, 2], [0.1, 0.05, 0.2, 0.97]),
      indentationMm: 7,
      stopDepthMm: 28,
      halfWidthMm: 19,
      halfHeightMm: 5,
      shares: [0.05, 0.3, 0.25, 0.15, 0.1, 0.07, 0.05, 0.03],
    },
    cavityVolumeMl: 8,
    cavityPressed01: 0.6,
    boluses: [{ centreMm: [3, 12, 4], volumeMl: 1.5, structure: 'a' }],
    needle: {
      tipMm: [2, 8, 1],
      axis: [0.6, 0.8, 0],
      tentMm: 2.2,
      dragMm: -0.6,
      reachMm: 4,
      rollMm: [-0.64, 0.48, 0.5],
    },
  },
  'fat of another thickness over all that': {
    probe: FLAT,
    cavityVolumeMl: 8,
    boluses: [{ centreMm: [3, 12, 4], volumeMl: 1.5, structure: 'a' }],
    fat: fatChange(madeUpCover(2, -1, 0.3), 9),
  },
};

describe('shaders/anatomy/deformation.glsl', () => {
  // As along the neck of a femur: up, out and forward.
  const [tilt, turn] = [0.5, 0.3];
  const aslant = testCavity({
    originMm: [2, 30, 1],
    across: [Math.cos(turn), Math.sin(turn), 0],
    back: [-Math.sin(turn) * Math.cos(tilt), Math.cos(turn) * Math.cos(tilt), Math.sin(tilt)],
    along: [Math.sin(turn) * Math.sin(tilt), -Math.cos(turn) * Math.sin(tilt), Math.cos(tilt)],
  });
  const cases = Object.entries(STATES).flatMap(([name, state]) => [
    { name, state, how: 'read by hand', cavity: testCavity(), isFiltered: false },
    { name, state, how: 'read by the filter', cavity: testCavity(), isFiltered: true },
    { name, state, how: 'along a slanted axis', cavity: aslant, isFiltered: true },
  ]);
  for (const { name, state, how, cavity, isFiltered } of cases)
    it(`agrees with Deformation.restInto: ${name}, the cavity ${how}`, () => {
      const tester = new ShaderTester();
      const block = new UniformBlock(tester.gl, 1, DEFORMATION_ROWS);
      writeDeformation(block, cavity, state);
      block.upload();
      const filter = isFiltered ? 'linear' : 'nearest';
      const { angleCount, heightCount } = cavity;
      const table = createTable(tester.gl, angleCount, heightCount, cavityTable(cavity), filter);
      const random = createRandomStream(7, 'test');
      const count = 4000;
      const inputs = new Float32Array(8 * count);
      for (let i = 0; i < count; i++) {
        inputs[8 * i] = -25 + 50 * nextUnit01(random);
        inputs[8 * i + 1] = -12 + 50 * nextUnit01(random);
        inputs[8 * i + 2] = -22 + 44 * nextUnit01(random);
      }
      const what = {
        includes: ['anatomy/deformation.glsl'],
        inputs,
        defines: { CAVITY_FILTERED: isFiltered },
        blocks: { Deformation: 1 },
        textures: {
          uCavity: { texture: table, is3d: false },
          uFat: { texture: new FatTexture(tester.gl).of(state.fat), is3d: false },
        },
      };
      const restOf = 'RestPoint r = deformation_rest(a.xyz);';
      const out = tester.run({ ...what, body: `${restOf} return vec4(r.positionMm, float(r.kind));` });
      const shown = tester.run({ ...what, body: `${restOf} return vec4(r.shownMm, r.fartherMm);` });
      const deformation = new Deformation(cavity, state);
      const kinds = ['tissue', 'cavity-fluid', 'bolus-fluid'];
      const rest: Vec3 = [0, 0, 0];
      let worst = 0;
      let farthest = 0;
      let otherKind = 0;
      const seen = new Set<string>();
      for (let i = 0; i < count; i++) {
        const kind = deformation.restInto(inputs[8 * i]!, inputs[8 * i + 1]!, inputs[8 * i + 2]!, rest);
        seen.add(kind);
        if (kinds[out[4 * i + 3]!] !== kind) {
          otherKind++;
          continue;
        }
        for (let a = 0; a < 3; a++) {
          worst = Math.max(worst, Math.abs(rest[a]! - out[4 * i + a]!));
          worst = Math.max(worst, Math.abs(deformation.lastShownMm[a]! - shown[4 * i + a]!));
        }
        worst = Math.max(worst, Math.abs(deformation.lastFartherMm - shown[4 * i + 3]!));
        farthest = Math.max(farthest, deformation.lastFartherMm);
      }
      // 32-bit coordinates of some 40 mm: points within a rounding of a wall may fall to the other side
      expect(otherKind).toBeLessThanOrEqual(2);
      expect(worst).toBeLessThan(0.005);
      expect(farthest > 1).toBe(state.fat !== undefined);
      expect(seen.size).toBe(name === 'nothing' ? 1 : 3);
    });
});
