/** What was done around the needle, as plain data: part of a run's state. */
import { createRandomStream, nextUnit01 } from '../../math/random.ts';
import type { CarePlan, CareTrap } from './carePlan.ts';
import type { CareStepId } from './careSteps.ts';

export interface CareAct {
  readonly step: CareStepId;
  /** Index or bits of the options; 0 where there are none. */
  readonly choice: number;
  /** Care clock at its end, s. */
  readonly atS: number;
  readonly tick: number;
}

export interface CareState {
  /** What the seed put into the case; '' nothing. */
  trap: CareTrap | '';
  /** Numbers from the seed in [0, 1) that decide what follows: infection, haematoma, faint, needlestick. */
  luck: number[];
  /** How far the care clock is ahead of the ticks, s: talk and waiting pass without a tick. */
  aheadS: number;
  acts: CareAct[];
  /** Number of acts when the skin was first punctured, and when the needle was last taken out; −1 not yet. */
  actsAtPuncture: number;
  actsAtOut: number;
  /** Care clock at the first puncture, s; −1 not yet. */
  puncturedAtS: number;
  /** Greatest risk of an infection at any puncture, a share; 0 before one. */
  infectionRisk01: number;
}

/** A run before its first act. The seed decides about the trap and the luck; the same seed decides the same. */
export function createCareState(plan: CarePlan | undefined, seed: number): CareState {
  const stream = createRandomStream(seed, 'care');
  const isTrapped = nextUnit01(stream) < (plan?.trap01 ?? 0);
  const pick = nextUnit01(stream);
  const traps = plan?.traps ?? [];
  return {
    trap: isTrapped && traps.length > 0 ? traps[Math.floor(pick * traps.length)]! : '',
    luck: [nextUnit01(stream), nextUnit01(stream), nextUnit01(stream), nextUnit01(stream)],
    aheadS: 0,
    acts: [],
    actsAtPuncture: -1,
    actsAtOut: -1,
    puncturedAtS: -1,
    infectionRisk01: 0,
  };
}

/** Whether what is around the needle counts in this run. */
export const careCounts = (plan: CarePlan | undefined, care: CareState | undefined): plan is CarePlan =>
  plan !== undefined && care !== undefined && (!plan.mayStartAtNeedle || care.acts.length > 0);

/** The last act of a step among the first `before` acts (all where it is left out), and its place; undefined where there is none. */
export function lastAct(
  care: CareState,
  step: CareStepId,
  before: number = care.acts.length,
): { readonly act: CareAct; readonly index: number } | undefined {
  for (let index = before - 1; index >= 0; index--) {
    const act = care.acts[index]!;
    if (act.step === step) return { act, index };
  }
  return undefined;
}
