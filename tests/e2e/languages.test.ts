/** Another language on the whole way: nothing cut on a phone, without faults for those who cannot see, a drill by keys alone. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/ui/messages/languages.ts';
import { planRun, type RunPlan } from './planRun.ts';
import { giveQuickTime } from './quickTime.ts';
import { openPage, openSite, type Site } from './site.ts';
import { ScreenReader, walkBySpeech } from './spokenWalk.ts';
import { bringNeedle, readRoom, tapMoves, until } from './taps.ts';

const DRILL = 'gel-block-cyst';
const SEED = 7;

let site: Site;
let plan: RunPlan;

beforeAll(async () => {
  plan = planRun(DRILL, SEED);
  site = await openSite();
});
afterAll(() => site?.close());

async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(
    violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`),
    what,
  ).toEqual([]);
}

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

/** Numbers with a unit on the page, and those among them whose unit stands before the number. */
const quantitiesWrittenBackwards = (page: Page) =>
  page.evaluate(() => {
    const backwards: string[] = [];
    let seen = 0;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode as Text;
      const found = /\d\u202f(?:mm|cm|mL|mg)\b/.exec(node.data);
      if (!found || node.parentElement!.tagName === 'OPTION') continue;
      const range = document.createRange();
      range.setStart(node, found.index);
      range.setEnd(node, found.index + 1);
      const number = range.getBoundingClientRect();
      range.setStart(node, found.index + 2);
      range.setEnd(node, found.index + 3);
      const unit = range.getBoundingClientRect();
      if (number.width === 0) continue;
      seen++;
      if (unit.left < number.left) backwards.push(node.data);
    }
    return { seen, backwards };
  });

it('fits a phone in every language, and when it is read from right to left', async () => {
  const { page, context, errors } = await openPage(site, { width: 390, height: 844 });
  for (const { id, direction } of LANGUAGES) {
    await page.goto(`${site.url}?lang=${id}#/`);
    await page.locator(`a[href="#/case/${DRILL}"]`).waitFor();
    const root = page.locator('html');
    expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual([id, direction]);
    expect(await fits(page), `start in ${id}`).toBe(true);
    await page.goto(`${site.url}?lang=${id}#/case/wrist-carpal-tunnel`);
    await page.locator('fieldset.modes').first().waitFor();
    expect(await fits(page), `case in ${id}`).toBe(true);
  }
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  expect(await fits(page), 'case from right to left').toBe(true);
  const written = await quantitiesWrittenBackwards(page);
  expect(written.seen).toBeGreaterThan(2);
  expect(written.backwards).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});

it('does a drill in German by keyboard alone, and does not lose the run when the language changes', async () => {
  const { page, context, errors } = await openPage(site, { width: 1440, height: 900 });
  const tabTo = async (target: Locator) => {
    await target.waitFor({ timeout: 60_000 });
    for (let i = 0; i < 160; i++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the Tab key does not reach ${target}`);
  };
  const language = page.getByTestId('language');
  await page.goto(site.url);
  // Chosen by keys, each under its own name; kept for the next visit.
  await tabTo(language);
  await page.keyboard.type('Deu');
  await page.locator('html[lang="de"]').waitFor();
  await page.reload();
  await page.locator('html[lang="de"]').waitFor();
  await expectAccessible(page, 'start');
  await tabTo(page.locator(`a[href="#/case/${DRILL}"]`));
  await page.keyboard.press('Enter');
  const start = page.locator(`a[href^="#/run/${DRILL}"]`);
  await start.waitFor();
  await expectAccessible(page, 'case');
  await tabTo(start);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-testid="room"][data-phase="running"]', { timeout: 120_000 });
  await until(page, 'the first ticks', async () => Number(await readRoom(page, 'tick')) > 20);
  await expectAccessible(page, 'room');

  await page.getByRole('application').focus();
  await tapMoves(page, plan.scan);
  const guide = page.getByTestId('guide');
  const [tick, told] = [Number(await readRoom(page, 'tick')), await guide.textContent()];
  await language.selectOption('en');
  await page.locator('html[lang="en"]').waitFor();
  expect(await guide.textContent()).not.toBe(told);
  await language.selectOption('de');
  await page.locator('html[lang="de"]').waitFor();
  expect(await guide.textContent()).toBe(told);
  expect(Number(await readRoom(page, 'tick'))).toBeGreaterThan(tick);

  await page.getByRole('application').focus();
  await bringNeedle(page, plan);
  expect(await readRoom(page, 'tip-in')).toBe('cyst');
  await page.keyboard.down('KeyB');
  await until(page, 'an aspirate', async () => (await readRoom(page, 'aspirate')) !== '');
  await page.keyboard.up('KeyB');
  await page.keyboard.down('Space');
  const wantedMl = plan.result.drill.target.volumeMl - 0.05;
  await until(page, 'the volume', async () => Number(await readRoom(page, 'injected-ml')) >= wantedMl);
  await page.keyboard.up('Space');
  await page.keyboard.down('PageDown');
  await until(page, 'the needle to be out', async () => (await readRoom(page, 'needle')) === 'touching');
  await page.keyboard.up('PageDown');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  const verdict = page.getByTestId('verdict');
  await verdict.waitFor({ timeout: 60_000 });
  expect(await verdict.getAttribute('data-passed'), (await page.locator('main').textContent()) ?? '').toBe(
    'true',
  );
  await expectAccessible(page, 'card');
  const main = (await page.locator('main').textContent()) ?? '';
  expect(main).not.toMatch(/\b(?:the|you|your|with|needle)\b/i);
  expect(errors).toEqual([]);
  await context.close();
});

it.each(['en', 'de'])('does a drill in %s by what a screen reader says', async (language) => {
  const { page, context, errors } = await openPage(site, { width: 1440, height: 900 });
  await giveQuickTime(context);
  await page.goto(`${site.url}?lang=${language}`);
  const reader = await ScreenReader.of(page, language, DRILL);
  await walkBySpeech(reader);
  const [before, after] = reader.texts.card.passed.split('{{total}}') as [string, string];
  await page.getByText(new RegExp(`${before}\\d+(?:[.,]\\d+)?${after}`)).waitFor({ timeout: 60_000 });
  expect(errors).toEqual([]);
  await context.close();
});
