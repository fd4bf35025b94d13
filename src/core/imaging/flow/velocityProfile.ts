/** How speed falls from the axis of a vessel to its wall, and what it adds up to. */
import { pow } from '../../math/elementary.ts';

/** Poiseuille's parabola. */
export const PARABOLIC = 2;

/**
 * Speed relative to the axis at a distance from it: 1 − (r / R)ⁿ. n = 2 is the parabola, larger is blunter.
 * `inside01` is the depth below the wall as a share of the radius: 0 at the wall, 1 on the axis.
 */
export function profile01(inside01: number, exponent: number): number {
  if (inside01 <= 0) return 0;
  const r = 1 - Math.min(1, inside01);
  return exponent === PARABOLIC ? 1 - r * r : r <= 0 ? 1 : 1 - pow(r, exponent);
}

/** Mean over the cross-section relative to the axis: n / (n + 2), so half for the parabola. */
export const profileMean01 = (exponent: number): number => exponent / (exponent + 2);
