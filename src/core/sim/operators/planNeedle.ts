/** Finding a way for the needle in the plane of the probe where it now stands: entry, target and what lies between. */
import type { Anatomy } from '../../anatomy/anatomy.ts';
import {
  inverseTransformDirection,
  inverseTransformPoint,
  type RigidTransform,
  transformPoint,
} from '../../frames/frames.ts';
import { asin } from '../../math/elementary.ts';
import { distance, dot, normalize, type ReadonlyVec3, subtract, type Vec3 } from '../../math/vec3.ts';
import { surfaceGradient } from '../../probe/contact.ts';
import { apertureMm } from '../../probe/transducer.ts';
import type { AvoidRule, Drill } from '../../procedure/drill.ts';
import { skinInPlane } from '../../procedure/skinPoints.ts';
import { SHOWN_SHAFT_MM, type TargetPlace, targetsInPlane } from '../../procedure/targetPlaces.ts';
import { HAZARD_NEAR_MM, WayClearance } from '../../procedure/wayClearance.ts';
import type { Simulation } from '../simulation.ts';

export interface NeedlePlan {
  readonly entryMm: Vec3;
  readonly targetMm: Vec3;
  /** Larger is better. */
  readonly merit: number;
}

/** Gaps between the probe's edge and the entry that are tried, mm. */
const GAPS_MM = [6, 9, 12, 15, 18, 21, 24];
/** Distance to structures to avoid beyond their safe distance that is worth having, mm. */
const ROOM_MM = 2;
/** Steepest angle to the face at which a needle is still seen well, rad: 40° [TKU]. */
export const STEEPEST_RAD = 0.698;
/** Steepest for a target so deep that there is no flatter way: 60°, as for the hip [TKU]. */
export const STEEPEST_DEEP_RAD = 1.047;
const FLATTEST_SKIN_RAD = 0.07;
const STEEPEST_SKIN_RAD = 1.2;

/**
 * On the first of the way, which no beam reaches, this much more than what counts as near to what may not be entered is
 * worth having, mm: a hand that sees no tip may be off by so much. The last of it is a moment that is forgiven, mm.
 */
const UNSEEN_ROOM_MM = 0.5;
const UNSEEN_FORGIVEN_MM = 1.5;

/** Places of a way that are asked about are so far apart, and a way with less room is none, mm. */
const WAY_STEP_MM = 0.6;
const LEAST_ROOM_MM = 0.2;

/** The best way in the plane of the probe; undefined where there is none that keeps every distance. */
export function planNeedle(simulation: Simulation, steepestRad = STEEPEST_RAD): NeedlePlan | undefined {
  const field = simulation.field();
  const pose = simulation.worldFromTransducer();
  const { anatomy, drill, transducer, state } = simulation;
  const targets = targetsInPlane(field, drill, {
    pose,
    halfMm: apertureMm(transducer) / 2 - SHOWN_SHAFT_MM,
    deepestMm: Math.min(state.machine.depthMm - 1, simulation.needleSpec().lengthMm),
  });
  let best: NeedlePlan | undefined;
  if (targets.length === 0) return undefined;
  const ways = new WayClearance(field, drill.avoid, drill.target.structure);
  const unseen = new WayClearance(field, nearOf(drill.avoid), drill.target.structure);
  for (const side of [1, -1])
    for (const gap of GAPS_MM) {
      const entry = skinInPlane(field, pose, side * (transducer.footprintMm[0] / 2 + gap));
      if (!entry || !isWhereDrillWants(drill, anatomy, entry)) continue;
      ways.startAt(entry);
      unseen.startAt(entry);
      for (const target of targets) {
        const merit = meritOf(
          simulation,
          [ways, unseen],
          pose,
          entry,
          target,
          steepestRad,
          best?.merit ?? Number.NEGATIVE_INFINITY,
        );
        if (merit !== undefined && (!best || merit > best.merit))
          best = { entryMm: entry, targetMm: target.pointMm, merit };
      }
    }
  return best;
}

