/** Scripted operators: they do a drill through the same commands as a person, and give what they did. */
import type { Anatomy } from '../../anatomy/anatomy.ts';
import type { Drill } from '../../procedure/drill.ts';
import type { RunInput } from '../replay.ts';
import { runExpert } from './expert.ts';
import { runNovice } from './novice.ts';
import { OperatorHands } from './operatorHands.ts';
import { runReckless } from './reckless.ts';

export type OperatorKind = 'expert' | 'novice' | 'reckless';
export const OPERATOR_KINDS: readonly OperatorKind[] = ['expert', 'novice', 'reckless'];

const OPERATORS: { readonly [K in OperatorKind]: (hands: OperatorHands) => void } = {
  expert: runExpert,
  novice: runNovice,
  reckless: runReckless,
};

/** Lets an operator do a drill. The same kind, drill, anatomy and seed give the same commands. */
export function runOperator(kind: OperatorKind, drill: Drill, anatomy: Anatomy, seed: number): RunInput {
  const hands = new OperatorHands(kind, drill, anatomy, seed);
  OPERATORS[kind](hands);
  return { commandsByTick: hands.commandsByTick, endTick: hands.simulation.state.tick };
}
