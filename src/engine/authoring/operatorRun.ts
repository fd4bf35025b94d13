/** One run of a scripted operator and its card, scored while the run is made: a replay gives the same one. */
import type { Drill } from '../../core/procedure/drill.ts';
import type { ScoreCard } from '../../core/scoring/scoreCard.ts';
import { createScorer } from '../../core/scoring/scorer.ts';
import { type OperatorKind, runOperator, runTraineeOperator } from '../../core/sim/operators/operator.ts';
import type { Simulation } from '../../core/sim/simulation.ts';
import { anatomyOf } from '../../protocol/drillChecks.ts';

/** A scripted operator, or a trainee of a skill from 0 to 1. */
export type Operator = OperatorKind | { readonly skill01: number };

export function operatorCard(drill: Drill, operator: Operator, seed: number): ScoreCard {
  const anatomy = anatomyOf(drill);
  const scorer = createScorer(drill, anatomy);
  const onTick = (simulation: Simulation) => scorer.observe(simulation);
  if (typeof operator === 'string') runOperator(operator, drill, anatomy, seed, onTick);
  else runTraineeOperator(operator.skill01, drill, anatomy, seed, onTick);
  return scorer.finish();
}
