import { afterEach, describe, expect, it } from 'vitest';
import { createTransform } from '../../src/core/frames/frames.ts';
import { createContext, detectCapabilities } from '../../src/render/gl/context.ts';
import { createUltrasoundView } from '../../src/render/createUltrasoundView.ts';
import { WebGlMissingError } from '../../src/render/gl/context.ts';
import type { UltrasoundFrame, UltrasoundView } from '../../src/render/ultrasoundView.ts';
import { testBake } from './testBake.ts';
import { TEST_NEEDLE, testFrame } from './testScene.ts';

const baked = testBake();
const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Draws until the view has nothing more to draw; returns how many times it drew. */
async function settle(view: UltrasoundView, frame: UltrasoundFrame): Promise<number> {
  let drawn = 0;
  let idle = 0;
  for (let i = 0; i < 400 && idle < 30; i++) {
    if (view.draw(frame)) {
      drawn++;
      idle = 0;
    } else idle++;
    await nextFrame();
  }
  return drawn;
}

function pixels(canvas: HTMLCanvasElement): Uint8ClampedArray {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext('2d')!;
  context.drawImage(canvas, 0, 0);
  return context.getImageData(0, 0, copy.width, copy.height).data;
}

const farthest = (a: Uint8ClampedArray, b: Uint8ClampedArray): number =>
  a.reduce((most, v, i) => Math.max(most, Math.abs(v - b[i]!)), 0);

const mean = (data: Uint8ClampedArray): number => data.reduce((s, v) => s + v, 0) / data.length;

/** Of a context like the view's own. */
const rendererName = (): string =>
  detectCapabilities(createContext(document.createElement('canvas'))).rendererName;

