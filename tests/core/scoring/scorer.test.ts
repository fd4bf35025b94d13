import { describe, expect, it } from 'vitest';
import type { Drill } from '../../../src/core/procedure/drill.ts';
import { isAsGoodAs, rounded, share01 } from '../../../src/core/scoring/grade.ts';
import { createScorer } from '../../../src/core/scoring/scorer.ts';
import type { ScoreCard } from '../../../src/core/scoring/scoreCard.ts';
import { HAND_ANATOMY, HAND_DRILL, type TickChange, view } from './handMadeRun.ts';

function cardOf(drill: Drill, ...changes: readonly TickChange[]): ScoreCard {
  const scorer = createScorer(drill, HAND_ANATOMY);
  changes.forEach((change, i) => {
    scorer.observeView(view(i + 1, change));
    scorer.finish();
  });
  return scorer.finish();
}

const injected = (targetMl: number, elsewhere: Readonly<Record<string, number>> = {}): TickChange => {
  const total = targetMl + Object.values(elsewhere).reduce((a, b) => a + b, 0);
  return { injectedStepMl: total, injectedMl: total, byStructureMl: { target: targetMl, ...elsewhere } };
};

describe('points', () => {
  it('run straight from poor to good, in either direction', () => {
    expect(share01(50, 50, 95)).toBe(1);
    expect(share01(72.5, 95, 50)).toBeCloseTo(0.5, 12);
    expect(share01(200, 95, 50)).toBe(1);
    expect(share01(0, 95, 50)).toBe(0);
    expect(share01(2, 1, 3)).toBeCloseTo(0.5, 12);
    expect(isAsGoodAs(3, 2, 1, 5)).toBe(false);
    expect(isAsGoodAs(1, 2, 1, 5)).toBe(true);
    expect(isAsGoodAs(90, 80, 95, 50)).toBe(true);
    expect(rounded(-0.00001, 3)).toBe(0);
  });

  it('add up to the total', () => {
    const drill: Drill = {
      ...HAND_DRILL,
      metrics: [
        { metric: 'volume-in-target', weight: 60, good: 100, poor: 50 },
        { metric: 'dose-error', weight: 40, good: 0, poor: 2 },
      ],
    };
    const card = cardOf(drill, injected(3, { fat: 1 }));
    expect(card.total).toBeCloseTo(60 * 0.5 + 40 * 0.5, 6);
    const points = card.metrics.reduce((sum, m) => sum + m.points, 0);
    expect(points).toBeCloseTo(card.total, 6);
  });

  it('a perfect run passes', () => {
    const card = cardOf(HAND_DRILL, injected(5));
    expect(card).toMatchObject({ drill: 'hand-made', total: 100, passed: true, criticalErrors: [] });
  });
});

describe('passing is not compensatory', () => {
  it('a required value that is not reached fails a run of full points', () => {
    const drill: Drill = {
      ...HAND_DRILL,
      metrics: [
        { metric: 'volume-in-target', weight: 100, good: 95, poor: 50 },
        { metric: 'tip-visible', weight: 0, good: 90, poor: 40, required: 60 },
      ],
    };
    expect(cardOf(drill, { advanceMm: 5 }, injected(5)).passed).toBe(true);
    const blind = { advanceMm: 5, sight: { isTipVisible: false } };
    expect(cardOf(drill, blind, injected(5))).toMatchObject({ total: 100, passed: false });
    expect(cardOf(drill, injected(5)), 'a value that is missing').toMatchObject({
      total: 100,
      passed: false,
    });
  });

  it('limits of time and passes count', () => {
    const drill: Drill = { ...HAND_DRILL, limits: { timeS: 0.02, passes: 1 } };
    expect(cardOf(drill, injected(5)).passed).toBe(true);
    expect(cardOf(drill, injected(5), {}, {}).passed).toBe(false);
    expect(cardOf(drill, { ...injected(5), passes: 2 }).passed).toBe(false);
  });
});

describe('critical errors', () => {
  const first = (drill: Drill, ...changes: readonly TickChange[]) => {
    const card = cardOf(drill, ...changes);
    expect(card.passed).toBe(card.criticalErrors.length === 0);
    return card.criticalErrors.map((e) => `${e.tick} ${e.id} ${e.structure}`);
  };

  it('a structure that must not be entered', () => {
    const enter: TickChange = { happened: [['structure-entered', 'vessel']] };
    expect(first(HAND_DRILL, {}, enter, enter, injected(5))).toEqual(['2 vessel-entered vessel']);
    expect(first(HAND_DRILL, { happened: [['bone-contact', 'bone']] }, injected(5))).toEqual([]);
    const swept: TickChange = { leastDistanceMm: new Float64Array([-0.2, 9]) };
    expect(first(HAND_DRILL, swept, injected(5))).toEqual(['1 vessel-entered vessel']);
  });

  it('drug into the wrong place, with the place', () => {
    expect(first(HAND_DRILL, {}, injected(3.9, { fat: 1.1 }))).toEqual(['2 drug-in-wrong-place fat']);
    expect(first(HAND_DRILL, injected(4.6, { fat: 0.4 }))).toEqual([]);
  });

  it('drug into a vessel', () => {
    expect(first(HAND_DRILL, injected(4.9, { vessel: 0.1 }))).toEqual(['1 injected-into-vessel vessel']);
  });

  it('anaesthetic for the way into a vessel, which is in no volume of the drug', () => {
    const numbed: TickChange = { happened: [['intravascular-injection', 'vessel']] };
    expect(first(HAND_DRILL, {}, numbed, numbed, injected(5))).toEqual(['2 injected-into-vessel vessel']);
    expect(first(HAND_DRILL, { happened: [['intradermal-injection', 'skin']] }, injected(5))).toEqual([]);
  });

  it('injecting after blood came back, unless the needle was moved', () => {
    const blood: TickChange = { happened: [['aspirated', 'blood']] };
    expect(first(HAND_DRILL, blood, injected(5))).toEqual(['2 injected-after-blood blood']);
    expect(first(HAND_DRILL, blood, { advanceMm: -3 }, injected(5))).toEqual([]);
  });

  it('blind advance close to a critical structure, after 2 mm', () => {
    const blind = (mm: number, distanceMm: number): TickChange => ({
      advanceMm: mm,
      tipDistanceMm: new Float64Array([distanceMm, 0.5]),
      sight: { isTipVisible: false },
    });
    expect(first(HAND_DRILL, blind(1.5, 4), blind(1, 4), injected(5))).toEqual(['2 blind-advance vessel']);
    expect(first(HAND_DRILL, blind(1.5, 4), blind(0.4, 4), injected(5))).toEqual([]);
    expect(first(HAND_DRILL, blind(9, 6), injected(5))).toEqual([]);
  });

  it('a puncture away from where the drill wants it', () => {
    const drill: Drill = { ...HAND_DRILL, entry: { landmark: 'door', withinMm: 20 } };
    const puncture = (x: number): TickChange => ({
      entryMm: [x, 0, 0],
      happened: [['skin-punctured', 'skin']],
    });
    expect(first(drill, puncture(19), injected(5))).toEqual([]);
    expect(first(drill, puncture(21), injected(5))).toEqual(['1 wrong-side skin']);
    expect(first(HAND_DRILL, puncture(99), injected(5))).toEqual([]);
  });
});
