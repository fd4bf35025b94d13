/**
 * Intraclass correlations of ratings (Shrout and Fleiss 1979, Psychological Bulletin 86:420–428). Rows are what was rated,
 * columns who rated. ICC(2,1), two-way random, single rater, is the one for the agreement of raters on single runs.
 */
import { fQuantile } from './fDistribution.ts';
import type { Interval } from './interval.ts';

export interface Intraclass {
  /** Each target rated by different raters; single rating, and the mean of k. */
  readonly icc11: number;
  readonly icc1k: number;
  /** The same raters for all, drawn from many: absolute agreement. */
  readonly icc21: number;
  readonly icc2k: number;
  /** The same raters for all, and no others of interest: consistency. */
  readonly icc31: number;
  readonly icc3k: number;
}

/** Mean squares of the two-way table: between rows, between columns, what is left, and within rows. */
interface MeanSquares {
  readonly n: number;
  readonly k: number;
  readonly bms: number;
  readonly jms: number;
  readonly ems: number;
  readonly wms: number;
}

function meanSquares(ratings: readonly (readonly number[])[]): MeanSquares {
  const n = ratings.length;
  const k = ratings[0]?.length ?? 0;
  if (n < 2 || k < 2)
    throw new Error(`intraclass: expected at least 2 targets and 2 raters, got ${n} and ${k}`);
  ratings.forEach((row, i) => {
    if (row.length !== k || !row.every(Number.isFinite))
      throw new Error(`intraclass: expected ${k} numbers in row ${i}, got ${row.join(', ')}`);
  });
  let sum = 0;
  for (const row of ratings) for (const x of row) sum += x;
  const mean = sum / (n * k);
  let total = 0;
  let between = 0;
  for (const row of ratings) {
    let rowSum = 0;
    for (const x of row) {
      rowSum += x;
      total += (x - mean) * (x - mean);
    }
    between += k * (rowSum / k - mean) * (rowSum / k - mean);
  }
  let raters = 0;
  for (let j = 0; j < k; j++) {
    let columnSum = 0;
    for (const row of ratings) columnSum += row[j]!;
    raters += n * (columnSum / n - mean) * (columnSum / n - mean);
  }
  const bms = between / (n - 1);
  const jms = raters / (k - 1);
  const ems = (total - between - raters) / ((n - 1) * (k - 1));
  return { n, k, bms, jms, ems, wms: (total - between) / (n * (k - 1)) };
}

/** Throws unless there are at least two rows and two columns, and every row has as many finite numbers. */
export function intraclass(ratings: readonly (readonly number[])[]): Intraclass {
  const { n, k, bms, jms, ems, wms } = meanSquares(ratings);
  return {
    icc11: (bms - wms) / (bms + (k - 1) * wms),
    icc1k: (bms - wms) / bms,
    icc21: (bms - ems) / (bms + (k - 1) * ems + (k * (jms - ems)) / n),
    icc2k: (bms - ems) / (bms + (jms - ems) / n),
    icc31: (bms - ems) / (bms + (k - 1) * ems),
    icc3k: (bms - ems) / bms,
  };
}

/** ICC(2,1) and ICC(2,k) with intervals of 95 %; null where there is none, as where no rating varies. */
export interface AgreementOfRaters {
  readonly single: number | null;
  readonly singleInterval: Interval | null;
  readonly average: number | null;
  readonly averageInterval: Interval | null;
}

const UPPER = 0.975;
/** Full agreement but for rounding: nothing is left to reckon an interval from. */
const FULL = 1 - 1e-12;

/**
 * Agreement of raters drawn from many, with the intervals of McGraw and Wong 1996, Psychological Methods 1:30–46, table 7
 * (case 2A). Throws what `intraclass` throws.
 */
export function agreementOfRaters(ratings: readonly (readonly number[])[]): AgreementOfRaters {
  const { n, k, bms, jms, ems } = meanSquares(ratings);
  const finite = (value: number): number | null => (Number.isFinite(value) ? Math.min(1, value) : null);
  const { icc21, icc2k } = intraclass(ratings);
  const none = { single: finite(icc21), singleInterval: null, average: finite(icc2k), averageInterval: null };
  if (none.single === null || icc21 >= FULL) return none;
  const a = (k * icc21) / (n * (1 - icc21));
  const b = 1 + (k * icc21 * (n - 1)) / (n * (1 - icc21));
  const sum = a * jms + b * ems;
  const freedom = (sum * sum) / ((a * jms * a * jms) / (k - 1) + (b * ems * b * ems) / ((n - 1) * (k - 1)));
  if (!(freedom > 0 && Number.isFinite(freedom))) return none;
  const fLow = fQuantile(UPPER, n - 1, freedom);
  const fHigh = fQuantile(UPPER, freedom, n - 1);
  const rest = k * jms + (k * n - k - n) * ems;
  const low = (n * (bms - fLow * ems)) / (fLow * rest + n * bms);
  const high = (n * (fHigh * bms - ems)) / (rest + n * fHigh * bms);
  // From a few targets the limits run out of what a correlation can be: below the least there is, none says more.
  const least = -1 / (k - 1);
  const ofMean = (icc: number): number => (icc <= least ? -1 : Math.max(-1, (icc * k) / (1 + icc * (k - 1))));
  return {
    ...none,
    singleInterval: [Math.max(least, low), Math.min(1, high)],
    averageInterval: [ofMean(low), Math.min(1, ofMean(high))],
  };
}
