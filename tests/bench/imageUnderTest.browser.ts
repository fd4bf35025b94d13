/** The image as the app draws it, on a canvas of its own, with a way to wait until a frame is done. */
import type { BakedAnatomy } from '../../src/core/anatomy/bake/bakedAnatomy.ts';
import { createTransform } from '../../src/core/frames/frames.ts';
import { materialTablesOfBaked } from '../../src/core/imaging/entityTable.ts';
import { textureFrameOfBaked } from '../../src/core/imaging/textureFrame.ts';
import { imagingTiles } from '../../src/core/imaging/tiles.ts';
import { planesOf } from '../../src/render/createUltrasoundView.ts';
import { createContext, detectCapabilities } from '../../src/render/gl/context.ts';
import type { GridSize } from '../../src/render/image/imageGrid.ts';
import { ImageRenderer } from '../../src/render/image/imageRenderer.ts';
import { ImageShared } from '../../src/render/image/imageShared.ts';
import type { UltrasoundFrame } from '../../src/render/ultrasoundView.ts';

export interface ImageUnderTest {
  readonly gl: WebGL2RenderingContext;
  readonly renderer: ImageRenderer;
  readonly rendererName: string;
  /** Reads one pixel of whatever is bound, which waits until all before it is drawn. */
  wait(): void;
  /** Draws a frame to the canvas and waits for it. */
  draw(frame: UltrasoundFrame, size: GridSize): void;
  dispose(): void;
}

/** Half-float targets unless told otherwise, except where the view itself takes 32-bit ones. */
export function createImageUnderTest(
  baked: BakedAnatomy,
  canvasPx: number,
  isFullFloat?: boolean,
): ImageUnderTest {
  const canvas = document.createElement('canvas');
  canvas.width = canvasPx;
  canvas.height = canvasPx;
  const gl = createContext(canvas);
  const capabilities = detectCapabilities(gl);
  const { rendererName, canFilterFloat } = capabilities;
  const { planeCount, tissuePlanes } = planesOf(capabilities);
  const tables = materialTablesOfBaked(baked, textureFrameOfBaked(baked));
  const shared = new ImageShared(gl, baked, tables, imagingTiles(), planeCount);
  const isFull = isFullFloat ?? /swiftshader/i.test(rendererName);
  const renderer = new ImageRenderer(shared, { isFullFloat: isFull, canFilterFloat, tissuePlanes });
  const pixel = new Float32Array(4);
  const bytes = new Uint8Array(4);
  const wait = (): void => {
    const isCanvasBound = gl.getParameter(gl.FRAMEBUFFER_BINDING) === null;
    gl.readBuffer(isCanvasBound ? gl.BACK : gl.COLOR_ATTACHMENT0);
    const isFloat = gl.getParameter(gl.IMPLEMENTATION_COLOR_READ_TYPE) !== gl.UNSIGNED_BYTE;
    if (isFloat) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.FLOAT, pixel);
    else gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, bytes);
  };
  return {
    gl,
    renderer,
    rendererName,
    wait,
    draw(frame, size) {
      renderer.draw(frame, size, canvasPx, canvasPx, 0);
      wait();
    },
    dispose: () => gl.getExtension('WEBGL_lose_context')?.loseContext(),
  };
}

/** The frame with its probe slid `i` small steps along the skin: all of the image is new. */
export function slid(frame: UltrasoundFrame, i: number): UltrasoundFrame {
  const { positionMm, quaternionXyzw } = frame.worldFromTransducer;
  return {
    ...frame,
    worldFromTransducer: createTransform(
      'world',
      'transducer',
      [positionMm[0], positionMm[1], positionMm[2] + 0.05 * i],
      quaternionXyzw,
    ),
  };
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1]!;
