/** A card in words, two cards side by side, and lines of the world on the picture. */
import { describe, expect, it } from 'vitest';
import { createTransform } from '../../src/core/frames/frames.ts';
import type { MetricScore, ScoreCard } from '../../src/core/scoring/scoreCard.ts';
import { strengths, weaknesses } from '../../src/ui/report/advice.ts';
import { cardDifference } from '../../src/ui/report/cardDifference.ts';
import { placeImage } from '../../src/ui/run/imageRect.ts';
import { pathMarks, pointMark } from '../../src/ui/run/overlay/pathMarks.ts';

const metric = (
  id: string,
  value: number | null,
  points: number,
  limits: MetricScore['limits'],
): MetricScore => ({ id, name: id, value, unit: 'mm', points, limits, advice: `about ${id}`, ticks: [] });

const card = (metrics: MetricScore[], errors: ScoreCard['criticalErrors'] = []): ScoreCard => ({
  drill: 'a',
  total: 50,
  passed: false,
  criticalErrors: errors,
  metrics,
});

const whole = card([
  metric('light', 2, 2, { good: 3, poor: 9, weight: 2 }),
  metric('heavy', 95, 20, { good: 90, poor: 40, weight: 20 }),
  metric('farther', 0, 2, { good: 3, poor: 9, weight: 2 }),
  metric('required-only', 100, 0, { good: 120, poor: 300, weight: 0, required: 600 }),
  metric('missed', 70, 4, { good: 90, poor: 50, weight: 5, required: 80 }),
  metric('dear', 8, 2, { good: 3, poor: 9, weight: 12 }),
  metric('cheap', 4, 3.3, { good: 3, poor: 9, weight: 4 }),
  metric('none', null, 0, { good: 3, poor: 9, weight: 3 }),
  metric('unmarked', 0, 0, { good: 3, poor: 9, weight: 0 }),
]);

describe('a card in words', () => {
  it('praises full points, the weightiest first, and of equals the one farthest beyond', () => {
    expect(strengths(whole).map(({ id }) => id)).toEqual(['heavy', 'farther', 'light']);
    expect(strengths(whole, 9).map(({ id }) => id)).toEqual(['heavy', 'farther', 'light', 'required-only']);
    expect(strengths(whole)[0]!.text).toBe('about heavy');
  });

  it('names serious errors, then what was required, then what cost most', () => {
    expect(weaknesses(whole).map(({ id }) => id)).toEqual(['missed', 'dear', 'none']);
    const error = { id: 'vessel-entered', structure: 'artery', tick: 40, text: 'Into the artery.' };
    const lines = weaknesses(card([...whole.metrics], [error]));
    expect(lines.map(({ text }) => text)).toEqual(['Into the artery.', 'about missed', 'about dear']);
    expect(lines[0]!.tick).toBe(40);
  });
});

describe('two cards', () => {
  it('are compared figure by figure, better on the side of full points', () => {
    const other = card([
      metric('light', 5, 1, { good: 3, poor: 9, weight: 2 }),
      metric('heavy', 96, 20, { good: 90, poor: 40, weight: 20 }),
      metric('none', 4, 2, { good: 3, poor: 9, weight: 3 }),
      metric('dear', 8, 2, { good: 3, poor: 9, weight: 12 }),
    ]);
    const rows = new Map(cardDifference(whole, other).map((row) => [row.id, row]));
    expect(rows.get('light')).toMatchObject({ difference: -3, better: 'first' });
    expect(rows.get('heavy')).toMatchObject({ difference: -1, better: 'second' });
    expect(rows.get('none')).toMatchObject({ difference: null, better: 'second' });
    expect(rows.get('dear')).toMatchObject({ difference: 0, better: null });
    expect(rows.has('unmarked')).toBe(false);
  });
});

describe('a line of the world on the picture', () => {
  const extent = { leftMm: -20, rightMm: 20, topMm: 0, bottomMm: 40 };
  const window = { leftPx: 0, topPx: 0, widthPx: 400, heightPx: 400 };
  const placed = placeImage(window, extent, { scale: 1, across01: 0.5, down01: 0.5 }, true);
  const here = createTransform('world', 'transducer', [0, 0, 0]);
  const look = { colour: '#ffb02e', isDashed: true };

  it('is paler beside the plane, and cut off at the edge', () => {
    const marks = pathMarks(
      placed,
      here,
      [
        [-40, 20, 0],
        [0, 20, 0],
        [10, 20, 0],
        [10, 30, 6],
      ],
      look,
    );
    expect(marks.map((mark) => (mark.kind === 'line' ? [mark.points, mark.colour] : []))).toEqual([
      [[0, 200, 200, 200, 300, 200], '#ffb02e'],
      [[300, 200, 300, 300], '#ffb02e59'],
    ]);
    expect(
      pathMarks(
        placed,
        here,
        [
          [-40, 20, 0],
          [-30, 20, 0],
        ],
        look,
      ),
    ).toEqual([]);
  });

  it('ends in a dot where that is on the picture', () => {
    expect(pointMark(placed, here, [0, 10, 0], '#ffffff')).toEqual([
      { kind: 'dot', x: 200, y: 100, radius: 3, colour: '#ffffff' },
    ]);
    expect(pointMark(placed, here, [30, 10, 0], '#ffffff')).toEqual([]);
  });
});
