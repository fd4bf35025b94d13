/** How two classes of runs of a drill differ, metric by metric, and what cuts follow from them. */
import { areaUnderCurve } from '../statistics/auc.ts';
import { contrastingGroupsCut, type ErrorRates, errorRates, expertCut } from '../statistics/cuts.ts';
import { type Moments, momentsOf } from '../statistics/moments.ts';
import type { ScoreCard } from './scoreCard.ts';

/** A cut and how often it errs on the very runs that it was derived from. */
export interface Cut extends ErrorRates {
  readonly at: number;
}

export interface ClassFigures extends Moments {
  /** Runs that never came to what is measured; they count as worst in area and rates and are left out of mean and SD. */
  readonly missing: number;
}

export interface CutRow {
  /** Id of the metric, or `total`. */
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly isMoreBetter: boolean;
  readonly expert: ClassFigures;
  readonly novice: ClassFigures;
  /** Chance that an expert's value is better than a novice's, a tie counting half. */
  readonly auc: number;
  /** Where the normal curves of the classes cross; null where they do not between the means. */
  readonly contrastingGroups: Cut | null;
  /** The experts' mean less k SD. */
  readonly expertMean: Cut | null;
  /** What the drill requires now, where it does. */
  readonly required: Cut | null;
}

export interface CutReport {
  readonly drill: string;
  /** Standard deviations below the experts' mean. */
  readonly k: number;
  readonly runs: { readonly expert: number; readonly novice: number };
  /** The card's own decision: passed or not. */
  readonly pass: ErrorRates & { readonly auc: number };
  /** Share of each class's runs with at least one critical error. */
  readonly criticalErrors: { readonly expert: number; readonly novice: number };
  readonly rows: readonly CutRow[];
}

type Values = readonly (number | null)[];

/** Throws where a class has no run or a card is of another drill. */
export function cutReport(
  experts: readonly ScoreCard[],
  novices: readonly ScoreCard[],
  k: number,
): CutReport {
  const first = experts[0];
  if (!first || novices.length === 0)
    throw new Error('cutReport.cutReport: each class needs a run, got none');
  for (const card of [...experts, ...novices])
    if (card.drill !== first.drill)
      throw new Error(`cutReport.cutReport: expected cards of ${first.drill}, got one of ${card.drill}`);
  const rowOf = (
    head: Pick<CutRow, 'id' | 'name' | 'unit' | 'isMoreBetter'>,
    valueIn: (card: ScoreCard) => number | null,
    required: number | undefined,
  ): CutRow => makeRow(head, experts.map(valueIn), novices.map(valueIn), required, k);
  const rows = [
    rowOf(
      { id: 'total', name: 'Total', unit: 'points', isMoreBetter: true },
      (card) => card.total,
      undefined,
    ),
    ...first.metrics.map(({ id, name, unit, limits }) =>
      rowOf(
        { id, name, unit, isMoreBetter: limits.good >= limits.poor },
        (card) => card.metrics.find((m) => m.id === id)?.value ?? null,
        limits.required,
      ),
    ),
  ];
  const passed = (cards: readonly ScoreCard[]) => cards.map((card) => Number(card.passed));
  const share = (cards: readonly ScoreCard[]) =>
    cards.filter((card) => card.criticalErrors.length > 0).length / cards.length;
  return {
    drill: first.drill,
    k,
    runs: { expert: experts.length, novice: novices.length },
    pass: {
      auc: areaUnderCurve(passed(experts), passed(novices)),
      ...errorRates(passed(experts), passed(novices), 1, true),
    },
    criticalErrors: { expert: share(experts), novice: share(novices) },
    rows,
  };
}

function makeRow(
  head: Pick<CutRow, 'id' | 'name' | 'unit' | 'isMoreBetter'>,
  expertValues: Values,
  noviceValues: Values,
  required: number | undefined,
  k: number,
): CutRow {
  const { isMoreBetter } = head;
  const expert = figuresOf(expertValues);
  const novice = figuresOf(noviceValues);
  const sign = isMoreBetter ? 1 : -1;
  const rank = (value: number | null) => (value === null ? Number.NEGATIVE_INFINITY : sign * value);
  const cut = (at: number | undefined): Cut | null =>
    at === undefined || !Number.isFinite(at)
      ? null
      : { at, ...errorRates(expertValues, noviceValues, at, isMoreBetter) };
  // A line is drawn between the classes only where the experts' side of it is the better one.
  const isTold = expert.count > 0 && novice.count > 0 && sign * (expert.mean - novice.mean) > 0;
  return {
    ...head,
    expert,
    novice,
    auc: areaUnderCurve(expertValues.map(rank), noviceValues.map(rank)),
    contrastingGroups: isTold ? cut(contrastingGroupsCut(novice, expert)) : null,
    expertMean: cut(expertCut(expert, k, isMoreBetter)),
    required: cut(required),
  };
}

function figuresOf(values: Values): ClassFigures {
  const known = values.filter((value) => value !== null);
  return { ...momentsOf(known), missing: values.length - known.length };
}
