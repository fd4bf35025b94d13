/**
 * `npm run clips`: four clips for docs/clips from the built site itself, each a run of scripted hands that is opened in
 * the debrief and filmed tick by tick, so that the speed of the machine does not matter; and a still of the moment that
 * tells. What is filmed is what a learner sees: image, scene, and what the hands feel, in words.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { anatomyOf } from '../src/protocol/drillChecks.ts';
import { createRecording, encodeRecordingGzip } from '../src/protocol/recording.ts';
import { replayRecording } from '../src/protocol/verify.ts';
import { openPage, openSite } from '../tests/e2e/site.ts';
import { CLIP_SEED, type ClipRun, makeClipRuns } from './clips/clipRuns.ts';
import { encodeWebm } from './clips/encodeWebm.ts';

const FRAMES_PER_S = 10;
const TICKS_PER_FRAME = 100 / FRAMES_PER_S;
/** The telling moment is held for so long, frames. */
const HOLD_FRAMES = 12;
/** Until a picture has followed the bar, ms: software rendering takes most of it. */
const FOLLOW_MS = 220;
const folder = fileURLToPath(new URL('../docs/clips/', import.meta.url));
mkdirSync(folder, { recursive: true });

function recordingOf({ drill, run }: ClipRun): Buffer {
  const inputs = { drill, seed: CLIP_SEED, commands: run.commandsByTick, endTick: run.endTick };
  const { hashes, score } = replayRecording(inputs, anatomyOf(drill));
  return Buffer.from(encodeRecordingGzip(createRecording({ ...inputs, hashes, score })));
}

async function seek(page: Page, tick: number): Promise<void> {
  await page.locator('.transport input[type="range"]').evaluate((bar, value) => {
    const input = bar as HTMLInputElement;
    // React listens to the setter of the element, not to its value.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, String(value));
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, tick);
  await page.waitForFunction(
    (at) => document.querySelector('[data-testid="debrief"]')?.getAttribute('data-tick') === String(at),
    tick,
  );
  await page.waitForTimeout(FOLLOW_MS);
}

const site = await openSite();
try {
  const { page } = await openPage(site, { width: 1180, height: 780 });
  for (const clip of makeClipRuns()) {
    await page.goto(`${site.url}#/`);
    await page.getByTestId('import-file').setInputFiles({
      name: `${clip.id}.json.gz`,
      mimeType: 'application/gzip',
      buffer: recordingOf(clip),
    });
    await page.getByRole('link', { name: 'Replay' }).first().click();
    await page.getByTestId('debrief').waitFor({ timeout: 180_000 });
    const image = (await page.locator('.image-frame').boundingBox())!;
    const feel = (await page.getByTestId('feel').boundingBox())!;
    const area = {
      x: image.x,
      y: image.y,
      width: feel.x + feel.width - image.x,
      height: feel.y + feel.height - image.y,
    };
    const frames: Buffer[] = [];
    for (let tick = clip.fromTick; tick <= clip.toTick; tick += TICKS_PER_FRAME) {
      const isTelling = tick <= clip.tellingTick && tick + TICKS_PER_FRAME > clip.tellingTick;
      await seek(page, isTelling ? clip.tellingTick : tick);
      const frame = await page.screenshot({ clip: area, type: 'jpeg', quality: 92 });
      for (let i = 0; i < (isTelling ? HOLD_FRAMES : 1); i++) frames.push(frame);
      if (isTelling) await page.screenshot({ clip: area, path: `${folder}${clip.id}.png` });
    }
    const webm = await encodeWebm(site.browser, frames, area, FRAMES_PER_S);
    writeFileSync(`${folder}${clip.id}.webm`, webm);
    console.log(`docs/clips/${clip.id}.webm: ${frames.length} frames, ${Math.round(webm.length / 1024)} kB`);
  }
} finally {
  await site.close();
}
