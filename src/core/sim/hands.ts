/** Commands add up to movement still to be made; each tick a hand makes as much of it as its greatest speed allows. */
import { clamp } from '../math/scalar.ts';
import type { Command } from './command.ts';
import type { HandsState } from './state.ts';

/** Greatest movement per tick (0.01 s): mm or rad. Fast but deliberate hand movements [TKU]. */
export const HAND_LIMITS: { readonly [K in keyof HandsState]: number } = {
  lateralMm: 1.2,
  elevationalMm: 1.2,
  tiltRad: 0.025,
  rockRad: 0.025,
  rotateRad: 0.03,
  pressMm: 0.3,
  // 80 mm/s: above the 50 mm/s from which a movement counts as an action, so that haste can be told from care.
  advanceMm: 0.8,
  pitchRad: 0.025,
  yawRad: 0.025,
  rollRad: 0.08,
};

/** What is not made within so many ticks is not kept. */
const KEPT_TICKS = 25;

/** Smallest movement worth keeping. */
const TINY = 1e-9;

/** Adds a command's movement to what the hands have to do. Commands that are no movement are left alone. */
export function addMovement(hands: HandsState, command: Command): void {
  const add = (key: keyof HandsState, amount: number) => {
    const most = HAND_LIMITS[key] * KEPT_TICKS;
    hands[key] = clamp(hands[key] + amount, -most, most);
  };
  switch (command.kind) {
    case 'slideProbe':
      add('lateralMm', command.lateralUm / 1000);
      add('elevationalMm', command.elevationalUm / 1000);
      break;
    case 'turnProbe':
      add('tiltRad', command.tiltUrad / 1e6);
      add('rockRad', command.rockUrad / 1e6);
      add('rotateRad', command.rotateUrad / 1e6);
      break;
    case 'pressProbe':
      add('pressMm', command.byUm / 1000);
      break;
    case 'advanceNeedle':
      add('advanceMm', command.byUm / 1000);
      break;
    case 'aimNeedle':
      add('pitchRad', command.pitchUrad / 1e6);
      add('yawRad', command.yawUrad / 1e6);
      break;
    case 'rollNeedle':
      add('rollRad', command.byUrad / 1e6);
      break;
    default:
      break;
  }
}

/** Takes what one tick allows of a movement, at most `most`, out of what is still to be made. */
export function takeMovement(hands: HandsState, key: keyof HandsState, most = HAND_LIMITS[key]): number {
  const amount = clamp(hands[key], -most, most);
  hands[key] -= amount;
  if (Math.abs(hands[key]) < TINY) hands[key] = 0;
  return amount;
}
