/** One run of an operator in a worker. */
import type { Drill } from '../../core/procedure/drill.ts';
import type { ScoreCard } from '../../core/scoring/scoreCard.ts';
import { type Operator, operatorCard } from '../../engine/authoring/operatorRun.ts';

export interface OperateJob {
  readonly operator: Operator;
  readonly seed: number;
}

export const work = ({ operator, seed }: OperateJob, drill: Drill): ScoreCard =>
  operatorCard(drill, operator, seed);
