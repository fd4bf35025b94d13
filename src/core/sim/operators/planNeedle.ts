/** Finding a way for the needle in the plane of the probe where it now stands: entry, target and what lies between. */
import { OWNER_AIR, OWNER_CAVITY_FLUID, type TissueField } from '../../anatomy/tissueField.ts';
import { type RigidTransform, transformPoint } from '../../frames/frames.ts';
import { asin } from '../../math/elementary.ts';
import {
  addScaled,
  distance,
  dot,
  normalize,
  type ReadonlyVec3,
  subtract,
  type Vec3,
} from '../../math/vec3.ts';
import { surfaceGradient } from '../../probe/contact.ts';
import { apertureMm } from '../../probe/transducer.ts';
import { isHardOwner } from '../hardTissue.ts';
import { isAtFilm } from '../needleOpening.ts';
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

/** So much of the shaft is wanted within the picture when the tip is at the target, mm. */
const SHOWN_SHAFT_MM = 12;

/** So far above the deep wall the tip is put where the target is to be drained, mm. */
const DRAINED_ROOM_MM = 2;

/** An open target is at least so thick, mm. */
const LEAST_OPENING_MM = 0.75;

/** The best way in the plane of the probe; undefined where there is none that keeps every distance. */
export function planNeedle(simulation: Simulation, steepestRad = STEEPEST_RAD): NeedlePlan | undefined {
  const field = simulation.field();
  const pose = simulation.worldFromTransducer();
  const targets = findTargets(simulation, field, pose);
  let best: NeedlePlan | undefined;
  if (targets.length === 0) return undefined;
  for (const side of [1, -1])
    for (const gap of GAPS_MM) {
      const entry = skinInPlane(
        simulation,
        field,
        pose,
        side * (simulation.transducer.footprintMm[0] / 2 + gap),
      );
      if (!entry || !isWhereDrillWants(simulation, entry)) continue;
      for (const target of targets) {
        const merit = meritOf(
          simulation,
          field,
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

function isWhereDrillWants(simulation: Simulation, entry: ReadonlyVec3): boolean {
  const rule = simulation.drill.entry;
  const landmark = rule && simulation.anatomy.landmarks.find((l) => l.id === rule.landmark);
  return !landmark || distance(landmark.positionMm, entry) <= rule.withinMm - ENTRY_MARGIN_MM;
}

interface Target {
  readonly pointMm: Vec3;
  /** Depth of the place within the target: half the room above and below it, mm. */
  readonly roomMm: number;
}

/** Middles of the stretches of target along each line of the image. */
function findTargets(
  simulation: Simulation,
  field: TissueField,
  pose: RigidTransform<'world', 'transducer'>,
): Target[] {
  const open = targetsWhere(simulation, field, pose, LEAST_OPENING_MM);
  // A recess that is all but closed is aimed at where its walls meet.
  return open.length > 0 ? open : targetsWhere(simulation, field, pose, 0.2);
}

/** Targets in stretches of at least so many mm. */
function targetsWhere(
  simulation: Simulation,
  field: TissueField,
  pose: RigidTransform<'world', 'transducer'>,
  leastMm: number,
): Target[] {
  const { anatomy, drill, transducer, state } = simulation;
  const rest: Vec3 = [0, 0, 0];
  const index = anatomy.structures.findIndex((s) => s.id === drill.target.structure);
  const wanted = anatomy.cavity?.id === drill.target.structure ? OWNER_CAVITY_FLUID : index;
  const half = apertureMm(transducer) / 2 - SHOWN_SHAFT_MM;
  const deepest = Math.min(state.machine.depthMm - 1, simulation.needleSpec().lengthMm);
  const targets: Target[] = [];
  for (let x = -half; x <= half; x += 2) {
    let from = -1;
    for (let y = 2; y <= deepest; y += 0.25) {
      const p = transformPoint(pose, [x, y, 0]);
      let isIn = field.ownerAt(p[0], p[1], p[2]) === wanted;
      if (!isIn && wanted === OWNER_CAVITY_FLUID && leastMm < LEAST_OPENING_MM) {
        const kind = field.deformation.restInto(p[0], p[1], p[2], rest);
        isIn = kind === 'tissue' && isAtFilm(simulation, rest);
      }
      if (isIn && from < 0) from = y;
      if (from >= 0 && (!isIn || y + 0.25 > deepest)) {
        if (y - from >= leastMm) {
          const roomMm = (y - from) / 2;
          // What is drained first closes down onto its deep wall.
          const aboveDeepMm = drill.target.drainMl === undefined ? roomMm : Math.min(roomMm, DRAINED_ROOM_MM);
          targets.push({ pointMm: transformPoint(pose, [x, y - aboveDeepMm, 0]), roomMm });
        }
        from = -1;
      }
    }
  }
  targets.sort((a, b) => b.roomMm - a.roomMm);
  return targets.slice(0, 16);
}

/** The skin at a lateral place of the image plane, from outside along the axial direction. */
function skinInPlane(
  simulation: Simulation,
  field: TissueField,
  pose: RigidTransform<'world', 'transducer'>,
  x: number,
): Vec3 | undefined {
  let y = -15;
  for (let i = 0; i < 200 && y < 45; i++) {
    const p = transformPoint(pose, [x, y, 0]);
    const d = field.surfaceMm(p[0], p[1], p[2]);
    if (d < 0.02) {
      const { min, max } = simulation.anatomy.bounds;
      return p.every((value, axis) => value > min[axis]! && value < max[axis]!) ? p : undefined;
    }
    y += Math.max(0.02, d * 0.8);
  }
  return undefined;
}

/** How good the straight way is; undefined where it is no way at all or cannot beat `least`. */
function meritOf(
  simulation: Simulation,
  field: TissueField,
  pose: RigidTransform<'world', 'transducer'>,
  entry: ReadonlyVec3,
  target: Target,
  steepestRad: number,
  least: number,
): number | undefined {
  const way = subtract(target.pointMm, entry);
  const lengthMm = distance(target.pointMm, entry);
  if (lengthMm > simulation.needleSpec().lengthMm - 3 || lengthMm < 8) return undefined;
  const direction = normalize(way);
  const normal = normalize(surfaceGradient((x, y, z) => field.surfaceMm(x, y, z), entry));
  const toSkin = asin(Math.max(-1, Math.min(1, -dot(direction, normal))));
  if (toSkin < FLATTEST_SKIN_RAD || toSkin > STEEPEST_SKIN_RAD) return undefined;
  const axial = subtract(transformPoint(pose, [0, 1, 0]), pose.positionMm);
  const toFace = Math.abs(asin(Math.max(-1, Math.min(1, dot(direction, axial)))));
  if (toFace > steepestRad) return undefined;
  const room = Math.min(target.roomMm, 3);
  const highest = 3 * room + 2 * ROOM_MM - 3 * toFace - 0.02 * lengthMm;
  if (highest <= least) return undefined;
  const clear = clearanceMm(simulation, field, entry, direction, lengthMm + Math.min(1, target.roomMm));
  if (clear < 0.2) return undefined;
  return 3 * room + 2 * clear - 3 * toFace - 0.02 * lengthMm;
}

/** Least distance beyond what is safe to any structure to avoid along a way, at most ROOM_MM; −1 through bone or air. */
function clearanceMm(
  simulation: Simulation,
  field: TissueField,
  entry: ReadonlyVec3,
  direction: ReadonlyVec3,
  lengthMm: number,
): number {
  const { anatomy, drill } = simulation;
  let least = ROOM_MM;
  for (let along = 0.4; along <= lengthMm; along += 0.6) {
    const [x, y, z] = addScaled(entry, direction, along);
    const owner = field.ownerAt(x, y, z);
    if (owner === OWNER_AIR || isHardOwner(simulation, owner)) return -1;
    for (const rule of drill.avoid) {
      const structure = anatomy.structures.find((s) => s.id === rule.structure);
      if (!structure) continue;
      least = Math.min(least, field.distanceTo(structure, x, y, z) - rule.safeMm);
      if (least < 0) return least;
    }
  }
  return least;
}
