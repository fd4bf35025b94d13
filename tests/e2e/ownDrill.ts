/** What an author does in the workbench and a learner with what came of it, for its tests. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible } from './looks.ts';
import { openPage, type Site } from './site.ts';

/** Waits until the draft is a drill. */
export const isValid = (page: Page) =>
  page.locator('[data-testid="draft-state"][data-state="valid"]').waitFor();

/** Picks the target by its name, a place of it on the image, and what is to be avoided in the scene. */
export async function pickByPointing(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Pick on the live image' }).click();
  const picked = page.getByTestId('picked');
  await page.locator('.scene-frame canvas').waitFor();
  await expectAccessible(page, 'where structures are picked');
  const use = (name: string) => page.getByRole('button', { name });
  expect(await use('Make it the target').isDisabled()).toBe(true);
  await page.getByLabel('Pick by name').selectOption('cyst');
  expect(await picked.textContent()).toMatch(/^Picked: cyst/i);
  expect(await use('The tip must be at this place').isDisabled(), 'it is no place').toBe(true);
  await use('Make it the target').click();
  await page.getByText(/^Now the target: cyst/i).waitFor();

  // In the scene, the block opened: the bone lies free below the probe.
  for (let i = 0; i < 2; i++) await page.getByRole('button', { name: 'Take a layer away' }).click();
  const scene = (await page.locator('.scene-frame canvas').boundingBox())!;
  const bone = [scene.x + 0.464 * scene.width, scene.y + 0.7 * scene.height] as const;
  await page.mouse.move(...bone);
  await page.getByTestId('scene-hovered').getByText('bone', { exact: true }).waitFor();
  await page.mouse.click(...bone);
  await picked.getByText('Picked: bone').waitFor();
  await use('Keep away from it').click();
  await page.getByText('On the list of what to keep away from: bone.').waitFor();

  // On the image, by the cross: a place has its depth.
  await page.getByRole('application').focus();
  await page.keyboard.press('KeyK');
  await page.keyboard.press('Enter');
  await picked.getByText(/, \d+\smm deep$/).waitFor();
  await page.getByRole('link', { name: 'Back to the drill' }).click();
  await page.getByTestId('draft').waitFor();
}

/** The draft published in two modes more, and what a learner who opens both finds: each with its aids and no others. */
export async function playInModes(site: Site, page: Page): Promise<void> {
  const links: string[] = [];
  for (const mode of ['practice', 'assessment']) {
    await page.getByLabel('Mode', { exact: true }).selectOption(mode);
    await isValid(page);
    await page.getByRole('button', { name: 'Copy the link' }).click();
    links.push(await page.getByTestId('drill-link').inputValue());
  }
  const learner = await openPage(site, { width: 1440, height: 900 });
  learner.page.setDefaultTimeout(60_000);
  await playAsMode(learner.page, links[0]!, 'Practice', ['Practice']);
  await playAsMode(learner.page, links[1]!, 'Assessment', ['Practice', 'Assessment']);
  expect([learner.foreign, learner.errors]).toEqual([[], []]);
  await learner.context.close();
}

async function playAsMode(
  page: Page,
  link: string,
  mode: 'Practice' | 'Assessment',
  offered: readonly string[],
): Promise<void> {
  const isAssessed = mode === 'Assessment';
  await page.goto(link);
  await page.getByRole('radio', { name: new RegExp(`^${mode}`) }).check();
  for (const name of ['Guided', 'Practice', 'Assessment'])
    expect(await page.getByRole('radio', { name: new RegExp(`^${name}`) }).count(), name).toBe(
      offered.includes(name) ? 1 : 0,
    );
  await page.getByRole('link', { name: 'Start' }).click();
  // Who is assessed begins with the patient, by the drill's own procedure.
  if (isAssessed) await page.getByRole('button', { name: 'Take the probe' }).click();
  const room = page.locator('[data-testid="room"][data-phase="running"]');
  await room.getByText(mode, { exact: true }).waitFor();
  await room.getByLabel(/^View/).waitFor();
  expect(await room.getByLabel('See through').count()).toBe(isAssessed ? 0 : 1);
  expect(await room.getByRole('button', { name: 'Corridor' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Finish' }).click();
  if (isAssessed) await page.getByRole('button', { name: 'End the run' }).click();
  await page.getByTestId('verdict').waitFor();
  expect(await page.getByTestId('verdict').getAttribute('data-passed')).toBe('false');
}
