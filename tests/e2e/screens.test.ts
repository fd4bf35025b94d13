/** Every screen by itself: accessible, calm about bad files, lost graphics and forbidden storage, and fit for a phone. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PatientParameters } from '../../src/core/anatomy/anatomy.ts';
import { gzip } from '../../src/protocol/gzip.ts';
import { createRecording, decodeRecording, encodeRecording } from '../../src/protocol/recording.ts';
import { formatErrors } from '../../src/protocol/result.ts';
import {
  attemptTwice,
  freezeAndPrick,
  lookBeside,
  readRecord,
  readReport,
  writeBeside,
  writeRecord,
} from './besideRun.ts';
import { expectAccessible, isRunning } from './looks.ts';
import { planRun } from './planRun.ts';
import { openPage, openSite, type Site } from './site.ts';
import { until } from './taps.ts';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const RUN = '#/run/knee-suprapatellar-lateral/0/0/1';
const CARE = '#/care/knee-suprapatellar-lateral/0/0/1';

let site: Site;
let good: string;

beforeAll(async () => {
  good = encodeRecording(createRecording(planRun('knee-suprapatellar-lateral', 3).result));
  site = await openSite();
});
afterAll(() => site?.close());

const bytes = (text: string) => Buffer.from(text);
const choose = (page: Page, name: string, buffer: Buffer) =>
  page.getByTestId('import-file').setInputFiles({ name, mimeType: 'application/json', buffer });

describe('accessibility', () => {
  it('finds nothing wrong on any screen', async () => {
    const { page, context, errors } = await openPage(site, WIDE);
    await page.goto(site.url);
    await page.getByRole('link', { name: /^Open Knee: suprapatellar/ }).waitFor();
    await expectAccessible(page, 'start');
    await page.getByRole('button', { name: 'Keys' }).click();
    await expectAccessible(page, 'key card');
    await page.keyboard.press('Escape');
    await choose(page, 'run.json', bytes(good));
    await page.getByTestId('verdict').waitFor();
    await page.getByText(/^Further figures/).click();
    await expectAccessible(page, 'score card');
    await page.getByRole('link', { name: 'Area swept in tissue' }).click();
    await page.locator('[data-metric="tissue-damage"]').waitFor();
    await expectAccessible(page, 'a metric');
    await page.getByRole('link', { name: 'All metrics' }).click();
    await page.getByRole('link', { name: 'Motion Smoothness' }).waitFor();
    await expectAccessible(page, 'all metrics');
    await page.goBack();
    await page.goBack();
    await page.getByTestId('verdict').waitFor();
    await page.getByRole('link', { name: 'Replay' }).click();
    await page.getByTestId('debrief').waitFor({ timeout: 120_000 });
    await expectAccessible(page, 'debrief');
    await page.waitForTimeout(1000);
    const heightPx = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(heightPx, 'debrief, all of it on one screen').toBeLessThanOrEqual(WIDE.height);
    await writeBeside(page);
    await readReport(page);
    await lookBeside(page, site.url);
    await page.goto(`${site.url}#/`);
    await page.getByRole('button', { name: /^Score card: Knee/ }).waitFor();
    await expectAccessible(page, 'start with runs');
    await page.goto(`${site.url}#/case/knee-suprapatellar-lateral`);
    await page.getByRole('link', { name: 'Start' }).waitFor();
    await expectAccessible(page, 'case');
    await page.getByRole('radio', { name: /^Another each time/ }).check();
    const drawn = page.getByTestId('patient-facts');
    const one = await drawn.textContent();
    await page.getByRole('button', { name: 'Draw another' }).click();
    expect(await drawn.textContent()).not.toBe(one);
    await page.getByRole('radio', { name: /^Set by hand/ }).check();
    await expectAccessible(page, 'case, a patient set by hand');
    const fat = page.getByRole('slider', { name: /^Fat/ });
    await fat.focus();
    await page.keyboard.press('End');
    expect(await page.getByRole('link', { name: 'Start' }).getAttribute('href')).toMatch(
      /^#\/run\/knee-suprapatellar-lateral\/0\/0\/-\/fatMm=25$/,
    );
    await page.goto(`${site.url}#/qa`);
    await page.getByTestId('qa-summary').waitFor();
    await expectAccessible(page, 'quality report');
    await page.goto(`${site.url}${CARE}`);
    await page.getByTestId('preparation').waitFor({ timeout: 120_000 });
    const step = (id: string) => page.locator(`[data-step="${id}"]`);
    await step('allergies').getByRole('button').click();
    await step('allergies').getByText('No allergies').waitFor();
    await step('site-mark').getByRole('radio', { name: 'Mark the left side' }).check();
    await page.keyboard.press('Enter');
    await step('site-mark').getByText('Wrong for this patient.').waitFor();
    await page.getByRole('button', { name: 'Wait 2 min' }).click();
    expect(await page.getByTestId('care-clock').textContent()).toMatch(/^2:4\d min$/);
    await expectAccessible(page, 'before the needle');
    await page.getByRole('button', { name: 'Take the probe' }).click();
    await isRunning(page);
    await expectAccessible(page, 'run');
    await freezeAndPrick(page);
    await page.getByRole('button', { name: 'Finish' }).click();
    await page.getByRole('dialog').getByTestId('care-clock').waitFor();
    await expectAccessible(page, 'the patient, in the room');
    await writeRecord(page);
    await page.getByRole('button', { name: 'End the run' }).click();
    await page.getByTestId('verdict').waitFor({ timeout: 60_000 });
    await page.getByText('A critical step was left out: consent.').first().waitFor();
    await readRecord(page);
    await attemptTwice(page, site.url);
    await page.goto(`${site.url}#/nowhere`);
    await expectAccessible(page, 'not found');
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('looking about', () => {
  const read = async (page: Page, name: string): Promise<string> =>
    (await page.getByTestId('explore').getAttribute(`data-${name}`)) ?? '';
  const patientOf = async (page: Page) => JSON.parse(await read(page, 'patient')) as PatientParameters;
  const stateOf = (page: Page) => page.getByTestId('patient-state').getAttribute('data-state');

  const SOON = { timeout: 120_000, interval: 200 };
  /** Mean grey of each row of the picture. */
  const rowsOf = async (page: Page): Promise<number[]> => {
    const { width, height, data } = PNG.sync.read(await page.getByTestId('ultrasound').screenshot());
    return Array.from({ length: height }, (_, y) => {
      let sum = 0;
      for (let x = 0; x < width; x++) sum += data[(y * width + x) * 4]!;
      return sum / width;
    });
  };
  const apart = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, grey, y) => sum + Math.abs(grey - b[y]!), 0) / a.length;

  /** The picture has the fat long before the body has it, and does not change when that comes. */
  async function showsFat(page: Page): Promise<void> {
    await page.waitForSelector('[data-picture="drawn"]');
    const { fatMm } = await patientOf(page);
    const before = await rowsOf(page);
    await page.getByRole('slider', { name: /^Fat/ }).press('End');
    await expect.poll(async () => apart(await rowsOf(page), before), SOON).toBeGreaterThan(3);
    await page.getByText('Fat as a preview; computing the new body').waitFor();
    await page.waitForTimeout(700);
    const shown = await rowsOf(page);
    expect(Number(await read(page, 'shown-fat-mm'))).toBe(60);
    expect((await patientOf(page)).fatMm).toBe(fatMm);
    await expect.poll(async () => (await patientOf(page)).fatMm, SOON).toBe(60);
    await page.waitForTimeout(700);
    const there = await rowsOf(page);
    expect(await stateOf(page)).toBe('idle');
    expect(apart(shown, there)).toBeLessThan(0.25 * apart(before, there));
  }

  it('moves fluid and fat at once, and changes the body beside the picture', async () => {
    const { page, context, errors } = await openPage(site, WIDE);
    page.setDefaultTimeout(120_000);
    await page.goto(`${site.url}#/explore/hip`);
    const fluid = page.getByRole('slider', { name: /^Effusion/ });
    await fluid.waitFor();
    await page.waitForFunction(
      () => Number(document.querySelector('[data-testid="explore"]')?.getAttribute('data-tick')) > 5,
    );
    await expectAccessible(page, 'looking about');
    const before = await patientOf(page);
    await fluid.focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    const { effusionMl } = await patientOf(page);
    expect(effusionMl).toBeGreaterThan(before.effusionMl);
    expect(Number(await read(page, 'effusion-ml'))).toBeCloseTo(effusionMl, 2);
    expect(await patientOf(page)).toEqual({ ...before, effusionMl });
    expect(await stateOf(page)).toBe('idle');

    await showsFat(page);

    await page.goto(`${site.url}#/explore/gel-block`);
    await page.waitForSelector('[data-picture="drawn"]');
    const contact = async () => (await read(page, 'contact-mm')).split(' ').map(Number);
    const [x, y, z] = await contact();
    const tick = Number(await read(page, 'tick'));
    await page.getByRole('combobox', { name: 'Side' }).selectOption('left');
    await page.getByText('Computing the new body').waitFor();
    // The old one is still there, and goes on.
    expect((await patientOf(page)).side).toBe('right');
    await page.waitForFunction(() =>
      document.querySelector('[data-testid="explore"]')?.getAttribute('data-patient')?.includes('"left"'),
    );
    expect(Number(await read(page, 'tick'))).toBeGreaterThan(tick);
    expect(await stateOf(page)).toBe('idle');
    expect(await page.locator('[data-picture="drawn"]').count()).toBe(1);
    const there = await contact();
    [-x!, y!, z!].forEach((mm, axis) => {
      expect(Math.abs(there[axis]! - mm), `axis ${axis}`).toBeLessThan(0.1);
    });
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('a page that is opened', () => {
  it('begins at its top, with its name in the title and read out; one gone back to keeps its place', async () => {
    const { page, context, errors } = await openPage(site, PHONE);
    const top = () => page.evaluate(() => Math.round(scrollY));
    await page.goto(site.url);
    const link = page.getByRole('link', { name: /^Open Ankle/ });
    await link.scrollIntoViewIfNeeded();
    const was = await top();
    expect(was).toBeGreaterThan(200);
    await link.click();
    const heading = page.getByRole('heading', { level: 1, name: /^Ankle/ });
    await heading.waitFor();
    expect(await top()).toBe(0);
    expect(await page.title()).toMatch(/^Ankle.* – SonoNeedle$/);
    expect(await heading.evaluate((h) => h === document.activeElement)).toBe(true);
    await page.goBack();
    await link.waitFor();
    await expect.poll(top).toBe(was);
    expect(await page.title()).not.toMatch(/Ankle/);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('bad files', () => {
  it('are told in the words of the command line, and nothing is half loaded', async () => {
    const { page, context } = await openPage(site, WIDE);
    await page.goto(site.url);
    const packed = Buffer.from(gzip(bytes(good)));
    const other = (change: (file: Record<string, unknown>) => void) => {
      const file = JSON.parse(good) as Record<string, unknown>;
      change(file);
      return bytes(JSON.stringify(file));
    };
    const files: Record<string, Buffer> = {
      'empty.json': bytes(''),
      'words.json': bytes('this is not JSON'),
      'cut.json': bytes(good.slice(0, good.length / 2)),
      'cut.json.gz': packed.subarray(0, packed.length - 20),
      'version.json': other((file) => {
        file.version = 99;
      }),
      'missing.json': other((file) => {
        delete file.seed;
      }),
      'range.json': other((file) => {
        file.endTick = -5;
      }),
      'unknown.json': other((file) => {
        (file.drill as Record<string, unknown>).region = 'elbow-of-a-bird';
      }),
      'picture.json': Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 255, 254]),
    };
    for (const [name, buffer] of Object.entries(files)) {
      const decoded = decodeRecording(new Uint8Array(buffer), name);
      expect(decoded.ok, name).toBe(false);
      await choose(page, name, buffer);
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      const lines = await dialog.getByRole('listitem').allTextContents();
      expect(lines, name).toEqual(decoded.ok ? [] : formatErrors(decoded));
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
    expect(await page.locator('[data-run]').count()).toBe(0);
    await choose(page, 'run.json.gz', packed);
    await page.getByTestId('verdict').waitFor();
    await context.close();
  });
});

describe('a lost graphics context', () => {
  it('is said in a sentence; the run waits and goes on when it returns', async () => {
    const { page, context } = await openPage(site, WIDE);
    await page.goto(`${site.url}${RUN}`);
    await isRunning(page);
    const extension = await page
      .getByTestId('ultrasound')
      .evaluateHandle(
        (canvas) => (canvas as HTMLCanvasElement).getContext('webgl2')!.getExtension('WEBGL_lose_context')!,
      );
    await extension.evaluate((lose) => lose.loseContext());
    await page.getByTestId('context-lost').waitFor();
    await page.waitForSelector('[data-testid="room"][data-phase="paused"]');
    const tick = async () => Number(await page.getByTestId('room').getAttribute('data-tick'));
    const before = await tick();
    await page.waitForTimeout(500);
    expect(await tick()).toBeLessThanOrEqual(before + 15);
    await extension.evaluate((lose) => lose.restoreContext());
    await page.getByTestId('context-lost').waitFor({ state: 'detached' });
    await isRunning(page);
    await page.waitForFunction(
      (from) => Number(document.querySelector('[data-testid="room"]')?.getAttribute('data-tick')) > from + 50,
      before,
    );
    await context.close();
  });

  it('and a browser without WebGL2 get a sentence too', async () => {
    const { page, context } = await openPage(site, WIDE);
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.goto(`${site.url}${RUN}`);
    await page.getByText(/needs WebGL2/).waitFor({ timeout: 120_000 });
    await context.close();
  });
});

describe('storage that is forbidden', () => {
  it('leaves the run in memory, offered as a file', async () => {
    const { page, context } = await openPage(site, WIDE);
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', {
        get() {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    });
    await page.goto(site.url);
    await choose(page, 'run.json', bytes(good));
    await page.getByTestId('kept-in-memory').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as file' }).click();
    const saved = decodeRecording(new Uint8Array(await readFile(await (await download).path())), 'saved');
    expect(saved.ok && saved.value.score).toEqual(JSON.parse(good).score);
    await page.getByRole('link', { name: 'SonoNeedle' }).click();
    await page.getByRole('button', { name: /^Score card: Knee/ }).waitFor();
    await context.close();
  });
});

describe('a phone', () => {
  it('shows start, case, score and debrief within its width, and the room of a drill', async () => {
    const { page, context } = await openPage(site, PHONE);
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
    await page.goto(site.url);
    await choose(page, 'run.json', bytes(good));
    await page.getByTestId('verdict').waitFor();
    expect(await fits(), 'card').toBe(true);
    await expectAccessible(page, 'card on a phone');
    await page.getByRole('link', { name: 'Replay' }).click();
    await page.getByTestId('debrief').waitFor({ timeout: 120_000 });
    await page.getByTestId('ultrasound').waitFor();
    expect(await fits(), 'debrief').toBe(true);
    await page.goto(`${site.url}#/`);
    await page.getByRole('button', { name: /^Score card: Knee/ }).waitFor();
    expect(await fits(), 'start').toBe(true);
    await page.goto(`${site.url}#/case/knee-suprapatellar-lateral`);
    await page.getByText(/take turns below the image/).waitFor();
    expect(await page.getByRole('link', { name: 'Start' }).isVisible()).toBe(true);
    expect(await fits(), 'case').toBe(true);
    await page.getByRole('radio', { name: /^Set by hand/ }).check();
    expect(await fits(), 'case, a patient set by hand').toBe(true);
    await page.goto(`${site.url}#/qa`);
    await page.getByTestId('qa-summary').waitFor();
    expect(await fits(), 'quality report').toBe(true);
    await expectAccessible(page, 'quality report on a phone');
    await page.goto(`${site.url}${CARE}`);
    await page.getByTestId('preparation').waitFor({ timeout: 120_000 });
    expect(await fits(), 'before the needle').toBe(true);
    await page.getByRole('button', { name: 'Take the probe' }).click();
    await page.waitForSelector('[data-testid="room"][data-phase="running"]', { timeout: 120_000 });
    expect(await fits(), 'room').toBe(true);
    const room = page.getByTestId('room');
    const part = (name: string) => page.getByRole('group', { name: 'Parts of the room' }).getByText(name);
    await expectAccessible(page, 'room on a phone');
    const inView = (name: string) =>
      page
        .getByRole('button', { name })
        .evaluate((button) => button.getBoundingClientRect().bottom < window.innerHeight);
    expect(await inView('Slide right')).toBe(true);
    await page.getByRole('button', { name: 'Set the tip here' }).click();
    await until(
      page,
      'the tip on the skin',
      async () => (await room.getAttribute('data-needle')) === 'touching',
    );
    await part('Scene').click();
    await page.locator('.scene-frame canvas').waitFor({ timeout: 120_000 });
    expect(await page.getByRole('button', { name: 'Slide right' }).isVisible()).toBe(false);
    await part('Machine').click();
    expect(await page.locator('.scene-frame').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Freeze' }).waitFor();
    expect(await fits(), 'machine').toBe(true);
    await page.getByTestId('ultrasound').waitFor();
    // On its side, and zoomed in as far as a page can be, nothing is cut off either.
    for (const size of [
      { width: 844, height: 390 },
      { width: 320, height: 256 },
    ]) {
      await page.setViewportSize(size);
      await part('Hands').click();
      expect(await fits(), `room, ${size.width} wide`).toBe(true);
      await page.getByRole('button', { name: 'Slide right' }).scrollIntoViewIfNeeded();
      await page.getByRole('button', { name: 'Slide right' }).click();
    }
    // In a frame it is the same room.
    await page.setViewportSize(PHONE);
    await page.goto(`${site.url}embed/?drill=gel-block-cyst&mode=guided`);
    await page.getByRole('link', { name: 'Start' }).click();
    await page.waitForSelector('[data-testid="room"][data-phase="running"]', { timeout: 120_000 });
    expect(await fits(), 'room in a frame').toBe(true);
    expect(await part('Machine').isVisible()).toBe(true);
    expect(await page.locator('.scene-frame').isVisible()).toBe(false);
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(await part('Machine').isVisible()).toBe(false);
    expect(await page.locator('.scene-frame').isVisible()).toBe(true);
    await context.close();
  });
});
