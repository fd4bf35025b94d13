/** Agreement of two raters on categories, beyond chance (Cohen 1960, Educational and Psychological Measurement 20:37–46). */

/**
 * Cohen's kappa of a square table of counts: rows by the first rater, columns by the second. 1 where both used one and
 * the same category throughout. Throws unless the table is square, its counts are not negative, and it holds something.
 */
export function kappaOfTable(counts: readonly (readonly number[])[]): number {
  const size = counts.length;
  counts.forEach((row, i) => {
    if (row.length !== size || !row.every((c) => Number.isFinite(c) && c >= 0))
      throw new Error(`kappa: expected ${size} counts of at least 0 in row ${i}, got ${row.join(', ')}`);
  });
  const rows = counts.map((row) => row.reduce((sum, c) => sum + c, 0));
  const n = rows.reduce((sum, c) => sum + c, 0);
  if (n === 0) throw new Error('kappa: expected at least one rated item, got none');
  let observed = 0;
  let chance = 0;
  for (let i = 0; i < size; i++) {
    observed += counts[i]![i]! / n;
    let column = 0;
    for (let j = 0; j < size; j++) column += counts[j]![i]!;
    chance += (rows[i]! / n) * (column / n);
  }
  return chance >= 1 ? 1 : (observed - chance) / (1 - chance);
}

/** The same of two lists of what each rater said. Throws where they differ in length. */
export function kappa(first: readonly string[], second: readonly string[]): number {
  if (first.length !== second.length)
    throw new Error(`kappa: expected two lists of one length, got ${first.length} and ${second.length}`);
  const names = [...new Set([...first, ...second])];
  const counts = names.map(() => names.map(() => 0));
  first.forEach((name, i) => {
    counts[names.indexOf(name)]![names.indexOf(second[i]!)]!++;
  });
  return kappaOfTable(counts);
}
