/** Spearman's rank correlation, ties by their mean rank. */
import { exp, log } from '../math/elementary.ts';
import type { Interval } from './interval.ts';
import { Z_975 } from './weightedKappa.ts';

export interface RankCorrelation {
  readonly rho: number;
  /** Of 95 %, by Fisher's z with the error of Bonett and Wright 2000, Psychometrika 65:23–28; null below four pairs. */
  readonly interval: Interval | null;
}

/** Null where a list does not vary. Throws where the lists differ in length or have fewer than two numbers. */
export function rankCorrelation(first: readonly number[], second: readonly number[]): RankCorrelation | null {
  const n = first.length;
  if (n < 2 || second.length !== n)
    throw new Error(
      `rankCorrelation: expected two lists of one length from 2 on, got ${n} and ${second.length}`,
    );
  const a = ranks(first);
  const b = ranks(second);
  const mean = (n + 1) / 2;
  let both = 0;
  let ofA = 0;
  let ofB = 0;
  for (let i = 0; i < n; i++) {
    both += (a[i]! - mean) * (b[i]! - mean);
    ofA += (a[i]! - mean) * (a[i]! - mean);
    ofB += (b[i]! - mean) * (b[i]! - mean);
  }
  if (ofA === 0 || ofB === 0) return null;
  const rho = Math.max(-1, Math.min(1, both / Math.sqrt(ofA * ofB)));
  if (n < 4 || Math.abs(rho) === 1) return { rho, interval: n < 4 ? null : [rho, rho] };
  const z = log((1 + rho) / (1 - rho)) / 2;
  const reach = Z_975 * Math.sqrt((1 + (rho * rho) / 2) / (n - 3));
  return { rho, interval: [tanh(z - reach), tanh(z + reach)] };
}

const tanh = (x: number): number => {
  const e = exp(2 * x);
  return (e - 1) / (e + 1);
};

function ranks(values: readonly number[]): number[] {
  const order = values.map((value, i) => ({ value, i })).sort((x, y) => x.value - y.value);
  const found = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && order[to + 1]!.value === order[from]!.value) to++;
    for (let k = from; k <= to; k++) found[order[k]!.i] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return found;
}
