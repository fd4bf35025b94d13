/**
 * Weighted kappa of two raters on ordered categories (Cohen 1968, Psychological Bulletin 70:213–220), with weights that
 * fall with the square of the distance: with them it is an intraclass correlation (Fleiss and Cohen 1973). Standard error
 * for large numbers by Fleiss, Cohen and Everitt 1969, Psychological Bulletin 72:323–327.
 */
import type { Interval } from './interval.ts';

export interface WeightedKappa {
  readonly kappa: number;
  /** Of 95 %, by the normal distribution; null below LEAST_TARGETS, and where chance alone agrees fully. */
  readonly interval: Interval | null;
}

/** The error holds for large numbers; from fewer targets than this no interval is given. */
const LEAST_TARGETS = 10;

/** Of the standard normal distribution, 97.5 %. */
export const Z_975 = 1.959963984540054;

/**
 * `first` and `second` are what each rater gave the same targets: whole numbers from `least` to `most`. Kappa is 1 where
 * both gave one and the same throughout. Throws where the lists differ in length or are empty, or a number is no category.
 */
export function weightedKappa(
  first: readonly number[],
  second: readonly number[],
  least: number,
  most: number,
): WeightedKappa {
  const n = first.length;
  if (n === 0 || second.length !== n)
    throw new Error(`weightedKappa: expected two lists of one length, got ${n} and ${second.length}`);
  const size = most - least + 1;
  const shares = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const rows = new Array<number>(size).fill(0);
  const columns = new Array<number>(size).fill(0);
  first.forEach((a, t) => {
    const i = a - least;
    const j = second[t]! - least;
    const cell = shares[i]?.[j];
    if (cell === undefined)
      throw new Error(
        `weightedKappa: expected whole numbers from ${least} to ${most}, got ${a}, ${second[t]}`,
      );
    shares[i]![j] = cell + 1 / n;
    rows[i]! += 1 / n;
    columns[j]! += 1 / n;
  });
  const weight = (i: number, j: number): number =>
    size === 1 ? 1 : 1 - ((i - j) * (i - j)) / ((size - 1) * (size - 1));
  let observed = 0;
  let chance = 0;
  const ofRow = new Array<number>(size).fill(0);
  const ofColumn = new Array<number>(size).fill(0);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      const w = weight(i, j);
      observed += w * shares[i]![j]!;
      chance += w * rows[i]! * columns[j]!;
      ofRow[i]! += w * columns[j]!;
      ofColumn[j]! += w * rows[i]!;
    }
  if (1 - chance < 1e-12) return { kappa: 1, interval: null };
  const kappa = (observed - chance) / (1 - chance);
  if (n < LEAST_TARGETS) return { kappa, interval: null };
  let spread = 0;
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      const term = weight(i, j) * (1 - chance) - (ofRow[i]! + ofColumn[j]!) * (1 - observed);
      spread += shares[i]![j]! * term * term;
    }
  const centre = observed * chance - 2 * chance + observed;
  const left = (1 - chance) * (1 - chance);
  const error = Math.sqrt(Math.max(0, spread - centre * centre) / (n * left * left));
  return {
    kappa,
    interval: [Math.max(-1, kappa - Z_975 * error), Math.min(1, kappa + Z_975 * error)],
  };
}
