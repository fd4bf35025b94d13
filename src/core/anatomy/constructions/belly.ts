/** Seeds of muscles: a belly swept from origin to insertion, with the direction of its fascicles. */
import type { Shape } from '../../geometry/shape.ts';
import { type SweepKnot, sweep } from '../../geometry/sweep.ts';
import type { SectionKind } from '../../geometry/sweepSection.ts';
import { cos, sin } from '../../math/elementary.ts';
import { normalize, type ReadonlyVec3, rejectFrom, type Vec3 } from '../../math/vec3.ts';
import type { Seed } from './grow.ts';
import { remembered } from './remembered.ts';

export interface MuscleSeed extends Seed {
  readonly name: string;
  readonly fibreInto: NonNullable<Shape['fibreInto']>;
}

/** Centre, half the width, half the thickness, mm. */
export type BellyStation = readonly [Vec3, number, number];

export interface BellyOptions {
  /** How far it may grow into free room, mm; 0 for what keeps its own section as others give way to it. */
  readonly growthMm?: number;
  /** Lean of the fascicles from the muscle's line, rad. */
  readonly pennationRad?: number;
  /** A flat muscle's is a stadium; an ellipse where none is named. */
  readonly section?: SectionKind;
}

/** A belly from stations along its line, slender enough to grow. */
export function belly(
  id: string,
  name: string,
  stations: readonly BellyStation[],
  thicknessToward: ReadonlyVec3,
  { growthMm = 6, pennationRad = 0, section = 'ellipse' }: BellyOptions = {},
): MuscleSeed {
  // Growth goes by the local thickness, or thin tendons of insertion would swell into stars.
  const knots: SweepKnot[] = stations.map(([atMm, halfWidthMm, halfThicknessMm]) => {
    const growth = Math.min(growthMm, 0.6 * halfThicknessMm);
    return { atMm, halfWidthMm: halfWidthMm + growth, halfThicknessMm: halfThicknessMm + growth };
  });
  const shape = sweep(knots, { thicknessToward, segments: 24, section });
  return {
    id,
    name,
    signedDistance: remembered(shape.signedDistance),
    bounds: shape.bounds,
    fibreInto: leaning(shape.fibreInto, thicknessToward, pennationRad),
    isCord: growthMm === 0,
  };
}

/**
 * Fascicles of a pennate muscle: they come from the sheet on one side and run down into the sheet on the other, so
 * they lean from the muscle's line towards the deep side on the way down (towards the superficial one where negative).
 */
export function leaning(
  lineInto: MuscleSeed['fibreInto'],
  superficial: ReadonlyVec3,
  pennationRad: number,
): MuscleSeed['fibreInto'] {
  if (pennationRad === 0) return lineInto;
  const c = cos(pennationRad);
  const s = sin(pennationRad);
  const line: Vec3 = [0, 0, 0];
  return (x, y, z, out) => {
    lineInto(x, y, z, line);
    const down = line[2] > 0 ? -1 : 1;
    const deep = normalize(rejectFrom([-superficial[0], -superficial[1], -superficial[2]], line));
    for (let k = 0; k < 3; k++) out[k] = c * down * line[k]! + s * deep[k]!;
  };
}
