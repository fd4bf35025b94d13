/** The ways from one place on the skin to the places of a target, judged and counted. */
import { TissueField } from '../anatomy/tissueField.ts';
import type { Anatomy } from '../anatomy/anatomy.ts';
import { asin } from '../math/elementary.ts';
import { distance, dot, normalize, type ReadonlyVec3, subtract, type Vec3 } from '../math/vec3.ts';
import type { SurfacePoint } from '../probe/contact.ts';
import type { Drill } from './drill.ts';
import type { TargetPlace } from './targetPlaces.ts';
import { BLOCKED, WayClearance } from './wayClearance.ts';

/** Room beyond the safe distances that is worth having, mm; a margin is never said to be more. */
export const MOST_MARGIN_MM = 5;
/** Room above and below the tip in the target that is worth having, mm. */
const MOST_ROOM_MM = 3;
/** So much of the needle stays outside, mm. */
const HUB_ROOM_MM = 3;
/** A way is asked about beyond its aim by the room there, at most so far, mm: a hand does not stop on the spot. */
export const BEYOND_MM = 1;
/** Shorter than this nothing is injected safely, mm [TKU]. */
const SHORTEST_MM = 3;
/** Flatter to the skin than this the needle runs in it, rad: 4° [TKU]. */
const FLATTEST_SKIN_RAD = 0.07;
/** Steeper than this a probe over the tip has no room beside the needle, rad: 69° [TKU]. */
const STEEPEST_SKIN_RAD = 1.2;
/** A way is asked about from this depth on, at places so far apart, mm. */
const FROM_MM = 0.4;
const STEP_MM = 0.1;
/** What a mm of length costs against a mm of margin. */
const LENGTH_COST = 0.02;

export interface CorridorWay {
  readonly targetMm: Vec3;
  /** Unit vector, world. */
  readonly direction: Vec3;
  readonly lengthMm: number;
  /** Least distance to what is to be avoided beyond its safe distance, mm, at most MOST_MARGIN_MM. */
  readonly marginMm: number;
  /** Room above and below the tip in the target, mm. */
  readonly roomMm: number;
  /** Angle between the way and the skin, rad: 0 along it. */
  readonly toSkinRad: number;
  /** What the margin is measured to; absent where nothing is near. */
  readonly nearest?: string;
  /** Margin and room in the target, each as far as they are worth having, less a little for the length, mm. */
  readonly merit: number;
}

export interface WaysFrom {
  readonly best: CorridorWay | null;
  /** Lines that were tried, and those of them that keep every distance. */
  readonly triedWays: number;
  readonly freeWays: number;
}

/** The tissue with no probe on it, the cavity as open as the patient's own fluid holds it. */
export const corridorField = (anatomy: Anatomy): TissueField =>
  new TissueField(anatomy, { probe: null, cavityVolumeMl: anatomy.restingVolumeMl, boluses: [] });

export const corridorClearance = (field: TissueField, drill: Drill): WayClearance =>
  new WayClearance(field, drill.avoid, drill.target.structure);

/** Least margin of a straight way whose start `clearance` knows, mm; BLOCKED through bone, cartilage or air. */
export const marginAlong = (
  clearance: WayClearance,
  direction: ReadonlyVec3,
  lengthMm: number,
  leastMm = BLOCKED,
  mostMm = MOST_MARGIN_MM,
): number =>
  clearance.leastMm(direction, { fromMm: FROM_MM, toMm: lengthMm, stepMm: STEP_MM, mostMm, leastMm });

/** Angle of a direction to the skin, rad: 0 along it, π/2 straight in. */
export const angleToSkin = (direction: ReadonlyVec3, normal: ReadonlyVec3): number =>
  asin(Math.max(-1, Math.min(1, -dot(direction, normal))));

/** Least margin that still counts as free, mm. */
export const FREE_MM = 0;

/** A straight line from a place on the skin to one in the target that a needle could take, were nothing in between. */
export interface Line {
  readonly place: TargetPlace;
  readonly direction: Vec3;
  readonly lengthMm: number;
  readonly toSkinRad: number;
  /** How far it is asked about, mm. */
  readonly toMm: number;
}

/** The lines that are long enough and short enough for the needle, neither too flat nor too steep. */
export function linesFrom(
  { pointMm, normal }: SurfacePoint,
  places: readonly TargetPlace[],
  needleMm: number,
): Line[] {
  const lines: Line[] = [];
  for (const place of places) {
    const lengthMm = distance(place.pointMm, pointMm);
    if (lengthMm > needleMm - HUB_ROOM_MM || lengthMm < SHORTEST_MM) continue;
    const direction = normalize(subtract(place.pointMm, pointMm));
    const toSkinRad = angleToSkin(direction, normal);
    if (toSkinRad < FLATTEST_SKIN_RAD || toSkinRad > STEEPEST_SKIN_RAD) continue;
    lines.push({
      place,
      direction,
      lengthMm,
      toSkinRad,
      toMm: lengthMm + Math.min(BEYOND_MM, place.roomMm),
    });
  }
  return lines;
}

/** Judges lines that start where `clearance` was told last. */
export function judgeWays(clearance: WayClearance, lines: readonly Line[]): WaysFrom {
  let best: CorridorWay | null = null;
  let freeWays = 0;
  for (const { place, direction, lengthMm, toSkinRad, toMm } of lines) {
    const worth = Math.min(place.roomMm, MOST_ROOM_MM) - LENGTH_COST * lengthMm;
    // A way that cannot be the best need only be free or not.
    const canBeBest = !best || MOST_MARGIN_MM + worth > best.merit;
    const marginMm = marginAlong(clearance, direction, toMm, FREE_MM, canBeBest ? MOST_MARGIN_MM : FREE_MM);
    if (!(marginMm >= FREE_MM)) continue;
    freeWays++;
    const merit = marginMm + worth;
    if (!canBeBest || (best && merit <= best.merit)) continue;
    const nearest = clearance.nearest();
    best = {
      targetMm: place.pointMm,
      direction,
      lengthMm,
      marginMm,
      roomMm: place.roomMm,
      toSkinRad,
      ...(nearest === undefined ? {} : { nearest }),
      merit,
    };
  }
  return { best, triedWays: lines.length, freeWays };
}
