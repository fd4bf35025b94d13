/** What one step of a hand is, and how fast a held key goes. Keys, nudge buttons and the wheel share these. */
import type { Channel, HandMotion } from '../engine/handMotion.ts';
import type { HeldAction } from './keyMap.ts';

const DEGREE_URAD = 17_453;

export interface HandStep {
  readonly channel: Channel;
  /** µm or µrad of one tap. */
  readonly tap: number;
  /** µm or µrad per tick while held. */
  readonly perTick: number;
}

const slide = (channel: Channel, sign: 1 | -1): HandStep => ({
  channel,
  tap: 1000 * sign,
  perTick: 100 * sign,
});
const turn = (channel: Channel, sign: 1 | -1): HandStep => ({
  channel,
  tap: DEGREE_URAD * sign,
  perTick: 1745 * sign,
});

/** Left and right are those of the image, whose left is the marker side (+x). 1 mm, 1°, 0.5 mm of needle a tap; 10 mm/s, 10°/s, 5 mm/s of needle held. */
export const PROBE_STEPS = {
  slideLeft: slide('slideLateral', 1),
  slideRight: slide('slideLateral', -1),
  acrossMinus: slide('slideElevational', -1),
  acrossPlus: slide('slideElevational', 1),
  tiltPlus: turn('tilt', 1),
  tiltMinus: turn('tilt', -1),
  rockPlus: turn('rock', 1),
  rockMinus: turn('rock', -1),
  rotateMinus: turn('rotate', -1),
  rotatePlus: turn('rotate', 1),
  press: { channel: 'press', tap: 250, perTick: 30 },
  lift: { channel: 'press', tap: -250, perTick: -30 },
} as const satisfies Record<string, HandStep>;

export const NEEDLE_STEPS = {
  advance: { channel: 'advance', tap: 500, perTick: 50 },
  withdraw: { channel: 'advance', tap: -500, perTick: -50 },
  rollMinus: { channel: 'roll', tap: -15 * DEGREE_URAD, perTick: -9000 },
  rollPlus: { channel: 'roll', tap: 15 * DEGREE_URAD, perTick: 9000 },
} as const satisfies Record<string, HandStep>;

/** The four directions move the ghost over the skin while the needle is away, and aim it once it touches. */
const GHOST_STEPS = {
  needleLeft: slide('entryLateral', 1),
  needleRight: slide('entryLateral', -1),
  needleUp: slide('entryElevational', 1),
  needleDown: slide('entryElevational', -1),
} as const satisfies Record<string, HandStep>;

const AIM_STEPS = {
  needleLeft: turn('yaw', 1),
  needleRight: turn('yaw', -1),
  needleUp: turn('pitch', -1),
  needleDown: turn('pitch', 1),
} as const satisfies Record<string, HandStep>;

export type SteppedAction = Exclude<HeldAction, 'inject' | 'aspirate'>;

/** The step of an action; `isNeedleAway` says which of the two meanings the needle's directions have. */
export function stepOf(action: SteppedAction, isNeedleAway: boolean): HandStep {
  if (action in PROBE_STEPS) return PROBE_STEPS[action as keyof typeof PROBE_STEPS];
  if (action in NEEDLE_STEPS) return NEEDLE_STEPS[action as keyof typeof NEEDLE_STEPS];
  const directions = isNeedleAway ? GHOST_STEPS : AIM_STEPS;
  return directions[action as keyof typeof GHOST_STEPS];
}

export const FINE = 0.1;

/** One tap, exact; `isFine` makes it a tenth. */
export function tap(hands: HandMotion, action: SteppedAction, isNeedleAway: boolean, isFine: boolean): void {
  const step = stepOf(action, isNeedleAway);
  hands.move(step.channel, step.tap * (isFine ? FINE : 1));
}

/** Plunger speeds of a thumb, µL/s: a 5 mL injection takes 10 s [TKU]. */
export const INJECT_UL_PER_S = 500;
export const ASPIRATE_UL_PER_S = -300;
