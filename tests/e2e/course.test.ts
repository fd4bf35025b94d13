/** The drill in a course: packages under scorm-again, and the custom element on a page of another origin. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { startLrs } from '../embed/lrsStub.ts';
import { packageDrill } from '../../src/cli/verbs/packageDrill.ts';
import { leavePage, leaveRun, openCmi5, passWithTheNetworkCut } from './cmi5Session.ts';
import { startLms } from './scormLms.ts';
import { faultsOf, playSession, type Session } from './scormSession.ts';
import { openPage, openSite, type Site } from './site.ts';
import { until } from './taps.ts';

const SIZE = { width: 1280, height: 800 };

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

/** A drill each, so that both standards and both kinds of frame are there; `npm run courses` plays all there are. */
const SESSIONS: readonly Session[] = [
  { drill: 'gel-block-cyst', standard: 'scorm12', frame: 'same-origin' },
  { drill: 'knee-suprapatellar-lateral', standard: 'scorm2004', frame: 'cross-frame' },
  { drill: 'wrist-radiocarpal-dorsal', standard: 'scorm12', frame: 'cross-frame' },
];

describe('a package under scorm-again', () => {
  it.each(SESSIONS)(
    '$drill, $standard, $frame: left half done, taken up again, passed, and the pass is kept when a run fails after it',
    async (session) => {
      expect(faultsOf(session, await playSession(site, session, 44_173))).toEqual([]);
    },
  );

  it('in a frame of another site that answers nothing says so, and goes on as practice', async () => {
    const folderOf = join(folder, 'silent');
    const zip = join(folder, 'silent.zip');
    packageDrill(['--drill', 'gel-block-cyst', '--format', 'scorm12', '--out', zip]);
    const lms = await startLms(folderOf, readFileSync(zip), 'scorm12', 'cross-frame', 44_473);
    const { page, context, errors } = await openPage(site, SIZE);
    await page.route('**/cross-frame-lms.min.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'window.CrossFrameLMS = class {};' }),
    );
    await page.goto(lms.url);
    await page.getByRole('button', { name: 'Launch' }).click();
    const frame = page.frameLocator('iframe');
    await frame.locator('[data-course="missing"]').waitFor({ timeout: 60_000 });
    expect(await frame.getByTestId('embed-notes').textContent()).toMatch(
      /of another site .* reported to nobody/,
    );
    await frame.getByRole('link', { name: 'Start' }).click();
    await frame.locator('[data-testid="room"][data-phase="running"]').waitFor({ timeout: 120_000 });
    expect(errors).toEqual([]);
    await context.close();
    lms.close();
  });
});

describe('a cmi5 package and a record store over the network', () => {
  it('has a valid sequence in normal, browse and review mode, with the network cut and restored', async () => {
    const lrs = await startLrs();
    leaveRun(lrs);
    const cmi5 = await openCmi5(site, lrs, join(folder, 'cmi5'), 44_573);
    const normal = await cmi5.launch('Normal');
    await passWithTheNetworkCut(normal, lrs);
    lrs.network = 'answers-lost';
    await leavePage(normal, lrs, 5);
    lrs.network = 'up';
    for (const mode of ['Browse', 'Review'] as const) {
      const page = await cmi5.launch(mode);
      await leavePage(page, lrs, mode === 'Browse' ? 7 : 9);
    }
    expect(lrs.verbs()).toEqual([
      ...['initialized', 'completed', 'passed', 'performed', 'terminated'],
      ...['initialized', 'terminated'],
      ...['initialized', 'terminated'],
    ]);
    expect(lrs.broken).toEqual([]);
    expect(cmi5.errors).toEqual([]);
    await cmi5.close();
    await lrs.close();
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
