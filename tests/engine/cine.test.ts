import { describe, expect, it } from 'vitest';
import { CineLoop, CinePlayer } from '../../src/engine/cine.ts';

function filled(seconds: number, ticks = 100): CineLoop<number> {
  const loop = new CineLoop<number>();
  for (let tick = 0; tick <= seconds * ticks; tick++) loop.record(tick / ticks, tick);
  return loop;
}

describe('the cine memory', () => {
  it('keeps the last ten seconds, 25 frames each', () => {
    const loop = filled(30);
    expect(loop.count).toBe(251);
    expect(loop.at(loop.count - 1)).toBe(3000);
    expect(loop.at(0)).toBe(2000);
    expect(loop.lengthKeptS).toBeCloseTo(10, 9);
    expect(loop.ageS(0)).toBeCloseTo(-10, 9);
    expect(loop.at(251)).toBeUndefined();
  });

  it('keeps nothing twice while time stands still, and begins anew when it was set back', () => {
    const loop = filled(1);
    const { count } = loop;
    loop.record(1, 5);
    expect(loop.count).toBe(count);
    loop.record(0.2, 6);
    expect(loop.count).toBe(1);
    expect(loop.at(0)).toBe(6);
  });
});

describe('looking at it', () => {
  it('stays within what there is', () => {
    const player = new CinePlayer(filled(2));
    player.toEnd();
    expect(player.index).toBe(50);
    player.seek(80);
    expect(player.index).toBe(50);
    player.seek(-3);
    expect(player.index).toBe(0);
    const empty = new CinePlayer(new CineLoop<number>());
    empty.toEnd();
    empty.play(0);
    empty.advance(100);
    expect([empty.index, empty.isPlaying]).toEqual([0, false]);
  });

  it('plays at the speed it happened, and round again', () => {
    const player = new CinePlayer(filled(2));
    player.toEnd();
    player.play(1000);
    const seen = [1000, 1500, 2000, 2990, 3100].map((ms) => {
      player.advance(ms);
      return player.index;
    });
    expect(seen).toEqual([0, 12, 25, 49, 2]);
    player.seek(10);
    player.play(0);
    player.advance(400);
    expect(player.index).toBe(20);
  });
});
