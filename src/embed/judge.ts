/** From a score card to what a course is told, where the course may have its own mark to pass. */
import { meetsRequirement } from '../core/scoring/grade.ts';
import type { ScoreCard } from '../core/scoring/scoreCard.ts';

export interface Judgement {
  readonly passed: boolean;
  /** 0–100; null where a course that only compares points would read a pass out of it. */
  readonly total: number | null;
}

/**
 * `mastery01` is the course's mark, 0–1; null where it sets none and the drill's own counts. A critical error or a
 * required value that was missed fails the run whatever the points: then a score at or above the course's mark is
 * left out, since the standards would have it mean a pass.
 */
export function judge(card: ScoreCard, mastery01: number | null): Judgement {
  if (mastery01 === null) return { passed: card.passed, total: card.total };
  const isClean = card.criticalErrors.length === 0 && card.metrics.every(meetsRequirement);
  const isEnough = card.total / 100 >= mastery01;
  return { passed: isClean && isEnough, total: isEnough && !isClean ? null : card.total };
}