describe('createUltrasoundView', () => {
  let view: UltrasoundView | null = null;
  afterEach(() => view?.dispose());

  const open = (): HTMLCanvasElement => {
    const canvas = document.createElement('canvas');
    document.body.append(canvas);
    view = createUltrasoundView(canvas, baked, { tier: 'software' });
    view.resize(320, 240);
    return canvas;
  };

  it('goes on with another anatomy as a new view of it would draw, and with the old one until then', async () => {
    const canvas = open();
    // Noise is another with every frame.
    const frame = testFrame({}, { noise: false });
    await settle(view!, frame);
    const before = pixels(canvas);
    // One channel of each group turned inside out: another picture.
    const other = {
      ...baked,
      distances: baked.distances.map((data) => data.map((v, i) => (i % 4 === 3 ? 255 - v : v))),
      owners: baked.owners.map((data) => data.slice()),
    };
    view!.prepare(other);
    expect(view!.isPrepared).toBe(false);
    expect(await settle(view!, frame)).toBe(0);
    expect(view!.isPrepared).toBe(true);
    expect(pixels(canvas)).toEqual(before);
    view!.show(other);
    expect(pixels(canvas)).toEqual(before);
    expect(await settle(view!, frame)).toBeGreaterThan(0);
    const changed = pixels(canvas);
    expect(farthest(changed, before)).toBeGreaterThan(40);
    const fresh = document.createElement('canvas');
    const freshView = createUltrasoundView(fresh, other, { tier: 'software' });
    freshView.resize(320, 240);
    await settle(freshView, frame);
    const wanted = pixels(fresh);
    freshView.dispose();
    expect(farthest(changed, wanted)).toBeLessThanOrEqual(2);
    // Back, without a word beforehand.
    view!.show(baked);
    await settle(view!, frame);
    expect(farthest(pixels(canvas), before)).toBeLessThanOrEqual(2);
  });

  it('draws what has changed, and nothing else', async () => {
    const canvas = open();
    const frame = testFrame();
    // once at once, once sharper at rest
    expect(view!.draw(frame)).toBe(true);
    expect(view!.quality).toMatchObject({
      tier: 'software',
      lineCount: 128,
      sampleCount: 512,
      isReduced: true,
    });
    expect(view!.quality.reason).not.toBe('none');
    expect(await settle(view!, frame)).toBe(1);
    expect(view!.quality).toMatchObject({
      lineCount: 256,
      sampleCount: 512,
      isReduced: false,
      reason: 'none',
    });
    const first = pixels(canvas);
    expect(mean(first)).toBeGreaterThan(60);
    expect(await settle(view!, { ...frame, timeS: 5 })).toBe(0);
    expect(await settle(view!, testFrame({ needle: TEST_NEEDLE }))).toBe(2);
    const withNeedle = pixels(canvas);
    expect(withNeedle.some((v, i) => Math.abs(v - first[i]!) > 60)).toBe(true);
    expect(await settle(view!, testFrame({ needle: TEST_NEEDLE }, { gainDb: 8 }))).toBe(2);
    expect(mean(pixels(canvas))).toBeGreaterThan(mean(withNeedle) + 10);
    expect(await settle(view!, frame)).toBe(2);
    expect(pixels(canvas)).toEqual(first);
  });

  it('says how many looks it draws, and what a driver or a setting costs', async () => {
    open();
    await settle(view!, testFrame());
    const software = /llvmpipe|swiftshader/i.test(rendererName());
    expect(view!.quality.looks).toBe(3);
    expect(view!.quality.losses.includes('one-plane')).toBe(software);
    expect(view!.quality.losses).not.toContain('fewer-looks');
    await settle(view!, testFrame({}, { compoundAngles: 5 }));
    expect(view!.quality.looks).toBe(5);
    expect(view!.quality.losses).not.toContain('fewer-looks');
    await settle(view!, testFrame({}, { compoundAngles: 9 }));
    expect(view!.quality.looks).toBe(5);
    expect(view!.quality.losses).toContain('fewer-looks');
    expect(view!.quality).toBe(view!.quality);
  });

  it('draws nothing while frozen', async () => {
    const canvas = open();
    await settle(view!, testFrame());
    const before = pixels(canvas);
    const moved = createTransform('world', 'transducer', [15, 2.3, 8], [0, 0, 0, 1] as const);
    expect(await settle(view!, testFrame({ worldFromTransducer: moved, isFrozen: true }))).toBe(0);
    expect(pixels(canvas)).toEqual(before);
    expect(await settle(view!, testFrame({ worldFromTransducer: moved }))).toBe(2);
    expect(pixels(canvas)).not.toEqual(before);
  });

  it('comes back as it was after a lost context', async () => {
    const canvas = open();
    const frame = testFrame({ needle: TEST_NEEDLE });
    await settle(view!, frame);
    const before = pixels(canvas);
    const context = canvas.getContext('webgl2')!;
    const extension = context.getExtension('WEBGL_lose_context')!;
    const lost = new Promise((resolve) =>
      canvas.addEventListener('webglcontextlost', resolve, { once: true }),
    );
    extension.loseContext();
    await lost;
    expect(view!.isLost).toBe(true);
    expect(view!.draw(frame)).toBe(false);
    const restored = new Promise((resolve) =>
      canvas.addEventListener('webglcontextrestored', resolve, { once: true }),
    );
    await nextFrame();
    extension.restoreContext();
    await restored;
    expect(view!.isLost).toBe(false);
    expect(await settle(view!, frame)).toBe(2);
    expect(pixels(canvas)).toEqual(before);
    expect(context.getError()).toBe(0);
  });

  it('says in a sentence that WebGL 2 is missing', () => {
    const canvas = document.createElement('canvas');
    // a canvas gives only one kind of context
    canvas.getContext('2d');
    expect(() => createUltrasoundView(canvas, baked)).toThrow(WebGlMissingError);
    expect(() => createUltrasoundView(canvas, baked)).toThrow(/needs WebGL 2.*hardware acceleration/);
    view = null;
  });
});
