/** A page of a headless browser that runs one of our modules, built on the spot and served from memory. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { chromiumLaunchOptions, ensureChromium } from './browser.mjs';

/** `entry`: the module; `env`: what the browser's processes are told besides. Throws where no browser can be had. */
export async function openModulePage(
  entry: URL,
  env: Readonly<Record<string, string>> = {},
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
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1);
    const part = output.find((o) => o.fileName === name) ?? output.find((o) => name === 'page.js' && o.code);
    response.setHeader('content-type', `text/${part ? 'javascript' : 'html'}; charset=utf-8`);
    response.end(
      part ? (part.code ?? part.source) : '<!doctype html><script type="module" src="/page.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ ...chromiumLaunchOptions(), env: { ...process.env, ...env } });
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
