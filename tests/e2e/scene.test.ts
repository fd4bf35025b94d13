/** The scene beside the image: it must not cost the image its frames, and the run must not need it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, openSite, type Site } from './site.ts';

const WIDE = { width: 1440, height: 900 };
const RUN = '#/run/knee-suprapatellar-lateral/0/0/1';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** Counts how often the canvas of the scene is cleared, which a frame does once. */
const countFrames = (page: Page) =>
  page.addInitScript(() => {
    const counted = window as unknown as { sceneFrames: number };
    counted.sceneFrames = 0;
    const { clear } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.clear = function (mask) {
      if ((this.canvas as HTMLCanvasElement).closest('.scene-frame')) counted.sceneFrames++;
      clear.call(this, mask);
    };
  });
const frames = (page: Page) =>
  page.evaluate(() => (window as unknown as { sceneFrames: number }).sceneFrames);

/** Waits until the run has gone on by so many ticks. */
async function runOn(page: Page, ticks: number): Promise<void> {
  const tick = Number(await page.getByTestId('room').getAttribute('data-tick'));
  await page.waitForFunction(
    (until) => Number(document.querySelector('[data-testid="room"]')?.getAttribute('data-tick')) > until,
    tick + ticks,
    { timeout: 120_000 },
  );
}

describe('the scene', () => {
  it('stands still while nothing in it moves, and follows the probe', async () => {
    const { page, context, errors } = await openPage(site, WIDE);
    await countFrames(page);
    await page.goto(`${site.url}${RUN}`);
    await page.waitForSelector('.scene-frame canvas', { timeout: 120_000 });
    await page.waitForFunction(() => (window as unknown as { sceneFrames: number }).sceneFrames > 0);
    await runOn(page, 300);
    const before = await frames(page);
    await runOn(page, 400);
    // Four seconds: the picture on the plane may come anew every other second, the read-out beside it ten times each.
    expect((await frames(page)) - before).toBeLessThanOrEqual(4);
    await page.locator('.image-frame').focus();
    const still = await frames(page);
    await page.keyboard.down('a');
    await runOn(page, 200);
    await page.keyboard.up('a');
    expect((await frames(page)) - still).toBeGreaterThanOrEqual(2);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('is missed in a sentence where its code does not come; the run goes on', async () => {
    const { page, context } = await openPage(site, WIDE);
    await page.route('**/LoadedScene*', (route) => route.abort());
    await page.goto(`${site.url}${RUN}`);
    await page.getByText('The scene could not be loaded.').waitFor({ timeout: 120_000 });
    await runOn(page, 50);
    await context.close();
  });
});
