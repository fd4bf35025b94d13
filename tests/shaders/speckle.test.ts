/** Statistics and motion of the speckle that comes out of the GPU: no single frame shows boiling, shifted frames do. */
import { describe, expect, it } from 'vitest';
import type { BakedAnatomy } from '../../src/core/anatomy/bake/bakedAnatomy.ts';
import { uniformAxis } from '../../src/core/anatomy/bake/bakedGrid.ts';
import { NO_OWNER } from '../../src/core/anatomy/bake/distanceByte.ts';
import { createTransform } from '../../src/core/frames/frames.ts';
import { materialTablesOfBaked } from '../../src/core/imaging/entityTable.ts';
import { textureFrameOfBaked } from '../../src/core/imaging/textureFrame.ts';
import { imagingTiles } from '../../src/core/imaging/tiles.ts';
import { createContext, detectCapabilities } from '../../src/render/gl/context.ts';
import type { GridSize } from '../../src/render/image/imageGrid.ts';
import { ImageRenderer } from '../../src/render/image/imageRenderer.ts';
import { ImageShared } from '../../src/render/image/imageShared.ts';
import { testFrame } from './testScene.ts';

/** A block of gel without any boundary. */
function gelBlock(): BakedAnatomy {
  const size = [4, 4, 4] as const;
  return {
    regionId: 'gel-block',
    patient: null,
    bounds: { min: [-100, -100, -100], max: [100, 100, 100] },
    pitchMm: 50,
    axes: [uniformAxis(-100, 100, 50), uniformAxis(-100, 100, 50), uniformAxis(-100, 100, 50)],
    size,
    bandMm: 2,
    distances: [new Uint8Array(256).fill(255)],
    owners: [new Uint8Array(256).fill(NO_OWNER)],
    entities: [
      { id: 'background', tissue: 'gel', channel: -1, isSheet: false, fromMm: 0, toMm: 0 },
      { id: 'air', tissue: 'air', channel: 0, isSheet: false, fromMm: -2, toMm: 0 },
    ],
    fibres: { size: [1, 1, 1], data: new Uint8Array([127, 127, 127, 0]) },
    cavity: null,
  };
}

const correlation = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  const n = a.length;
  let ma = 0;
  let mb = 0;
  for (let i = 0; i < n; i++) {
    ma += a[i]! / n;
    mb += b[i]! / n;
  }
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < n; i++) {
    ab += (a[i]! - ma) * (b[i]! - mb);
    aa += (a[i]! - ma) ** 2;
    bb += (b[i]! - mb) ** 2;
  }
  return ab / Math.sqrt(aa * bb);
};

describe('speckle from the GPU', () => {
  const gl = createContext(document.createElement('canvas'));
  const { canFilterFloat } = detectCapabilities(gl);
  const baked = gelBlock();
  const tables = materialTablesOfBaked(baked, textureFrameOfBaked(baked));
  const shared = new ImageShared(gl, baked, tables, imagingTiles(), 5);
  const renderer = new ImageRenderer(shared, { isFullFloat: true, canFilterFloat });
  const sharp: GridSize = { lineCount: 256, sampleCount: 512 };

  /** Rows from 12 to 26 mm of a frame moved by an offset, each row divided by its own mean. */
  const patch = (offsetMm: readonly [number, number, number], looks: number, size = sharp): Float32Array => {
    const frame = testFrame(
      { worldFromTransducer: createTransform('world', 'transducer', [...offsetMm], [0, 0, 0, 1]) },
      { depthMm: 38, focusMm: 18, compoundAngles: looks },
    );
    const all = renderer.readEnvelope(frame, size, 0);
    const from = Math.round((12 / 38) * size.sampleCount);
    const to = Math.round((26 / 38) * size.sampleCount);
    const out = new Float32Array((to - from) * size.lineCount);
    for (let s = from; s < to; s++) {
      let mean = 0;
      for (let l = 0; l < size.lineCount; l++) mean += all[s * size.lineCount + l]! / size.lineCount;
      for (let l = 0; l < size.lineCount; l++)
        out[(s - from) * size.lineCount + l] = all[s * size.lineCount + l]! / mean;
    }
    return out;
  };

  const contrast = (values: Float32Array): number => {
    let sum2 = 0;
    for (const v of values) sum2 += (v - 1) * (v - 1);
    return 1 / Math.sqrt(sum2 / values.length);
  };

  it('has the mean over spread of fully developed speckle (1.91), more with three looks', () => {
    expect(contrast(patch([0, 0, 0], 1))).toBeGreaterThan(1.83);
    expect(contrast(patch([0, 0, 0], 1))).toBeLessThan(1.99);
    // two independent fields make at most 2.70 of any number of looks
    expect(contrast(patch([0, 0, 0], 3))).toBeGreaterThan(2.4);
  });

  it('moves with the tissue: half a line, along the beam, and across the plane', () => {
    const still = patch([0, 0, 0], 1);
    // splatted points give 0.94, 0.96 and 0.96 at this beam and these shifts
    expect(correlation(still, patch([0.075, 0, 0], 1))).toBeGreaterThan(0.88);
    expect(correlation(still, patch([0, 0.02, 0], 1))).toBeGreaterThan(0.9);
    expect(correlation(still, patch([0, 0, 0.05], 1))).toBeGreaterThan(0.85);
    // and it does change where the probe has gone somewhere else
    expect(Math.abs(correlation(still, patch([3.1, 0, 0], 1)))).toBeLessThan(0.1);
  });

  it('still moves as a whole on the grid that is used while the probe moves', () => {
    const coarse: GridSize = { lineCount: 128, sampleCount: 512 };
    const still = patch([0, 0, 0], 1, coarse);
    expect(correlation(still, patch([0.15, 0, 0], 1, coarse))).toBeGreaterThan(0.6);
  });
});
