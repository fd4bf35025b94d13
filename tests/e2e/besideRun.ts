/** What stands beside a run in the browser: notes, rating, report, another run, attempts. */
import { readFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { decodeRunNotes } from '../../src/protocol/runNotes.ts';
import { expectAccessible, isRunning } from './looks.ts';
import { readRoom, until } from './taps.ts';

/** A note, a phase mark and a rating by keyboard, beside the run that the debrief shows. */
export async function writeBeside(page: Page): Promise<void> {
  const moment = page.getByRole('slider', { name: 'Moment in the run' });
  await moment.fill('1234');
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('Here the beam is lost');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ada');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+m');
  await page.keyboard.press('Alt+t');
  expect(await page.locator('[data-testid="notes"] li[data-tick="1234"]').count()).toBe(2);
  expect(await page.locator('.scrub [data-mark]').count()).toBe(2);
  await page.getByRole('button', { name: 'Delete the mark of Entry at 0:12' }).click();
  expect(await page.locator('.scrub [data-mark]').count()).toBe(1);
  await page.getByRole('button', { name: 'Edit the note at 0:12' }).click();
  await page.getByRole('textbox', { name: /^Note at/ }).fill('Here the tip is lost');
  await page.getByRole('button', { name: 'Save note', exact: true }).click();
  await moment.fill('0');
  await page.getByRole('button', { name: /^Show the moment 0:12/ }).click();
  expect(await page.getByTestId('debrief').getAttribute('data-tick')).toBe('1234');
  await expectAccessible(page, 'debrief, notes');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save notes and ratings' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^knee-suprapatellar-lateral-.*\.notes\.json$/);
  const read = decodeRunNotes(await readFile(await file.path()), 'notes');
  expect(read.ok && read.value.notes.map((note) => note.kind === 'note' && note.text)).toEqual([
    'Here the tip is lost',
  ]);
  await page.getByRole('link', { name: 'Score card' }).click();
  await page.getByText('SonoNeedle global rating').click();
  await expectAccessible(page, 'rating form');
  const items = page.locator('.rating-item');
  for (let i = 0; i < (await items.count()); i++) await items.nth(i).getByRole('radio').nth(3).check();
  await page.getByRole('button', { name: 'Save rating' }).click();
  await page.getByText('Rating by Ada saved.').waitFor();
}

/** Words of a PDF file are glyphs of embedded fonts: how many are shown, and on how many pages. */
function readPdf(pdf: Buffer): { readonly pages: number; readonly glyphs: number } {
  const text = pdf.toString('latin1');
  let glyphs = 0;
  for (const { index } of text.matchAll(/stream\r?\n/g)) {
    if (text.slice(index - 3, index) === 'end') continue;
    const from = index + (text[index + 6] === '\r' ? 8 : 7);
    try {
      const content = inflateSync(pdf.subarray(from, text.indexOf('endstream', from))).toString('latin1');
      for (const [, hex] of content.matchAll(/<([0-9A-Fa-f]+)>\s*(?:Tj|-?[\d.]*)/g))
        glyphs += hex!.length / 4;
    } catch {
      // A picture or a font that is packed in another way.
    }
  }
  return { pages: text.match(/\/Type\s*\/Page\b/g)?.length ?? 0, glyphs };
}

/** The report of the card that is open: its pictures, what was written, and a PDF of it. */
export async function readReport(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Report' }).click();
  await page.locator('[data-testid="key-images"][data-count="3"]').waitFor({ timeout: 120_000 });
  await page.locator('[data-testid="report-verdict"][data-verdict="verified"]').waitFor();
  await expectAccessible(page, 'report');
  const said = await page.getByTestId('report').textContent();
  expect(said).toContain('Here the tip is lost by Ada');
  expect(said).toContain('Mean 4.0 of 5');
  const { pages, glyphs } = readPdf(await page.pdf({ format: 'A4' }));
  expect(pages).toBeGreaterThan(1);
  expect(glyphs).toBeGreaterThan(3000);
}

