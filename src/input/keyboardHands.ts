/**
 * Keys to hands. A tap moves an exact step at once; a key held longer than a moment goes on at a steady speed. Knows
 * nothing of the page: the caller feeds it key events and the time, so that it can be tested anywhere.
 */
import type { HandMotion } from '../engine/handMotion.ts';
import { ASPIRATE_UL_PER_S, FINE, INJECT_UL_PER_S, type SteppedAction, stepOf, tap } from './handSteps.ts';
import { actionOf, type KeyMap, type OnceAction } from './keyMap.ts';

/** How long a key is down before it counts as held, ms. */
export const HOLD_MS = 300;

export interface KeyPress {
  readonly code: string;
  readonly key: string;
  readonly isRepeat: boolean;
  readonly isFine: boolean;
  readonly isCommand: boolean;
}

export interface KeyTarget {
  readonly hands: HandMotion;
  readonly isNeedleAway: () => boolean;
  readonly once: (action: OnceAction) => void;
}

interface Held {
  readonly action: SteppedAction;
  readonly sinceMs: number;
  isFine: boolean;
  wasNeedleAway: boolean;
}

const ONCE: readonly string[] = [
  'setEntry',
  'liftNeedle',
  'switchHand',
  'leave',
  'keyCard',
  'freeze',
  'finish',
  'pause',
  'zoomIn',
  'zoomOut',
  'zoomWhole',
  'cineBack',
  'cineForward',
  'sound',
  'labels',
  'pointer',
  'takeAway',
  'putBack',
  'corridor',
] satisfies OnceAction[];

export class KeyboardHands {
  private readonly held = new Map<string, Held>();
  private plungerCode: string | null = null;

  constructor(
    private readonly target: KeyTarget,
    private readonly keyMap: () => KeyMap,
  ) {}

  /** True where the key was ours, so that the caller stops the page from using it too. */
  keyDown(press: KeyPress, nowMs: number): boolean {
    if (press.key === '?') {
      if (!press.isRepeat) this.target.once('keyCard');
      return true;
    }
    if (press.isCommand) return false;
    const action = actionOf(this.keyMap(), press.code);
    if (action === undefined) return false;
    if (press.isRepeat) return true;
    if (ONCE.includes(action)) {
      this.target.once(action as OnceAction);
    } else if (action === 'inject' || action === 'aspirate') {
      const rate = (action === 'inject' ? INJECT_UL_PER_S : ASPIRATE_UL_PER_S) * (press.isFine ? FINE : 1);
      this.plungerCode = press.code;
      this.target.hands.send({ kind: 'pushPlunger', rateUlPerS: Math.round(rate) });
    } else if (!this.held.has(press.code)) {
      const stepped = action as SteppedAction;
      const wasNeedleAway = this.target.isNeedleAway();
      tap(this.target.hands, stepped, wasNeedleAway, press.isFine);
      this.held.set(press.code, { action: stepped, sinceMs: nowMs, isFine: press.isFine, wasNeedleAway });
    }
    return true;
  }

  keyUp(code: string): boolean {
    if (code === this.plungerCode) {
      this.plungerCode = null;
      this.target.hands.send({ kind: 'pushPlunger', rateUlPerS: 0 });
      return true;
    }
    const held = this.held.get(code);
    if (!held) return false;
    this.target.hands.setRate(stepOf(held.action, held.wasNeedleAway).channel, 0);
    this.held.delete(code);
    return true;
  }

  /** Once a frame: keys that have been down long enough start to go on by themselves. */
  update(nowMs: number): void {
    if (this.held.size === 0) return;
    for (const held of this.held.values()) {
      if (nowMs - held.sinceMs < HOLD_MS) continue;
      const step = stepOf(held.action, held.wasNeedleAway);
      this.target.hands.setRate(step.channel, step.perTick * (held.isFine ? FINE : 1));
    }
  }

  /** Lets everything go: focus left, the window lost it, or a dialog opened. */
  releaseAll(): void {
    for (const code of [...this.held.keys()]) this.keyUp(code);
    if (this.plungerCode !== null) this.keyUp(this.plungerCode);
  }
}
