import { describe, expect, it } from 'vitest';
import { depthGainDb, greyLevel } from '../../src/core/imaging/display.ts';
import { materialTablesOfBaked } from '../../src/core/imaging/entityTable.ts';
import { GREY_MAPS } from '../../src/core/imaging/greyMaps.ts';
import { createScanLines } from '../../src/core/imaging/scanLines.ts';
import { textureFrameOfBaked } from '../../src/core/imaging/textureFrame.ts';
import { imagingTiles } from '../../src/core/imaging/tiles.ts';
import { createContext, detectCapabilities } from '../../src/render/gl/context.ts';
import { ImageRenderer } from '../../src/render/image/imageRenderer.ts';
import { ImageShared } from '../../src/render/image/imageShared.ts';
import { testBake } from './testBake.ts';
import { testFrame } from './testScene.ts';

const size = { lineCount: 96, sampleCount: 256 };

describe('what is shown of the envelope', () => {
  const gl = createContext(document.createElement('canvas'));
  const { canFilterFloat } = detectCapabilities(gl);
  const baked = testBake();
  const tables = materialTablesOfBaked(baked, textureFrameOfBaked(baked));
  const shared = new ImageShared(gl, baked, tables, imagingTiles(), 5);
  const renderer = new ImageRenderer(shared, { isFullFloat: true, canFilterFloat });
  const greyOf = (frame: ReturnType<typeof testFrame>): Uint8Array => {
    renderer.draw(frame, size, 64, 64, 0);
    const rgba = renderer.gridOf(frame, size).grey.readBytes(0, 0, size.lineCount, size.sampleCount);
    return rgba.filter((_, i) => i % 4 === 0);
  };

  it.each(GREY_MAPS.map((m, i) => [m.name, i] as const))('follows the map %s', (_name, greyMap) => {
    const frame = testFrame({}, { greyMap });
    const grey = greyOf(frame);
    const envelope = renderer.readEnvelope(frame, size, 0);
    const lines = createScanLines(frame.transducer, frame.settings.depthMm, size.lineCount, size.sampleCount);
    let worst = 0;
    envelope.forEach((v, i) => {
      const gain = depthGainDb(frame.settings, (Math.floor(i / size.lineCount) + 0.5) * lines.mmPerSample);
      const expected = greyLevel(v, gain, frame.settings.dynamicRangeDb, GREY_MAPS[greyMap]!);
      worst = Math.max(worst, Math.abs(grey[i]! / 255 - expected));
    });
    expect(worst).toBeLessThan(1.5 / 255);
  });

  it('keeps a share of the frames before, and lets it die away at rest', () => {
    const dark = testFrame({}, { persistence01: 0.6, gainDb: -60 });
    const bright = testFrame({}, { persistence01: 0.6 });
    const alone = greyOf(testFrame());
    greyOf(dark);
    for (let i = 0; i < 40; i++) greyOf(dark);
    const first = greyOf(bright);
    const mean = (a: Uint8Array): number => a.reduce((s, v) => s + v, 0) / a.length;
    expect(mean(first) / mean(alone)).toBeCloseTo(0.4, 1);
    let drawn = 0;
    while (renderer.draw(bright, size, 64, 64, 0) && drawn < 100) drawn++;
    expect(drawn).toBeGreaterThan(4);
    expect(drawn).toBeLessThan(40);
    expect(greyOf(bright)).toEqual(alone);
  });
});
