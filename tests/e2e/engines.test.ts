/**
 * The same recording, replayed in Node (V8), Chromium (V8 with another build) and Firefox (SpiderMonkey): the same hashes,
 * the same score. Firefox is found, or installed where that can be done; on a machine without it the comparison is
 * between Node and Chromium, and the run says so.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumLaunchOptions, findOrInstallFirefox } from '../../scripts/browser.mjs';
import { type OperatorKind, runOperator } from '../../src/core/sim/operators/operator.ts';
import { anatomyOf } from '../../src/protocol/drillChecks.ts';
import { findDrill } from '../../src/protocol/drills/index.ts';
import { createRecording, encodeRecordingGzip } from '../../src/protocol/recording.ts';
import { replayRecording } from '../../src/protocol/verify.ts';
import { STAGED_RUNS } from '../core/sim/stagedRuns.ts';
import { ELEMENTARY_BITS } from '../core/math/elementaryBits.ts';
import { stagedTraces } from '../repro/stagedTrace.ts';

const firefoxPath = findOrInstallFirefox();
let server: Server;
let origin: string;

/** A recording made in Node, with Node's hashes and score in it: a browser that computes one other bit calls it a mismatch. */
function recorded(kind: OperatorKind, seed: number): number[] {
  const drill = findDrill('knee-suprapatellar-lateral')!;
  const anatomy = anatomyOf(drill);
  const run = runOperator(kind, drill, anatomy, seed);
  const inputs = { drill, seed, commands: run.commandsByTick, endTick: run.endTick };
  const { hashes, score } = replayRecording(inputs, anatomy);
  return [...encodeRecordingGzip(createRecording({ ...inputs, hashes, score }))];
}

const runs = (['expert', 'novice', 'reckless'] as const).map((kind) => recorded(kind, 3));
/** Every kind of command and event of the needle, the syringe and the patient, as the properties of the core hold it. */
const staged = STAGED_RUNS.map((run) => run.play());
const stagedInNode = stagedTraces(staged);
const verified = runs.map(() => ({ bits: ELEMENTARY_BITS, verdict: 'verified', reasons: [] }));

beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: new URL('../repro/enginePage.ts', import.meta.url).pathname,
        formats: ['iife'],
        name: 'engine',
      },
    },
  });
  const output = (Array.isArray(built) ? built[0]! : built) as { output: { type: string; code: string }[] };
  const script = output.output.find((part) => part.type === 'chunk')!.code;
  server = createServer((request, response) => {
    const isScript = request.url === '/engine.js';
    response.setHeader(
      'content-type',
      isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
    );
    response.end(
      isScript ? script : '<!doctype html><title>engine</title><script src="/engine.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(() => server?.close());

describe('a recording made in Node', () => {
  it('is verified bit for bit by Chromium', async () => {
    const browser = await chromium.launch(chromiumLaunchOptions());
    try {
      const page = await browser.newPage();
      await page.goto(origin);
      const results = await page.evaluate((all) => all.map((run) => window.compareEngine(run)), runs);
      expect(results).toEqual(verified);
      expect(await page.evaluate((all) => window.traceStaged(all), staged)).toEqual(stagedInNode);
    } finally {
      await browser.close();
    }
  });

  if (firefoxPath) {
    it('is verified bit for bit by Firefox', async () => {
      const browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: firefoxPath,
        headless: true,
      });
      try {
        const page = await browser.newPage();
        await page.goto(origin);
        const results = await page.evaluate((all) => all.map((run) => window.compareEngine(run)), runs);
        expect(results).toEqual(verified);
        expect(await page.evaluate((all) => window.traceStaged(all), staged)).toEqual(stagedInNode);
      } finally {
        await browser.close();
      }
    });
  } else
    console.warn(
      'Firefox was not found and could not be installed: the comparison of engines leaves it out.',
    );
});
