/** What the marks of the first drill must tell apart: twenty runs each of an expert, a novice and a reckless operator. */
import { describe, expect, it } from 'vitest';
import { recordingOf } from './recordingRuns.ts';

const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);

describe('the lateral suprapatellar drill', () => {
  it('tells experts, novices and the reckless apart', { timeout: 300_000 }, () => {
    const experts = SEEDS.map((seed) => recordingOf('expert', seed).score);
    for (const card of experts) {
      expect(card.total).toBeGreaterThanOrEqual(85);
      expect(card.passed, JSON.stringify(card.criticalErrors)).toBe(true);
    }
    const novices = SEEDS.map((seed) => recordingOf('novice', seed).score);
    const mean = novices.reduce((sum, card) => sum + card.total, 0) / novices.length;
    expect(mean).toBeLessThan(Math.min(...experts.map((card) => card.total)));
    expect(novices.filter((card) => !card.passed).length).toBeGreaterThan(novices.length / 2);
    for (const seed of SEEDS) {
      const { score, drill } = recordingOf('reckless', seed);
      expect(score.passed, `seed ${seed}`).toBe(false);
      const entered = score.criticalErrors.filter((error) => error.id.endsWith('-entered'));
      for (const error of entered)
        expect(drill.avoid.map((rule) => rule.structure)).toContain(error.structure);
      expect(score.criticalErrors.length, `seed ${seed}`).toBeGreaterThan(0);
    }
  });
});
