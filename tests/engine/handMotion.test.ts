import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/core/sim/command.ts';
import { HandMotion, MOST_PER_TICK } from '../../src/engine/handMotion.ts';

function drain(hands: HandMotion, mostTicks = 2000): (readonly Command[])[] {
  const ticks: (readonly Command[])[] = [];
  while (!hands.isStill && ticks.length < mostTicks) ticks.push(hands.take());
  return ticks;
}

const slid = (ticks: readonly (readonly Command[])[]): number =>
  ticks.flat().reduce((sum, c) => sum + (c.kind === 'slideProbe' ? c.lateralUm : 0), 0);

describe('hand motion', () => {
  it('works off a request exactly, eased, without overshoot, within the speed of a hand', () => {
    for (const um of [1, 37, 1000, -1000, 25_001]) {
      const hands = new HandMotion();
      hands.move('slideLateral', um);
      const ticks = drain(hands);
      let soFar = 0;
      for (const commands of ticks) {
        expect(commands).toHaveLength(1);
        const command = commands[0]!;
        if (command.kind !== 'slideProbe') throw new Error(command.kind);
        expect(Number.isInteger(command.lateralUm)).toBe(true);
        expect(Math.abs(command.lateralUm)).toBeLessThanOrEqual(MOST_PER_TICK.slideLateral);
        soFar += command.lateralUm;
        expect(Math.abs(soFar)).toBeLessThanOrEqual(Math.abs(um));
      }
      expect(soFar).toBe(um);
    }
  });

  it('sums the moves of one tick into one command of a kind', () => {
    const hands = new HandMotion();
    for (let i = 0; i < 10; i++) {
      hands.move('slideLateral', 10);
      hands.move('slideElevational', -7);
      hands.move('tilt', 100);
      hands.move('rotate', 50);
    }
    const first = hands.take();
    expect(first.map((c) => c.kind)).toEqual(['slideProbe', 'turnProbe']);
    expect(slid([first, ...drain(hands)])).toBe(100);
  });

  it('keeps a steady rate exact over time, fractions included', () => {
    const hands = new HandMotion();
    hands.setRate('advance', 7.5);
    let sum = 0;
    for (let i = 0; i < 200; i++) for (const c of hands.take()) if (c.kind === 'advanceNeedle') sum += c.byUm;
    expect(sum).toBe(1500);
    hands.setRate('advance', 0);
    expect(hands.isStill).toBe(true);
  });

  it('leaves only the last value of a knob turned within one tick, and the order of the rest', () => {
    const hands = new HandMotion();
    hands.send({ kind: 'setMachine', setting: 'gainDb', value: 1 });
    hands.send({ kind: 'setEntry' });
    hands.send({ kind: 'setMachine', setting: 'gainDb', value: 5 });
    hands.send({ kind: 'setTgc', index: 2, valueDb: 3 });
    hands.send({ kind: 'setTgc', index: 3, valueDb: 4 });
    expect(hands.take()).toEqual([
      { kind: 'setEntry' },
      { kind: 'setMachine', setting: 'gainDb', value: 5 },
      { kind: 'setTgc', index: 2, valueDb: 3 },
      { kind: 'setTgc', index: 3, valueDb: 4 },
    ]);
  });

  it('stops at once when released', () => {
    const hands = new HandMotion();
    hands.move('slideLateral', 50_000);
    hands.setRate('tilt', 1000);
    hands.take();
    hands.release();
    expect(hands.take()).toEqual([]);
  });
});
