/** What several tests of screens ask of a page. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** No rule of WCAG 2.2 AA that a program can check is broken. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const told = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`);
  expect(told, what).toEqual([]);
}

/** Waits until the drill in the room has begun. */
export const isRunning = (page: Page) =>
  page.waitForSelector('[data-testid="room"][data-phase="running"]', { timeout: 120_000 });
