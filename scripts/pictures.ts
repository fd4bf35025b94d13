/**
 * Takes the pictures of docs/ from the built site itself (`npm run pictures`): the scan, the needle in plane, the filled
 * recess, the card and the debrief, of one drill done by keyboard; and the picture on the drill's card.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { type Move, planRun } from '../tests/e2e/planRun.ts';
import { openPage, openSite } from '../tests/e2e/site.ts';

const DRILL = 'knee-suprapatellar-lateral';
const folder = fileURLToPath(new URL('../docs/', import.meta.url));
const cards = fileURLToPath(new URL('../public/pictures/', import.meta.url));
for (const path of [folder, cards]) mkdirSync(path, { recursive: true });

const KEYS: Partial<Record<Move['channel'], readonly [string, string, number]>> = {
  slideLateral: ['KeyA', 'KeyD', 1000],
  slideElevational: ['KeyW', 'KeyS', 1000],
  entryLateral: ['ArrowLeft', 'ArrowRight', 1000],
  entryElevational: ['ArrowUp', 'ArrowDown', 1000],
  pitch: ['ArrowDown', 'ArrowUp', 17_453],
  yaw: ['ArrowLeft', 'ArrowRight', 17_453],
  advance: ['PageUp', 'PageDown', 500],
};

const read = async (page: Page, name: string) =>
  (await page.getByTestId('room').getAttribute(`data-${name}`)) ?? '';

async function until(page: Page, isDone: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 2400; i++) {
    if (await isDone()) return;
    await page.waitForTimeout(50);
  }
  throw new Error('waited too long');
}

async function settle(page: Page, ticks: number): Promise<void> {
  const from = Number(await read(page, 'tick'));
  await until(page, async () => Number(await read(page, 'tick')) >= from + ticks);
}

async function tap(page: Page, moves: readonly Move[]): Promise<void> {
  for (const { channel, amount } of moves) {
    const [more, less, step] = KEYS[channel]!;
    const key = amount > 0 ? more : less;
    const tenths = Math.round((Math.abs(amount) / step) * 10);
    for (let i = 0; i < Math.floor(tenths / 10); i++) await page.keyboard.press(key);
    if (tenths % 10 > 0) await page.keyboard.down('Alt');
    for (let i = 0; i < tenths % 10; i++) await page.keyboard.press(key);
    if (tenths % 10 > 0) await page.keyboard.up('Alt');
    await settle(page, 90);
  }
}

const plan = planRun(DRILL, 7);
const site = await openSite();
try {
  const { page } = await openPage(site, { width: 1440, height: 900 });
  const shot = async (name: string) => {
    await page.waitForTimeout(1500);
    await page.screenshot({ path: `${folder}${name}.png` });
    console.log(`docs/${name}.png`);
  };
  await page.goto(`${site.url}#/`);
  await shot('start');
  await page.goto(`${site.url}#/case/${DRILL}`);
  await page.getByRole('link', { name: 'Start' }).click();
  await page.waitForSelector('[data-testid="room"][data-phase="running"]', { timeout: 120_000 });
  await settle(page, 20);
  await page.getByRole('application').focus();
  await tap(page, plan.scan);
  await shot('scan');
  await page.getByTestId('ultrasound').screenshot({ path: `${cards}${DRILL}.png` });
  await page.keyboard.press('Tab');
  await tap(page, plan.entry);
  await page.keyboard.press('Enter');
  await settle(page, 60);
  await tap(page, plan.aim);
  await tap(page, plan.advance);
  await shot('needle-in-plane');
  await page.keyboard.down('KeyB');
  await until(page, async () => (await read(page, 'aspirate')) !== '');
  await page.keyboard.up('KeyB');
  await page.keyboard.down('Space');
  await until(page, async () => Number(await read(page, 'injected-ml')) >= 4.95);
  await page.keyboard.up('Space');
  await settle(page, 40);
  await shot('injected');
  await page.keyboard.down('PageDown');
  await until(page, async () => (await read(page, 'needle')) === 'touching');
  await page.keyboard.up('PageDown');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.getByTestId('verdict').waitFor({ timeout: 60_000 });
  await shot('card');
  await page.getByRole('link', { name: 'Replay' }).first().click();
  await page.getByTestId('debrief').waitFor({ timeout: 120_000 });
  await page
    .getByRole('button', { name: /^Injection stopped/ })
    .first()
    .click();
  await shot('debrief');
} finally {
  await site.close();
}
