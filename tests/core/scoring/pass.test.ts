/** Nothing buys back a miss: not points, not speed, not anything else on the card. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeMetric, isPassing, rounded } from '../../../src/core/scoring/grade.ts';
import { METRICS } from '../../../src/core/scoring/registry.ts';
import type { MetricScore } from '../../../src/core/scoring/scoreCard.ts';

interface Rule {
  readonly good: number;
  readonly poor: number;
  readonly weight: number;
  readonly required?: number;
  readonly value: number | null;
}

const number = fc.double({ min: -200, max: 200, noNaN: true });
const rule: fc.Arbitrary<Rule> = fc
  .record({
    good: number,
    poor: number,
    weight: fc.double({ min: 0, max: 100, noNaN: true }),
    required: fc.option(number, { nil: undefined }),
    value: fc.option(number, { nil: null, freq: 8 }),
  })
  .filter(({ good, poor }) => good !== poor)
  .map(({ required, ...rest }) => (required === undefined ? rest : { ...rest, required }));

const score = ({ value, ...limits }: Rule, i: number): MetricScore =>
  gradeMetric(METRICS[i % METRICS.length]!, limits, { value, ticks: [] });
const totalOf = (scores: readonly MetricScore[]) =>
  rounded(
    scores.reduce((sum, s) => sum + s.points, 0),
    1,
  );

/** A value farther to the worse side than the requirement, by more than values are rounded. */
const missed = ({ good, poor, required }: Rule): number =>
  good >= poor ? required! - 0.01 : required! + 0.01;

describe('the pass decision', () => {
  it('is lost with one required value missed, whatever all other values are', () => {
    const required = rule.filter((r) => r.required !== undefined);
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 12 }), required, fc.boolean(), (others, one, isMissing) => {
        // The others at their very best, and no total asked for: still not passed.
        const best = others.map((r) => ({ ...r, value: r.good }));
        const miss = { ...one, value: isMissing ? null : missed(one) };
        for (const rest of [others, best]) {
          const scores = [...rest, miss].map(score);
          expect(isPassing(scores, [], totalOf(scores), 0)).toBe(false);
          expect(isPassing(scores, [], 100, 0)).toBe(false);
        }
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it('is lost with one critical error, whatever the values are', () => {
    const error = { id: 'blind-advance', structure: 'vessel', tick: 1, text: 'Blind.' };
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 12 }), (rules) => {
        const scores = rules.map((r, i) => score({ ...r, value: r.good }, i));
        expect(isPassing(scores, [error], 100, 0)).toBe(false);
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it('is won with every required value reached and points enough, and only then', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 12 }), fc.integer({ min: 0, max: 100 }), (rules, passTotal) => {
        const scores = rules.map(score);
        const total = totalOf(scores);
        const isReached = scores.every(({ limits: { required, good, poor }, value }) => {
          if (required === undefined) return true;
          return value !== null && (good > poor ? value >= required : value <= required);
        });
        expect(isPassing(scores, [], total, passTotal)).toBe(isReached && total >= passTotal);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('is never won by doing one thing worse', () => {
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 8 }), number, (rules, byRaw) => {
        const decide = (list: readonly Rule[]) => {
          const scores = list.map(score);
          return isPassing(scores, [], totalOf(scores), 50);
        };
        if (decide(rules)) return;
        const by = Math.abs(byRaw);
        rules.forEach((r, at) => {
          if (r.value === null) return;
          const value = r.good > r.poor ? r.value - by : r.value + by;
          expect(decide(rules.map((other, i) => (i === at ? { ...other, value } : other)))).toBe(false);
        });
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});
