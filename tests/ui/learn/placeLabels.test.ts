/** Labels of a picture: no two overlap, all lie in the frame, and they stand still while the picture only trembles. */
import { describe, expect, it } from 'vitest';
import { createRandomStream, nextUnit01 } from '../../../src/core/math/random.ts';
import {
  type LabelFrame,
  type LabelWish,
  overlaps,
  placeLabels,
  spread,
} from '../../../src/ui/learn/placeLabels.ts';

const FRAME: LabelFrame = {
  bounds: { left: 4, top: 44, width: 792, height: 600 },
  leftColumn: { edge: 150, grows: 'left' },
  rightColumn: { edge: 640, grows: 'right' },
};

/** A picture's worth of wishes; some have room in their own area, which may lie anywhere. */
function wishesOf(seed: number, count: number): LabelWish[] {
  const stream = createRandomStream(seed, 'labels');
  const next = (from: number, to: number) => from + (to - from) * nextUnit01(stream);
  return Array.from({ length: count }, (_, i) => {
    const anchorX = next(160, 630);
    const anchorY = next(50, 640);
    const width = next(30, 140);
    const height = next(18, 56);
    const inside =
      nextUnit01(stream) < 0.4 ? { left: anchorX - width / 2, top: anchorY - 10, width, height: 21 } : null;
    return { key: `${i}`, width, height, anchorX, anchorY, inside, weight: next(0, 100) };
  });
}

/** Least sum of squares over whole numbers, by trying all places for each in turn from the last one up. */
function leastOverIntegers(
  wished: readonly number[],
  sizes: readonly number[],
  top: number,
  bottom: number,
): number {
  let rest = new Array<number>(bottom + 1).fill(0);
  for (let i = wished.length - 1; i >= 0; i--) {
    const now = new Array<number>(bottom + 1).fill(Number.POSITIVE_INFINITY);
    let best = Number.POSITIVE_INFINITY;
    // now[p]: the least cost of i and all below it when i may not begin above p.
    for (let p = bottom - sizes[i]!; p >= top; p--) {
      best = Math.min(best, (p - wished[i]!) ** 2 + (rest[p + sizes[i]!] ?? Number.POSITIVE_INFINITY));
      now[p] = best;
    }
    rest = now;
  }
  return rest[top]!;
}

describe('places of a column', () => {
  it('cost no more than the best of all whole-numbered ones, and never overlap', () => {
    const stream = createRandomStream(5, 'spread');
    for (let trial = 0; trial < 300; trial++) {
      const count = 1 + Math.floor(6 * nextUnit01(stream));
      const sizes = Array.from({ length: count }, () => 5 + Math.floor(12 * nextUnit01(stream)));
      const wished = Array.from({ length: count }, () => 130 * nextUnit01(stream) - 10).sort((a, b) => a - b);
      const tops = spread(wished, sizes, 0, 110);
      const isFree = tops.every((at, i) => at >= -1e-9 && at + sizes[i]! <= (tops[i + 1] ?? 110) + 1e-9);
      expect(isFree).toBe(true);
      const cost = tops.reduce((sum, at, i) => sum + (at - wished[i]!) ** 2, 0);
      expect(cost).toBeLessThanOrEqual(leastOverIntegers(wished, sizes, 0, 110) + 1e-6);
    }
  });
});

describe('labels', () => {
  it('never overlap and never leave the frame, however many there are', () => {
    for (let seed = 0; seed < 120; seed++) {
      const labels = placeLabels(wishesOf(seed, 2 + (seed % 60)), FRAME);
      const { left, top, width, height } = FRAME.bounds;
      const outside = labels.filter(
        ({ box }) =>
          box.left < left - 1e-9 ||
          box.top < top - 1e-9 ||
          box.left + box.width > left + width + 1e-9 ||
          box.top + box.height > top + height + 1e-9,
      );
      expect(outside, `${seed}`).toEqual([]);
      const overlapping = labels.filter(({ box }, i) =>
        labels.slice(i + 1).some((other) => overlaps(box, other.box)),
      );
      expect(overlapping, `${seed}`).toEqual([]);
    }
  });

  it('are all there where both columns have room for them', () => {
    for (let seed = 0; seed < 60; seed++) {
      const wishes = wishesOf(seed, 12);
      const tall = wishes.reduce((sum, wish) => sum + wish.height + 3, 0);
      // The one column may be full when the other is not by as much as the tallest label.
      if (tall > 600) continue;
      expect(placeLabels(wishes, FRAME)).toHaveLength(12);
    }
  });

  it('leave out the lightest where there is no room for all', () => {
    const wishes = wishesOf(3, 80).map((wish) => ({ ...wish, inside: null, height: 56, width: 100 }));
    const kept = new Set(placeLabels(wishes, FRAME).map((label) => label.key));
    const lightestKept = Math.min(...wishes.filter((w) => kept.has(w.key)).map((w) => w.weight));
    const heaviestLeft = Math.max(...wishes.filter((w) => !kept.has(w.key)).map((w) => w.weight));
    expect(kept.size).toBe(2 * Math.floor((600 + 3) / 59));
    expect(lightestKept).toBeGreaterThan(heaviestLeft);
  });

  it('stand in their own area where they have room and none is in the way', () => {
    const inside = { left: 300, top: 300, width: 80, height: 20 };
    const wish = { key: 'a', width: 80, height: 20, anchorX: 340, anchorY: 310, inside, weight: 1 };
    expect(placeLabels([wish], FRAME)).toEqual([
      { key: 'a', side: 'inside', box: inside, anchorX: 340, anchorY: 310, wishedTop: 300 },
    ]);
  });

  it('keep side and place while their areas tremble', () => {
    for (let seed = 0; seed < 40; seed++) {
      const wishes = wishesOf(seed, 14).map((wish) => ({ ...wish, inside: null }));
      const before = placeLabels(wishes, FRAME);
      const stream = createRandomStream(seed, 'tremble');
      const trembling = wishes.map((wish) => ({
        ...wish,
        anchorX: wish.anchorX + 4 * nextUnit01(stream) - 2,
        anchorY: wish.anchorY + 4 * nextUnit01(stream) - 2,
      }));
      const was = new Map(before.map((label) => [label.key, label]));
      for (const label of placeLabels(trembling, FRAME, before)) {
        const old = was.get(label.key)!;
        expect(label.side).toBe(old.side);
        expect(label.box).toEqual(old.box);
      }
    }
  });
});
