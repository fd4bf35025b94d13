/** A verb over files prints one result for one file and a list for several. */
export const oneOrMany = <T>(results: readonly T[]): T | readonly T[] =>
  results.length === 1 ? results[0]! : results;
