/** The F distribution, by the continued fraction of the incomplete beta function (Abramowitz and Stegun 1964, 26.5 and 26.6). */
import { exp, log } from '../math/elementary.ts';

const STIRLING = [
  76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 0.001208650973866179,
  -0.000005395239384953,
];

/** Logarithm of the gamma function of x > 0, to 2e-10 (Lanczos 1964, SIAM Journal on Numerical Analysis 1:86–96). */
export function logGamma(x: number): number {
  const t = x + 5.5;
  let series = 1.000000000190015;
  STIRLING.forEach((c, i) => {
    series += c / (x + 1 + i);
  });
  return (x + 0.5) * log(t) - t + log((2.5066282746310007 * series) / x);
}

const MOST_TERMS = 500;
const TINY = 1e-300;

/** The continued fraction, evaluated forwards (Lentz 1976); converges fast for x < (a + 1) / (a + b + 2). */
function betaFraction(x: number, a: number, b: number): number {
  const guarded = (v: number) => (Math.abs(v) < TINY ? TINY : v);
  let c = 1;
  let d = 1 / guarded(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m <= MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guarded(1 + even * d);
    c = guarded(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guarded(1 + odd * d);
    c = guarded(1 + odd / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-14) break;
  }
  return h;
}

/** Regularised incomplete beta function of 0 ≤ x ≤ 1 and a, b > 0. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log(1 - x));
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/** Probability that F with these degrees of freedom, which need not be whole, is at most f. */
export const fProbability = (f: number, df1: number, df2: number): number =>
  f <= 0 ? 0 : incompleteBeta((df1 * f) / (df1 * f + df2), df1 / 2, df2 / 2);

/** The f that F stays below with a probability of 0 < p < 1. Throws for anything else. */
export function fQuantile(p: number, df1: number, df2: number): number {
  if (!(p > 0 && p < 1 && df1 > 0 && df2 > 0))
    throw new Error(`fQuantile: expected 0 < p < 1 and degrees of freedom above 0, got ${p}, ${df1}, ${df2}`);
  // Halved on x = df1 f / (df1 f + df2), which lies between 0 and 1.
  let low = 0;
  let high = 1;
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (incompleteBeta(middle, df1 / 2, df2 / 2) < p) low = middle;
    else high = middle;
  }
  const x = (low + high) / 2;
  return (df2 * x) / (df1 * (1 - x));
}
