import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/core/sim/command.ts';
import { HandMotion } from '../../src/engine/handMotion.ts';
import { HOLD_MS, KeyboardHands, type KeyPress } from '../../src/input/keyboardHands.ts';
import { DEFAULT_KEY_MAP, type KeyMap, type OnceAction, remap } from '../../src/input/keyMap.ts';

function workspace(isNeedleAway = true, keyMap: KeyMap = DEFAULT_KEY_MAP) {
  const hands = new HandMotion();
  const once: OnceAction[] = [];
  const keys = new KeyboardHands(
    { hands, isNeedleAway: () => isNeedleAway, once: (action) => once.push(action) },
    () => keyMap,
  );
  const press = (code: string, more: Partial<KeyPress> = {}, nowMs = 0) =>
    keys.keyDown({ code, key: code, isRepeat: false, isFine: false, isCommand: false, ...more }, nowMs);
  return { hands, once, keys, press };
}

function total(hands: HandMotion): Record<string, number> {
  const sums: Record<string, number> = {};
  for (let i = 0; i < 500; i++)
    for (const command of hands.take() as Command[])
      for (const [name, value] of Object.entries(command))
        if (typeof value === 'number' && value !== 0) sums[name] = (sums[name] ?? 0) + value;
  return sums;
}

const DEGREE = 17_453;

describe('a tap', () => {
  const taps: [string, boolean, Record<string, number>][] = [
    ['KeyA', true, { lateralUm: 1000 }],
    ['KeyD', true, { lateralUm: -1000 }],
    ['KeyW', true, { elevationalUm: 1000 }],
    ['KeyS', true, { elevationalUm: -1000 }],
    ['KeyR', true, { tiltUrad: DEGREE }],
    ['KeyF', true, { tiltUrad: -DEGREE }],
    ['KeyT', true, { rockUrad: DEGREE }],
    ['KeyG', true, { rockUrad: -DEGREE }],
    ['KeyQ', true, { rotateUrad: -DEGREE }],
    ['KeyE', true, { rotateUrad: DEGREE }],
    ['KeyZ', true, { byUm: 250 }],
    ['KeyX', true, { byUm: -250 }],
    ['ArrowLeft', true, { lateralUm: 1000 }],
    ['ArrowUp', true, { elevationalUm: 1000 }],
    ['ArrowLeft', false, { yawUrad: DEGREE }],
    ['ArrowDown', false, { pitchUrad: DEGREE }],
    ['PageUp', false, { byUm: 500 }],
    ['PageDown', false, { byUm: -500 }],
    ['BracketLeft', false, { byUrad: -15 * DEGREE }],
  ];
  it.each(taps)('%s (needle away: %s) moves one exact step', (code, isAway, expected) => {
    const { hands, keys, press } = workspace(isAway);
    expect(press(code)).toBe(true);
    keys.update(HOLD_MS - 1);
    keys.keyUp(code);
    expect(total(hands)).toEqual(expected);
  });

  it('is a tenth with the fine modifier', () => {
    const { hands, keys, press } = workspace();
    press('KeyD', { isFine: true });
    keys.keyUp('KeyD');
    expect(total(hands)).toEqual({ lateralUm: -100 });
  });

  it('ignores the repeats that the system sends', () => {
    const { hands, keys, press } = workspace();
    press('KeyD');
    for (let i = 0; i < 20; i++) press('KeyD', { isRepeat: true });
    keys.keyUp('KeyD');
    expect(total(hands)).toEqual({ lateralUm: -1000 });
  });
});

describe('a held key', () => {
  it('goes on at a steady speed after a moment and stops when let go', () => {
    const { hands, keys, press } = workspace(false);
    press('PageUp', {}, 0);
    keys.update(HOLD_MS);
    let sum = 0;
    for (let i = 0; i < 100; i++) for (const c of hands.take()) if (c.kind === 'advanceNeedle') sum += c.byUm;
    expect(sum).toBe(500 + 100 * 50);
    keys.keyUp('PageUp');
    expect(total(hands)).toEqual({});
  });

  it('stops when everything is let go at once', () => {
    const { hands, keys, press } = workspace(false);
    press('KeyD', {}, 0);
    press('Space', {}, 0);
    keys.update(1000);
    hands.take();
    keys.releaseAll();
    const next = hands.take();
    expect(next).toContainEqual({ kind: 'pushPlunger', rateUlPerS: 0 });
    for (let i = 0; i < 100; i++) hands.take();
    expect(hands.isStill).toBe(true);
  });
});

describe('the rest of the keys', () => {
  it('inject and aspirate while held', () => {
    const { hands, keys, press } = workspace(false);
    press('Space');
    expect(hands.take()).toEqual([{ kind: 'pushPlunger', rateUlPerS: 500 }]);
    keys.keyUp('Space');
    expect(hands.take()).toEqual([{ kind: 'pushPlunger', rateUlPerS: 0 }]);
    press('KeyB');
    expect(hands.take()).toEqual([{ kind: 'pushPlunger', rateUlPerS: -300 }]);
    keys.keyUp('KeyB');
  });

  it('switch, set, leave and show the card', () => {
    const { once, press } = workspace();
    for (const code of ['Tab', 'Enter', 'Escape', 'F6', 'KeyV']) press(code);
    press('Slash', { key: '?' });
    expect(once).toEqual(['switchHand', 'setEntry', 'leave', 'leave', 'freeze', 'keyCard']);
  });

  it('leaves the browser its own: unknown keys and those with Ctrl', () => {
    const { hands, press } = workspace();
    expect(press('KeyA', { isCommand: true })).toBe(false);
    expect(press('F5')).toBe(false);
    expect(hands.isStill).toBe(true);
  });

  it('can be remapped; a key never means two things, and no movement loses all its keys', () => {
    const map = remap(DEFAULT_KEY_MAP, 'advance', ['KeyW']);
    const { hands, keys, press } = workspace(false, map);
    press('KeyW');
    keys.keyUp('KeyW');
    expect(total(hands)).toEqual({ byUm: 500 });
    expect(() => remap(DEFAULT_KEY_MAP, 'advance', [])).toThrow('at least one key');
    const codes = map.flatMap((binding) => binding.codes);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