/** The run beside the expert's, in step. */
export async function lookBeside(page: Page, url: string): Promise<void> {
  const id = page.url().split('/').pop()!;
  await page.goto(`${url}#/beside/${id}/expert`);
  const beside = page.getByTestId('beside');
  await beside.waitFor({ timeout: 120_000 });
  const ticks = async () => [
    Number(await beside.getAttribute('data-tick')),
    Number(await beside.getAttribute('data-other')),
  ];
  const moment = page.getByRole('slider', { name: 'Moment in the run' });
  await moment.focus();
  await page.keyboard.press('End');
  const [tick, other] = await ticks();
  expect(tick).toBe(Number(await moment.getAttribute('max')));
  expect(other).toBeGreaterThan(1000);
  await page.keyboard.press('Home');
  expect(await ticks()).toEqual([0, 0]);
  expect(await page.getByTestId('difference').locator('tbody tr').count()).toBeGreaterThan(15);
  await expectAccessible(page, 'side by side');
}

/** An assessed drill begun twice with one seed: the first is given up, the second is another run, and the pause is noticed. */
export async function attemptTwice(page: Page, url: string): Promise<void> {
  const begin = async () => {
    await page.goto(`${url}#/run/gel-block-cyst-assessment/0/0/77`);
    await isRunning(page);
  };
  await begin();
  await page.goto(`${url}#/`);
  // Two addresses at once would be taken as one, and the run would go on.
  await page.getByTestId('room').waitFor({ state: 'detached' });
  await begin();
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.waitForTimeout(500);
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.getByTestId('attempt').waitFor();
  expect(await page.getByTestId('attempt').textContent()).toBe(
    'Attempt 2 at this drill in this browser. 1 attempt before it was begun and given up.',
  );
  expect(await page.getByTestId('attention').textContent()).toMatch(/^At 0:\d\d paused for \d\.\d s\.$/);
  const seeds = await page.evaluate(() =>
    (JSON.parse(localStorage.getItem('sononeedle.attempts') ?? '[]') as { seed: number }[]).map(
      (a) => a.seed,
    ),
  );
  expect(seeds[0]).toBe(77);
  expect(seeds[1]).not.toBe(77);
}

/** With the probe in the room: freezes a picture, and pricks the skin, after which the record can be written. */
export async function freezeAndPrick(page: Page): Promise<void> {
  await page.getByRole('application').focus();
  await page.keyboard.press('KeyV');
  await page.getByRole('button', { name: 'Freeze', pressed: true }).waitFor();
  await page.keyboard.press('KeyV');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await until(page, 'the tip on the skin', async () => (await readRoom(page, 'needle')) === 'touching');
  for (let i = 0; i < 6; i++) await page.keyboard.press('PageUp');
  await until(page, 'the puncture', async () => (await readRoom(page, 'needle')) === 'inserted');
  await page.keyboard.down('PageDown');
  await until(page, 'the needle to be out', async () => (await readRoom(page, 'needle')) === 'touching');
  await page.keyboard.up('PageDown');
}

/** In the steps after the needle: writes the record, its pictures among what it keeps. */
export async function writeRecord(page: Page): Promise<void> {
  const record = page.getByRole('dialog').locator('[data-step="record"]');
  await record.getByRole('checkbox', { name: /^Site and side/ }).check();
  await record
    .getByRole('checkbox', { name: 'Pictures before, with the needle and after 1 frozen picture' })
    .check();
  await record.getByRole('button').click();
  expect(await record.getAttribute('data-done')).toBe('1');
}

/** The report of the card that is open: the frozen picture stands in the record that was written, and comes to its size. */
export async function readRecord(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Report' }).click();
  const record = page.locator('[data-testid="care-record"][data-lines="2"][data-pictures="1"]');
  await record.waitFor({ timeout: 120_000 });
  expect(await record.textContent()).toContain('1 frozen picture, kept with this run');
  const picture = record.getByRole('img', { name: /^Frozen by the learner, 0:\d\d$/ });
  expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(200);
  await page.goBack();
  await page.getByTestId('verdict').waitFor();
}