/** Margin that the planned entry keeps to the edge of what the drill allows, for the noise of the hand, mm. */
const ENTRY_MARGIN_MM = 4;

function isWhereDrillWants({ entry: rule }: Drill, anatomy: Anatomy, entry: ReadonlyVec3): boolean {
  const landmark = rule && anatomy.landmarks.find((l) => l.id === rule.landmark);
  return !landmark || distance(landmark.positionMm, entry) <= rule.withinMm - ENTRY_MARGIN_MM;
}

/** What counts as blind advance where the tip is not seen: nearer than this to what may not be entered. */
const nearOf = (avoid: readonly AvoidRule[]): AvoidRule[] =>
  avoid
    .filter((rule) => rule.isCritical)
    .map((rule) => ({ ...rule, safeMm: Math.max(rule.safeMm, HAZARD_NEAR_MM) }));

/** Length of the way before it comes under the array, mm. */
function unseenWayMm(
  pose: RigidTransform<'world', 'transducer'>,
  entry: ReadonlyVec3,
  direction: ReadonlyVec3,
  halfApertureMm: number,
): number {
  const at = inverseTransformPoint(pose, entry)[0];
  const along = inverseTransformDirection(pose, direction)[0];
  const beside = Math.abs(at) - halfApertureMm;
  if (beside <= 0) return 0;
  const towards = at > 0 ? -along : along;
  return towards <= 0 ? Number.POSITIVE_INFINITY : beside / towards;
}

/** How good the straight way is; undefined where it is no way at all or cannot beat `least`. */
function meritOf(
  simulation: Simulation,
  [ways, unseen]: readonly [WayClearance, WayClearance],
  pose: RigidTransform<'world', 'transducer'>,
  entry: ReadonlyVec3,
  target: TargetPlace,
  steepestRad: number,
  least: number,
): number | undefined {
  const way = subtract(target.pointMm, entry);
  const lengthMm = distance(target.pointMm, entry);
  if (lengthMm > simulation.needleSpec().lengthMm - 3 || lengthMm < 8) return undefined;
  const direction = normalize(way);
  const field = simulation.field();
  const normal = normalize(surfaceGradient((x, y, z) => field.surfaceMm(x, y, z), entry));
  const toSkin = asin(Math.max(-1, Math.min(1, -dot(direction, normal))));
  if (toSkin < FLATTEST_SKIN_RAD || toSkin > STEEPEST_SKIN_RAD) return undefined;
  const axial = subtract(transformPoint(pose, [0, 1, 0]), pose.positionMm);
  const toFace = Math.abs(asin(Math.max(-1, Math.min(1, dot(direction, axial)))));
  if (toFace > steepestRad) return undefined;
  const room = Math.min(target.roomMm, 3);
  const highest = 3 * room + 2 * ROOM_MM - 3 * toFace - 0.02 * lengthMm;
  if (highest <= least) return undefined;
  const clear = ways.leastMm(direction, {
    fromMm: 0.4,
    toMm: lengthMm + Math.min(1, target.roomMm),
    stepMm: WAY_STEP_MM,
    mostMm: ROOM_MM,
    leastMm: LEAST_ROOM_MM,
  });
  if (clear < LEAST_ROOM_MM) return undefined;
  const merit = 3 * room + 2 * clear - 3 * toFace - 0.02 * lengthMm;
  const unseenMm = unseenWayMm(pose, entry, direction, apertureMm(simulation.transducer) / 2);
  const toMm = Math.min(lengthMm, unseenMm) - UNSEEN_FORGIVEN_MM;
  if (toMm < 0.4 || merit <= least) return merit;
  const spare = unseen.leastMm(direction, {
    fromMm: 0.4,
    toMm,
    stepMm: WAY_STEP_MM,
    mostMm: UNSEEN_ROOM_MM,
    leastMm: Number.NEGATIVE_INFINITY,
  });
  return merit - 2 * (UNSEEN_ROOM_MM - Math.max(-ROOM_MM, spare));
}
