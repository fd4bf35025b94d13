import { describe, expect, it } from 'vitest';
import { cutReport } from '../../../src/core/scoring/cutReport.ts';
import type { MetricScore, ScoreCard } from '../../../src/core/scoring/scoreCard.ts';

const metric = (
  id: string,
  value: number | null,
  good: number,
  poor: number,
  required?: number,
): MetricScore => ({
  id,
  name: id,
  value,
  unit: 'mm',
  points: 0,
  limits: { good, poor, weight: 50, ...(required === undefined ? {} : { required }) },
  advice: 'None.',
  ticks: [],
});
const card = (total: number, passed: boolean, shown: number, off: number | null): ScoreCard => ({
  drill: 'd',
  total,
  passed,
  criticalErrors: passed ? [] : [{ id: 'blind-advance', structure: 'vessel', tick: 3, text: 'Blind.' }],
  metrics: [metric('shown', shown, 90, 40, 80), metric('off', off, 0, 5)],
});

describe('the report on two classes', () => {
  const experts = [card(95, true, 90, 1), card(90, true, 100, 0), card(85, false, 70, 2)];
  const novices = [card(40, false, 20, 4), card(88, true, 85, null), card(60, false, 40, 6)];
  const report = cutReport(experts, novices, 1);
  const row = (id: string) => report.rows.find((r) => r.id === id)!;

  it('tells how far the card’s own decision separates them', () => {
    // 2 of 3 against 1 of 3 passed: of 9 pairs 4 are won, 4 tied (2 both pass, 2 both fail), 1 lost.
    expect(report.pass.auc).toBeCloseTo(6 / 9, 12);
    expect(report.pass).toMatchObject({ falsePass: 1 / 3, falseFail: 1 - 2 / 3 });
    expect(report.criticalErrors).toEqual({ expert: 1 / 3, novice: 2 / 3 });
    expect(row('total').auc).toBeCloseTo(8 / 9, 12);
  });

  it('turns the sides where less is better, and counts a missing value as the worst', () => {
    expect(row('off')).toMatchObject({ isMoreBetter: false, auc: 1, expert: { mean: 1, missing: 0 } });
    expect(row('off').novice).toMatchObject({ count: 2, mean: 5, missing: 1 });
    expect(row('off').expertMean).toEqual({ at: 2, falsePass: 0, falseFail: 0 });
    const at = row('off').contrastingGroups!.at;
    expect(at).toBeGreaterThan(1);
    expect(at).toBeLessThan(5);
  });

  it('says how the drill’s own requirement errs', () => {
    expect(row('shown').required).toEqual({ at: 80, falsePass: 1 / 3, falseFail: 1 - 2 / 3 });
    expect(row('off').required).toBeNull();
  });

  it('refuses an empty class and cards of two drills', () => {
    expect(() => cutReport([], novices, 1)).toThrow('each class needs a run');
    expect(() => cutReport(experts, [{ ...novices[0]!, drill: 'e' }], 1)).toThrow(
      'expected cards of d, got one of e',
    );
  });
});
