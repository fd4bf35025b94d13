/** The picture before the run: shown as soon as its bake is there, and gone on with by the room. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, openSite, type Site } from './site.ts';

const WIDE = { width: 1440, height: 900 };
const RUN = '#/run/knee-suprapatellar-lateral/0/0/1';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

describe('the first look', () => {
  it('shows the picture before the run, which keeps its canvas and its place', async () => {
    const { page, context, errors } = await openPage(site, WIDE);
    await page.addInitScript(() => {
      const seen = window as unknown as { firstCanvas?: HTMLCanvasElement; firstTop?: number };
      const look = () => {
        const canvas = document.querySelector<HTMLCanvasElement>(
          '[data-testid="first-look"] [data-picture="drawn"] [data-testid="ultrasound"]',
        );
        if (!canvas) return void requestAnimationFrame(look);
        seen.firstCanvas = canvas;
        seen.firstTop = canvas.getBoundingClientRect().top;
      };
      requestAnimationFrame(look);
    });
    await page.goto(`${site.url}${RUN}`);
    await page.waitForFunction(
      () => Number(document.querySelector('[data-testid="room"]')?.getAttribute('data-tick')) > 0,
      undefined,
      { timeout: 120_000 },
    );
    const kept = await page.evaluate(() => {
      const seen = window as unknown as { firstCanvas?: HTMLCanvasElement; firstTop?: number };
      const canvas = document.querySelector<HTMLCanvasElement>('[data-testid="ultrasound"]');
      return {
        isSame: canvas !== null && canvas === seen.firstCanvas,
        isLost: canvas?.getContext('webgl2')?.isContextLost(),
        movedPx: Math.abs((canvas?.getBoundingClientRect().top ?? 0) - (seen.firstTop ?? 1e6)),
      };
    });
    expect(kept).toMatchObject({ isSame: true, isLost: false });
    expect(kept.movedPx).toBeLessThan(4);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('is left out where it does not come: the run starts all the same', async () => {
    const { page, context } = await openPage(site, WIDE);
    await page.route('**/first-frames.json', (route) => route.fulfill({ status: 200, body: '{"frames":' }));
    await page.goto(`${site.url}${RUN}`);
    await page.waitForFunction(
      () => Number(document.querySelector('[data-testid="room"]')?.getAttribute('data-tick')) > 0,
      undefined,
      { timeout: 120_000 },
    );
    await context.close();
  });
});

describe('the case', () => {
  it('has the body of the chosen patient prepared while it is read, and the run takes that', async () => {
    const { page, context } = await openPage(site, WIDE);
    let begun = 0;
    let ended = 0;
    page.on('worker', (worker) => {
      if (!worker.url().includes('bakeWorker')) return;
      begun++;
      worker.on('close', () => ended++);
    });
    const isDone = (count: number) =>
      expect.poll(() => [begun, ended], { timeout: 60_000 }).toEqual([count, count]);
    await page.goto(`${site.url}#/case/ankle-tibiotalar-anterior`);
    // What the site fetches for anyone, and the drill's own patient.
    await isDone(2);
    await page.getByRole('radio', { name: /^Another each time/ }).check();
    await isDone(3);
    await page.getByRole('link', { name: 'Start' }).click();
    await page.waitForSelector('[data-testid="room"][data-phase="running"]', { timeout: 120_000 });
    expect(begun).toBe(3);
    await context.close();
  });
});
