/** An instructor writes a drill, by mouse and by keyboard; a learner plays it; the run comes back, is verified and exported. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import type { CarePlan } from '../../src/core/procedure/care/carePlan.ts';
import { decodeDrillLink } from '../../src/protocol/drillLink.ts';
import { decodeRecording } from '../../src/protocol/recording.ts';
import { verifyRecording } from '../../src/protocol/verify.ts';
import { expectAccessible } from './looks.ts';
import { isValid, pickByPointing, playInModes } from './ownDrill.ts';
import { openPage, openSite, type Site } from './site.ts';
import { readRoom, settle, until } from './taps.ts';

let site: Site;
let folder: string;

beforeAll(async () => {
  site = await openSite();
  folder = mkdtempSync(join(tmpdir(), 'workbench-'));
});
afterAll(async () => {
  await site?.close();
  if (folder) rmSync(folder, { recursive: true });
});

const bytesOf = async (download: Download) => new Uint8Array(await readFile(await download.path()));

/** Presses Tab until the control with this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 40; i++) {
    const found = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      const label = (element as HTMLInputElement | null)?.labels?.[0];
      return (element?.getAttribute('aria-label') ?? label?.textContent ?? element?.textContent ?? '').trim();
    });
    if (name.test(found)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab stop named ${name}`);
}

describe('the workbench', () => {
  it('takes a drill from blank to link, a learner’s run back, and gives it out verified', async () => {
    const { page, context, foreign, errors } = await openPage(site, { width: 1440, height: 900 });
    page.setDefaultTimeout(60_000);
    await page.goto(`${site.url}#/workbench`);
    await page.getByLabel('Part of the body').selectOption('gel-block');
    await page.getByRole('button', { name: 'Start from blank' }).click();
    await page.getByTestId('draft').waitFor();
    await page.getByText('2 things to do before it can be tried').waitFor();
    await expectAccessible(page, 'a blank draft');
    await page.getByLabel('Title', { exact: true }).fill('Gel: my own cyst');
    await pickByPointing(page);
    await page.getByRole('button', { name: 'Add all vessels and nerves' }).click();
    await page.getByLabel('Pass mark', { exact: true }).fill('600');
    await page.getByRole('button', { name: 'Pass mark: expected a number from 0 to 100, got 600.' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-passTotal');
    await page.keyboard.press('Control+z');
    await isValid(page);
    await page.getByLabel('Position and briefing').fill('The block lies lengthwise.');
    await page.getByLabel('Mode', { exact: true }).selectOption('assessment');
    await page.getByLabel('Attempts allowed').fill('1');
    await isValid(page);

    await page.getByRole('button', { name: 'Run them' }).click();
    await page.locator('[data-testid="trial"] [data-operator="expert"]').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('button', { name: 'Copy the link' }).click();
    const link = await page.getByTestId('drill-link').inputValue();
    await expectAccessible(page, 'a draft that is done');
    await page.getByRole('button', { name: 'Try it', exact: true }).last().click();
    await page.locator('[data-testid="room"][data-phase="running"]').waitFor();
    await page.goBack();
    await page.reload();
    await page.getByTestId('draft').waitFor();
    expect(await page.getByLabel('Title', { exact: true }).inputValue(), 'kept').toBe('Gel: my own cyst');
    expect([foreign, errors]).toEqual([[], []]);
    await context.close();

    const read = decodeDrillLink(link.slice(link.indexOf('#/drill/') + 8));
    if (!read.ok) throw new Error(read.errors[0]!.expected);
    const drill = read.value;
    expect(drill.target.structure).toBe('cyst');
    expect(drill.avoid.map(({ structure }) => structure).sort()).toEqual(['artery', 'bone', 'vein']);
    const learner = await openPage(site, { width: 1440, height: 900 });
    learner.page.setDefaultTimeout(60_000);
    const file = join(folder, 'run.json.gz');
    await playByLink(learner.page, link, file);
    await learner.context.close();
    expect(learner.errors).toEqual([]);

    const decoded = decodeRecording(new Uint8Array(await readFile(file)), 'run');
    expect(decoded.ok && decoded.value.drill).toEqual(drill);
    const back = await openPage(site, { width: 1440, height: 900 });
    await inCohort(back.page, file, drill.id);
    await back.context.close();
  });

  it('is used by keyboard alone up to a course package, fits a phone, and refuses a bad link in words', async () => {
    const { page, context, foreign, errors } = await openPage(site, { width: 1440, height: 900 });
    page.setDefaultTimeout(60_000);
    await page.goto(`${site.url}#/workbench`);
    await page.getByTestId('workbench').waitFor();
    await tabTo(page, /^Part of the body/);
    await page.keyboard.type('Gel');
    await tabTo(page, /^Start from blank$/);
    await page.keyboard.press('Enter');
    await page.getByTestId('draft').waitFor();
    await tabTo(page, /^Title/);
    await page.keyboard.type('Keys alone');
    for (let i = 0; i < 16; i++) await page.keyboard.press('Shift+Tab');
    await tabTo(page, /^Target/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Inject into/);
    await page.keyboard.type('cyst');
    await isValid(page);
    await page.keyboard.press('Control+z');
    await page.getByText('1 thing to do before it can be tried').waitFor();
    await page.keyboard.press('Control+y');
    await isValid(page);
    await careByKeys(page);
    await page.getByRole('navigation').getByRole('button', { name: 'Publish' }).focus();
    await page.keyboard.press('Enter');
    await tabTo(page, /^Make the package$/);
    const downloading = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const files = unzipSync(await bytesOf(await downloading));
    const own = JSON.parse(new TextDecoder().decode(files['drill.json'])) as {
      title: string;
      id: string;
      care: CarePlan;
    };
    expect(own.title).toBe('Keys alone');
    const steps = own.care.steps.map(({ step }) => step);
    expect(steps).not.toContain('glucose');
    expect(steps.slice(0, 3)).toEqual(['allergies', 'indication', 'anticoagulants']);
    expect(own.care.steps[1]).toEqual({ step: 'indication', isCritical: true });
    const manifest = new TextDecoder().decode(files['imsmanifest.xml']);
    for (const path of Object.keys(files))
      if (path !== 'imsmanifest.xml') expect(manifest).toContain(`<file href="${path}"/>`);
    expect(new TextDecoder().decode(files['index.html'])).toContain(`data-drill="${own.id}"`);
    await runPackage(files);
    await playInModes(site, page);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await expectAccessible(page, 'a draft on a phone');
    await page.goto(`${site.url}#/drill/AAAA`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('it may have been cut off');
    expect([foreign, errors]).toEqual([[], []]);
    await context.close();
  });
});

/** Gives the drill a procedure around the needle: one step critical and further down, another taken out. */
async function careByKeys(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Around the needle' }).focus();
  await page.keyboard.press('Enter');
  await tabTo(page, /^This drill has a procedure/);
  await page.keyboard.press('Space');
  await tabTo(page, /^Critical: Read the indication/);
  await page.keyboard.press('Space');
  await tabTo(page, /^Move down: Read the indication/);
  await page.keyboard.press('Enter');
  await page.getByRole('rowheader', { name: '2. Read the indication and the pictures' }).waitFor();
  await page.waitForFunction(() => /^Move down: Read/.test(document.activeElement?.ariaLabel ?? ''));
  await tabTo(page, /^Remove Ask about diabetes/);
  await page.keyboard.press('Enter');
  await isValid(page);
}

