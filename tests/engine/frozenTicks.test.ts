import { describe, expect, it } from 'vitest';
import { frozenTicks, MOST_FROZEN } from '../../src/engine/frozenTicks.ts';
import type { RecordedCommand } from '../../src/engine/recorder.ts';

const freeze = (tick: number, isFrozen: boolean): RecordedCommand => ({
  tick,
  command: { kind: 'freezeImage', isFrozen },
});

describe('frozen pictures', () => {
  it('are where a live one was frozen: not again while it stands, and anew after it ran', () => {
    const other: RecordedCommand = { tick: 7, command: { kind: 'pushPlunger', rateUlPerS: 0 } };
    const commands = [
      freeze(3, false),
      freeze(5, true),
      other,
      freeze(8, true),
      freeze(9, false),
      freeze(20, true),
    ];
    expect(frozenTicks(commands)).toEqual([5, 20]);
    expect(frozenTicks([other])).toEqual([]);
  });

  it('of many the last are kept', () => {
    const many = Array.from({ length: 10 }, (_, i) => [
      freeze(10 * i, true),
      freeze(10 * i + 5, false),
    ]).flat();
    expect(frozenTicks(many)).toHaveLength(MOST_FROZEN);
    expect(frozenTicks(many).at(-1)).toBe(90);
  });
});
