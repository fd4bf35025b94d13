/**
 * Simulated time without the waiting: a page whose clock can be sent ahead. The run then makes its ticks frame by frame
 * as ever, as many at a time as the page makes after a hitch, and the frames that nobody looks at are not drawn: none while
 * time is sent ahead, and two or three a second otherwise. No test that looks at a picture uses it.
 */
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Frame, Page } from 'playwright-core';

interface QuickWindow {
  /** Draws, or not, until told otherwise. */
  setDrawing?: (isDrawing: boolean) => void;
  /** Until the run has gone on by so many ticks; gives up, and says so, where there is no run that goes on. */
  passTicks?: (ticks: number) => Promise<boolean>;
}

/** Call before the first page of the context is opened. */
export async function giveQuickTime(context: BrowserContext): Promise<void> {
  await context.addInitScript({ path: fileURLToPath(new URL('quickClock.js', import.meta.url)) });
}

/** True where some ticks have passed: the page has a quick clock, and a run that goes on. */
export const passTicks = (page: Page | Frame, ticks: number): Promise<boolean> =>
  page.evaluate(
    async (count) => (await (window as unknown as QuickWindow).passTicks?.(count)) ?? false,
    ticks,
  );

/** Does something on the page without a picture being drawn for it, where the page has a quick clock. */
export async function undrawn(page: Page | Frame, act: () => Promise<void>): Promise<void> {
  const set = (isDrawing: boolean) =>
    page.evaluate((is) => (window as unknown as QuickWindow).setDrawing?.(is), isDrawing);
  await set(false);
  try {
    await act();
  } finally {
    await set(true);
  }
}
