/**
 * The safe corridor of a drill, from the exact field: the places on the skin and the directions from which a straight
 * needle reaches the target within its length, keeps every distance that the drill wants kept, and meets no bone,
 * cartilage (unless that is the target) or air.
 *
 * The tissue is as it lies with no probe on it and the patient's own fluid in the cavity. Entries are a lattice on the skin,
 * aims a spread of places in the target; a way is the straight line between them, and a little beyond. Further entries
 * lie in the plane of the probe where the drill sets it down, beside its face; their ways stay in that plane, flat enough
 * to be seen.
 */
import type { Anatomy } from '../anatomy/anatomy.ts';
import type { TissueField } from '../anatomy/tissueField.ts';
import { inverseTransformDirection, type RigidTransform } from '../frames/frames.ts';
import { asin } from '../math/elementary.ts';
import { distance, type ReadonlyVec3, scale, add, type Vec3 } from '../math/vec3.ts';
import { findNeedle } from '../needle/catalogue.ts';
import { findTransducer } from '../probe/catalogue.ts';
import { projectToSurface, type SurfacePoint } from '../probe/contact.ts';
import { apertureMm } from '../probe/transducer.ts';
import { createSimulation } from '../sim/simulation.ts';
import {
  corridorClearance,
  corridorField,
  judgeWays,
  type Line,
  linesFrom,
  marginAlong,
  type WaysFrom,
} from './corridorWays.ts';
import type { Drill } from './drill.ts';
import { skinInPlane, skinPoints } from './skinPoints.ts';
import { SHOWN_SHAFT_MM, type TargetPlace, targetsAnywhere, targetsInPlane } from './targetPlaces.ts';
import type { WayClearance } from './wayClearance.ts';

/** About so many entries and aims are tried: what 2 s allow. */
const MOST_ENTRIES = 450;
const MOST_AIMS = 32;
/** The lattice on the skin is no finer than this, mm. */
const FINEST_PITCH_MM = 2.5;
/** Gaps between the probe's edge and the entries in its plane, mm. */
const GAPS_MM = [6, 9, 12, 15, 18, 21, 24];
/** Steepest angle to the face at which a needle is still seen, rad: 60° [TKU]. */
const STEEPEST_FACE_RAD = 1.047;

export interface CorridorEntry extends WaysFrom {
  readonly entryMm: Vec3;
  /** Unit outward normal of the skin. */
  readonly normal: Vec3;
  /** True where its ways lie in the plane of the probe as the drill sets it down, beside its face. */
  readonly isInPlane: boolean;
}

export interface Corridor {
  /** Id of the needle whose length is the limit: the drill's first, or its longest where that one has no way. */
  readonly needle: string;
  /** Distance between neighbouring entries, about, mm. */
  readonly pitchMm: number;
  /** Those in the plane of the probe last. */
  readonly entries: readonly CorridorEntry[];
  /** The entry with the best way of all, and of those in the plane of the probe; null where none is free. */
  readonly best: CorridorEntry | null;
  readonly bestInPlane: CorridorEntry | null;
  /** Share of the ways tried, those of the plane left out, that are free, 0–1. */
  readonly freeShare01: number;
}

/** Corridors depend on drill and anatomy alone. */
const known = new WeakMap<Anatomy, WeakMap<Drill, Corridor>>();

/** The corridor of a drill in the anatomy of its patient with the target open; worked out once. */
export function corridorOf(drill: Drill, anatomy: Anatomy): Corridor {
  const ofAnatomy = known.get(anatomy) ?? new WeakMap<Drill, Corridor>();
  known.set(anatomy, ofAnatomy);
  const corridor = ofAnatomy.get(drill) ?? search(drill, anatomy);
  ofAnatomy.set(drill, corridor);
  return corridor;
}

function search(drill: Drill, anatomy: Anatomy): Corridor {
  const first = searchWith(drill, anatomy, drill.needles[0]!);
  if (first.best) return first;
  const longest = longestNeedle(drill);
  return longest === drill.needles[0] ? first : searchWith(drill, anatomy, longest);
}

const lengthOf = (needle: string): number => findNeedle(needle)?.lengthMm ?? 0;

export const longestNeedle = ({ needles }: Drill): string =>
  needles.reduce((longest, id) => (lengthOf(id) > lengthOf(longest) ? id : longest));

function searchWith(drill: Drill, anatomy: Anatomy, needle: string): Corridor {
  const field = corridorField(anatomy);
  const clearance = corridorClearance(field, drill);
  const needleMm = lengthOf(needle);
  const places = targetsAnywhere(field, drill, MOST_AIMS);
  const { points, pitchMm } = skinOf(field, drill, places, needleMm);
  const entries = points.map((point) => entryAt(clearance, point, linesFrom(point, places, needleMm), false));
  const inPlane = entriesInPlane(field, drill, clearance, needleMm);
  const tried = entries.reduce((sum, e) => sum + e.triedWays, 0);
  const free = entries.reduce((sum, e) => sum + e.freeWays, 0);
  return {
    needle,
    pitchMm,
    entries: [...entries, ...inPlane],
    best: bestOf([...entries, ...inPlane]),
    bestInPlane: bestOf(inPlane),
    freeShare01: tried > 0 ? free / tried : 0,
  };
}

