/** How fast the cohort page is with a made-up course of 200 learners × 20 runs: part of `npm run bench`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createRandomStream } from '../src/core/math/random.ts';
import { DRILLS } from '../src/protocol/drills/index.ts';
import { encodeResults } from '../src/records/resultFile.ts';
import { openPage, openSite } from '../tests/e2e/site.ts';
import { madeLearners, madeRun } from '../tests/records/generatedCohort.ts';

const LEARNERS = 200;
const RUNS = 20;
const DAY_MS = 24 * 3600 * 1000;
/** Its best of so many. */
const ROUNDS = 3;

export interface CohortSpeed {
  readonly runs: number;
  readonly importMs: number;
  /** From the address to the whole table. */
  readonly openMs: number;
  /** From a change of a filter to the frame that shows it, by filter. */
  readonly filterMs: Readonly<Record<string, number>>;
  /** The longest time between two frames meanwhile: what a typing hand feels. */
  readonly longestFrameMs: number;
}

/** Imports the course through the page, opens it anew and filters it, in a browser on the built site. */
export async function measureCohort(): Promise<CohortSpeed> {
  const folder = mkdtempSync(join(tmpdir(), 'cohort-speed-'));
  const site = await openSite();
  try {
    const { page } = await openPage(site, { width: 1440, height: 900 });
    page.setDefaultTimeout(120_000);
    const files = writeCourse(folder);
    await page.goto(`${site.url}#/cohort`);
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose files' }).click();
    const started = performance.now();
    await (await choosing).setFiles(files);
    await allRows(page);
    const importMs = Math.round(performance.now() - started);
    let openMs = Number.POSITIVE_INFINITY;
    for (let round = 0; round < ROUNDS; round++) {
      await page.goto('about:blank');
      const from = performance.now();
      await page.goto(`${site.url}#/cohort`);
      await allRows(page);
      openMs = Math.min(openMs, Math.round(performance.now() - from));
    }
    const filtered = await filterSpeed(page);
    for (let round = 1; round < ROUNDS; round++) {
      const again = await filterSpeed(page);
      for (const [name, ms] of Object.entries(again.filterMs))
        filtered.filterMs[name] = Math.min(filtered.filterMs[name]!, ms);
      filtered.longestFrameMs = Math.min(filtered.longestFrameMs, again.longestFrameMs);
    }
    return { runs: LEARNERS * RUNS, importMs, openMs, ...filtered };
  } finally {
    await site.close();
    rmSync(folder, { recursive: true });
  }
}

function writeCourse(folder: string): string[] {
  const endMs = Date.now();
  return madeLearners(LEARNERS).map(({ id, skill01 }, i) => {
    const random = createRandomStream(i, 'cohort speed');
    const runs = Array.from({ length: RUNS }, (_, k) =>
      madeRun(random, DRILLS[(i + k) % DRILLS.length]!, id, skill01, endMs - (RUNS - k) * DAY_MS),
    );
    const path = join(folder, `learner-${i}.json`);
    writeFileSync(path, encodeResults({ results: runs }));
    return path;
  });
}

const allRows = (page: Page) =>
  page.waitForFunction(
    (count) => document.querySelectorAll('[data-testid="matrix"] tbody tr').length === count,
    LEARNERS,
  );

/** The filters that narrow the table, set and taken back, and the order; the slower of each, ms. */
const filterSpeed = (page: Page): Promise<{ filterMs: Record<string, number>; longestFrameMs: number }> =>
  // One body without functions of its own: a transpiler's helper for their names is not there in the page.
  page.evaluate(async () => {
    const slowest: Record<string, number> = {};
    let longestFrameMs = 0;
    const table = document.querySelector('.matrix-scroll')!;
    const bar = document.querySelector('search')!;
    const changes: (readonly [HTMLInputElement | HTMLSelectElement, string])[] = [];
    for (const select of bar.querySelectorAll('select'))
      changes.push([select, select.options[1]!.value], [select, select.value]);
    const text = bar.querySelector<HTMLInputElement>('input:not([type="date"])')!;
    changes.push([text, 'a'], [text, 'ad'], [text, '']);
    for (const [element, value] of changes) {
      const from = performance.now();
      // As React hears it.
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')!.set!.call(element, value);
      element.dispatchEvent(new Event(element.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
      let frame = from;
      // Two frames at least: the first begins before the change is drawn.
      for (let frames = 0; frames < 2 || table.getAttribute('aria-busy') === 'true'; frames++) {
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        longestFrameMs = Math.max(longestFrameMs, Math.round(now - frame));
        frame = now;
      }
      const name = element.labels?.[0]?.firstChild?.textContent ?? '';
      slowest[name] = Math.max(slowest[name] ?? 0, Math.round(performance.now() - from));
    }
    return { filterMs: slowest, longestFrameMs };
  });
