/**
 * Binary CUSUM of a learner's runs: a sequential test of the failure rate with Wald's limits, restarted at each decision
 * so that watching goes on after proficiency. Sources: Wald's sequential probability ratio test in the form used for
 * procedural skills (Williams 1992; reference section 3.3 [bg]). The verdict depends on p0 and p1: print them beside it.
 */
import { log } from '../math/elementary.ts';

export interface CusumPlan {
  /** Failure rate that is acceptable, 0–1. */
  readonly p0: number;
  /** Failure rate that is not, 0–1, above p0. */
  readonly p1: number;
  /** Chance of calling an acceptable learner unacceptable, 0–0.5. */
  readonly alpha: number;
  /** Chance of calling an unacceptable learner acceptable, 0–0.5. */
  readonly beta: number;
}

export interface CusumLimits {
  /** What a success adds: −s, below 0. */
  readonly success: number;
  /** What a failure adds: 1 − s. */
  readonly failure: number;
  /** Distance to the lower limit, below 0: crossing it says the rate is at most p0. */
  readonly lower: number;
  /** Distance to the upper limit: crossing it says the rate is at least p1. */
  readonly upper: number;
}

export type CusumState = 'undecided' | 'acceptable' | 'unacceptable';

export interface CusumPoint {
  /** Sum after this run. */
  readonly sum: number;
  /** Limits that this run was held to: the last decision's sum plus the distances. */
  readonly lower: number;
  readonly upper: number;
  /** The last decision, this run's included. */
  readonly state: CusumState;
  readonly isDecision: boolean;
}

/** Pairs of rates that are in print for ultrasound skills; the first is the one to start with. */
export const PUBLISHED_RATES: readonly { readonly p0: number; readonly p1: number }[] = [
  // PMC6470078, figure 3: proficient at a median of 33 procedures.
  { p0: 0.1, p1: 0.2 },
  // PMC8123878, figure 2.
  { p0: 0.05, p1: 0.1 },
  // PMC6470078: only two of seven learners pass.
  { p0: 0.04, p1: 0.08 },
];

/** Customary error rates, 0.1 both [bg]. */
export const CUSTOMARY_ERROR = 0.1;

/** Steps and limits of a plan. Throws where the rates are not 0 < p0 < p1 < 1 and the errors not in (0, 0.5). */
export function cusumLimits({ p0, p1, alpha, beta }: CusumPlan): CusumLimits {
  if (!(p0 > 0 && p1 > p0 && p1 < 1)) throw new Error(`cusum: expected 0 < p0 < p1 < 1, got ${p0} and ${p1}`);
  if (!(alpha > 0 && alpha < 0.5 && beta > 0 && beta < 0.5))
    throw new Error(`cusum: expected alpha and beta between 0 and 0.5, got ${alpha} and ${beta}`);
  const p = log(p1 / p0);
  const q = log((1 - p0) / (1 - p1));
  const s = q / (p + q);
  return {
    success: -s,
    failure: 1 - s,
    lower: -log((1 - alpha) / beta) / (p + q),
    upper: log((1 - beta) / alpha) / (p + q),
  };
}

/** Rounding must not keep a sum from a limit that it reaches exactly. */
const TOUCH = 1e-9;

/** The sum after each run, oldest first; `failures[i]` is true where run i did not pass. */
export function cusum(failures: readonly boolean[], limits: CusumLimits): CusumPoint[] {
  let sum = 0;
  let base = 0;
  let state: CusumState = 'undecided';
  return failures.map((isFailure) => {
    sum += isFailure ? limits.failure : limits.success;
    const lower = base + limits.lower;
    const upper = base + limits.upper;
    const isBelow = sum <= lower + TOUCH;
    const isAbove = sum >= upper - TOUCH;
    if (isBelow || isAbove) {
      state = isBelow ? 'acceptable' : 'unacceptable';
      base = sum;
    }
    return { sum, lower, upper, state, isDecision: isBelow || isAbove };
  });
}

/** Least number of successes in a row from the start that reaches the lower limit. */
export const leastSuccesses = (limits: CusumLimits): number =>
  Math.ceil(limits.lower / limits.success - TOUCH);
