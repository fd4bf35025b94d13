import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/core/sim/command.ts';
import { HandMotion } from '../../src/engine/handMotion.ts';
import {
  dragHand,
  type Hand,
  type Modifiers,
  wheelHand,
  wheelNotches,
} from '../../src/input/pointerHands.ts';

const PLAIN: Modifiers = { shift: false, ctrl: false, fine: false };

function total(act: (hands: HandMotion) => void): Record<string, number> {
  const hands = new HandMotion();
  act(hands);
  const sums: Record<string, number> = {};
  for (let i = 0; i < 1000; i++)
    for (const command of hands.take() as Command[])
      for (const [name, value] of Object.entries(command))
        if (typeof value === 'number' && value !== 0)
          sums[`${command.kind}.${name}`] = (sums[`${command.kind}.${name}`] ?? 0) + value;
  return sums;
}

const drag = (hand: Hand, isAway: boolean, dx: number, dy: number, m: Partial<Modifiers> = {}) =>
  total((hands) => dragHand(hands, hand, isAway, dx, dy, { ...PLAIN, ...m }));
const wheel = (hand: Hand, isAway: boolean, notches: number, m: Partial<Modifiers> = {}) =>
  total((hands) => wheelHand(hands, hand, isAway, notches, { ...PLAIN, ...m }));

describe('a drag of 100 px', () => {
  it('slides the probe 10 mm, up the screen is across', () => {
    expect(drag('probe', true, 100, -100)).toEqual({
      'slideProbe.lateralUm': -10_000,
      'slideProbe.elevationalUm': 10_000,
    });
  });
  it('with Shift tilts and rocks it 10°', () => {
    expect(drag('probe', true, 100, -100, { shift: true })).toEqual({
      'turnProbe.tiltUrad': 174_500,
      'turnProbe.rockUrad': -174_500,
    });
  });
  it('moves the entry mark while the needle is away, and aims it after', () => {
    expect(drag('needle', true, 50, 0)).toEqual({ 'moveEntry.lateralUm': -5000 });
    expect(drag('needle', false, 100, 100)).toEqual({
      'aimNeedle.yawUrad': -174_500,
      'aimNeedle.pitchUrad': 174_500,
    });
  });
  it('is a tenth when fine', () => {
    expect(drag('probe', true, 100, 0, { fine: true })).toEqual({ 'slideProbe.lateralUm': -1000 });
  });
});

describe('the wheel', () => {
  it('advances the needle half a millimetre a notch, and back', () => {
    expect(wheel('needle', false, 1)).toEqual({ 'advanceNeedle.byUm': 500 });
    expect(wheel('needle', false, -4)).toEqual({ 'advanceNeedle.byUm': -2000 });
    expect(wheel('needle', true, 1)).toEqual({});
  });
  it('rolls the bevel with Shift, presses the probe with Ctrl, rotates it without', () => {
    expect(wheel('needle', false, 1, { shift: true })).toEqual({ 'rollNeedle.byUrad': 261_795 });
    expect(wheel('probe', false, 2, { ctrl: true })).toEqual({ 'pressProbe.byUm': 500 });
    expect(wheel('probe', false, 1)).toEqual({ 'turnProbe.rotateUrad': 34_906 });
  });
  it('reads pixels, lines and pages alike, away from the user is positive', () => {
    expect(wheelNotches(-100, 0)).toBe(1);
    expect(wheelNotches(3, 1)).toBe(-1);
    expect(wheelNotches(-1, 2)).toBe(1);
    expect(wheelNotches(-1e9, 0)).toBe(10);
  });
});
