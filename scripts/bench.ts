/**
 * `npm run bench`: how fast the parts are on this machine, as JSON. The core's part is the command line's `bench`; the
 * image's part runs in a real browser, and so does the time from opening the page to the first image. Milliseconds
 * depend on the machine: compare the ratios, which have their baseline in the same run.
 *
 * `npm run bench -- --only core|image|reslice|start|cohort` runs one part; `reslice` sets the image beside vtk.js's bare
 * slice. `--gl swiftshader` takes Chromium's own software renderer instead of the system's.
 */
import { parseArgs } from 'node:util';
import { bench } from '../src/cli/verbs/bench.ts';
import { openPage, openSite } from '../tests/e2e/site.ts';
import { chromiumLaunchOptions, ensureChromium } from './browser.mjs';
import { measureCohort } from './cohortSpeed.ts';
import { openModulePage } from './modulePage.ts';

process.env['CHROME_PATH'] = ensureChromium();

const PARTS = ['core', 'image', 'reslice', 'start', 'cohort'] as const;
type Part = (typeof PARTS)[number];

const { values: options } = parseArgs({ options: { only: { type: 'string' }, gl: { type: 'string' } } });
if (options.only !== undefined && !PARTS.includes(options.only as Part))
  throw new Error(`bench: --only takes one of ${PARTS.join(', ')}, not "${options.only}".`);
const isWanted = (part: Part): boolean => options.only === undefined || options.only === part;

function launchOptions(): ReturnType<typeof chromiumLaunchOptions> {
  const usual = chromiumLaunchOptions();
  if (options.gl === undefined) return usual;
  const others = (usual.args ?? []).filter((a) => !/^--(use-angle|enable-unsafe-swiftshader)/.test(a));
  return { ...usual, args: [...others, `--use-angle=${options.gl}`, '--enable-unsafe-swiftshader'] };
}

/** What the image's passes and frames take, and the frame beside a bare slice, on a page of their own. */
async function benchImageInBrowser(): Promise<Record<string, unknown>> {
  const { page, close } = await openModulePage(
    new URL('../tests/bench/benchPage.ts', import.meta.url),
    launchOptions(),
  );
  try {
    await page.waitForFunction(() => typeof window.runSideBySide === 'function');
    const result: Record<string, unknown> = {};
    if (isWanted('reslice'))
      result['besideReslice'] = await page.evaluate(() => window.runSideBySide('/models/knee.bake.gz'));
    if (isWanted('image'))
      result['gpuImage'] = await page.evaluate(() => window.runImageBench('/models/knee.bake.gz'));
    return result;
  } finally {
    await close();
  }
}

/** From opening the page of a run to its picture and to its first tick; the fastest of three of each, ms. */
async function startMs(): Promise<{ firstImageMs: number; firstTickMs: number }> {
  const site = await openSite();
  const least = { firstImageMs: Number.POSITIVE_INFINITY, firstTickMs: Number.POSITIVE_INFINITY };
  const isPictured = () => document.querySelector('[data-picture="drawn"]') !== null;
  const isTicking = () =>
    Number(document.querySelector('[data-testid="room"]')?.getAttribute('data-tick')) > 0;
  try {
    for (let i = 0; i < 3; i++) {
      const { page, context } = await openPage(site, { width: 1440, height: 900 });
      // A browser that has only just been opened is still busy with itself.
      await new Promise((resolve) => setTimeout(resolve, 3000));
      const started = performance.now();
      await page.goto(`${site.url}#/run/knee-suprapatellar-lateral`);
      await page.waitForFunction(isPictured);
      least.firstImageMs = Math.min(least.firstImageMs, Math.round(performance.now() - started));
      await page.waitForFunction(isTicking);
      least.firstTickMs = Math.min(least.firstTickMs, Math.round(performance.now() - started));
      await context.close();
    }
    return least;
  } finally {
    await site.close();
  }
}

const result: Record<string, unknown> = {};
if (isWanted('image') || isWanted('reslice')) Object.assign(result, await benchImageInBrowser());
if (isWanted('start')) Object.assign(result, await startMs());
if (isWanted('cohort')) result['cohort'] = await measureCohort();
if (isWanted('core')) Object.assign(result, bench([]).output);
console.log(JSON.stringify(result, null, 2));
