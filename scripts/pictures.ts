/**
 * Takes the pictures of docs/ from the built site itself (`npm run pictures`): the scan, the needle in plane, the filled
 * recess, the card and the debrief, of one drill done by keyboard; the needle at shoulder and hip and in the gel block; and the pictures on the
 * drills' cards.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { planRun } from '../tests/e2e/planRun.ts';
import { openPage, openSite } from '../tests/e2e/site.ts';
import { bringNeedle, readRoom, settle, tapMoves, until } from '../tests/e2e/taps.ts';

const DRILL = 'knee-suprapatellar-lateral';
const SHOULDER_DRILL = 'shoulder-glenohumeral-posterior';
const HIP_DRILL = 'hip-anterior-recess';
const ELBOW_DRILLS = ['elbow-olecranon-recess', 'elbow-radiocapitellar', 'elbow-common-extensor'];
const WRIST_DRILLS = ['wrist-radiocarpal-dorsal', 'wrist-carpal-tunnel'];
const OLIVE_DRILL = 'gel-block-olive';
const BLOCK_DRILL = 'gel-block-cyst';
const folder = fileURLToPath(new URL('../docs/', import.meta.url));
const cards = fileURLToPath(new URL('../public/pictures/', import.meta.url));
for (const path of [folder, cards]) mkdirSync(path, { recursive: true });

const site = await openSite();
try {
  const { page } = await openPage(site, { width: 1440, height: 900 });
  const shot = async (name: string) => {
    await page.waitForTimeout(1500);
    await page.screenshot({ path: `${folder}${name}.png` });
    console.log(`docs/${name}.png`);
  };
  // Shows the cards of the site as it was built: a new drill's picture is there the next time.
  await page.goto(`${site.url}#/`);
  await shot('start');
  /** From the case to the needle at its target. */
  const approach = async (drill: string, shotOf: (name: 'scan' | 'needle') => Promise<void>) => {
    const plan = planRun(drill, 7);
    await page.goto(`${site.url}#/case/${drill}`);
    await page.getByRole('link', { name: 'Start' }).click();
    await page.waitForSelector('[data-testid="room"][data-phase="running"]', { timeout: 120_000 });
    await settle(page, 20);
    await page.getByRole('application').focus();
    await tapMoves(page, plan.scan);
    await shotOf('scan');
    await page.getByTestId('ultrasound').screenshot({ path: `${cards}${drill}.png` });
    await bringNeedle(page, plan);
    await shotOf('needle');
  };
  await approach(SHOULDER_DRILL, async (name) =>
    name === 'needle' ? shot('shoulder') : page.waitForTimeout(1500),
  );
  await approach(HIP_DRILL, async (name) => (name === 'needle' ? shot('hip') : page.waitForTimeout(1500)));
  for (const drill of ELBOW_DRILLS) await approach(drill, () => page.waitForTimeout(1500));
  for (const drill of WRIST_DRILLS) await approach(drill, () => page.waitForTimeout(1500));
  await approach(OLIVE_DRILL, () => page.waitForTimeout(1500));
  await approach(BLOCK_DRILL, async (name) =>
    name === 'needle' ? shot('gel-block') : page.waitForTimeout(1500),
  );
  await approach(DRILL, (name) => shot(name === 'needle' ? 'needle-in-plane' : 'scan'));
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
} finally {
  await site.close();
}
