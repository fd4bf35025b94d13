/** The drill, whole, in a real browser: by mouse, and by keyboard alone, from the first page to a verified score. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Move, planRun, type RunPlan } from './planRun.ts';
import { giveQuickTime } from './quickTime.ts';
import { openPage, openSite, type Site } from './site.ts';
import { bringNeedle, readRoom, settle, tapMoves, until } from './taps.ts';

const DRILL = 'knee-suprapatellar-lateral';
const SEED = 7;
const SIZE = { width: 1440, height: 900 };

let site: Site;
let plan: RunPlan;

beforeAll(async () => {
  plan = planRun(DRILL, SEED);
  site = await openSite();
});
afterAll(() => site?.close());

async function enterRoom(page: Page): Promise<void> {
  await page.waitForSelector('[data-testid="room"][data-phase="running"]', { timeout: 120_000 });
  await until(page, 'the first ticks', async () => Number(await readRoom(page, 'tick')) > 20);
}

const isTipInRecess = async (page: Page) => (await readRoom(page, 'tip-in')) === 'suprapatellar-recess';
const injected = async (page: Page) => Number(await readRoom(page, 'injected-ml'));

async function expectPassingCard(page: Page): Promise<string> {
  const verdict = page.getByTestId('verdict');
  await verdict.waitFor({ timeout: 60_000 });
  expect(await verdict.getAttribute('data-passed'), (await page.locator('main').textContent()) ?? '').toBe(
    'true',
  );
  expect(Number(await verdict.getAttribute('data-total'))).toBeGreaterThanOrEqual(75);
  return (await verdict.textContent()) ?? '';
}

it('has a plan that passes in the core alone', () => {
  expect(plan.result.score.passed).toBe(true);
});

describe('by mouse', () => {
  it('reaches a passing card', async () => {
    const { page, context, foreign, errors } = await openPage(site, SIZE);
    await giveQuickTime(context);
    await page.goto(site.url);
    await page.getByRole('link', { name: /^Open Knee: suprapatellar/ }).click();
    await page.getByRole('link', { name: 'Start' }).click();
    await enterRoom(page);
    const image = (await page.getByRole('application').boundingBox())!;
    const centre = { x: image.x + image.width / 2, y: image.y + image.height / 2 };

    /** A drag of the active hand by these moves, 100 px to 10 mm or 10°; screen left is the marker side. */
    const drag = async (moves: readonly Move[]) => {
      for (const { channel, amount } of moves) {
        const px = Math.round(amount / (channel === 'pitch' || channel === 'yaw' ? 1745 : 100));
        const [dx, dy] =
          channel === 'slideElevational' || channel === 'entryElevational'
            ? [0, -px]
            : channel === 'pitch'
              ? [0, px]
              : [-px, 0];
        await page.mouse.move(centre.x, centre.y);
        await page.mouse.down();
        await page.mouse.move(centre.x + dx, centre.y + dy, { steps: 6 });
        await page.mouse.up();
        await settle(page, 90);
      }
    };
    const wheel = async (um: number) => {
      await page.mouse.move(centre.x, centre.y);
      for (let left = um / 500; Math.abs(left) > 1e-9; ) {
        const notches = Math.max(-8, Math.min(8, left));
        await page.mouse.wheel(0, -100 * notches);
        left -= notches;
        await settle(page, 30);
      }
      await settle(page, 60);
    };

    await drag(plan.scan);
    await page.getByRole('button', { name: 'Active hand: needle' }).click();
    await drag(plan.entry);
    await page.getByRole('button', { name: 'Set the tip here' }).click();
    await settle(page, 60);
    expect(await readRoom(page, 'needle')).toBe('touching');
    await drag(plan.aim);
    for (const move of plan.advance) await wheel(move.amount);
    expect(Number(await readRoom(page, 'depth-mm'))).toBeCloseTo(plan.depthMm, 0);
    expect(await isTipInRecess(page)).toBe(true);

    const hold = async (name: RegExp, isDone: () => Promise<boolean>) => {
      await page.getByRole('button', { name }).hover();
      await page.mouse.down();
      await until(page, String(name), isDone);
      await page.mouse.up();
      await settle(page, 40);
    };
    await hold(/^Aspirate while held/, async () => (await readRoom(page, 'aspirate')) !== '');
    expect(await readRoom(page, 'aspirate')).toBe('synovial-fluid');
    await hold(/^Inject while held/, async () => (await injected(page)) >= 4.95);
    await wheel(-Math.ceil(plan.depthMm + 1) * 1000);
    expect(await readRoom(page, 'needle')).toBe('touching');
    await page.getByRole('button', { name: 'Finish' }).click();
    await expectPassingCard(page);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('by keyboard alone', () => {
  it('reaches a passing card, finds the run after a reload, replays it and verifies it', async () => {
    const { page, context, foreign, errors } = await openPage(site, SIZE);
    await giveQuickTime(context);
    const tabTo = async (target: Locator) => {
      await target.waitFor({ timeout: 60_000 });
      for (let i = 0; i < 160; i++) {
        if (await target.evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`the Tab key does not reach ${target}`);
    };
    const open = async (role: 'link' | 'button', name: string | RegExp) => {
      await tabTo(page.getByRole(role, { name }).first());
      await page.keyboard.press('Enter');
    };
    await page.goto(site.url);
    await open('link', /^Open Knee: suprapatellar/);
    await open('link', 'Start');
    await enterRoom(page);

    const tap = (moves: readonly Move[]) => tapMoves(page, moves);
    await page.locator('.scene-frame canvas').first().waitFor({ timeout: 60_000 });
    const legend = page.getByTestId('corridor-legend');
    await page.keyboard.press('KeyC');
    await legend.waitFor({ timeout: 60_000 });
    expect(await legend.textContent()).toMatch(/best: \d\.\d mm/);
    await page.keyboard.press('KeyC');
    await legend.waitFor({ state: 'detached' });
    await tap(plan.scan);
    await page.keyboard.press('Tab');
    expect(await page.getByRole('application').getAttribute('data-hand')).toBe('needle');
    await tap(plan.entry);
    await page.keyboard.press('Enter');
    await settle(page, 60);
    expect(await readRoom(page, 'needle')).toBe('touching');
    await tap(plan.aim);
    await tap(plan.advance);
    expect(Number(await readRoom(page, 'depth-mm'))).toBeCloseTo(plan.depthMm, 0);
    expect(await isTipInRecess(page)).toBe(true);
    await page.keyboard.down('KeyB');
    await until(page, 'an aspirate', async () => (await readRoom(page, 'aspirate')) !== '');
    await page.keyboard.up('KeyB');
    expect(await readRoom(page, 'aspirate')).toBe('synovial-fluid');
    await page.keyboard.down('Space');
    await until(page, 'the volume', async () => (await injected(page)) >= 4.95);
    await page.keyboard.up('Space');
    await settle(page, 40);
    await page.keyboard.down('PageDown');
    await until(page, 'the needle to be out', async () => (await readRoom(page, 'needle')) === 'touching');
    await page.keyboard.up('PageDown');
    // Escape leaves the workspace for the button that finishes.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    const verdict = await expectPassingCard(page);

    await page.goto(site.url);
    await page.reload();
    await open('button', /^Score card: Knee/);
    expect(await expectPassingCard(page)).toBe(verdict);

    await open('button', 'Verify');
    const verification = page.getByTestId('verification');
    await until(
      page,
      'the verification',
      async () => !['', 'busy'].includes((await verification.getAttribute('data-verdict')) ?? ''),
    );
    expect(await verification.getAttribute('data-verdict'), (await verification.textContent()) ?? '').toBe(
      'verified',
    );

    await open('link', 'Replay');
    const debrief = page.getByTestId('debrief');
    await debrief.waitFor({ timeout: 120_000 });
    const tick = async () => Number(await debrief.getAttribute('data-tick'));
    await open('button', 'Play');
    await until(page, 'the replay to run', async () => (await tick()) > 100);
    await open('button', 'Pause');
    const stopped = await tick();
    await open('button', 'One frame back');
    expect(await tick()).toBe(stopped - 5);
    await tabTo(page.getByRole('slider', { name: 'Moment in the run' }));
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    const end = await tick();
    expect(end).toBeGreaterThan(1000);
    await open('button', /^Corridor$/);
    await legend.waitFor({ timeout: 60_000 });
    expect(await legend.textContent()).toContain('your tip');
    await open('button', /^Skin punctured/);
    expect(await tick()).toBeLessThan(end);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('the other regions', () => {
  it.each([
    {
      id: 'gel-block-cyst',
      link: 'Open Gel block: cyst, in plane',
      heading: 'Block',
      tipIn: 'cyst',
      wantedMl: 0.98,
    },
    {
      id: 'hip-anterior-recess',
      link: 'Open Hip: anterior recess, along the neck in plane',
      heading: 'Patient',
      tipIn: 'anterior-hip-recess',
      wantedMl: 5.9,
    },
  ])(
    '$id opens from its card and is done by keyboard to a passing score, with nothing missing on the way',
    async ({ id, link, heading, tipIn, wantedMl }) => {
      const { page, context, foreign, errors } = await openPage(site, SIZE);
      await giveQuickTime(context);
      const missing: string[] = [];
      page.on('response', (response) => {
        if (response.status() >= 400) missing.push(response.url());
      });
      const plan = planRun(id, SEED);
      await page.goto(site.url);
      await page.getByRole('link', { name: link }).click();
      await page.getByRole('heading', { name: heading, exact: true }).waitFor();
      await page.getByRole('link', { name: 'Start' }).click();
      await enterRoom(page);
      await page.getByRole('application').focus();
      await tapMoves(page, plan.scan);
      await bringNeedle(page, plan);
      expect(await readRoom(page, 'tip-in')).toBe(tipIn);
      await page.keyboard.down('KeyB');
      await until(page, 'an aspirate', async () => (await readRoom(page, 'aspirate')) !== '');
      await page.keyboard.up('KeyB');
      await page.keyboard.down('Space');
      await until(page, 'the volume', async () => (await injected(page)) >= wantedMl);
      await page.keyboard.up('Space');
      await page.keyboard.down('PageDown');
      await until(page, 'the needle to be out', async () => (await readRoom(page, 'needle')) === 'touching');
      await page.keyboard.up('PageDown');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      await expectPassingCard(page);
      expect(missing).toEqual([]);
      expect(foreign).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    },
  );
});
