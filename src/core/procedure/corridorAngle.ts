/** How a way that was taken stands to the best straight ways from the same hole in the skin. */
import type { Anatomy } from '../anatomy/anatomy.ts';
import type { TissueField } from '../anatomy/tissueField.ts';
import { atan2 } from '../math/elementary.ts';
import {
  add,
  addScaled,
  cross,
  dot,
  length,
  normalize,
  type ReadonlyVec3,
  scale,
  type Vec3,
} from '../math/vec3.ts';
import { findNeedle } from '../needle/catalogue.ts';
import { projectToSurface, type SurfacePoint } from '../probe/contact.ts';
import { longestNeedle } from './corridor.ts';
import { BEYOND_MM, corridorClearance, corridorField, linesFrom, marginAlong } from './corridorWays.ts';
import type { Drill } from './drill.ts';
import { firstTargetAlong, targetsAnywhere } from './targetPlaces.ts';
import { BLOCKED, type WayClearance } from './wayClearance.ts';

/** Room beyond the safe distances that is as good as any more, mm. */
export const ENOUGH_MARGIN_MM = 2;
/** Ways that keep less room than the best by no more than this are as good, mm: what a steady hand is off. */
export const AS_GOOD_MM = 0.5;
/** Aims tried from one entry. */
const MOST_AIMS = 48;
/** Halvings between the way taken and the nearest good one: to a hundredth of the angle. */
const HALVINGS = 7;
/** So many of the nearest good directions known are gone towards. */
const NEAREST_GOOD = 4;

export interface CorridorFrom {
  /** Greatest room that any straight way from here keeps, mm, at most ENOUGH_MARGIN_MM; null where none reaches the target. */
  readonly bestMarginMm: number | null;
  /** Angle, rad, from a direction (unit vector, world) to the nearest of the ways that are as good as the best; null where none reaches the target. */
  angleToRad(direction: ReadonlyVec3): number | null;
}

/**
 * The corridor from one hole in the skin, mm; the tissue is as corridor.ts has it. Undefined where there is no skin
 * near.
 */
export function corridorFrom(
  drill: Drill,
  anatomy: Anatomy,
  entryMm: ReadonlyVec3,
): CorridorFrom | undefined {
  const field = corridorField(anatomy);
  const point = skinAt(field, entryMm);
  if (!point) return undefined;
  const clearance = corridorClearance(field, drill);
  clearance.startAt(point.pointMm);
  const needleMm = findNeedle(longestNeedle(drill))?.lengthMm ?? 0;
  const lines = linesFrom(point, targetsAnywhere(field, drill, MOST_AIMS), needleMm);
  const margins = lines.map(({ direction, toMm }) =>
    marginAlong(clearance, direction, toMm, BLOCKED, ENOUGH_MARGIN_MM),
  );
  const best = Math.max(BLOCKED, ...margins);
  if (best === BLOCKED) return { bestMarginMm: null, angleToRad: () => null };
  // A free way is never as good as none: where the best is free, the others must be.
  const enough = best < 0 ? best - AS_GOOD_MM : Math.max(0, best - AS_GOOD_MM);
  const good = lines.filter((_, i) => margins[i]! >= enough).map((line) => line.direction);
  const isGood = (direction: ReadonlyVec3): boolean =>
    marginOfRay(field, drill, clearance, point.pointMm, direction, needleMm) >= enough;
  return { bestMarginMm: best, angleToRad: (direction) => nearestGoodRad(direction, good, isGood) };
}

function skinAt(field: TissueField, entryMm: ReadonlyVec3): SurfacePoint | undefined {
  try {
    return projectToSurface((x, y, z) => field.surfaceMm(x, y, z), entryMm);
  } catch {
    return undefined;
  }
}

/** Room along a line up to the middle of the target; BLOCKED where it does not meet it. */
function marginOfRay(
  field: TissueField,
  drill: Drill,
  clearance: WayClearance,
  entryMm: ReadonlyVec3,
  direction: ReadonlyVec3,
  needleMm: number,
): number {
  const met = firstTargetAlong(field, drill, entryMm, direction, needleMm);
  if (!met) return BLOCKED;
  const toMm = met.middleMm + Math.min(BEYOND_MM, met.roomMm);
  return marginAlong(clearance, direction, toMm, BLOCKED, ENOUGH_MARGIN_MM);
}

/**
 * Angle to the nearest good direction. The ones known lie some degrees apart: towards the few nearest of them and towards
 * their middle it is halved down to where good begins.
 */
function nearestGoodRad(
  direction: ReadonlyVec3,
  good: readonly Vec3[],
  isGood: (direction: ReadonlyVec3) => boolean,
): number {
  if (isGood(direction)) return 0;
  const middle = normalize(good.reduce<Vec3>((sum, d) => add(sum, d), [0, 0, 0]));
  const nearest = [...good].sort((a, b) => dot(b, direction) - dot(a, direction)).slice(0, NEAREST_GOOD);
  let least = Number.POSITIVE_INFINITY;
  for (const towards of isGood(middle) ? [...nearest, middle] : nearest) {
    let reached = towards;
    let near = 1;
    let off = 0;
    for (let i = 0; i < HALVINGS; i++) {
      const half = (near + off) / 2;
      const tried = between(direction, towards, half);
      if (isGood(tried)) {
        near = half;
        reached = tried;
      } else off = half;
    }
    least = Math.min(least, atan2(length(cross(direction, reached)), dot(direction, reached)));
  }
  return least;
}

const between = (from: ReadonlyVec3, to: ReadonlyVec3, share01: number): Vec3 =>
  normalize(addScaled(scale(from, 1 - share01), to, share01));
