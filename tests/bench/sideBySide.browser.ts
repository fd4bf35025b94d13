/**
 * The whole ultrasound frame beside vtk.js's bare slice, both on 800 × 800 pixels, in one page and taken in turn, so
 * that what else the machine does hits them alike. Both are ended by reading one pixel.
 */
import type { BakedAnatomy } from '../../src/core/anatomy/bake/bakedAnatomy.ts';
import type { GridSize } from '../../src/render/image/imageGrid.ts';
import type { UltrasoundFrame } from '../../src/render/ultrasoundView.ts';
import { createImageUnderTest, median, slid } from './imageUnderTest.browser.ts';
import { createResliceFrame } from './resliceFrame.browser.ts';

const CANVAS_PX = 800;
const REPEATS = 21;
const WARM_UP = 3;

/** What each size may take, as a multiple of the bare slice's time. */
const CEILINGS: readonly { readonly size: GridSize; readonly atMost: number }[] = [
  { size: { lineCount: 128, sampleCount: 512 }, atMost: 1 },
  { size: { lineCount: 256, sampleCount: 512 }, atMost: 1.5 },
  { size: { lineCount: 256, sampleCount: 1024 }, atMost: 2.5 },
];

export interface SideBySideRow extends GridSize {
  readonly looks: number;
  readonly frameMs: number;
  readonly fastestMs: number;
  /** Median frame over the median of the slices taken in turn with it. */
  readonly ratio: number;
  /** The same of the fastest of each: least disturbed by other load. */
  readonly ratioOfFastest: number;
  readonly atMost: number;
  readonly isHeld: boolean;
}

export interface SideBySide {
  readonly canvasPx: number;
  readonly renderer: string;
  readonly slice: {
    readonly by: string;
    readonly volume: string;
    readonly frameMs: number;
    readonly fastestMs: number;
    /** The same with its plane standing still, so that vtk.js cuts no new polygon. */
    readonly stillMs: number;
    readonly coverage01: number;
  };
  readonly rows: readonly SideBySideRow[];
}

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

export function benchSideBySide(baked: BakedAnatomy, frame: UltrasoundFrame): SideBySide {
  const slice = createResliceFrame(CANVAS_PX);
  const image = createImageUnderTest(baked, CANVAS_PX);
  const coverage01 = slice.coverage01();
  const slices: number[] = [];
  const still: number[] = [];
  let step = 0;
  const rows = CEILINGS.map(({ size, atMost }): SideBySideRow => {
    const frames: number[] = [];
    const besides: number[] = [];
    for (let i = -WARM_UP; i < REPEATS; i++) {
      const moved = slid(frame, step++);
      const frameMs = timed(() => image.draw(moved, size));
      const sliceMs = timed(() => slice.draw(0.2 * (step % 50)));
      if (i < 0) continue;
      frames.push(frameMs);
      besides.push(sliceMs);
    }
    slices.push(...besides);
    const ratio = median(frames) / median(besides);
    return {
      ...size,
      looks: frame.settings.compoundAngles >= 3 ? 3 : 1,
      frameMs: median(frames),
      fastestMs: Math.min(...frames),
      ratio,
      ratioOfFastest: Math.min(...frames) / Math.min(...besides),
      atMost,
      isHeld: ratio <= atMost,
    };
  });
  for (let i = 0; i < REPEATS; i++) still.push(timed(() => slice.draw(0)));
  const result: SideBySide = {
    canvasPx: CANVAS_PX,
    renderer: image.rendererName,
    slice: {
      by: 'vtk.js ImageResliceMapper',
      volume: '256 × 256 × 256, 8 bits',
      frameMs: median(slices),
      fastestMs: Math.min(...slices),
      stillMs: median(still),
      coverage01,
    },
    rows,
  };
  image.dispose();
  slice.dispose();
  return result;
}
