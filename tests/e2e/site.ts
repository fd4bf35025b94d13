/** The built site on a port of its own and a real browser on it. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { chromiumLaunchOptions } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = join(root, 'dist');

export interface Site {
  readonly url: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Builds where sources are newer than the site, serves it, starts the browser. */
export async function openSite(): Promise<Site> {
  const index = join(dist, 'index.html');
  const newest = Math.max(
    ...['src', 'shaders', 'public', 'embed', 'index.html', 'package.json', 'vite.config.ts'].map((path) =>
      newestMs(join(root, path)),
    ),
  );
  if (!existsSync(index) || statSync(index).mtimeMs < newest)
    await build({ root, logLevel: 'error', configFile: join(root, 'vite.config.ts') });
  const served: { server: Server; url: string } = await serve(dist, { port: 43_173 });
  const browser = await chromium.launch(chromiumLaunchOptions());
  return {
    url: served.url,
    browser,
    async close() {
      await browser.close();
      served.server.close();
      served.server.closeAllConnections();
    },
  };
}

function newestMs(path: string): number {
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(info.mtimeMs, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}

/** A fresh profile that collects what must not happen: errors on the page, and requests to another host. */
export async function openPage(
  site: Site,
  size: { readonly width: number; readonly height: number },
): Promise<{ page: Page; context: BrowserContext; foreign: string[]; errors: string[] }> {
  const context = await site.browser.newContext({ viewport: size, acceptDownloads: true });
  const page = await context.newPage();
  const foreign: string[] = [];
  const errors: string[] = [];
  const host = new URL(site.url).host;
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['blob:', 'data:'].includes(url.protocol) && url.host !== host) foreign.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { page, context, foreign, errors };
}
