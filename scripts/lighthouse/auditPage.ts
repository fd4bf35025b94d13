/** One page under Lighthouse, in the browser of the tests: its three marks, and what cost it one. */
import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { chromiumLaunchOptions } from '../browser.mjs';

export interface PageMarks {
  /** 0 to 100. */
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  /** Time until the page is shown and until it answers, ms. */
  readonly firstPaintMs: number;
  readonly interactiveMs: number;
  /** Audits of accessibility and best practices that failed, with their names. */
  readonly failed: readonly string[];
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

/** As a desktop without throttling: the marks are of the page, not of a network made slow. Throws where it did not run. */
export async function auditPage(url: string): Promise<PageMarks> {
  const port = await freePort();
  const options = chromiumLaunchOptions();
  const browser = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), `--remote-debugging-port=${port}`],
  });
  try {
    const run = await lighthouse(url, {
      port,
      logLevel: 'error',
      onlyCategories: ['performance', 'accessibility', 'best-practices'],
      formFactor: 'desktop',
      screenEmulation: { mobile: false, width: 1350, height: 940, deviceScaleFactor: 1, disabled: false },
      throttlingMethod: 'provided',
      disableFullPageScreenshot: true,
      // What a page does when it has come to rest costs half a minute to watch, and none of the marks needs it.
      maxWaitForLoad: 20_000,
    });
    if (!run) throw new Error(`${url}: Lighthouse gave no result`);
    const { categories, audits, runtimeError } = run.lhr;
    if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
    const markOf = (id: string): number => Math.round((categories[id]?.score ?? 0) * 100);
    const failed = ['accessibility', 'best-practices'].flatMap((id) =>
      (categories[id]?.auditRefs ?? [])
        .filter(({ id: audit, weight }) => weight > 0 && (audits[audit]?.score ?? 1) < 1)
        .map(({ id: audit }) => `${audit}: ${audits[audit]!.title}`),
    );
    return {
      performance: markOf('performance'),
      accessibility: markOf('accessibility'),
      bestPractices: markOf('best-practices'),
      firstPaintMs: Math.round(audits['first-contentful-paint']?.numericValue ?? 0),
      interactiveMs: Math.round(audits['interactive']?.numericValue ?? 0),
      failed,
    };
  } finally {
    await browser.close();
  }
}
