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

/** Builds where sources are newer than the site. Returns the folder. */
export async function builtSite(): Promise<string> {
  const index = join(dist, 'index.html');
  const newest = Math.max(
    ...[
      'src',
      'shaders',
      'public',
      'embed',
      'examples',
      'index.html',
      'package.json',
      'vite.config.ts',
      'scripts',
    ].map((path) => newestMs(join(root, path))),
  );
  if (existsSync(index) && statSync(index).mtimeMs >= newest) return dist;
  // What a person gets: the runner's own setting would build the libraries' development variants.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await build({ root, logLevel: 'error', configFile: join(root, 'vite.config.ts') });
  } finally {
    process.env.NODE_ENV = NODE_ENV;
  }
  return dist;
}

/** Serves the built site and starts the browser. */
export async function openSite(): Promise<Site> {
  await builtSite();
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

/**
 * A fresh profile that collects what must not happen: errors on the page, a breach of its content policy among them, and
 * requests to another host. Nothing is kept for offline unless that is asked for: the time is measured of a first visit.
 */
export async function openPage(
  site: Pick<Site, 'url' | 'browser'>,
  size: { readonly width: number; readonly height: number },
  { isKept = false } = {},
): Promise<{ page: Page; context: BrowserContext; foreign: string[]; errors: string[] }> {
  const context = await site.browser.newContext({
    viewport: size,
    acceptDownloads: true,
    serviceWorkers: isKept ? 'allow' : 'block',
  });
  // A worker's breach and one that a library hides from the console are told as events only.
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`),
    );
  });
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
