/**
 * Intraclass correlations of ratings (Shrout and Fleiss 1979, Psychological Bulletin 86:420–428). Rows are what was rated,
 * columns who rated. ICC(2,1), two-way random, single rater, is the one for the agreement of raters on single runs.
 */
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

/** Throws unless there are at least two rows and two columns, and every row has as many finite numbers. */
export function intraclass(ratings: readonly (readonly number[])[]): Intraclass {
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
  const wms = (total - between) / (n * (k - 1));
  return {
    icc11: (bms - wms) / (bms + (k - 1) * wms),
    icc1k: (bms - wms) / bms,
    icc21: (bms - ems) / (bms + (k - 1) * ems + (k * (jms - ems)) / n),
    icc2k: (bms - ems) / (bms + (jms - ems) / n),
    icc31: (bms - ems) / (bms + (k - 1) * ems),
    icc3k: (bms - ems) / bms,
  };
}
