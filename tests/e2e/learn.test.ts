/** Learning the anatomy on the built site: a quiz by keyboard, names and layers, two patients side by side. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWNER_CAVITY_FLUID, ownerId } from '../../src/core/anatomy/tissueField.ts';
import { createSimulation } from '../../src/core/sim/simulation.ts';
import { fillRows, OwnerGrid, type PictureView } from '../../src/engine/learning/ownerGrid.ts';
import { QUIZ_LENGTH } from '../../src/app/learn/useQuiz.ts';
import { drawQuestions } from '../../src/engine/learning/quiz.ts';
import { quizPool } from '../../src/engine/learning/quizPool.ts';
import { AreaFinder } from '../../src/engine/learning/ownerAreas.ts';
import { anatomyOf } from '../../src/protocol/drillChecks.ts';
import { findDrill } from '../../src/protocol/drills/index.ts';
import { openPage, openSite, type Site } from './site.ts';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const DRILL = findDrill('knee-suprapatellar-lateral')!;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const told = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`);
  expect(told, what).toEqual([]);
}

const isDrawn = (page: Page) => page.waitForSelector('[data-drawn="true"]', { timeout: 120_000 });
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

interface Place {
  readonly x: number;
  readonly y: number;
  readonly clearance: number;
}

/** By structure, the place of the first picture that is farthest from all others, mm; and a quiz that asks for such ones first. */
function placesInView(): { readonly places: ReadonlyMap<string, Place>; readonly seed: number } {
  const anatomy = anatomyOf(DRILL);
  const simulation = createSimulation(DRILL, anatomy, 1);
  for (let tick = 0; tick < 50; tick++) simulation.step([]);
  const view: PictureView = {
    field: simulation.field(),
    worldFromTransducer: simulation.worldFromTransducer(),
    transducer: simulation.transducer,
    depthMm: DRILL.probe.depthMm,
    steeringDeg: 0,
  };
  const grid = new OwnerGrid(100, 80);
  grid.lay(-25, 25, 0, 40);
  fillRows(grid, view, 0, 80);
  const places = new Map<string, Place>();
  for (const area of new AreaFinder(100, 80).find(grid)) {
    if (area.owner < OWNER_CAVITY_FLUID) continue;
    const id = ownerId(anatomy, area.owner);
    if (area.clearance < (places.get(id)?.clearance ?? 0)) continue;
    const x = grid.xOf(area.poleCell % 100);
    places.set(id, { x, y: grid.yOf(Math.floor(area.poleCell / 100)), clearance: area.clearance });
  }
  const pool = quizPool(DRILL, view);
  let seed = 1;
  const isLarge = (id: string | undefined): boolean => (places.get(id!)?.clearance ?? 0) > 1.5;
  while (seed < 200 && !drawQuestions(pool, QUIZ_LENGTH, seed).slice(0, 2).every(isLarge)) seed++;
  return { places, seed };
}

/** Brings the cross from one place to another by whole millimetres; the left of the screen is the marker side, +x. */
async function moveCross(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
  const press = async (key: string, times: number) => {
    for (let i = 0; i < times; i++) await page.keyboard.press(key);
  };
  const across = Math.round(to.x - from.x);
  const down = Math.round(to.y - from.y);
  await press(across > 0 ? 'ArrowLeft' : 'ArrowRight', Math.abs(across));
  await press(down > 0 ? 'ArrowDown' : 'ArrowUp', Math.abs(down));
  return { x: from.x + across, y: from.y + down };
}

