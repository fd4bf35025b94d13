/**
 * The looks of a compounded image: each steered a little, each with its own grain. Two scatter fields are independent
 * of each other; a third and further looks read one of them through a phase that turns from line to line, which is
 * what steering does to a fixed field: the spot then passes another band of it.
 */
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
  /** Which way the scatter's phase turns from line to line, by the turn of the depth table: −1, 0 or 1. */
  readonly turn: number;
}

const TURNS = [0, 1, -1] as const;

/** Looks of a setting, 1 to 11. Up to six are as good as independent; further ones smooth shadows and edges. */
export function looksOf(count: number): Look[] {
  const looks: Look[] = [];
  for (let k = 0; k < count; k++) {
    const share = count > 1 ? (2 * k) / (count - 1) - 1 : 0;
    const angleRad = radFromDeg(OUTER_LOOK_DEG) * share;
    const mix = ((k % 2) * PI) / 2 + (Math.floor(k / 6) * PI) / 4;
    looks.push({
      angleRad,
      sine: sin(angleRad),
      cosine: cos(angleRad),
      tangent: tan(angleRad),
      weightA: cos(mix),
      weightB: sin(mix),
      turn: TURNS[Math.floor(k / 2) % 3]!,
    });
  }
  return looks;
}
