import { describe, expect, it } from 'vitest';
import type { Anatomy } from '../../../src/core/anatomy/anatomy.ts';
import type { Drill } from '../../../src/core/procedure/drill.ts';
import type { ScoreCard } from '../../../src/core/scoring/scoreCard.ts';
import { createScorer } from '../../../src/core/scoring/scorer.ts';
import { type OperatorKind, runOperator } from '../../../src/core/sim/operators/operator.ts';
import { replay } from '../../../src/core/sim/replay.ts';
import { anatomyOf } from '../../../src/protocol/drillChecks.ts';
import { DRILLS } from '../../../src/protocol/drills/index.ts';
import { drill as limbDrill, limb } from './testAnatomy.ts';

interface ScoredRun {
  readonly card: ScoreCard;
  readonly endTick: number;
}

function scoredRun(drill: Drill, anatomy: Anatomy, kind: OperatorKind, seed: number): ScoredRun {
  const run = runOperator(kind, drill, anatomy, seed);
  const scorer = createScorer(drill, anatomy);
  const end = replay(drill, anatomy, seed, run, (simulation) => scorer.observe(simulation));
  expect(end.state.tick).toBe(run.endTick);
  expect(end.state.isFinished).toBe(true);
  return { card: scorer.finish(), endTick: run.endTick };
}

const mean = (cards: readonly ScoreCard[]) => cards.reduce((sum, card) => sum + card.total, 0) / cards.length;
const seeds = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

const GUIDED = DRILLS.filter((drill) => drill.mode === 'guided').map((drill) => ({ id: drill.id, drill }));

describe.each(GUIDED)('operators of $id', ({ drill }) => {
  const anatomy = anatomyOf(drill);
  const cardOf = (kind: OperatorKind, seed: number) => scoredRun(drill, anatomy, kind, seed);
  const experts = seeds(5).map((seed) => cardOf('expert', seed));

  it('the expert passes with at least 85, in the time that a person takes', () => {
    for (const { card, endTick } of experts) {
      expect(card.criticalErrors).toEqual([]);
      expect(card.total).toBeGreaterThanOrEqual(85);
      expect(card.passed).toBe(true);
      expect(endTick).toBeGreaterThan(3000);
      expect(endTick).toBeLessThan(12000);
    }
  });

  it('the novice scores below every expert and fails more often than not', () => {
    const novices = seeds(20).map((seed) => cardOf('novice', seed).card);
    expect(mean(novices)).toBeLessThan(Math.min(...experts.map((e) => e.card.total)));
    expect(novices.filter((card) => !card.passed).length).toBeGreaterThan(novices.length / 2);
  });

  it('the reckless always fails, with what it entered named', () => {
    const critical = drill.avoid.filter((rule) => rule.isCritical).map((rule) => rule.structure);
    for (const seed of seeds(20)) {
      const { card } = cardOf('reckless', seed);
      expect(card.passed).toBe(false);
      const entered = card.criticalErrors.filter((e) => e.id.endsWith('-entered')).map((e) => e.structure);
      expect(entered.length, `seed ${seed}`).toBeGreaterThan(0);
      for (const structure of entered) expect(critical).toContain(structure);
    }
  });
});

describe('an expert who comes back from the scan to a view without a way', () => {
  it('lays the beam over the way and keeps the needle in it, deep in an obese shoulder', () => {
    const usual = DRILLS.find(({ id }) => id === 'shoulder-glenohumeral-posterior')!;
    const drill = { ...usual, patient: { ...usual.patient, fatMm: 21, weightKg: 114 } };
    const anatomy = anatomyOf(drill);
    for (const seed of [3, 4]) {
      const { card } = scoredRun(drill, anatomy, 'expert', seed);
      expect(card.passed).toBe(true);
      expect(card.metrics.find(({ id }) => id === 'needle-in-plane')!.value).toBeGreaterThan(70);
    }
  });
});

describe('operators anywhere', () => {
  it('do the same for the same seed, and something else for another', () => {
    const text = (seed: number) => JSON.stringify(runOperator('novice', limbDrill, limb, seed));
    expect(text(3)).toBe(text(3));
    expect(text(3)).not.toBe(text(4));
  });

  it('give whole numbers with rising ticks, and a run that ends by itself', () => {
    for (const kind of ['expert', 'novice', 'reckless'] as const) {
      const run = runOperator(kind, limbDrill, limb, 2);
      let last = 0;
      for (const { tick, command } of run.commandsByTick) {
        expect(tick).toBeGreaterThanOrEqual(last);
        last = tick;
        for (const value of Object.values(command))
          if (typeof value === 'number') expect(Number.isInteger(value)).toBe(true);
      }
      expect(run.commandsByTick.at(-1)!.command.kind).toBe('finishRun');
      expect(run.endTick).toBe(last + 1);
    }
  });
});
