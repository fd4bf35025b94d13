/**
 * Drags and the wheel to hands. A drag anywhere over the image or the scene moves the active hand from where it is:
 * 100 px is 10 mm or 10°. Knows nothing of the page.
 */
import type { Hand } from '../engine/hand.ts';
import type { HandMotion } from '../engine/handMotion.ts';
import { FINE, NEEDLE_STEPS } from './handSteps.ts';

export type { Hand };

export interface Modifiers {
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly fine: boolean;
}

const UM_PER_PX = 100;
const URAD_PER_PX = 1745;
/** Wheel deltas come in px (about 100 a notch), lines (3 a notch) or pages. */
const NOTCH_PX = 100;
const NOTCH_LINES = 3;

/** Wheel movement in notches, positive away from the user. */
export function wheelNotches(deltaY: number, deltaMode: number): number {
  const notches = deltaMode === 0 ? deltaY / NOTCH_PX : deltaMode === 1 ? deltaY / NOTCH_LINES : deltaY;
  return -Math.max(-10, Math.min(10, notches));
}

/** Moves the active hand by a drag of (dxPx, dyPx), screen directions: right and down. Screen left is the marker side. */
export function dragHand(
  hands: HandMotion,
  hand: Hand,
  isNeedleAway: boolean,
  dxPx: number,
  dyPx: number,
  modifiers: Modifiers,
): void {
  const k = modifiers.fine ? FINE : 1;
  if (hand === 'probe') {
    if (modifiers.shift) {
      hands.move('tilt', -dyPx * URAD_PER_PX * k);
      hands.move('rock', -dxPx * URAD_PER_PX * k);
    } else {
      hands.move('slideLateral', -dxPx * UM_PER_PX * k);
      hands.move('slideElevational', -dyPx * UM_PER_PX * k);
    }
  } else if (isNeedleAway) {
    hands.move('entryLateral', -dxPx * UM_PER_PX * k);
    hands.move('entryElevational', -dyPx * UM_PER_PX * k);
  } else {
    hands.move('yaw', -dxPx * URAD_PER_PX * k);
    hands.move('pitch', dyPx * URAD_PER_PX * k);
  }
}

/** A turn of the wheel: probe rotates (Ctrl presses); needle advances 0.5 mm a notch (Shift rolls the bevel). */
export function wheelHand(
  hands: HandMotion,
  hand: Hand,
  isNeedleAway: boolean,
  notches: number,
  modifiers: Modifiers,
): void {
  const k = notches * (modifiers.fine ? FINE : 1);
  if (hand === 'probe') {
    if (modifiers.ctrl) hands.move('press', 250 * k);
    else hands.move('rotate', 17_453 * 2 * k);
  } else if (modifiers.shift) {
    hands.move('roll', NEEDLE_STEPS.rollPlus.tap * k);
  } else if (!isNeedleAway) {
    hands.move('advance', NEEDLE_STEPS.advance.tap * k);
  }
}
