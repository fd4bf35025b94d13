/** The machine in a real browser, by keyboard: presets, knobs, cine, calipers, two pictures, zoom, files. */
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, openSite, type Site } from './site.ts';
import { readRoom, settle, until } from './taps.ts';

const RUN = '#/run/knee-suprapatellar-lateral/0/0/1';

let site: Site;
let page: Page;
let context: BrowserContext;
let errors: string[];

beforeAll(async () => {
  site = await openSite();
  ({ page, context, errors } = await openPage(site, { width: 1440, height: 900 }));
  await page.goto(`${site.url}${RUN}`);
  await page.waitForSelector('[data-testid="room"][data-phase="running"]', { timeout: 120_000 });
  await settle(page, 100);
});
afterAll(async () => {
  await context?.close();
  await site?.close();
});

const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).press('Enter');
const tab = (name: string) => page.getByRole('tab', { name }).click();
const slider = (name: string) => page.getByRole('slider', { name, exact: true });
const said = (name: string) => slider(name).getAttribute('aria-valuetext');

/** The picture as it is drawn, in numbers: mean grey of its left and right half. */
async function pictureHalves(): Promise<{
  readonly left: number;
  readonly right: number;
  readonly hash: number;
}> {
  const png = PNG.sync.read(await page.getByTestId('ultrasound').screenshot());
  let [left, right, hash] = [0, 0, 0];
  for (let y = 0; y < png.height; y++)
    for (let x = 0; x < png.width; x++) {
      const grey = png.data[(y * png.width + x) * 4]!;
      if (x < png.width / 2) left += grey;
      else right += grey;
      hash = (Math.imul(hash, 31) + grey) | 0;
    }
  return { left, right, hash };
}

/** Bytes of the file that a button saves. */
async function fileOf(name: string | RegExp): Promise<Buffer> {
  const download = page.waitForEvent('download', { timeout: 120_000 });
  await press(name);
  return readFile(await (await download).path());
}

