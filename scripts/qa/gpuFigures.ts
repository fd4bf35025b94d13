/** Measures probes on the GPU in a headless browser and gives the figures. */
import type { QaFigure } from '../../src/core/qa/measure.ts';
import { openModulePage } from '../modulePage.ts';

/**
 * Mesa's software renderer filters textures of bytes in bytes: a boundary then jumps in steps of 0.02 mm, and one that
 * falls between two of them loses up to 5 dB at 13 MHz. Told to, it filters in floats, as graphics cards do.
 */
const AS_GRAPHICS_CARDS = { GALLIVM_PERF: 'no_aos_sampling' };

export interface GpuQa {
  /** Name of the graphics that drew. */
  readonly rendererName: string;
  readonly figures: readonly QaFigure[];
}

/** Opens the page once; `measure` runs on it until `close`. Throws where no browser can be had. */
export async function openGpuQa(): Promise<{
  measure(probe: string): Promise<GpuQa>;
  close(): Promise<void>;
}> {
  const { page, close } = await openModulePage(new URL('gpuPage.ts', import.meta.url), {
    env: { ...process.env, ...AS_GRAPHICS_CARDS } as Record<string, string>,
  });
  await page.waitForFunction(() => typeof window.runGpuQa === 'function');
  return { measure: (probe) => page.evaluate((id) => window.runGpuQa(id), probe), close };
}
