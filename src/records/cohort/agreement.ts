/** What the ratings of people say together: how far they agree with each other, and with the computed card. */
import { type AgreementOfRaters, agreementOfRaters } from '../../core/statistics/intraclass.ts';
import { type RankCorrelation, rankCorrelation } from '../../core/statistics/rankCorrelation.ts';
import { type WeightedKappa, weightedKappa } from '../../core/statistics/weightedKappa.ts';
import { LEAST_RATING, MOST_RATING, type Rating, type RunNotes } from '../../protocol/runNotes.ts';

/** The ratings of one run on one form. */
export interface RatedRun {
  readonly digest: string;
  readonly drill: string;
  /** Points of its card; null where the run itself is not here. */
  readonly total: number | null;
  readonly ratings: readonly Rating[];
}

/** The marks of an item; null stands for the mean of all. */
export type ItemId = string | null;

export interface ItemAgreement extends AgreementOfRaters {
  readonly id: ItemId;
  readonly name: string;
}

/** The ids of the forms by which anything was rated, the most used first. */
export function formsIn(all: readonly RunNotes[]): string[] {
  const counts = new Map<string, number>();
  for (const { ratings } of all)
    for (const { form } of ratings) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form);
}

/** The runs that were rated on a form; `totals` has the points of the cards by digest. */
export function ratedRuns(
  all: readonly RunNotes[],
  form: string,
  totals: ReadonlyMap<string, number>,
): RatedRun[] {
  return all.flatMap(({ digest, drill, ratings }) => {
    const own = ratings.filter((rating) => rating.form === form);
    return own.length === 0 ? [] : [{ digest, drill, total: totals.get(digest) ?? null, ratings: own }];
  });
}

/** Who rated, those who rated most runs first. */
export function ratersOf(runs: readonly RatedRun[]): string[] {
  const counts = new Map<string, number>();
  for (const { ratings } of runs)
    for (const { rater } of ratings) counts.set(rater, (counts.get(rater) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([rater]) => rater);
}

export interface CompleteRatings {
  readonly raters: readonly string[];
  readonly runs: readonly RatedRun[];
}

/**
 * The runs that all of some raters rated: whoever rated fewest is left out until at least two runs are common to the
 * rest. Null where not even two raters have two runs in common.
 */
export function completeRatings(runs: readonly RatedRun[]): CompleteRatings | null {
  for (let raters = ratersOf(runs); raters.length >= 2; raters = raters.slice(0, -1)) {
    const common = runs.filter(({ ratings }) =>
      raters.every((rater) => ratings.some((rating) => rating.rater === rater)),
    );
    if (common.length >= 2) return { raters, runs: common };
  }
  return null;
}

/** Mark of an item, or the mean of all of a rating's; null where the rating has no such item. */
export function markOf({ items }: Rating, id: ItemId): number | null {
  if (id !== null) return items.find((item) => item.id === id)?.score ?? null;
  return items.reduce((sum, { score }) => sum + score, 0) / items.length;
}

/** Items that every rating has, in the order of the first, and the mean of all. */
export function itemsOf(runs: readonly RatedRun[]): { readonly id: ItemId; readonly name: string }[] {
  const ratings = runs.flatMap((run) => run.ratings);
  const common = (ratings[0]?.items ?? []).filter(({ id }) =>
    ratings.every((rating) => rating.items.some((item) => item.id === id)),
  );
  return [...common.map(({ id, name }) => ({ id, name })), { id: null, name: '' }];
}

const byRater = (run: RatedRun, rater: string): Rating | undefined =>
  run.ratings.find((rating) => rating.rater === rater);

/** ICC of each item, over the runs that all of these raters rated. */
export function itemAgreement({ raters, runs }: CompleteRatings): ItemAgreement[] {
  return itemsOf(runs).map(({ id, name }) => {
    const table = runs.map((run) => raters.map((rater) => markOf(byRater(run, rater)!, id)!));
    return { id, name, ...agreementOfRaters(table) };
  });
}

/** Weighted kappa of two raters on each item, over the runs that both rated; the mean of all is no category and has none. */
export function pairAgreement(
  runs: readonly RatedRun[],
  first: string,
  second: string,
): { readonly runs: number; readonly kappas: ReadonlyMap<ItemId, WeightedKappa> } {
  const common = runs.filter((run) => byRater(run, first) && byRater(run, second));
  const kappas = new Map<ItemId, WeightedKappa>();
  if (common.length >= 2)
    for (const { id } of itemsOf(common)) {
      if (id === null) continue;
      const marks = (rater: string) => common.map((run) => markOf(byRater(run, rater)!, id)!);
      kappas.set(id, weightedKappa(marks(first), marks(second), LEAST_RATING, MOST_RATING));
    }
  return { runs: common.length, kappas };
}

/** Mean over raters and items. */
export const meanRating = ({ ratings }: RatedRun): number =>
  ratings.reduce((sum, rating) => sum + markOf(rating, null)!, 0) / ratings.length;

/** Whether runs that people rate higher have more points on their cards; null where it cannot be told. */
export function ratingAgainstCard(runs: readonly RatedRun[]): RankCorrelation | null {
  const known = runs.filter(({ total }) => total !== null);
  return known.length < 2
    ? null
    : rankCorrelation(
        known.map(meanRating),
        known.map(({ total }) => total!),
      );
}

/** One row for each mark, for a table of another program. */
export function ratingRows(runs: readonly RatedRun[]): (string | number | null)[][] {
  return runs.flatMap(({ digest, drill, total, ratings }) =>
    ratings.flatMap((rating) =>
      rating.items.map(({ id, name, score }) => [
        digest,
        drill,
        total,
        rating.form,
        rating.rater,
        rating.changedAt,
        id,
        name,
        score,
      ]),
    ),
  );
}

export const RATING_COLUMNS = [
  'digest',
  'drill',
  'cardTotal',
  'form',
  'rater',
  'ratedAt',
  'item',
  'itemName',
  'score',
] as const;
