/** The drill in a course: a package under scorm-again, and the custom element on a page of another origin. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { packageDrill } from '../../src/cli/verbs/packageDrill.ts';
import { planRun } from './planRun.ts';
import { openPage, openSite, type Site } from './site.ts';
import { bringNeedle, readRoom, tapMoves, until } from './taps.ts';

const DRILL = 'gel-block-cyst';
const SIZE = { width: 1280, height: 800 };
const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

let site: Site;
let folder: string;
const servers: Server[] = [];

beforeAll(async () => {
  site = await openSite();
  folder = mkdtempSync(join(tmpdir(), 'course-'));
});
afterAll(async () => {
  await site?.close();
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  rmSync(folder, { recursive: true });
});

async function serveFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  port: number,
): Promise<string> {
  const root = join(folder, String(port));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const { server, url } = await serve(root, { port });
  servers.push(server);
  return url;
}

/** A course site in a few lines: scorm-again, and what it was told kept from launch to launch. */
const LMS = `
const known = JSON.parse(sessionStorage.getItem('cmi') ?? '{}');
window.API = new Scorm12API({ autocommit: false, logLevel: 5 });
API.loadFromJSON(known, 'cmi');
const keep = () => sessionStorage.setItem('cmi', JSON.stringify({
  suspend_data: API.cmi.suspend_data,
  core: { lesson_status: API.cmi.core.lesson_status, score: { raw: API.cmi.core.score.raw }, entry: 'resume' },
}));
API.on('LMSCommit', keep);
API.on('LMSFinish', keep);
document.querySelector('button').onclick = () => open('course/index.html');
`;

interface Kept {
  readonly suspend_data: string;
  readonly core: { readonly lesson_status: string; readonly score: { readonly raw: string } };
}

