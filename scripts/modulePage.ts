/** A page of a headless browser that runs one of our modules, built on the spot and served from memory. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium, type LaunchOptions, type Page } from 'playwright-core';
import { build } from 'vite';
import { chromiumLaunchOptions, ensureChromium } from './browser.mjs';
import { createHandler } from './serve.mjs';

/**
 * `entry`: the module; beside it the page finds what lies in `public`. `launch`: how the browser is started, where not as
 * usual. Throws where no browser can be had.
 */
export async function openModulePage(
  entry: URL,
  launch: LaunchOptions = {},
): Promise<{ readonly page: Page; close(): Promise<void> }> {
  process.env['CHROME_PATH'] = ensureChromium();
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: fileURLToPath(entry), formats: ['es'], fileName: 'page' },
    },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as {
    output: { fileName: string; code?: string; source?: string | Uint8Array }[];
  };
  const files = createHandler(fileURLToPath(new URL('../public', import.meta.url)));
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1);
    const part = output.find((o) => o.fileName === name) ?? output.find((o) => name === 'page.js' && o.code);
    if (part) {
      response.setHeader('content-type', 'text/javascript; charset=utf-8');
      response.end(part.code ?? part.source);
    } else if (name === '') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end('<!doctype html><script type="module" src="/page.js"></script>');
    } else void files(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ ...chromiumLaunchOptions(), ...launch });
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(`${entry.pathname}: ${error.message}`));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return {
    page,
    async close() {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
