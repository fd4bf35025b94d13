/** A plan's moves as presses of keys in the image's workspace, and the room's read-outs: for the tests and the pictures. */
import type { Frame, Keyboard, Page } from 'playwright-core';
import type { Move, RunPlan } from './planRun.ts';
import { passTicks, undrawn } from './quickTime.ts';

/** Key for more, key for less, and what one press moves, µm or µrad; a tenth of it with Alt. */
const KEYS: Partial<Record<Move['channel'], readonly [string, string, number]>> = {
  slideLateral: ['KeyA', 'KeyD', 1000],
  slideElevational: ['KeyW', 'KeyS', 1000],
  entryLateral: ['ArrowLeft', 'ArrowRight', 1000],
  entryElevational: ['ArrowUp', 'ArrowDown', 1000],
  pitch: ['ArrowDown', 'ArrowUp', 17_453],
  yaw: ['ArrowLeft', 'ArrowRight', 17_453],
  advance: ['PageUp', 'PageDown', 500],
};

/** A page, or a frame in one. */
export type View = Page | Frame;

export const keyboardOf = (view: View): Keyboard =>
  'keyboard' in view ? view.keyboard : view.page().keyboard;

/** With the probe in place and its hand active: takes the needle, sets it down, aims it and brings it to its target. */
export async function bringNeedle(page: View, plan: RunPlan): Promise<void> {
  await keyboardOf(page).press('Tab');
  await tapMoves(page, plan.entry);
  await keyboardOf(page).press('Enter');
  await settle(page, 60);
  await tapMoves(page, plan.aim);
  await tapMoves(page, plan.advance);
}

/** A data attribute of the room, '' while there is none. */
export const readRoom = async (page: View, name: string): Promise<string> =>
  (await page.getByTestId('room').getAttribute(`data-${name}`)) ?? '';

/** Throws after two minutes, or so many turns of a quick clock, naming what was waited for. */
export async function until(page: View, what: string, isDone: () => Promise<boolean>): Promise<void> {
  if (await isDone()) return;
  await undrawn(page, async () => {
    for (let i = 0; i < 2400; i++) {
      if (!(await passTicks(page, 20))) await page.waitForTimeout(50);
      if (await isDone()) return;
    }
    throw new Error(`waited too long for ${what}`);
  });
}

/** Lets so much simulated time pass, however fast the machine is. */
export async function settle(page: View, ticks: number): Promise<void> {
  const from = Number(await readRoom(page, 'tick'));
  await passTicks(page, ticks);
  await until(page, `${ticks} ticks`, async () => Number(await readRoom(page, 'tick')) >= from + ticks);
}

/** Whole steps, then tenths with Alt; waits after each move until the hand is still. */
export async function tapMoves(page: View, moves: readonly Move[]): Promise<void> {
  for (const { channel, amount } of moves) {
    const [more, less, step] = KEYS[channel]!;
    const key = amount > 0 ? more : less;
    const tenths = Math.round((Math.abs(amount) / step) * 10);
    await undrawn(page, async () => {
      for (let i = 0; i < Math.floor(tenths / 10); i++) await keyboardOf(page).press(key);
      if (tenths % 10 > 0) {
        await keyboardOf(page).down('Alt');
        for (let i = 0; i < tenths % 10; i++) await keyboardOf(page).press(key);
        await keyboardOf(page).up('Alt');
      }
    });
    await settle(page, 90);
  }
}
