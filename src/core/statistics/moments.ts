/** Mean and standard deviation of a sample. */

export interface Moments {
  readonly count: number;
  readonly mean: number;
  /** Of the sample, with count − 1 in the denominator; 0 for fewer than two values. */
  readonly sd: number;
}

/** Two passes, so that values far from zero keep their spread. NaN for no values at all. */
export function momentsOf(values: readonly number[]): Moments {
  const count = values.length;
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / count;
  if (count < 2) return { count, mean: count === 0 ? Number.NaN : mean, sd: 0 };
  let squares = 0;
  for (const value of values) squares += (value - mean) * (value - mean);
  return { count, mean, sd: Math.sqrt(squares / (count - 1)) };
}