describe('a SCORM 1.2 package under scorm-again', () => {
  it('is left half done, taken up again, passed, and keeps the pass when a run fails after it', async () => {
    const zip = join(folder, 'package.zip');
    packageDrill(['--drill', DRILL, '--format', 'scorm12', '--out', zip]);
    const unpacked = unzipSync(readFileSync(zip));
    const files = Object.fromEntries(
      Object.entries(unpacked).map(([path, bytes]) => [`course/${path}`, bytes]),
    );
    const url = await serveFolder(
      {
        ...files,
        'lms.js': LMS,
        'index.html':
          '<title>Course</title><link rel="icon" href="data:,"><button>Launch</button><script src="scorm12.min.js"></script><script src="lms.js"></script>',
      },
      44_173,
    );
    copyFileSync(join(modules, 'scorm-again/dist/scorm12.min.js'), join(folder, '44173', 'scorm12.min.js'));
    const { page: lms, context, errors } = await openPage(site, SIZE);
    const missing: string[] = [];
    context.on('response', (response) => {
      if (response.status() >= 400 && !response.url().endsWith('favicon.ico')) missing.push(response.url());
    });
    const launch = async (): Promise<Page> => {
      await lms.goto(url);
      const opened = context.waitForEvent('page');
      await lms.getByRole('button', { name: 'Launch' }).click();
      const page = await opened;
      page.on('pageerror', (error) => errors.push(error.message));
      await page.locator('[data-course="open"]').waitFor({ timeout: 60_000 });
      return page;
    };
    const leave = async (page: Page): Promise<Kept> => {
      await page.goto('about:blank');
      await page.close();
      return lms.evaluate(() => JSON.parse(sessionStorage.getItem('cmi')!) as Kept);
    };
    const running = async (page: Page) => {
      await page.waitForSelector('[data-testid="room"][data-phase="running"]', { timeout: 120_000 });
      await until(page, 'the first ticks', async () => Number(await readRoom(page, 'tick')) > 5);
    };

    const plan = planRun(DRILL, 7);
    /** Where the links of a page lead, the page itself left out: a course has no other pages than the drill's. */
    const leading = (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('a')]
          .map((a) => a.getAttribute('href') ?? '')
          .filter((href) => !/^#\/(?:$|run\/|card\/|debrief\/|case\/)/.test(href) && href !== '#content'),
      );
    const first = await launch();
    expect(await leading(first)).toEqual([]);
    await first.getByRole('link', { name: 'Start' }).click();
    await running(first);
    await first.getByRole('application').focus();
    await tapMoves(first, plan.scan);
    await bringNeedle(first, plan);
    const [depthMm, leftAt] = [await readRoom(first, 'depth-mm'), Number(await readRoom(first, 'tick'))];
    const half = await leave(first);
    expect(half.core.lesson_status).toBe('incomplete');
    expect(half.suspend_data.length).toBeLessThanOrEqual(4096);

    const second = await launch();
    await second.getByRole('button', { name: 'Go on with it' }).click();
    await second.waitForSelector('[data-testid="room"][data-phase="paused"]', { timeout: 120_000 });
    await until(second, 'the needle', async () => (await readRoom(second, 'depth-mm')) === depthMm);
    expect(Number(await readRoom(second, 'tick'))).toBeGreaterThanOrEqual(leftAt);
    await second.locator('.pause-note').getByRole('button', { name: 'Go on' }).click();
    await running(second);
    await second.getByRole('application').focus();
    await second.keyboard.down('KeyB');
    await until(second, 'an aspirate', async () => (await readRoom(second, 'aspirate')) !== '');
    await second.keyboard.up('KeyB');
    await second.keyboard.down('Space');
    await until(second, 'the volume', async () => Number(await readRoom(second, 'injected-ml')) >= 0.98);
    await second.keyboard.up('Space');
    await second.keyboard.down('PageDown');
    await until(second, 'the needle out', async () => (await readRoom(second, 'needle')) === 'touching');
    await second.keyboard.up('PageDown');
    await second.getByRole('button', { name: 'Finish' }).click();
    await second.getByTestId('verdict').waitFor({ timeout: 60_000 });
    expect(await second.getByTestId('verdict').getAttribute('data-passed')).toBe('true');
    expect(await leading(second)).toEqual([]);
    const told = await lms.evaluate(() => JSON.parse(sessionStorage.getItem('cmi')!) as Kept);
    expect(told.core.lesson_status).toBe('passed');
    expect(Number(told.core.score.raw)).toBeGreaterThanOrEqual(75);

    await second.getByRole('link', { name: 'Again' }).click();
    await running(second);
    await second.getByRole('button', { name: 'Finish' }).click();
    await second.locator('[data-testid="verdict"][data-passed="false"]').waitFor({ timeout: 60_000 });
    expect(await leave(second)).toMatchObject({ core: told.core });
    expect(missing).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});

/** Floods whatever frame it is shown beside with what must not get through. */
const HOSTILE = `
const command = (more) => ({ format: 'sononeedle.embed', version: 1, type: 'load', drill: 'knee-bakers-cyst', ...more });
const bad = [
  command({}),
  command({ drill: 'x'.repeat(1_000_000) }),
  JSON.parse('{"format":"sononeedle.embed","version":1,"type":"start","__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}'),
  command({ drill: '<img src=x onerror=alert(1)>', mode: '<script>alert(1)</script>', lang: '"><svg onload=alert(1)>' }),
  { format: 'sononeedle.embed', version: 1, type: 'restore', recording: '<script>alert(1)</script>' },
  'start', null, 7, [], new Map([['type', 'start']]),
];
window.flood = (count) => {
  const target = [parent.frames[0], parent.frames[1]].find((frame) => frame !== window);
  for (const message of bad) target.postMessage(message, '*');
  for (let i = 0; i < count; i++) target.postMessage(command({}), '*');
};
parent.postMessage('hostile is here', '*');
`;

const HOST = `
const drill = document.querySelector('sono-needle');
window.heard = [];
for (const type of ['ready', 'progress', 'scored', 'record', 'error'])
  drill.addEventListener(type, (event) => window.heard.push(event.detail));
`;

describe('the custom element on another site', () => {
  it('runs, pauses and hands out the run, whatever a hostile frame and a hostile page send', async () => {
    const hostile = await serveFolder(
      { 'index.html': '<script src="hostile.js"></script>', 'hostile.js': HOSTILE },
      44_373,
    );
    const page = (element: string) =>
      `<title>Course</title><script src="${site.url}sono-needle.js"></script>${element}` +
      `<iframe id="hostile" src="${hostile}"></iframe><script src="host.js"></script>`;
    const url = await serveFolder(
      {
        'index.html': page('<sono-needle drill="gel-block-cyst"></sono-needle>'),
        'box.html': page('<sono-needle drill="gel-block-cyst" mode="practice" sandbox></sono-needle>'),
        'host.js': HOST,
      },
      44_273,
    );
    const context = await site.browser.newContext({ viewport: SIZE, bypassCSP: true });
    const host = await context.newPage();
    const errors: string[] = [];
    let dialogs = 0;
    host.on('pageerror', (error) => errors.push(error.message));
    host.on('dialog', (dialog) => {
      dialogs++;
      void dialog.dismiss();
    });
    type Told = {
      type: string;
      phase?: string;
      tick?: number;
      storage?: string;
      refused?: Record<string, number>;
    };
    const heard = (type: string) =>
      host.evaluate((t) => (window as unknown as { heard: Told[] }).heard.filter((m) => m.type === t), type);
    const call = (method: string, ...values: unknown[]) =>
      host.evaluate(
        ([name, list]) =>
          (
            document.querySelector('sono-needle') as unknown as Record<
              string,
              (...all: unknown[]) => Promise<unknown>
            >
          )[name as string]!(...(list as unknown[])),
        [method, values] as const,
      ) as Promise<{ type: string; recording?: string }>;

    await host.goto(url);
    await until(host, 'ready', async () => (await heard('ready')).length > 0);
    const frame = host.frames().find((f) => f.url().includes('/embed/'))!;
    const flooder = host.frames().find((f) => f.url().startsWith(hostile))!;
    await flooder.evaluate(() => (window as unknown as { flood(n: number): void }).flood(10_000));
    await until(host, 'the count', async () =>
      (await heard('error')).some((e) => (e.refused?.['wrongOrigin'] ?? 0) > 5),
    );
    // The page around it, at the right origin, sends a megabyte, prototypes and scripts.
    await host.evaluate(() => {
      const target = document.querySelector('iframe')!.contentWindow!;
      const bad = { format: 'sononeedle.embed', version: 1, type: 'load', drill: 'x'.repeat(1_000_000) };
      for (let i = 0; i < 200; i++) target.postMessage({ ...bad, drill: `<script>${i}</script>` }, '*');
      target.postMessage(bad, '*');
    });
    await frame.getByRole('heading', { name: 'Gel block: cyst, in plane' }).waitFor();
    expect(await frame.evaluate(() => ({}) as { isAdmin?: boolean }).then((o) => o.isAdmin)).toBeUndefined();
    // The flood has used up what may be sent at once; a moment later the page is heard again.
    await host.waitForTimeout(1500);
    expect((await call('start', { seed: 7 })).type).toBe('done');
    await until(host, 'the run', async () => (await heard('progress')).some((p) => (p.tick ?? 0) > 30));
    await call('pause');
    const [at, record] = [await readFrame(frame), await call('capture')];
    expect(record.type).toBe('record');
    await flooder.evaluate(() => (window as unknown as { flood(n: number): void }).flood(1000));
    expect(await readFrame(frame)).toBe(at);
    await call('restore', record.recording);
    await until(host, 'the run again', async () =>
      (await heard('progress')).some(
        (p) => p.phase === 'paused' && (p as { isResumed?: boolean }).isResumed === true,
      ),
    );

    await host.goto(`${url}box.html`);
    await until(host, 'ready without an origin', async () => (await heard('ready')).length > 0);
    expect((await heard('ready'))[0]!.storage).toBe('memory');
    expect((await call('start')).type).toBe('done');
    await until(host, 'the run', async () => (await heard('progress')).some((p) => (p.tick ?? 0) > 5));
    expect(dialogs).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  });
});

const readFrame = (frame: ReturnType<Page['frames']>[number]) =>
  frame.getByTestId('room').getAttribute('data-tick');
