/** The trainee of graded skill: better hands, better scores; and never a better score for being quick. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { ScoreCard } from '../../../src/core/scoring/scoreCard.ts';
import { createScorer } from '../../../src/core/scoring/scorer.ts';
import { cutReport } from '../../../src/core/scoring/cutReport.ts';
import { humanErrors } from '../../../src/core/sim/operators/humanErrors.ts';
import { runTraineeOperator } from '../../../src/core/sim/operators/operator.ts';
import { anatomyOf } from '../../../src/protocol/drillChecks.ts';
import { findDrill } from '../../../src/protocol/drills/index.ts';
import { replayRecording } from '../../../src/protocol/verify.ts';

const drill = findDrill('gel-block-cyst')!;
const anatomy = anatomyOf(drill);
const SKILLS = [0, 0.5, 1] as const;
const RUNS = 6;

function cardOf(skill01: number, seed: number): ScoreCard {
  const scorer = createScorer(drill, anatomy);
  runTraineeOperator(skill01, drill, anatomy, seed, (simulation) => scorer.observe(simulation));
  return scorer.finish();
}

describe('human errors', () => {
  it('are the smaller the greater the skill, and nothing outside 0 to 1', () => {
    const [none, half, full] = SKILLS.map(humanErrors);
    for (const key of Object.keys(none!) as (keyof typeof none & string)[]) {
      const [a, b, c] = [none, half, full].map((e) => (e as unknown as Record<string, number>)[key]!);
      expect(a, key).not.toBe(c);
      expect(b, key).toBeCloseTo((a! + c!) / 2, 12);
    }
    for (const wrong of [-0.01, 1.01, Number.NaN]) expect(() => humanErrors(wrong)).toThrow('skill must lie');
  });
});

describe('a trainee', () => {
  const cards = new Map<number, ScoreCard[]>();
  beforeAll(() => {
    for (const skill of SKILLS)
      cards.set(
        skill,
        Array.from({ length: RUNS }, (_, i) => cardOf(skill, i + 1)),
      );
  }, 120_000);
  const mean = (skill: number) => cards.get(skill)!.reduce((sum, card) => sum + card.total, 0) / RUNS;

  it('scores no worse in the mean with more skill', () => {
    expect(mean(0.5)).toBeGreaterThan(mean(0));
    expect(mean(1)).toBeGreaterThan(mean(0.5));
  });

  it('of skill 1 is told from one of skill 0 by the pass decision', () => {
    const report = cutReport(cards.get(1)!, cards.get(0)!, 1);
    // Of few runs one lucky beginner costs 0.06; docs/assessment has the figure of hundreds.
    expect(report.pass.auc).toBeGreaterThanOrEqual(0.9);
    const auc = (id: string) => report.rows.find((row) => row.id === id)!.auc;
    for (const id of ['total', 'tip-visible', 'unseen-advance'])
      expect(auc(id), id).toBeGreaterThanOrEqual(0.9);
  });

  it('gives the same run for the same seed, which replays to the card that was made with it', () => {
    const [one, again] = [0, 1].map(() => runTraineeOperator(0.5, drill, anatomy, 3));
    expect(one).toEqual(again);
    expect(runTraineeOperator(0.5, drill, anatomy, 4)).not.toEqual(one);
    const inputs = { drill, seed: 3, commands: one!.commandsByTick, endTick: one!.endTick };
    expect(replayRecording(inputs, anatomy).score).toEqual(cards.get(0.5)![2]);
  });
});
