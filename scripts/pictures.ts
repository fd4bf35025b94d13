/**
 * Takes the pictures of docs/ from the built site itself (`npm run pictures`): the scan, the needle in plane, the filled
 * recess, the card and the debrief, of one drill done by keyboard; the needle in other drills; and the pictures on the cards
 * of all.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DRILLS } from '../src/protocol/drills/index.ts';
import { planRun } from '../tests/e2e/planRun.ts';
import { openPage, openSite } from '../tests/e2e/site.ts';
import { bringNeedle, readRoom, settle, tapMoves, until } from '../tests/e2e/taps.ts';

const DRILL = 'knee-suprapatellar-lateral';
/** Drills whose needle is shown in docs/, and the picture's name. */
const NEEDLE_SHOTS: Readonly<Record<string, string>> = {
  'shoulder-glenohumeral-posterior': 'shoulder',
  'shoulder-subacromial-bursa': 'bursa',
  'elbow-olecranon-recess': 'elbow',
  'wrist-carpal-tunnel': 'wrist',
  'hip-anterior-recess': 'hip',
  'ankle-tibiotalar-anterior': 'ankle',
  'knee-bakers-cyst': 'bakers-cyst',
  'gel-block-cyst': 'gel-block',
};
/** `npm run pictures -- cards` takes only the cards' pictures, `-- phone` only that of a phone. */
const isCardsOnly = process.argv.includes('cards');
const isPhoneOnly = process.argv.includes('phone');
const PHONE = { width: 390, height: 844 };
const folder = fileURLToPath(new URL('../docs/', import.meta.url));
const cards = fileURLToPath(new URL('../public/pictures/', import.meta.url));
for (const path of [folder, cards]) mkdirSync(path, { recursive: true });

const site = await openSite();
try {
  const { page } = await openPage(site, isPhoneOnly ? PHONE : { width: 1440, height: 900 });
  const shot = async (name: string) => {
    await page.waitForTimeout(1500);
    await page.screenshot({ path: `${folder}${name}.png` });
    console.log(`docs/${name}.png`);
  };
  /** From the case to the scan, and on to the needle at its target where that is to be shown. */
  const approach = async (drill: string, shots: { readonly scan?: string; readonly needle?: string }) => {
    const plan = planRun(drill, 7);
    await page.goto(`${site.url}#/case/${drill}`);
    await page.getByRole('link', { name: 'Start' }).click();
    await page.waitForSelector('[data-testid="room"][data-phase="running"]', { timeout: 120_000 });
    await settle(page, 20);
    await page.getByRole('application').focus();
    await tapMoves(page, plan.scan);
    await page.waitForTimeout(1500);
    if (shots.scan) await shot(shots.scan);
    // A phone's picture is narrower than a card's.
    if (page.viewportSize()?.width !== PHONE.width)
      await page.getByTestId('ultrasound').screenshot({ path: `${cards}${drill}.png` });
    if (!shots.needle) return;
    await bringNeedle(page, plan);
    await shot(shots.needle);
  };
  /** The rest of one run, to its card and its replay. */
  const injectAndScore = async () => {
    await page.keyboard.down('KeyB');
    await until(page, 'an aspirate', async () => (await readRoom(page, 'aspirate')) !== '');
    await page.keyboard.up('KeyB');
    await page.keyboard.down('Space');
    await until(page, 'the volume', async () => Number(await readRoom(page, 'injected-ml')) >= 4.95);
    await page.keyboard.up('Space');
    await settle(page, 40);
    await shot('injected');
    await page.keyboard.down('PageDown');
    await until(page, 'the needle to be out', async () => (await readRoom(page, 'needle')) === 'touching');
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
  };
  /** A drill on a phone: the needle at its target, the hands below the image. */
  const phone = async () => {
    await page.setViewportSize(PHONE);
    await approach(DRILL, { needle: 'phone' });
  };
  // Shows the cards of the site as it was built: a new drill's picture is there the next time.
  if (!isCardsOnly && !isPhoneOnly) {
    await page.goto(`${site.url}#/`);
    await shot('start');
  }
  for (const { id, mode } of isPhoneOnly ? [] : DRILLS) {
    const needle = isCardsOnly ? undefined : NEEDLE_SHOTS[id];
    if (mode === 'guided' && id !== DRILL) await approach(id, needle ? { needle } : {});
  }
  if (!isPhoneOnly) await approach(DRILL, isCardsOnly ? {} : { scan: 'scan', needle: 'needle-in-plane' });
  if (!isCardsOnly && !isPhoneOnly) {
    await injectAndScore();
    await page.goto(`${site.url}#/learn/wrist-carpal-tunnel`);
    await page.getByTestId('ultrasound').waitFor({ timeout: 120_000 });
    // The scene and its names come after the image.
    await page.waitForTimeout(20_000);
    await shot('names');
  }
  if (!isCardsOnly) await phone();
} finally {
  await site.close();
}
