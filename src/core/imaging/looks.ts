/** The looks of a compounded image: each steered a little, each with its own mix of the two scatter fields. */
import { cos, PI, radFromDeg, sin, tan } from '../math/elementary.ts';

/** Steering of the outermost looks, degrees. */
export const OUTER_LOOK_DEG = 5;

export interface Look {
  readonly angleRad: number;
  readonly sine: number;
  readonly cosine: number;
  readonly tangent: number;
  /** Weights of the scatter fields a and b; their squares add up to 1. */
  readonly weightA: number;
  readonly weightB: number;
}

/** Looks of a setting of 1, 3 or 5. With two independent fields, looks beyond two smooth shadows and edges, not grain. */
export function looksOf(count: number): Look[] {
  const looks: Look[] = [];
  for (let k = 0; k < count; k++) {
    const share = count > 1 ? (2 * k) / (count - 1) - 1 : 0;
    const angleRad = radFromDeg(OUTER_LOOK_DEG) * share;
    const mix = (k * PI) / count;
    looks.push({
      angleRad,
      sine: sin(angleRad),
      cosine: cos(angleRad),
      tangent: tan(angleRad),
      weightA: cos(mix),
      weightB: sin(mix),
    });
  }
  return looks;
}
