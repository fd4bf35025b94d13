/** A screen reader is told where needle and target stand once the hands rest, and is not flooded meanwhile. */
import { describe, expect, it } from 'vitest';
import { SpokenPace } from '../../src/ui/run/spokenPace.ts';

/** Times at which it is said, ms, when it is asked every 100 ms. */
function saidAt(untilMs: number, busyAt: (ms: number) => boolean, textAt: (ms: number) => string): number[] {
  const pace = new SpokenPace();
  const said: number[] = [];
  let busyTicks = 0;
  for (let ms = 0; ms <= untilMs; ms += 100) {
    if (busyAt(ms)) busyTicks++;
    if (pace.isDue(ms, busyTicks, textAt(ms))) said.push(ms);
  }
  return said;
}

describe('what is spoken', () => {
  it('is said at the start, and after a tap once the hand has rested', () => {
    expect(
      saidAt(
        4000,
        (ms) => ms === 1000,
        () => 'Tip 3.0 mm deep',
      ),
    ).toEqual([0, 1600]);
  });

  it('is said every five seconds at most while a hand moves', () => {
    const said = saidAt(
      12_000,
      (ms) => ms >= 100,
      (ms) => `Tip ${ms} mm deep`,
    );
    expect(said).toEqual([0, 5000, 10_000]);
  });

  it('is not said anew for numbers that tremor changes, but for words', () => {
    const quiet = () => false;
    expect(saidAt(10_000, quiet, (ms) => `Tip ${(ms % 300) / 100} mm deep`)).toEqual([0]);
    expect(saidAt(10_000, quiet, (ms) => (ms < 1000 ? 'in plane' : 'out of plane'))).toEqual([0, 2500]);
  });

  it('is not said while there is nothing to say', () => {
    expect(
      saidAt(
        3000,
        () => true,
        () => '',
      ),
    ).toEqual([]);
  });
});
