/** What scripted operators get on a drill: whether its pass mark lets the able pass and no one else. */
import type { ScoreCard } from '../../core/scoring/scoreCard.ts';
import { OPERATOR_KINDS, type OperatorKind } from '../../core/sim/operators/operator.ts';
import { contrastingGroupsCut, type ErrorRates, errorRates } from '../../core/statistics/cuts.ts';
import { type Moments, momentsOf } from '../../core/statistics/moments.ts';

export interface TrialRun {
  readonly operator: OperatorKind;
  readonly seed: number;
  readonly card: Pick<ScoreCard, 'total' | 'passed' | 'criticalErrors'>;
}

export interface OperatorFigures {
  readonly operator: OperatorKind;
  /** By seed. */
  readonly totals: readonly number[];
  readonly moments: Moments;
  readonly passed: number;
  readonly withCriticalError: number;
}

export interface TrialReport {
  readonly operators: readonly OperatorFigures[];
  /** Of the whole decision: total, required values and serious errors. Null until both classes have a run. */
  readonly decision: ErrorRates | null;
  /** Of the total alone against the pass mark. */
  readonly mark: ErrorRates | null;
  /** Total at which experts and the others are equally likely, whole points; null where there is none between them. */
  readonly suggestedMark: number | null;
}

/** Experts are those who should pass; novice and reckless operators those who should not. */
export function trialReport(runs: readonly TrialRun[], passTotal: number): TrialReport {
  const operators = OPERATOR_KINDS.flatMap((operator): OperatorFigures[] => {
    const own = runs.filter((run) => run.operator === operator).sort((a, b) => a.seed - b.seed);
    if (own.length === 0) return [];
    const totals = own.map(({ card }) => card.total);
    return [
      {
        operator,
        totals,
        moments: momentsOf(totals),
        passed: own.filter(({ card }) => card.passed).length,
        withCriticalError: own.filter(({ card }) => card.criticalErrors.length > 0).length,
      },
    ];
  });
  const experts = runs.filter(({ operator }) => operator === 'expert');
  const others = runs.filter(({ operator }) => operator !== 'expert');
  if (experts.length === 0 || others.length === 0)
    return { operators, decision: null, mark: null, suggestedMark: null };
  const totalsOf = (list: readonly TrialRun[]) => list.map(({ card }) => card.total);
  const passesOf = (list: readonly TrialRun[]) => list.map(({ card }) => Number(card.passed));
  const [able, unable] = [momentsOf(totalsOf(experts)), momentsOf(totalsOf(others))];
  const cut = able.mean > unable.mean ? contrastingGroupsCut(unable, able) : undefined;
  return {
    operators,
    decision: errorRates(passesOf(experts), passesOf(others), 1, true),
    mark: errorRates(totalsOf(experts), totalsOf(others), passTotal, true),
    suggestedMark: cut === undefined ? null : Math.round(cut),
  };
}
