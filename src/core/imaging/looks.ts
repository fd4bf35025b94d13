/**
 * The looks of a compounded image: each steered a little, each with its own grain. Scatter fields are independent of
 * each other, two for up to three looks and four for more; once each has been read, further looks read them through a
 * phase that turns from line to line, which is what steering does to a fixed field: the spot then passes another band
 * of it. Where lines are far apart the turn has no room, and two looks that differ by it alone stay alike.
 */
import { cos, radFromDeg, sin, tan } from '../math/elementary.ts';

/** Steering of the outermost looks, degrees. */
export const OUTER_LOOK_DEG = 5;

export interface Look {
  readonly angleRad: number;
  readonly sine: number;
  readonly cosine: number;
  readonly tangent: number;
  /** Which of the scatter fields it reads. */
  readonly field: number;
  /** Which way the scatter's phase turns from line to line, by the turn of the depth table: −1, 0 or 1. */
  readonly turn: number;
}

const TURNS = [0, 1, -1] as const;

/** Scatter fields that so many looks are read from: the second pair costs a twelfth of a frame. */
export const fieldsOf = (lookCount: number): 2 | 4 => (lookCount > 3 ? 4 : 2);

/** Looks of a setting, 1 to 11, all as good as independent. */
export function looksOf(count: number): Look[] {
  const looks: Look[] = [];
  const fields = fieldsOf(count);
  for (let k = 0; k < count; k++) {
    const share = count > 1 ? (2 * k) / (count - 1) - 1 : 0;
    const angleRad = radFromDeg(OUTER_LOOK_DEG) * share;
    looks.push({
      angleRad,
      sine: sin(angleRad),
      cosine: cos(angleRad),
      tangent: tan(angleRad),
      field: k % fields,
      turn: TURNS[Math.floor(k / fields)]!,
    });
  }
  return looks;
}
