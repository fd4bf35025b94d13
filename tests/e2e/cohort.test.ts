/** An instructor takes in a folder, looks, filters and exports, by keyboard alone; a learner sees the same run as progress. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeRecording, encodeRecordingGzip, type Recording } from '../../src/protocol/recording.ts';
import { recordingDigest } from '../../src/protocol/recordingDigest.ts';
import { encodeRunNotes, noNotes } from '../../src/protocol/runNotes.ts';
import { encodeResults } from '../../src/records/resultFile.ts';
import { recordingOf, startOf } from '../protocol/recordingRuns.ts';
import { madeLearners, madeRuns } from '../records/generatedCohort.ts';
import { expectAccessible } from './looks.ts';
import { openPage, openSite, type Site } from './site.ts';

let site: Site;
let folder: string;

beforeAll(async () => {
  const whole = recordingOf('expert', 1, 'gel-block-cyst-assessment');
  const good = startOf(whole, 230);
  const told = (recording: Recording, learner: string): Recording => ({
    ...recording,
    about: { learner, createdAt: '2026-05-04T10:00:00.000Z' },
  });
  const forged = { ...good, score: { ...good.score, total: 99 } };
  const [first, second] = madeLearners(2);
  const results = madeRuns(second!, 1, Date.UTC(2026, 4, 30), 12);
  const files: Record<string, string | Uint8Array> = {
    'ada/run.json': encodeRecording(told(whole, first!.id)),
    'ada/again.json.gz': encodeRecordingGzip(told(whole, first!.id)),
    'ada/run.notes.json': rated(whole, [5, 4]),
    'ben/forged.json': encodeRecording(told(forged, '=Ben 陈')),
    'ben/forged.notes.json': rated(forged, [1, 2]),
    'cem/other.json': encodeRecording(told({ ...good, engine: '0.0.1' }, 'Cem')),
    'dee/results.json': encodeResults({ results, names: { [second!.id]: 'Δήμητρα' } }),
    'dee/broken.json': '{"format": "sononeedle.recording"',
    'dee/photo.png': 'no run',
  };
  folder = join(mkdtempSync(join(tmpdir(), 'course-')), 'course');
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  site = await openSite();
});
afterAll(async () => {
  await site?.close();
  if (folder) rmSync(dirname(folder), { recursive: true });
});

/** Notes with a rating by each of two people, on one item. */
const rated = (recording: Recording, scores: readonly [number, number]): string =>
  encodeRunNotes({
    ...noNotes(recordingDigest(recording), recording.drill.id),
    ratings: scores.map((score, i) => ({
      rater: ['Ada', 'Ben'][i]!,
      form: 'ours',
      changedAt: '2026-05-04T11:00:00.000Z',
      items: [{ id: 'flow', name: 'Flow', score }],
      remark: '',
    })),
  });

/** Presses Tab until the control with this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 80; i++) {
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

describe('a cohort', () => {
  it('is imported, seen, filtered and exported by keyboard, and nothing leaves the browser', async () => {
    const { page, context, foreign, errors } = await openPage(site, { width: 1440, height: 900 });
    // Asked for before the page is there, so that no dialog of the browser's own can open.
    const chosen = page.waitForEvent('filechooser', { timeout: 120_000 });
    await page.goto(`${site.url}#/cohort`);
    await page.getByTestId('cohort').waitFor();
    await tabTo(page, /^Choose a folder$/);
    await page.keyboard.press('Enter');
    await (await chosen).setFiles(folder);
    const report = page.getByTestId('import-report');
    await report.waitFor();
    const said = (await report.textContent()) ?? '';
    expect(said).toContain('1 file could not be used');
    expect(said).toContain('2 files of notes and ratings were taken in');
    expect(said).toMatch(/course\/dee\/broken\.json: expected JSON/);
    const counted = (verdict: string, count: number) =>
      page.locator(`[data-verdict="${verdict}"][data-count="${count}"]`).waitFor({ timeout: 60_000 });
    await counted('verified', 1);
    await counted('mismatch', 1);
    await counted('waiting', 0);
    expect(await page.getByTestId('matrix').locator('tbody tr').count()).toBe(4);
    await expectAccessible(page, 'cohort');

    await tabTo(page, /^Learner/);
    await page.keyboard.type('=ben');
    await page.waitForFunction(
      () => document.querySelectorAll('[data-testid="matrix"] tbody tr').length === 1,
    );
    await tabTo(page, /with names/);
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+Tab');
    await tabTo(page, /^Results \(JSON\)$/);
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+Tab');
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const csv = await readFile(await (await download).path(), 'utf8');
    const lines = csv.trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(",'=Ben 陈,gel-block-cyst,assessment,2026-05-04T10:00:00.000Z,");
    expect(lines[1]).toContain(',mismatch,score.total: not what the replay scores,');

    await page.getByRole('link', { name: 'Agreement of raters' }).focus();
    await page.keyboard.press('Enter');
    const flow = page.getByTestId('agreement').locator('[data-item="flow"]');
    await flow.waitFor();
    // Means 4.5 and 1.5, the raters apart by half a mark either way.
    expect(await flow.textContent()).toContain('0.89 (-1.00 to 1.00)');
    await expectAccessible(page, 'agreement of raters');
    const ratings = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Ratings (CSV)' }).click();
    const rows = (await readFile(await (await ratings).path(), 'utf8')).trim().split('\r\n');
    expect(rows).toHaveLength(5);
    expect(rows.filter((row) => row.endsWith(',ours,Ada,2026-05-04T11:00:00.000Z,flow,Flow,1'))).toHaveLength(
      1,
    );
    await page.goBack();

    await page.reload();
    await page.getByTestId('matrix').waitFor();
    expect(await page.getByTestId('matrix').locator('tbody tr').count(), 'kept').toBe(4);
    await page.getByRole('link', { name: 'Δήμητρα' }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('learner').waitFor();
    await expectAccessible(page, 'learner');
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('progress', () => {
  it('shows the runs of this browser on a phone, and erases them', async () => {
    const { page, context, errors } = await openPage(site, { width: 390, height: 844 });
    await page.goto(site.url);
    // A run of this browser's own: the file names the id that the browser gave itself.
    await page.goto(`${site.url}#/progress`);
    await page.getByText(/No runs yet/).waitFor();
    const id = await page.evaluate(() => localStorage.getItem('sononeedle.learner'));
    const whole = recordingOf('expert', 1, 'gel-block-cyst-assessment');
    const own = { ...whole, about: { learner: id!, createdAt: '2026-05-04T10:00:00.000Z' } };
    await page.goto(`${site.url}#/`);
    const open = () =>
      page.getByTestId('import-file').setInputFiles({
        name: 'run.json',
        mimeType: 'application/json',
        buffer: Buffer.from(encodeRecording(own)),
      });
    await open();
    await page.getByTestId('verdict').waitFor();
    await page.goto(`${site.url}#/`);
    await open();
    await page.getByTestId('verdict').waitFor();
    await page.getByRole('link', { name: 'Progress' }).click();
    await page.getByText('Passed once in assessment').waitFor();
    expect(await page.getByRole('img', { name: /^Learning curve of Gel block.*: 1 runs/ }).count()).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await expectAccessible(page, 'progress');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Erase all of it' }).click();
    await page.getByText(/No runs yet/).waitFor();
    expect(await page.evaluate(() => localStorage.getItem('sononeedle.learner'))).not.toBe(id);
    expect(errors).toEqual([]);
    await context.close();
  });
});
