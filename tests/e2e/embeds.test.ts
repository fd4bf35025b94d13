/** Many drills on one page, the page of examples, and one page under Lighthouse. */
import { createServer, type Server } from 'node:http';
import { AxeBuilder } from '@axe-core/playwright';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditPage } from '../../scripts/lighthouse/auditPage.ts';
import { openPage, openSite, type Site } from './site.ts';
import { until } from './taps.ts';

let site: Site;
let host: Server;
let hostUrl: string;

beforeAll(async () => {
  site = await openSite();
  const one = '<sono-needle drill="gel-block-cyst" autostart resize="off"></sono-needle>';
  const page = `<!doctype html><title>Course</title><link rel="icon" href="data:,"><script src="${site.url}sono-needle.js"></script>${one.repeat(10)}`;
  host = createServer(
    (_request, response) => void response.writeHead(200, { 'Content-Type': 'text/html' }).end(page),
  );
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  hostUrl = `http://127.0.0.1:${(host.address() as { port: number }).port}/`;
});
afterAll(async () => {
  await site?.close();
  host?.close();
  host?.closeAllConnections();
});

type Counting = typeof globalThis & { draws: number };

describe('ten drills on one page', () => {
  it('draw only where they are seen, and the one that is seen goes on', async () => {
    const context = await site.browser.newContext({ viewport: { width: 1280, height: 700 } });
    await context.addInitScript(() => {
      const counting = globalThis as Counting;
      counting.draws = 0;
      for (const name of [
        'drawArrays',
        'drawElements',
        'drawArraysInstanced',
        'drawElementsInstanced',
      ] as const) {
        const draw = WebGL2RenderingContext.prototype[name] as (...values: unknown[]) => void;
        WebGL2RenderingContext.prototype[name] = function (
          this: WebGL2RenderingContext,
          ...values: unknown[]
        ) {
          counting.draws++;
          return draw.apply(this, values);
        };
      }
    });
    const page = await context.newPage();
    await page.goto(hostUrl);
    const drills = page.locator('sono-needle');
    const frameOf = async (index: number): Promise<Frame> => {
      const frame = await drills.nth(index).locator('iframe').elementHandle();
      return (await frame!.contentFrame())!;
    };
    const isRunning = async (index: number) => {
      const frame = await frameOf(index);
      await frame.waitForSelector('[data-testid="room"][data-phase="running"]', { timeout: 60_000 });
      await until(
        page,
        'ticks',
        async () => Number(await frame.getByTestId('room').getAttribute('data-tick')) > 5,
      );
      return frame;
    };
    const first = await isRunning(0);
    // What was never seen has not even begun.
    const begun = await page.evaluate(() => [
      scrollY,
      ...[...document.querySelectorAll('iframe')].map((frame) => frame.getBoundingClientRect().top),
    ]);
    expect(begun.length - 1, begun.join(' ')).toBeLessThanOrEqual(2);

    await page.evaluate(() => document.querySelectorAll('sono-needle')[4]!.scrollIntoView());
    const seen = await isRunning(4);
    await first.waitForSelector('[data-testid="room"][data-phase="paused"]', { timeout: 30_000 });
    const counts = () =>
      Promise.all(
        page
          .frames()
          .slice(1)
          .map((frame) => frame.evaluate(() => (globalThis as Counting).draws)),
      );
    await page.waitForTimeout(500);
    const from = await counts();
    const fromSeen = await seen.evaluate(() => (globalThis as Counting).draws);
    await page.waitForTimeout(1500);
    const to = await counts();
    expect((await seen.evaluate(() => (globalThis as Counting).draws)) - fromSeen).toBeGreaterThan(0);
    const drawn = to.map((count, i) => count - from[i]!);
    console.log(`calls to draw in 1.5 s, by frame: ${drawn.join(' ')}`);
    expect(to.length).toBeGreaterThanOrEqual(2);
    // The one that is seen, and at most the one that begins within the next hundred pixels.
    expect(drawn.filter((count) => count > 0).length).toBeLessThanOrEqual(2);
    expect(drawn[0]).toBe(0);
    await context.close();
  });
});

describe('the page of examples', () => {
  it('runs what it shows under the site’s own policy, names the site, and is accessible', async () => {
    const { page, context, foreign, errors } = await openPage(site, { width: 1280, height: 900 });
    await page.goto(`${site.url}examples/`);
    await page.locator('sono-needle').scrollIntoViewIfNeeded();
    await page.locator('#told li').first().waitFor({ state: 'attached', timeout: 30_000 });
    expect(await page.locator('#told li').first().textContent()).toContain('"type":"ready"');
    for (const text of await page.locator('[data-example]').allTextContents())
      expect(text).toContain(site.url);
    const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('under Lighthouse', () => {
  it('the embedded page has full marks for accessibility and best practices', async () => {
    const marks = await auditPage(`${site.url}embed/?drill=gel-block-cyst`);
    console.log(`Lighthouse: performance ${marks.performance}, interactive after ${marks.interactiveMs} ms`);
    expect(marks.failed).toEqual([]);
    expect(marks).toMatchObject({ accessibility: 100, bestPractices: 100 });
  });
});