/** Unpacks a package, serves it, and starts its drill. */
async function runPackage(files: Record<string, Uint8Array>): Promise<void> {
  const root = join(folder, 'package');
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  const served = await serve(root, { port: 43_873 });
  const { page, context } = await openPage(site, { width: 1440, height: 900 });
  page.setDefaultTimeout(60_000);
  await page.goto(served.url);
  await page.getByRole('heading', { name: 'Keys alone' }).waitFor();
  await page.getByRole('link', { name: 'Start' }).click();
  await page.locator('[data-testid="room"][data-phase="running"]').waitFor();
  await context.close();
  served.server.close();
  served.server.closeAllConnections();
}

/** Opens the link, does the drill by keyboard, saves the run, and finds the one attempt used. */
async function playByLink(page: Page, link: string, file: string): Promise<void> {
  await page.goto(link);
  await page.getByText('The block lies lengthwise.').waitFor();
  expect(await page.getByRole('radio', { name: /^Assessment/ }).count()).toBe(1);
  expect(await page.getByRole('radio', { name: /^Guided/ }).count()).toBe(0);
  await page.getByText('Attempt 1 of 1').waitFor();
  await page.getByRole('link', { name: 'Start' }).click();
  await page.locator('[data-testid="room"][data-phase="running"]').waitFor();
  await page.getByRole('application').focus();
  await page.keyboard.press('KeyA');
  await settle(page, 20);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await settle(page, 60);
  for (let i = 0; i < 12; i++) await page.keyboard.press('PageUp');
  await settle(page, 60);
  await page.keyboard.down('Space');
  await until(page, 'some of the drug', async () => Number(await readRoom(page, 'injected-ml')) >= 0.1);
  await page.keyboard.up('Space');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.getByTestId('verdict').waitFor();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as file' }).click();
  await (await saving).saveAs(file);
  await page.goto(link);
  await page.getByText('The one attempt is used.').waitFor();
  expect(await page.getByRole('button', { name: 'Start' }).isDisabled()).toBe(true);
}

