/** Small exact helpers on numbers. */

export const clamp = (x: number, low: number, high: number): number => (x < low ? low : x > high ? high : x);

export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;

/** Cubic step from 0 at `from` to 1 at `to` (either order), with flat ends. */
export function smoothstep(from: number, to: number, x: number): number {
  const t = clamp((x - from) / (to - from), 0, 1);
  return t * t * (3 - 2 * t);
}

/** Smooth minimum of radius k: at most k/4 below the minimum, equal to it where |a − b| ≥ k. */
export function smoothMin(a: number, b: number, k: number): number {
  const h = k - Math.abs(a - b);
  const least = a < b ? a : b;
  return h > 0 ? least - (h * h) / (4 * k) : least;
}

/** Smooth maximum of radius k. */
export const smoothMax = (a: number, b: number, k: number): number => -smoothMin(-a, -b, k);

export const square = (x: number): number => x * x;
