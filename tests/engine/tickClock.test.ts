import { describe, expect, it } from 'vitest';
import { MOST_TICKS_PER_FRAME, TickClock } from '../../src/engine/tickClock.ts';

describe('tick clock', () => {
  it('gives 100 ticks a second whatever the frame rate, without losing fractions', () => {
    for (const frameMs of [7, 16.67, 33.3, 51]) {
      const clock = new TickClock();
      let total = 0;
      let nowMs = 1000;
      clock.ticksDue(nowMs);
      for (let i = 0; i < 1000; i++) {
        nowMs += frameMs;
        total += clock.ticksDue(nowMs);
      }
      expect(Math.abs(total - frameMs * 100)).toBeLessThanOrEqual(1);
    }
  });

  it('drops what a hitch owes beyond the limit', () => {
    const clock = new TickClock();
    clock.ticksDue(0);
    expect(clock.ticksDue(60_000)).toBe(MOST_TICKS_PER_FRAME);
    expect(clock.ticksDue(60_010)).toBe(1);
  });

  it('owes nothing for the time of a rest, nor for a clock that runs back', () => {
    const clock = new TickClock();
    clock.ticksDue(0);
    clock.rest();
    expect(clock.ticksDue(5000)).toBe(0);
    expect(clock.ticksDue(4000)).toBe(0);
    expect(clock.ticksDue(4010)).toBe(1);
  });

  it('scales with speed', () => {
    const clock = new TickClock();
    clock.ticksDue(0, 8);
    expect(clock.ticksDue(100, 8)).toBe(80);
    expect(clock.ticksDue(200, 0.25)).toBe(2);
  });
});
