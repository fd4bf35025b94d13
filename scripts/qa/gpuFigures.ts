/** Measures probes on the GPU in a headless browser and gives the figures. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import type { QaFigure } from '../../src/core/qa/measure.ts';
import { chromiumLaunchOptions, ensureChromium } from '../browser.mjs';

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
  process.env['CHROME_PATH'] = ensureChromium();
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('gpuPage.ts', import.meta.url)), formats: ['es'], fileName: 'qa' },
    },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as {
    output: { fileName: string; code?: string; source?: string | Uint8Array }[];
  };
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1);
    const part = output.find((o) => o.fileName === name) ?? output.find((o) => name === 'qa.js' && o.code);
    response.setHeader('content-type', `text/${part ? 'javascript' : 'html'}; charset=utf-8`);
    response.end(
      part ? (part.code ?? part.source) : '<!doctype html><script type="module" src="/qa.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({
    ...chromiumLaunchOptions(),
    env: { ...process.env, ...AS_GRAPHICS_CARDS },
  });
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(`qa: ${error.message}`));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => typeof window.runGpuQa === 'function');
  return {
    measure: (probe) => page.evaluate((id) => window.runGpuQa(id), probe),
    async close() {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
