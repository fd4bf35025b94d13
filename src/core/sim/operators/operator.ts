/** Scripted operators: they do a drill through the same commands as a person, and give what they did. */
import type { Anatomy } from '../../anatomy/anatomy.ts';
import type { Drill } from '../../procedure/drill.ts';
import type { RunInput } from '../replay.ts';
import type { Simulation } from '../simulation.ts';
import { runExpert } from './expert.ts';
import { runNovice } from './novice.ts';
import { humanErrors } from './humanErrors.ts';
import { CARE_SKILLS, type CareSkill, careBefore, careSkillOf } from './operatorCare.ts';
import { OperatorHands } from './operatorHands.ts';
import { runReckless } from './reckless.ts';
import { runTrainee } from './trainee.ts';

export type OperatorKind = 'expert' | 'novice' | 'reckless';
export const OPERATOR_KINDS: readonly OperatorKind[] = ['expert', 'novice', 'reckless'];

const OPERATORS: { readonly [K in OperatorKind]: (hands: OperatorHands) => void } = {
  expert: runExpert,
  novice: runNovice,
  reckless: runReckless,
};

/** Called after each step of the operator's own simulation, so that a run can be scored while it is made. */
type OnTick = (simulation: Simulation) => void;

/** Lets an operator do a drill. The same kind, drill, anatomy and seed give the same commands. */
export function runOperator(
  kind: OperatorKind,
  drill: Drill,
  anatomy: Anatomy,
  seed: number,
  onTick?: OnTick,
): RunInput {
  const hands = new OperatorHands(kind, drill, anatomy, seed, onTick);
  withCare(hands, CARE_SKILLS[kind], () => OPERATORS[kind](hands));
  return { commandsByTick: hands.commandsByTick, endTick: hands.simulation.state.tick };
}

/** Lets a trainee of a skill from 0, a beginner, to 1, an expert, do a drill. The same skill and seed give the same commands. */
export function runTraineeOperator(
  skill01: number,
  drill: Drill,
  anatomy: Anatomy,
  seed: number,
  onTick?: OnTick,
): RunInput {
  const errors = humanErrors(skill01);
  const hands = new OperatorHands('trainee', drill, anatomy, seed, onTick);
  withCare(hands, careSkillOf(skill01), () => runTrainee(hands, errors));
  return { commandsByTick: hands.commandsByTick, endTick: hands.simulation.state.tick };
}

/** What is around the needle, where the drill has it, with the needle in between. */
function withCare(hands: OperatorHands, care: CareSkill, needle: () => void): void {
  hands.care = care;
  if (careBefore(hands, care)) needle();
  else hands.finish();
}
