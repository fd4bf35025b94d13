/** Launches of a cmi5 package in a real browser against a store on loopback, the network cut and restored in between. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { BrowserContext, Page } from 'playwright-core';
import { serve } from '../../scripts/serve.mjs';
import { packageDrill } from '../../src/cli/verbs/packageDrill.ts';
import { writeSuspended } from '../../src/embed/suspend.ts';
import type { LrsStub } from '../embed/lrsStub.ts';
import { planRun } from './planRun.ts';
import { giveQuickTime } from './quickTime.ts';
import type { Site } from './site.ts';
import { readRoom, until } from './taps.ts';

const DRILL = 'gel-block-cyst';
const MASTERY = 0.75;

export interface Cmi5Package {
  readonly context: BrowserContext;
  readonly errors: readonly string[];
  /** Opens the drill as a course does in this mode. */
  launch(mode: 'Normal' | 'Browse' | 'Review'): Promise<Page>;
  close(): Promise<void>;
}

/** The package, unpacked and served, with a browser profile that keeps its storage from launch to launch. */
export async function openCmi5(site: Site, lrs: LrsStub, folder: string, port: number): Promise<Cmi5Package> {
  const zip = join(folder, 'cmi5.zip');
  packageDrill(['--drill', DRILL, '--format', 'cmi5', '--out', zip]);
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    mkdirSync(dirname(join(folder, 'course', path)), { recursive: true });
    writeFileSync(join(folder, 'course', path), bytes);
  }
  const { server, url } = await serve(join(folder, 'course'), { port });
  // The policy is that of our own server, which lets no page speak to a store; a course's server has its own.
  const context = await site.browser.newContext({
    viewport: { width: 1280, height: 800 },
    bypassCSP: true,
  });
  await giveQuickTime(context);
  const errors: string[] = [];
  context.on('page', (page) => page.on('pageerror', (error) => errors.push(error.message)));
  return {
    context,
    errors,
    async launch(mode) {
      const page = await context.newPage();
      await page.goto(`${url}${lrs.launchSearch({ mode, mastery: MASTERY })}`);
      await page.locator('[data-course="open"]').waitFor({ timeout: 60_000 });
      return page;
    },
    async close() {
      await context.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Gives the store a run that lacks only its end, as an earlier session may have left it. */
export function leaveRun(lrs: LrsStub): void {
  const { drill, seed, commands, endTick } = planRun(DRILL, 7).result;
  const finish = commands.find(({ command }) => command.kind === 'finishRun')?.tick ?? endTick;
  const inputs = { drill, seed, endTick: finish, commands: commands.filter(({ tick }) => tick < finish) };
  const suspended = writeSuspended({ attempts: 0, best: null }, inputs, 64_000);
  lrs.giveState('urn:sononeedle:state', { suspended });
}

/** Takes the run that was left up and ends it, which passes. */
export async function passLeftRun(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Go on with it' }).click();
  await page.waitForSelector('[data-testid="room"][data-phase="paused"]', { timeout: 120_000 });
  await page.locator('.pause-note').getByRole('button', { name: 'Go on' }).click();
  await page.waitForSelector('[data-testid="room"][data-phase="running"]', { timeout: 120_000 });
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.locator('[data-testid="verdict"][data-passed="true"]').waitFor({ timeout: 60_000 });
}

/** Begins a run and ends it with nothing done, which fails. */
export async function failRun(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Start' }).click();
  await page.waitForSelector('[data-testid="room"][data-phase="running"]', { timeout: 120_000 });
  await until(page, 'the first ticks', async () => Number(await readRoom(page, 'tick')) > 5);
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.locator('[data-testid="verdict"][data-passed="false"]').waitFor({ timeout: 60_000 });
}

/** Closes the page; resolves when the store has so many statements. */
export async function leavePage(page: Page, lrs: LrsStub, count: number): Promise<void> {
  await page.goto('about:blank');
  await until(page, `${count} statements`, async () => lrs.statements.length >= count);
  await page.close();
}

/** A pass with the network cut as it is reached; resolves when the network is back and nothing waits any more. */
export async function passWithTheNetworkCut(page: Page, lrs: LrsStub): Promise<void> {
  const before = lrs.statements.length;
  lrs.network = 'cut';
  await passLeftRun(page);
  if (lrs.statements.length !== before) throw new Error('the network was not cut');
  lrs.network = 'up';
  // A browser tells of a network that is back; a cut on the store's side it does not see, so it is told here.
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await until(page, 'what waited', async () => lrs.statements.length >= before + 3);
}