describe('the console', () => {
  it('moves every knob of the image by keys, and says its value', async () => {
    for (const [name, before, after] of [
      ['Depth', '40 mm', '45 mm'],
      ['Focus', '18 mm', '19 mm'],
      ['Gain', '0 dB', '+1 dB'],
      ['Dynamic range', '58 dB', '60 dB'],
      ['Steering', '0°', '+5°'],
    ] as const) {
      expect(await said(name), name).toBe(before);
      await slider(name).press('ArrowRight');
      await until(page, name, async () => (await said(name)) === after);
    }
    await press('Lower Steering');
    await press('Needle view');
    await until(page, 'needle view', () =>
      page.getByRole('button', { name: 'Needle view', pressed: true }).isVisible(),
    );
    await press('Needle view');
    await page.getByRole('slider', { name: 'Depth gain 3 of 8' }).press('ArrowLeft');
    await until(page, 'the slider', async () => (await said('Depth gain 3 of 8')) === '-1 dB');
    await press('Level all');
    await until(page, 'level sliders', async () => (await said('Depth gain 3 of 8')) === '0 dB');
  });

  it('has its modes in one row, as the room and not the pages have it', async () => {
    const tops = await page
      .locator('.mode-bar .modes button')
      .evaluateAll((buttons) => buttons.map((button) => Math.round(button.getBoundingClientRect().top)));
    expect(tops.length).toBe(5);
    expect(new Set(tops).size).toBe(1);
  });

  it('sets all of it by a preset', async () => {
    await page.getByRole('combobox', { name: 'Preset' }).selectOption('wrist');
    await until(page, 'the preset', async () => (await said('Depth')) === '25 mm');
    expect(await said('Focus')).toBe('9 mm');
    expect(await said('Frequency')).toBe('12.0 MHz');
    expect(await page.locator('svg.overlay').textContent()).toContain('Wrist and hand');
    await page.getByRole('combobox', { name: 'Preset' }).selectOption('knee');
    await until(page, 'the preset', async () => (await said('Depth')) === '40 mm');
  });

  it('is without faults for those who cannot see it, on every tab', async () => {
    const check = async (what: string) => {
      const { violations } = await new AxeBuilder({ page })
        .include('.room-left')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .disableRules(['region'])
        .analyze();
      expect(
        violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`),
        what,
      ).toEqual([]);
    };
    await press('Colour Doppler');
    await until(page, 'colour', () => page.getByRole('button', { name: /^Colour box/ }).isVisible());
    await check('colour');
    await press('B-mode');
    for (const name of ['View', 'Measure', 'Export', 'Image']) {
      await tab(name);
      await check(name);
    }
  });
});

describe('the picture', () => {
  it('is turned left to right, the marker with it', async () => {
    await tab('View');
    const before = await pictureHalves();
    await press('Left–right');
    await until(page, 'the turn', async () => {
      const now = await pictureHalves();
      return Math.sign(now.left - now.right) === -Math.sign(before.left - before.right);
    });
    await press('Left–right');
  });

  it('is zoomed and shown whole by keys', async () => {
    const box = async () => (await page.getByTestId('ultrasound').boundingBox())!.width;
    const whole = await box();
    await page.getByRole('application').focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press('Equal');
    await until(page, 'the zoom', async () => Math.abs((await box()) / whole - 2) < 0.01);
    await page.keyboard.press('Digit0');
    await until(page, 'the whole picture', async () => Math.abs((await box()) / whole - 1) < 0.01);
  });

  it('stands beside a kept one', async () => {
    await press('Two pictures');
    const still = page.getByTestId('still');
    await still.waitFor();
    const png = PNG.sync.read(await still.screenshot());
    let bright = 0;
    for (let i = 0; i < png.data.length; i += 4) if (png.data[i]! > 60) bright++;
    expect(bright / (png.width * png.height)).toBeGreaterThan(0.1);
    await press('Two pictures');
    await still.waitFor({ state: 'detached' });
  });
});

describe('a frozen picture', () => {
  it('goes back through the last seconds, and on from where it was', async () => {
    await page.getByRole('application').focus();
    await page.keyboard.down('KeyS');
    await settle(page, 150);
    await page.keyboard.up('KeyS');
    await page.keyboard.press('KeyV');
    const cine = slider('Cine');
    await cine.waitFor();
    await until(page, 'the newest frame', async () => (await said('Cine'))?.startsWith('0.0 s') ?? false);
    await page.waitForTimeout(1000);
    const newest = await pictureHalves();
    await cine.focus();
    await page.keyboard.press('Home');
    await until(page, 'the oldest frame', async () => /frame 1 of/.test((await said('Cine')) ?? ''));
    await until(page, 'another picture', async () => (await pictureHalves()).hash !== newest.hash);
    await tab('Image');
    expect(await slider('Depth').isDisabled()).toBe(true);
    expect(await slider('Gain').isDisabled()).toBe(false);
    await cine.focus();
    await page.keyboard.press('End');
    await until(page, 'the newest frame', async () => (await said('Cine'))?.startsWith('0.0 s') ?? false);
  });

  it('is measured by keyboard', async () => {
    await tab('Measure');
    await press('Distance');
    const handle = page.locator('.handle').last();
    await until(page, 'the focus', () => handle.evaluate((e) => e === document.activeElement));
    const lineOf = async () => (await page.getByTestId('worksheet').textContent()) ?? '';
    const before = Number(/Distance ([\d.]+) mm/.exec(await lineOf())![1]);
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
    await until(page, 'four steps', async () => {
      const now = Number(/Distance ([\d.]+) mm/.exec(await lineOf())![1]);
      return Math.abs(now - before - 2) < 0.11;
    });
    await press('Ellipse');
    await until(page, 'an area', async () => /Area [\d.]+ cm²/.test(await lineOf()));
    await press('Put label');
    await until(page, 'the label', async () =>
      ((await page.locator('svg.overlay').textContent()) ?? '').includes('Target'),
    );
  });

  it('is saved with its writing, as a picture and as a clip', async () => {
    await tab('Export');
    const png = PNG.sync.read(await fileOf('Save picture (PNG)'));
    const frame = (await page.getByRole('application').boundingBox())!;
    expect(Math.abs(png.width - 2 * (frame.width - 4))).toBeLessThanOrEqual(4);
    let [grey, yellow] = [0, 0];
    for (let i = 0; i < png.data.length; i += 4) {
      const [r, g, b] = [png.data[i]!, png.data[i + 1]!, png.data[i + 2]!];
      if (r > 60 && r === g && g === b) grey++;
      if (r > 200 && g > 160 && b < 140) yellow++;
    }
    expect(grey / (png.width * png.height)).toBeGreaterThan(0.05);
    expect(yellow).toBeGreaterThan(500);
    const clip = page.getByRole('button', { name: 'Save cine loop (WebM)' });
    if (await clip.isVisible()) {
      const webm = await fileOf('Save cine loop (WebM)');
      expect(webm.subarray(0, 4).toString('hex')).toBe('1a45dfa3');
      expect(webm.length).toBeGreaterThan(20_000);
    } else expect(await page.getByText(/cannot record WebM/).isVisible()).toBe(true);
  });

  it('keeps what was measured when it runs again', async () => {
    await press('Freeze');
    await until(page, 'the marks to go', async () => (await page.locator('.handle').count()) === 0);
    await tab('Measure');
    expect(await page.getByTestId('worksheet').textContent()).toMatch(/Distance .*Area/);
    const tick = Number(await readRoom(page, 'tick'));
    await settle(page, 20);
    expect(Number(await readRoom(page, 'tick'))).toBeGreaterThan(tick);
    expect(errors).toEqual([]);
  });
});
