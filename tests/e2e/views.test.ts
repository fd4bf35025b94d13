/** Every view in every language, without a fault for those who cannot see. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodeRecording } from '../../src/protocol/recording.ts';
import { recordingDigest } from '../../src/protocol/recordingDigest.ts';
import { encodeRunNotes, noNotes } from '../../src/protocol/runNotes.ts';
import { encodeResults } from '../../src/records/resultFile.ts';
import { LANGUAGES } from '../../src/ui/messages/languages.ts';
import { recordingOf } from '../protocol/recordingRuns.ts';
import { madeLearners, madeRuns } from '../records/generatedCohort.ts';
import { giveQuickTime, undrawn } from './quickTime.ts';
import { openPage, openSite, type Site } from './site.ts';
import { EMBEDDED, routesOf, VIEWS } from './views.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Colours and landmarks do not change with the language, and to look at them takes as long as all other rules together. */
const ONCE = ['color-contrast', 'link-in-text-block', 'region'];

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** The rules that the builder brings, once in a page: the builder itself would load them anew for every look. */
const require = createRequire(import.meta.url);
const AXE = readFileSync(
  createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface AxeWindow {
  readonly axe?: {
    run(
      options: object,
    ): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>;
  };
}

async function faultsOf(page: Page, isWhole: boolean): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const options = {
    runOnly: TAGS,
    rules: Object.fromEntries(isWhole ? [] : ONCE.map((id) => [id, { enabled: false }])),
    resultTypes: ['violations'],
    selectors: false,
    preload: false,
    iframes: false,
  };
  return page.evaluate(async (given) => {
    const { violations } = await (window as unknown as AxeWindow).axe!.run(given);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, options);
}

/** A kept run, a draft and a learner with results. Returns what stands for them in the addresses. */
async function keepSome(page: Page): Promise<Readonly<Record<string, string>>> {
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  const recording = recordingOf('expert', 1, 'gel-block-cyst');
  await page.goto(site.url);
  await page.getByTestId('import-file').setInputFiles(file('run.json', encodeRecording(recording)));
  await page.getByTestId('verdict').waitFor();
  const run = page.url().split('/').pop()!;
  const [learner] = madeLearners(1);
  const results = madeRuns(learner!, 1, Date.UTC(2026, 4, 30), 12);
  const notes = {
    ...noNotes(recordingDigest(recording), recording.drill.id),
    ratings: ['Ada', 'Ben'].map((rater, i) => ({
      rater,
      form: 'ours' as const,
      changedAt: '2026-05-04T11:00:00.000Z',
      items: [{ id: 'flow', name: 'Flow', score: 3 + i }],
      remark: '',
    })),
  };
  await page.goto(`${site.url}#/cohort`);
  await page
    .getByTestId('cohort-files')
    .setInputFiles([
      file('results.json', encodeResults({ results, names: { [learner!.id]: learner!.name } })),
      file(
        'ada.json',
        encodeRecording({ ...recording, about: { learner: 'Ada', createdAt: '2026-05-04T10:00:00.000Z' } }),
      ),
      file('ada.notes.json', encodeRunNotes(notes)),
    ]);
  await page.getByTestId('matrix').waitFor();
  await page.goto(`${site.url}#/workbench`);
  await page.getByLabel('Part of the body').selectOption('gel-block');
  await page.getByRole('button', { name: 'Start from blank' }).click();
  await page.getByTestId('draft').waitFor();
  const draft = page.url().split('/').pop()!;
  return { RUN: run, DRAFT: draft, LEARNER: encodeURIComponent(learner!.id) };
}

it('lists every route that there is', () => {
  expect(Object.keys(VIEWS)).toEqual(routesOf('src/app/App.tsx'));
  expect(Object.keys(EMBEDDED)).toEqual(routesOf('src/app/embed/EmbedApp.tsx'));
});

it('has no fault in any language', async () => {
  const { page, context, errors } = await openPage(site, { width: 1440, height: 900 });
  await giveQuickTime(context);
  page.setDefaultTimeout(60_000);
  const kept = await keepSome(page);
  const faults: string[] = [];
  for (const { address, ready, isWhole = false } of Object.values(VIEWS).flat()) {
    const at = address.replace(/RUN|DRAFT|LEARNER/, (name) => kept[name]!);
    await page.goto(`${site.url}#/${at}`);
    await page.locator(ready).first().waitFor();
    await undrawn(page, async () => {
      for (const { id } of LANGUAGES) {
        await page.getByTestId('language').selectOption(id);
        await page.locator(`html[lang="${id}"]`).waitFor();
        for (const fault of await faultsOf(page, isWhole && id === 'en'))
          faults.push(`${address} in ${id}: ${fault}`);
      }
      await page.getByTestId('language').selectOption('en');
    });
  }
  for (const { address, ready } of Object.values(EMBEDDED).flat())
    for (const { id } of LANGUAGES) {
      await page.goto(`${site.url}embed/?${address}&lang=${id}`);
      await page.locator(`html[lang="${id}"]`).waitFor();
      await page.locator(ready).first().waitFor();
      for (const fault of await faultsOf(page, id === 'en'))
        faults.push(`embed ${address} in ${id}: ${fault}`);
    }
  expect(faults).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});
