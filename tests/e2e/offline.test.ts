/** Without a network: a drill that was chosen is done after one visit, and what it tells a course goes out later, once. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumLaunchOptions } from '../../scripts/browser.mjs';
import { contentPolicy } from '../../scripts/contentPolicy.mjs';
import { createHandler, serve } from '../../scripts/serve.mjs';
import { packageDrill } from '../../src/cli/verbs/packageDrill.ts';
import { type LrsStub, startLrs } from '../embed/lrsStub.ts';
import { planRun } from './planRun.ts';
import { builtSite, openPage } from './site.ts';
import { bringNeedle, readRoom, tapMoves, until } from './taps.ts';

const DRILL = 'gel-block-cyst';
const SIZE = { width: 1280, height: 800 };
/** In a folder of its host, as many a course site has it. */
const FOLDER = '/courses/sono/';

let dist: string;
let browser: Browser;
let url: string;
/** What the site's worker says that it is made of; a new version is one with another name. */
let version = '';
const servers: Server[] = [];

beforeAll(async () => {
  dist = await builtSite();
  const { build } = JSON.parse(readFileSync(join(dist, 'offline.json'), 'utf8')) as { build: string };
  const handler = createHandler(dist);
  const server = createServer((request, response) => {
    if (!request.url?.startsWith(FOLDER)) return void response.writeHead(404).end();
    request.url = request.url.slice(FOLDER.length - 1);
    if (request.url !== '/service-worker.js' || version === '') return void handler(request, response);
    const text = readFileSync(join(dist, 'service-worker.js'), 'utf8');
    expect(text).toContain(build);
    response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(text.replaceAll(build, version));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  servers.push(server);
  url = `http://localhost:${(server.address() as { port: number }).port}${FOLDER}`;
  browser = await chromium.launch(chromiumLaunchOptions());
});
afterAll(async () => {
  await browser?.close();
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

describe('the built site', () => {
  const textsIn = (ending: RegExp): [string, string][] =>
    (readdirSync(dist, { recursive: true }) as string[])
      .filter((path) => ending.test(path))
      .map((path) => [path, readFileSync(join(dist, path), 'utf8')]);

  it('has a strict policy in every page, before anything that it governs, and nothing inline', () => {
    const pages = textsIn(/\.html$/);
    expect(pages.map(([path]) => path)).toEqual(expect.arrayContaining(['index.html', 'embed/index.html']));
    for (const [path, html] of pages) {
      const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html);
      expect(policy?.[1], path).toBe(contentPolicy());
      expect(html.indexOf('<meta http-equiv'), path).toBeLessThan(html.search(/<(?:link|script|img)/));
      expect(html.match(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=/gi), path).toBeNull();
    }
    expect(contentPolicy()).not.toMatch(
      /'unsafe-(?:inline|eval)'|(?:^|\s)\*|https?:|(?:script|default)-src[^;]*data:/,
    );
  });

  it('makes no code from text', () => {
    const scripts = textsIn(/\.js$/);
    expect(scripts.length).toBeGreaterThan(50);
    for (const [path, text] of scripts)
      expect(text.match(/(?<![.\w$])(?:new\s+Function\b|Function\s*\(|eval\s*\()/g), path).toBeNull();
  });
});

const enterRoom = async (page: Page) => {
  await page.waitForSelector('[data-testid="room"][data-phase="running"]', { timeout: 60_000 });
  await until(page, 'the first ticks', async () => Number(await readRoom(page, 'tick')) > 5);
};

/** Views of the site and the heading by which each is known; those with a picture of their own are looked at elsewhere. */
const VIEWS: readonly (readonly [string, string | RegExp])[] = [
  ['#/', 'Procedures'],
  ['#/case/gel-block-cyst', 'Gel block: cyst, in plane'],
  ['#/progress', /progress/i],
  ['#/cohort', /cohort|course/i],
  ['#/metrics', /metrics/i],
  ['#/qa', /quality/i],
  ['#/nowhere', /.*/],
];

describe('after one visit', () => {
  it('a chosen drill is done without a network, scored and kept; a new version waits to be asked for', async () => {
    const { page, context, foreign, errors } = await openPage({ url, browser }, SIZE, { isKept: true });
    await page.goto(`${url}#/offline`);
    await page.locator('[data-program="ready"]').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Keep for offline: Gel block' }).click();
    await page.locator('[data-region="gel-block"][data-kept="true"]').waitFor();

    await context.setOffline(true);
    for (const [hash, heading] of VIEWS) {
      await page.goto(`${url}${hash}`);
      await page.getByRole('heading', { level: 1, name: heading }).first().waitFor({ timeout: 30_000 });
    }
    // From nothing: pages and workers come from what is kept.
    await page.goto(`${url}#/case/${DRILL}`);
    await page.reload();
    expect(await page.getByTestId('case-offline').getAttribute('data-kept')).toBe('true');
    await page.getByRole('link', { name: 'Start' }).click();
    await enterRoom(page);
    const plan = planRun(DRILL, 7);
    await page.getByRole('application').focus();
    await tapMoves(page, plan.scan);
    await bringNeedle(page, plan);
    expect(await readRoom(page, 'tip-in')).toBe('cyst');
    await page.keyboard.down('KeyB');
    await until(page, 'an aspirate', async () => (await readRoom(page, 'aspirate')) !== '');
    await page.keyboard.up('KeyB');
    await page.keyboard.down('Space');
    await until(page, 'the volume', async () => Number(await readRoom(page, 'injected-ml')) >= 0.98);
    await page.keyboard.up('Space');
    await page.keyboard.down('PageDown');
    await until(page, 'the needle out', async () => (await readRoom(page, 'needle')) === 'touching');
    await page.keyboard.up('PageDown');

    // A new version comes while the run is under way, and nothing of it shows.
    await context.setOffline(false);
    version = 'another-version1';
    await page.evaluate(async () => {
      const registration = (await navigator.serviceWorker.getRegistration())!;
      await registration.update();
    });
    await page.waitForFunction(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration?.waiting != null;
    });
    expect(await page.getByTestId('update').count()).toBe(0);
    expect(await readRoom(page, 'phase')).toBe('running');

    // Another window asks for it: it is refused while the drill is open here.
    const other = await context.newPage();
    await other.goto(`${url}#/progress`);
    await other.getByRole('button', { name: 'Use it now' }).click();
    await other.getByText(/A drill is open in another window/).waitFor();
    await other.close();
    await page.bringToFront();
    await page.getByRole('button', { name: 'Finish' }).click();
    await page.locator('[data-testid="verdict"][data-passed="true"]').waitFor({ timeout: 60_000 });

    await page.goto(`${url}#/`);
    await page.getByRole('button', { name: /^Score card: Gel block/ }).waitFor();
    const loaded = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Use it now' }).click();
    await loaded;
    await page.getByRole('button', { name: /^Score card: Gel block/ }).waitFor();
    const names = await page.evaluate(() => caches.keys());
    expect(names.filter((name) => name.endsWith(` ${version}`))).toHaveLength(1);

    // What was chosen is still there, and can be let go.
    await page.goto(`${url}#/offline`);
    await page.getByRole('button', { name: 'Remove from this browser: Gel block' }).click();
    await page.locator('[data-region="gel-block"][data-kept="false"]').waitFor();
    expect(await page.getByTestId('storage-used').textContent()).toMatch(/In use: \d/);
    // The first drill's body was not chosen; the pages ask for it ahead, and do without.
    expect(errors.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });
});

describe('a cmi5 package whose network is cut', () => {
  it('tells the course everything later, once, in every mode', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'offline-'));
    const lrs: LrsStub = await startLrs();
    try {
      packageDrill(['--drill', DRILL, '--format', 'cmi5', '--out', join(folder, 'course.zip')]);
      const root = join(folder, 'course');
      const files = unzipSync(readFileSync(join(folder, 'course.zip')));
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), content);
      }
      // The worker that keeps the site is not a package's.
      expect(readdirSync(root)).not.toContain('service-worker.js');
      const course = await serve(root, { port: 44_473, connections: "'self' https: http:" });
      servers.push(course.server);
      const { page, context } = await openPage({ url: course.url, browser }, SIZE);
      const launch = async (mode: 'Normal' | 'Browse' | 'Review') => {
        await page.goto(`${course.url}${lrs.launchSearch({ mode })}`);
        await page.locator('[data-course="open"]').waitFor({ timeout: 60_000 });
      };
      const leave = () => page.goto('about:blank');
      // A page that goes may hand a request to the browser, which the page's own network does not hold up.
      const cut = async (isCut: boolean) => {
        lrs.network = isCut ? 'cut' : 'up';
        await context.setOffline(isCut);
      };
      const leaveWithoutNetwork = async () => {
        await cut(true);
        await leave();
        // The browser tries a request of a page that is gone once more, at once.
        await page.waitForTimeout(1500);
        await cut(false);
      };
      const arrive = (verbs: readonly string[]) =>
        until(page, verbs.join(' '), async () => lrs.verbs().length >= verbs.length);

      await launch('Normal');
      await arrive(['initialized']);
      await page.getByRole('link', { name: 'Start' }).click();
      await enterRoom(page);
      await cut(true);
      await page.getByRole('button', { name: 'Finish' }).click();
      await page.getByTestId('verdict').waitFor({ timeout: 60_000 });
      await page.waitForTimeout(500);
      expect(lrs.verbs()).toEqual(['initialized']);
      await cut(false);
      const first = ['initialized', 'completed', 'performed'];
      await arrive(first);
      expect(lrs.verbs()).toEqual(first);

      // Left while the network is away: the next launch tells what this one could not.
      await leaveWithoutNetwork();
      expect(lrs.verbs()).toEqual(first);
      await launch('Browse');
      const second = [...first, 'failed', 'terminated', 'initialized'];
      await arrive(second);
      expect(lrs.verbs()).toEqual(second);
      await leaveWithoutNetwork();
      await launch('Review');
      const third = [...second, 'terminated', 'initialized'];
      await arrive(third);
      expect(lrs.verbs()).toEqual(third);
      await leave();
      await arrive([...third, 'terminated']);
      expect(lrs.verbs()).toEqual([...third, 'terminated']);
      expect(lrs.broken).toEqual([]);
      expect(lrs.repeats).toBe(0);
      await context.close();
    } finally {
      await lrs.close();
      rmSync(folder, { recursive: true });
    }
  });
});
