/**
 * More or less muscle than usual. Bones keep their place; what lies over them moves straight away from their axis, or
 * towards it, so that bellies and what is between them thicken by the patient's share. Bellies are stretched with the
 * room that they fill, tendons, vessels and nerves only carried along: they keep their own section.
 */
import { sweep } from '../../geometry/sweep.ts';
import { clamp } from '../../math/scalar.ts';
import type { ReadonlyVec3, Vec3 } from '../../math/vec3.ts';
import type { Box, DistanceFunction, PatientParameters } from '../anatomy.ts';
import type { ParameterRange } from '../patientRules.ts';
import type { MuscleSeed } from './belly.ts';
import { remembered } from './remembered.ts';

/** Muscle in percent of the usual: in cachexia 25–40 % less [TKU], in the well trained up to 20 % more [U]. */
export const MUSCLE_RANGE: ParameterRange = {
  field: 'musclePercent',
  least: 60,
  most: 120,
  unit: '%',
  usual: 100,
};

/** A place as seen from the bones: its nearest point on their axis, the direction from there, the height. */
export interface FromAxis {
  /** Share of the way along the axis in plan, 0 to 1. */
  along01: number;
  /** Unit direction outwards, in plan. */
  outX: number;
  outY: number;
  zMm: number;
}

/** How the muscles of a region lie on its bones, authored mm. */
export interface BulkForm {
  /** Ends of the bones' axis in plan at a height, both in one point where there is one long bone: x, y, x, y. */
  readonly axisInto: (zMm: number, out: Float64Array) => void;
  /** Nothing nearer to the axis than this moves: bone, joint. The same all along a direction outwards. */
  readonly coreMm: (place: FromAxis) => number;
  /** 1 among bellies, 0 where there are none. Likewise. */
  readonly belly01: (place: FromAxis) => number;
}

export interface Bulk {
  /** Muscle against the usual: 1 as authored. */
  readonly share: number;
  /** Where an authored point goes. */
  readonly moved: (p: ReadonlyVec3) => Vec3;
  /** A sweep through authored knots that are carried along. */
  readonly sweep: typeof sweep;
  /** Seeds stretched. */
  readonly seeds: (authored: readonly MuscleSeed[]) => readonly MuscleSeed[];
}

const AS_AUTHORED: Bulk = {
  share: 1,
  moved: (p) => [p[0], p[1], p[2]],
  sweep,
  seeds: (authored) => authored,
};

const LEAST_DISTANCE_MM = 1e-6;

export function makeBulk({ musclePercent }: Pick<PatientParameters, 'musclePercent'>, form: BulkForm): Bulk {
  if (musclePercent === undefined || musclePercent === MUSCLE_RANGE.usual) return AS_AUTHORED;
  const share = musclePercent / 100;
  const axis = new Float64Array(4);
  const place: FromAxis = { along01: 0, outX: 0, outY: 0, zMm: 0 };
  /** Stretch at the last place asked for, and its distance from the axis and the core's, mm. */
  let stretch = 1;
  let fromAxisMm = 0;
  let coreMm = 0;
  const look = (x: number, y: number, z: number): void => {
    form.axisInto(z, axis);
    const [x0, y0, x1, y1] = axis as unknown as readonly [number, number, number, number];
    const dx = x1 - x0;
    const dy = y1 - y0;
    const squared = dx * dx + dy * dy;
    const along = squared > 0 ? clamp(((x - x0) * dx + (y - y0) * dy) / squared, 0, 1) : 0;
    const ox = x - x0 - along * dx;
    const oy = y - y0 - along * dy;
    fromAxisMm = Math.sqrt(ox * ox + oy * oy);
    const length = Math.max(LEAST_DISTANCE_MM, fromAxisMm);
    place.along01 = along;
    place.outX = ox / length;
    place.outY = oy / length;
    place.zMm = z;
    coreMm = form.coreMm(place);
    stretch = 1 + (share - 1) * form.belly01(place);
  };
  const moved = ([x, y, z]: ReadonlyVec3): Vec3 => {
    look(x, y, z);
    const more = Math.max(0, fromAxisMm - coreMm) * (stretch - 1);
    return [x + more * place.outX, y + more * place.outY, z];
  };
  // The authored place of the last point that a seed was asked at: all seeds are asked at the same point in turn.
  const last: Vec3 = [Number.NaN, Number.NaN, Number.NaN];
  const from: Vec3 = [0, 0, 0];
  let slope = 1;
  const authoredAt = (x: number, y: number, z: number): void => {
    if (last[0] === x && last[1] === y && last[2] === z) return;
    look(x, y, z);
    const more = Math.max(0, fromAxisMm - coreMm) * (1 / stretch - 1);
    from[0] = x + more * place.outX;
    from[1] = y + more * place.outY;
    from[2] = z;
    // Where room shrinks, authored distances pass faster outwards than real ones, and as fast as them aside: between both.
    slope = Math.sqrt(Math.sqrt(Math.min(1, stretch)));
    last[0] = x;
    last[1] = y;
    last[2] = z;
  };
  const stretched = (f: DistanceFunction): DistanceFunction =>
    remembered((x, y, z) => {
      authoredAt(x, y, z);
      return slope * f(from[0], from[1], from[2]);
    });
  /** Heights stay: a box grows in plan by the most that any point of it can move. */
  const stretchedBox = ({ min, max }: Box): Box => {
    let farthest = 0;
    for (const z of [min[2], max[2]])
      for (const x of [min[0], max[0]])
        for (const y of [min[1], max[1]]) {
          look(x, y, z);
          farthest = Math.max(farthest, fromAxisMm);
        }
    const byMm = Math.abs(share - 1) * farthest;
    return { min: [min[0] - byMm, min[1] - byMm, min[2]], max: [max[0] + byMm, max[1] + byMm, max[2]] };
  };
  return {
    share,
    moved,
    sweep: (authored, options) =>
      sweep(
        authored.map((knot) => ({ ...knot, atMm: moved(knot.atMm) })),
        options,
      ),
    seeds: (authored) =>
      authored.map((seed) => ({
        ...seed,
        signedDistance: stretched(seed.signedDistance),
        bounds: stretchedBox(seed.bounds),
        fibreInto: (x, y, z, out) => {
          authoredAt(x, y, z);
          seed.fibreInto(from[0], from[1], from[2], out);
        },
      })),
  };
}
