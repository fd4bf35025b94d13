/** Which runs of a drill a learner began, in their order: counted when they begin, so that those given up count too. */
import type { AttemptFact } from '../protocol/runNotes.ts';

export interface Attempt {
  readonly run: string;
  readonly learner: string;
  /** Id of the drill, mode included. */
  readonly drill: string;
  readonly seed: number;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly isFinished: boolean;
}

/** No browser needs more; the oldest go first. */
const MOST_KEPT = 2000;

export const withAttempt = (all: readonly Attempt[], attempt: Attempt): Attempt[] =>
  [...all.filter(({ run }) => run !== attempt.run), attempt].slice(-MOST_KEPT);

export const withFinished = (all: readonly Attempt[], run: string): Attempt[] =>
  all.map((attempt) => (attempt.run === run ? { ...attempt, isFinished: true } : attempt));

/** The attempts of a learner at a drill, oldest first. */
export const attemptsAt = (all: readonly Attempt[], learner: string, drill: string): Attempt[] =>
  all.filter((attempt) => attempt.learner === learner && attempt.drill === drill);

/** The number of a run among the learner's attempts at its drill; undefined where it is not among them. */
export function attemptFact(all: readonly Attempt[], run: string): AttemptFact | undefined {
  const own = all.find((attempt) => attempt.run === run);
  if (!own) return undefined;
  const same = attemptsAt(all, own.learner, own.drill);
  const before = same.slice(0, same.indexOf(own));
  return {
    number: before.length + 1,
    abandoned: before.filter(({ isFinished }) => !isFinished).length,
  };
}

/**
 * The seed of the next attempt: the wanted one, unless an earlier attempt of the learner at the drill had it; then one
 * that none of them had. What is assessed is never a run that could be rehearsed.
 */
export function issueSeed(
  all: readonly Attempt[],
  learner: string,
  drill: string,
  wanted: number,
  anySeed: () => number,
): number {
  const used = new Set(attemptsAt(all, learner, drill).map(({ seed }) => seed));
  let seed = wanted;
  while (used.has(seed)) seed = anySeed();
  return seed;
}
