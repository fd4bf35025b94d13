/**
 * Where the target lies from the probe, and what turn brings the needle to it: what the scene shows to who sees, as
 * numbers for words. Costly (tens of ms), so asked for when something is about to be said and not with every frame.
 */
import { inverseTransformPoint, transformPoint } from '../core/frames/frames.ts';
import { addScaled, distance, type ReadonlyVec3 } from '../core/math/vec3.ts';
import { apertureMm } from '../core/probe/transducer.ts';
import { type TargetPlace, targetsAnywhere } from '../core/procedure/targetPlaces.ts';
import { outsidePartMm } from '../core/procedure/targetPart.ts';
import { WayClearance } from '../core/procedure/wayClearance.ts';
import { passBy, turnTowards } from '../core/sim/operators/aimAt.ts';
import type { Simulation } from '../core/sim/simulation.ts';
import { targetStretchesInPlane } from './targetInView.ts';

export interface Bearings {
  /** Best place of the target within the picture, mm from the middle of the face; null where the plane meets none. */
  readonly seen: { readonly lateralMm: number; readonly deepMm: number } | null;
  /** Where the nearest of the target lies from the middle of the image plane, mm; null where there is none anywhere. */
  readonly nearest: { readonly lateralMm: number; readonly elevationalMm: number } | null;
  /** Place of the needle on the skin, in the transducer frame, mm. */
  readonly entry: {
    readonly lateralMm: number;
    readonly elevationalMm: number;
    readonly beyondEndMm: number;
  };
  /** Turn that points the needle at `seen`, rad, + steeper and + left, and the way left to it, mm; null while it is away or nothing is seen. */
  readonly turn: { readonly pitchRad: number; readonly yawRad: number; readonly leftMm: number } | null;
  /** Id of what the needle's line comes too near to before it is as deep as the target; null where its way is clear. */
  readonly inTheWay: string | null;
}

/** Places with so much of the greatest room are as good to aim at. */
const GOOD_ROOM_SHARE = 0.9;
/** Places of the target that are looked at where none is in the picture. */
const PLACES = 24;
const WAY_STEP_MM = 0.6;
/** The skin at the entry itself is not in the way, mm. */
const FROM_SKIN_MM = 0.4;

export function bearingsOf(simulation: Simulation): Bearings {
  const { drill, transducer } = simulation;
  const { needle } = simulation.state;
  const pose = simulation.worldFromTransducer();
  const isAway = needle.phase === 'away';
  const inPlane = placesInPlane(simulation);
  const place = isAway ? roomiest(inPlane) : nearest(inPlane, needle.tipMm);
  const seen = place && inverseTransformPoint(pose, place.pointMm);
  const near =
    place ?? nearest(targetsAnywhere(simulation.field(), drill, PLACES), simulation.state.probe.contactMm);
  const nearAt = near && inverseTransformPoint(pose, near.pointMm);
  const entry = inverseTransformPoint(pose, needle.entryMm);
  const isTurned = place !== undefined && !isAway;
  return {
    seen: seen ? { lateralMm: seen[0], deepMm: seen[1] } : null,
    nearest: nearAt ? { lateralMm: nearAt[0], elevationalMm: nearAt[2] } : null,
    entry: {
      lateralMm: entry[0],
      elevationalMm: entry[2],
      beyondEndMm: Math.abs(entry[0]) - transducer.footprintMm[0] / 2,
    },
    turn: isTurned
      ? { ...turnTowards(simulation, place.pointMm), leftMm: passBy(simulation, place.pointMm).leftMm }
      : null,
    inTheWay: isTurned ? inTheWayTo(simulation, place.pointMm) : null,
  };
}

/** What counts of the target within the picture. */
function placesInPlane(simulation: Simulation): TargetPlace[] {
  const { drill, transducer, state } = simulation;
  const field = simulation.field();
  const pose = simulation.worldFromTransducer();
  const { structure, part } = drill.target;
  return targetStretchesInPlane(field, pose, structure, apertureMm(transducer), state.machine.depthMm)
    .map(({ lateralMm, deepMm, roomMm }) => ({
      pointMm: transformPoint(pose, [lateralMm, deepMm, 0]),
      roomMm,
    }))
    .filter(({ pointMm }) => outsidePartMm(field, part, pointMm) === 0);
}

function inTheWayTo(simulation: Simulation, targetMm: ReadonlyVec3): string | null {
  const { drill, anatomy } = simulation;
  const { phase, tipMm, entryMm, direction } = simulation.state.needle;
  const field = simulation.field();
  const fromMm = phase === 'inserted' ? tipMm : entryMm;
  const toMm = distance(fromMm, targetMm);
  const ways = new WayClearance(field, drill.avoid, drill.target.structure);
  ways.startAt(fromMm);
  const question = { fromMm: FROM_SKIN_MM, toMm, stepMm: WAY_STEP_MM, mostMm: 0, leastMm: 0 };
  if (ways.leastMm(direction, question) >= 0) return null;
  const avoided = ways.nearest();
  if (avoided !== undefined) return avoided;
  for (let along = FROM_SKIN_MM; along <= toMm; along += WAY_STEP_MM) {
    const [x, y, z] = addScaled(fromMm, direction, along);
    const structure = anatomy.structures[field.ownerAt(x, y, z)];
    if (structure?.class === 'bone' || structure?.class === 'cartilage') return structure.id;
  }
  return null;
}

function roomiest(places: readonly TargetPlace[]): TargetPlace | undefined {
  return places.reduce<TargetPlace | undefined>(
    (best, place) => (best && best.roomMm >= place.roomMm ? best : place),
    undefined,
  );
}

/** Of the places with good room the one nearest to a world point; undefined where there are none. */
function nearest(places: readonly TargetPlace[], pointMm: ReadonlyVec3): TargetPlace | undefined {
  const leastRoomMm = GOOD_ROOM_SHARE * (roomiest(places)?.roomMm ?? 0);
  return places
    .filter(({ roomMm }) => roomMm >= leastRoomMm)
    .reduce<TargetPlace | undefined>(
      (best, place) =>
        best && distance(best.pointMm, pointMm) <= distance(place.pointMm, pointMm) ? best : place,
      undefined,
    );
}