function entryAt(
  clearance: WayClearance,
  { pointMm, normal }: SurfacePoint,
  lines: readonly Line[],
  isInPlane: boolean,
): CorridorEntry {
  clearance.startAt(pointMm);
  return { ...judgeWays(clearance, lines), entryMm: pointMm, normal, isInPlane };
}

function bestOf(entries: readonly CorridorEntry[]): CorridorEntry | null {
  let best: CorridorEntry | null = null;
  for (const entry of entries)
    if (entry.best && (!best?.best || entry.best.merit > best.best.merit)) best = entry;
  return best;
}

/** Entries over the part of the skin that the drill allows, or, where it says nothing, that a needle can reach from. */
function skinOf(
  field: TissueField,
  { entry }: Drill,
  places: readonly TargetPlace[],
  needleMm: number,
): { points: readonly SurfacePoint[]; pitchMm: number } {
  const landmark = entry && field.anatomy.landmarks.find((l) => l.id === entry.landmark);
  if (places.length === 0) return { points: [], pitchMm: FINEST_PITCH_MM };
  const middle = scale(
    places.reduce<Vec3>((sum, p) => add(sum, p.pointMm), [0, 0, 0]),
    1 / places.length,
  );
  const spread = Math.max(...places.map((p) => distance(p.pointMm, middle)));
  const centre = landmark?.positionMm ?? middle;
  const within = landmark ? entry.withinMm : needleMm + spread;
  const isInReach = ({ pointMm }: SurfacePoint): boolean =>
    places.some((place) => distance(place.pointMm, pointMm) < needleMm);
  const at = (pitchMm: number): SurfacePoint[] =>
    skinPoints(field, centre, within, pitchMm).filter(isInReach);
  // A coarse look says how much skin there is.
  const coarse = within / 5;
  const pitchMm = Math.max(FINEST_PITCH_MM, coarse * Math.sqrt(at(coarse).length / MOST_ENTRIES));
  return { points: at(pitchMm), pitchMm };
}

/** Where the drill sets the probe down. */
const startPose = (drill: Drill, anatomy: Anatomy): RigidTransform<'world', 'transducer'> =>
  createSimulation({ ...drill, tremorMm: 0 }, anatomy, 0).worldFromTransducer();

function entriesInPlane(
  field: TissueField,
  drill: Drill,
  clearance: WayClearance,
  needleMm: number,
): CorridorEntry[] {
  const transducer = findTransducer(drill.probe.id);
  if (!transducer) return [];
  const pose = startPose(drill, field.anatomy);
  const halfMm = apertureMm(transducer) / 2 - SHOWN_SHAFT_MM;
  const deepestMm = Math.min(drill.probe.depthMm - 1, needleMm);
  const places = targetsInPlane(field, drill, { pose, halfMm, deepestMm });
  const rule = drill.entry;
  const landmark = rule && field.anatomy.landmarks.find((l) => l.id === rule.landmark);
  const isFlat = (direction: ReadonlyVec3): boolean =>
    Math.abs(asin(inverseTransformDirection(pose, direction)[1])) <= STEEPEST_FACE_RAD;
  return [1, -1].flatMap((side) =>
    GAPS_MM.flatMap((gap) => {
      const entryMm = skinInPlane(field, pose, side * (transducer.footprintMm[0] / 2 + gap));
      if (!entryMm || (landmark && distance(landmark.positionMm, entryMm) > rule.withinMm)) return [];
      const point = { ...projectToSurface((x, y, z) => field.surfaceMm(x, y, z), entryMm), pointMm: entryMm };
      const lines = linesFrom(point, places, needleMm).filter(({ direction }) => isFlat(direction));
      return [entryAt(clearance, point, lines, true)];
    }),
  );
}

/**
 * Least margin of a straight way to what the drill wants avoided, mm, at most MOST_MARGIN_MM: below 0 nearer than is safe,
 * −∞ through bone, cartilage or air. `direction` is a unit vector of the world.
 */
export function marginOfWay(
  drill: Drill,
  anatomy: Anatomy,
  entryMm: ReadonlyVec3,
  direction: ReadonlyVec3,
  lengthMm: number,
): number {
  const clearance = corridorClearance(corridorField(anatomy), drill);
  clearance.startAt(entryMm);
  return marginAlong(clearance, direction, lengthMm);
}
