/** The attempts at assessed drills in this browser: counted as they begin, each with a seed of its own. */
import {
  type Attempt,
  attemptFact,
  attemptsAt,
  issueSeed,
  withAttempt,
  withFinished,
} from '../records/attempts.ts';
import { isOpaqueId } from '../records/learnerId.ts';
import { learnerId } from './learner.ts';
import { newSeed } from './patientAddress.ts';

const KEY = 'sononeedle.attempts';

/** Null until first used. */
let known: readonly Attempt[] | null = null;

function all(): readonly Attempt[] {
  if (known) return known;
  known = [];
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    if (Array.isArray(value)) known = value.filter(isAttempt);
  } catch {
    // A browser that keeps nothing, or what it kept is no list: counted anew.
  }
  return known;
}

function keep(attempts: readonly Attempt[]): void {
  known = attempts;
  try {
    localStorage.setItem(KEY, JSON.stringify(attempts));
  } catch {
    // A browser that keeps nothing: counted until the page is closed.
  }
}

function isAttempt(value: unknown): value is Attempt {
  const it = (value ?? {}) as Record<string, unknown>;
  return (
    typeof it['run'] === 'string' &&
    typeof it['learner'] === 'string' &&
    isOpaqueId(it['learner']) &&
    typeof it['drill'] === 'string' &&
    typeof it['seed'] === 'number' &&
    typeof it['startedAt'] === 'string' &&
    typeof it['isFinished'] === 'boolean'
  );
}

/** The seed for a run of an assessed drill that begins now; `wanted` where it was not used before. */
export const seedForAttempt = (drill: string, wanted: number): number =>
  issueSeed(all(), learnerId(), drill, wanted, newSeed);

export function beginAttempt(run: string, drill: string, seed: number, startedAt: string): void {
  const learner = learnerId();
  keep(withAttempt(all(), { run, learner, drill, seed, startedAt, isFinished: false }));
}

export const finishAttempt = (run: string): void => keep(withFinished(all(), run));

/** Which attempt a run was; undefined where it was none that counts. */
export const attemptOf = (run: string) => attemptFact(all(), run);

/** How many attempts at a drill this browser's learner has begun. */
export const countAttempts = (drill: string): number => attemptsAt(all(), learnerId(), drill).length;

/** Forgets the attempts of a learner. */
export const eraseAttempts = (learner: string): void =>
  keep(all().filter((attempt) => attempt.learner !== learner));
