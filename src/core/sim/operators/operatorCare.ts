/**
 * Scripted operators around the needle: they take the drill's steps in its order, leave some out, choose some wrongly,
 * and wait until the skin is dry or do not. Only where what is around the needle counts from the start; else the run
 * begins at the needle.
 */
import { asepsisOf } from '../../procedure/care/asepsis.ts';
import { caseOf, reasonsToStop } from '../../procedure/care/careCase.ts';
import { figuresOf } from '../../procedure/care/careFigures.ts';
import type { CarePlan } from '../../procedure/care/carePlan.ts';
import { type CareStepId, findCareStep } from '../../procedure/care/careSteps.ts';
import { bestChoice, type CareTask, hasOption, optionsOf } from '../../procedure/care/choiceQuality.ts';
import { careClockS } from '../careSteps.ts';
import type { OperatorHands } from './operatorHands.ts';

/** How an operator is around the needle; sizes are chosen, not measured. */
export interface CareSkill {
  /** Chance that a step is left out, and that one is chosen without thought of the case. */
  readonly skips01: number;
  readonly slips01: number;
  /** Chance that the skin is given its time to dry, and that a test dose is given. */
  readonly patience01: number;
}

export const CARE_SKILLS = {
  expert: { skips01: 0, slips01: 0, patience01: 1 },
  novice: { skips01: 0.2, slips01: 0.35, patience01: 0.3 },
  reckless: { skips01: 0.7, slips01: 0.6, patience01: 0 },
} as const satisfies Record<string, CareSkill>;

/** That of a trainee: between the novice's and the expert's in a straight line. */
export function careSkillOf(skill01: number): CareSkill {
  const { novice, expert } = CARE_SKILLS;
  const between = (a: number, b: number): number => a + (b - a) * skill01;
  return {
    skips01: between(novice.skips01, expert.skips01),
    slips01: between(novice.slips01, expert.slips01),
    patience01: between(novice.patience01, expert.patience01),
  };
}

/** The plan of a drill whose runs must not begin at the needle. */
const wholePlan = (hands: OperatorHands): CarePlan | undefined => {
  const { care } = hands.simulation.drill;
  return care && !care.mayStartAtNeedle ? care : undefined;
};

function taskOf(hands: OperatorHands, plan: CarePlan): CareTask {
  const { drill, state } = hands.simulation;
  return { drill, plan, patient: caseOf(drill, plan, state.care.trap) };
}

/** Talks and prepares. False where the operator sends the patient away: there is nothing more to do than to finish. */
export function careBefore(hands: OperatorHands, skill: CareSkill): boolean {
  const plan = wholePlan(hands);
  if (!plan) return true;
  const task = taskOf(hands, plan);
  const mustStop = reasonsToStop(task.drill, plan, task.patient).length > 0;
  for (const { step } of plan.steps) {
    if (findCareStep(step)!.phase === 'after') continue;
    takeStep(hands, step, task, skill);
    const isDecided = step === 'decision' && hands.simulation.state.care.acts.at(-1)?.step === step;
    if (isDecided && mustStop && hands.simulation.state.care.acts.at(-1)!.choice === 1) return false;
  }
  const { wetForS } = asepsisOf(plan, hands.simulation.state.care, careClockS(hands.simulation));
  if (wetForS > 0 && hands.chance(skill.patience01))
    hands.step({ kind: 'careWait', seconds: Math.ceil(wetForS) + 5 });
  return true;
}

/** Looks after needle and patient, once the needle is out. */
export function careAfter(hands: OperatorHands, skill: CareSkill): void {
  const plan = wholePlan(hands);
  if (!plan) return;
  const task = taskOf(hands, plan);
  for (const { step } of plan.steps)
    if (findCareStep(step)!.phase === 'after') takeStep(hands, step, task, skill);
}

function takeStep(hands: OperatorHands, step: CareStepId, task: CareTask, skill: CareSkill): void {
  if (skill.skips01 > 0 && hands.chance(skill.skips01)) return;
  const isSlip = skill.slips01 > 0 && hands.chance(skill.slips01);
  const best = bestChoice(step, task);
  hands.step({ kind: 'careAct', step, choice: isSlip ? carelessChoice(hands, step, task, best) : best });
}

/** Any of the options; of several, some are forgotten. */
function carelessChoice(hands: OperatorHands, step: CareStepId, { plan }: CareTask, best: number): number {
  const { kind } = findCareStep(step)!;
  const count = optionsOf(step, plan).length;
  if (kind === 'act') return best;
  if (kind === 'one') return Math.min(count - 1, Math.floor(hands.uniform(0, count)));
  let choice = 0;
  for (let i = 0; i < count; i++) if (hasOption(best, i) && hands.chance(0.5)) choice += 1 << i;
  return choice;
}

/** Push of the thumb in a test dose, µL/s, and the look after it, s. */
const TEST_UL_PER_S = 200;
const TEST_LOOK_S = 1.5;

/** A little first, and a look at where it goes. */
export function testDose(hands: OperatorHands, skill: CareSkill): void {
  const plan = wholePlan(hands);
  if (!plan || !hands.chance(skill.patience01)) return;
  const { testDoseLeastMl, testDoseMostMl } = figuresOf(plan);
  const wantedMl = (testDoseLeastMl + testDoseMostMl) / 2;
  hands.push(TEST_UL_PER_S);
  for (let i = 0; i < 1000 && !hands.isOver && hands.simulation.state.syringe.injectedMl < wantedMl; i++)
    hands.step();
  hands.push(0);
  hands.wait(TEST_LOOK_S);
}