describe('learning the anatomy', () => {
  it('asks, judges and teaches by keyboard; names, peels and compares', async () => {
    const { places, seed } = placesInView();
    const { page, context, foreign, errors } = await openPage(site, WIDE);
    await page.goto(`${site.url}#/case/${DRILL.id}`);
    await page.getByRole('link', { name: 'Quiz' }).waitFor();
    await page.goto(`${site.url}#/quiz/${DRILL.id}/${seed}`);
    await isDrawn(page);
    const asked = () => page.getByTestId('quiz').getAttribute('data-asked') as Promise<string>;
    const feedback = page.getByTestId('feedback');

    // The first question right.
    const first = await asked();
    const place = places.get(first)!;
    expect(place.clearance, first).toBeGreaterThan(1);
    await page.keyboard.press('KeyK');
    let cross = await moveCross(page, { x: 0, y: DRILL.probe.depthMm / 3 }, place);
    await page.keyboard.press('Enter');
    await feedback.waitFor();
    expect(await feedback.getAttribute('data-right')).toBe('true');
    await page.keyboard.press('Enter');
    await feedback.waitFor({ state: 'detached' });

    // The second one wrong: at a place that is surely something else, which is named.
    const second = await asked();
    expect(second).not.toBe(first);
    const other = second === 'femur' ? 'quadriceps-tendon' : 'femur';
    cross = await moveCross(page, cross, places.get(other)!);
    await page.keyboard.press('Enter');
    await feedback.waitFor();
    expect(await feedback.getAttribute('data-right')).toBe('false');
    expect(await feedback.textContent()).toContain(other.replaceAll('-', ' '));
    await page.waitForFunction(
      () => Number(document.querySelector('.quiz-marks')?.getAttribute('data-outline')) > 10,
    );
    await expectAccessible(page, 'quiz with an answer');
    await page.keyboard.press('Enter');

    // All others given up: what was missed comes once more, and the result tells all of it.
    for (let i = 0; i < 14; i++) {
      if ((await page.getByTestId('quiz').count()) === 0) break;
      await page.getByRole('button', { name: 'Show me' }).click();
      await page.getByRole('button', { name: 'Next' }).click();
    }
    await page.getByTestId('quiz-result').waitFor();
    const line = (id: string) => page.locator(`[data-structure="${id}"]`).textContent();
    expect(await line(first)).toContain('found at once');
    expect(await line(second)).toContain('not found');
    expect(await page.locator('.quiz-table tbody tr').count()).toBe(8);
    await expectAccessible(page, 'result of the quiz');

    await page.goto(`${site.url}#/learn/${DRILL.id}`);
    await isDrawn(page);
    const names = page.getByTestId('image-labels');
    for (const id of ['quadriceps-tendon', 'suprapatellar-recess', 'femur'])
      await names.locator(`[data-label="${id}"]`).waitFor({ state: 'attached' });
    const listed = await page
      .getByTestId('structure-list')
      .getByRole('listitem')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.structure));
    const order = ['skin', 'subcutaneous-fat', 'quadriceps-tendon', 'suprapatellar-recess', 'femur'];
    expect(listed.filter((id) => order.includes(id!))).toEqual(order);
    await page.keyboard.press('KeyK');
    await moveCross(page, { x: 0, y: DRILL.probe.depthMm / 3 }, places.get('femur')!);
    await page.keyboard.press('Enter');
    expect(await page.getByTestId('picked').getAttribute('data-structure')).toBe('femur');
    await page.keyboard.press('Escape');
    for (let i = 0; i < 7; i++) await page.keyboard.press('KeyO');
    const inScene = page.getByTestId('scene-labels');
    await inScene.locator('[data-label="femur"]').waitFor({ state: 'attached', timeout: 60_000 });
    expect(await inScene.locator('[data-label="quadriceps-tendon"]').count()).toBe(0);
    await expectAccessible(page, 'names and layers');
    await page.setViewportSize(PHONE);
    expect(await fits(page), 'names and layers').toBe(true);
    await page.setViewportSize(WIDE);

    await page.goto(`${site.url}#/compare/knee-effusion`);
    await isDrawn(page);
    await page.waitForFunction(() => document.querySelectorAll('.image-frame[data-picture]').length === 2);
    await page.keyboard.press('KeyL');
    await names.locator('[data-label="suprapatellar-recess"]').nth(1).waitFor({ state: 'attached' });
    await expectAccessible(page, 'comparison');
    await page.setViewportSize(PHONE);
    expect(await fits(page), 'comparison').toBe(true);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});