/** Takes the run into a cohort, where it is verified, replayed and annotated, and gives it out as a table and with notes. */
async function inCohort(page: Page, file: string, drillId: string): Promise<void> {
  page.setDefaultTimeout(60_000);
  await page.goto(`${site.url}#/cohort`);
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await choosing).setFiles(file);
  await page.locator('[data-verdict="verified"][data-count="1"]').waitFor();
  await page
    .getByRole('columnheader', { name: /my own cyst/ })
    .first()
    .waitFor();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Runs (CSV)' }).click();
  const rows = new TextDecoder()
    .decode(await bytesOf(await saving))
    .trim()
    .split('\r\n');
  expect(rows).toHaveLength(2);
  expect(rows[1]).toContain(`,${drillId.replace(/-assessment$/, '')},assessment,`);
  expect(rows[1]).toContain(',verified,');

  await page.getByRole('rowheader').getByRole('link').first().click();
  await page.getByTestId('learner').waitFor();
  await page
    .getByTestId('learner')
    .getByRole('button', { name: /my own cyst/ })
    .click();
  await page.getByTestId('debrief').waitFor();
  await page.getByRole('button', { name: /^Notes/ }).click();
  await page.getByRole('button', { name: 'Add a note here' }).click();
  await page.getByLabel(/^Note at/).fill('Set the angle first: الزاوية');
  await page.getByRole('button', { name: 'Save note' }).click();
  await page.getByRole('button', { name: 'Notes (1)' }).waitFor();
  await page.goBack();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save this learner' }).click();
  const zip = unzipSync(await bytesOf(await saved));
  const named = (end: RegExp) => Object.keys(zip).filter((path) => end.test(path));
  expect(named(/\.json\.gz$/)).toHaveLength(1);
  const [notes] = named(/\.notes\.json$/);
  expect(new TextDecoder().decode(zip[notes!])).toContain('Set the angle first: الزاوية');
  const [recording] = named(/\.json\.gz$/);
  const given = decodeRecording(zip[recording!]!, 'given out');
  expect(given.ok && verifyRecording(given.value).verdict).toBe('verified');
}
