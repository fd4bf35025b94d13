/** The ghost on the skin, and setting the needle on it. */
import { OWNER_AIR } from '../anatomy/tissueField.ts';
import { rotate } from '../math/quaternion.ts';
import { add, length, rejectFrom, type ReadonlyVec3, scale, subtract, type Vec3 } from '../math/vec3.ts';
import { projectToSurface, type SurfacePoint } from '../probe/contact.ts';
import { bendShaft } from './bendShaft.ts';
import type { SimContext } from './context.ts';
import { addEvent } from './events.ts';
import { directionAtAngle, skinHeading } from './needleAim.ts';
import { isCoveredByProbe } from './stepProbe.ts';

/** Angle to the skin at which a needle is set down, rad: 30°. */
const FIRST_ANGLE_RAD = 0.5235987755982988;
/** The needle stands this far from the probe's edge at the start, mm. */
const FIRST_GAP_MM = 18;
/** The tip follows skin that moved by more than this, mm. */
const FOLLOW_MM = 0.02;

/** Puts the ghost beside the probe, on its marker side and in its plane. */
export function firstEntry(context: SimContext): void {
  const { probe } = context.state;
  const outMm = context.transducer.footprintMm[0] / 2 + FIRST_GAP_MM;
  placeOnSkin(context, add(probe.contactMm, scale(probe.heading, outMm)));
}

/** Moves the ghost over the skin by a way along the probe's lateral and elevational directions, mm. */
export function moveEntry(context: SimContext, lateralMm: number, elevationalMm: number): void {
  const { needle, probe } = context.state;
  if (needle.phase !== 'away') {
    addEvent(context.state, 'command-refused', 'needle-is-set');
    return;
  }
  const way = rotate(probe.quaternionXyzw, [lateralMm, 0, elevationalMm]);
  const along = rejectFrom(way, needle.entryNormal);
  const wanted = length(way);
  const got = length(along);
  // On a curved limb the probe's directions lean out of the skin there; the way keeps its length along the skin.
  const k = got > 0.2 * wanted ? wanted / got : 1;
  placeOnSkin(context, add(needle.entryMm, scale(along, k)));
}

/** Puts the ghost on the skin nearest to a world point. */
export function placeEntry(context: SimContext, pointMm: ReadonlyVec3): void {
  if (context.state.needle.phase !== 'away') {
    addEvent(context.state, 'command-refused', 'needle-is-set');
    return;
  }
  placeOnSkin(context, pointMm);
}

/** Sets the tip on the skin at the ghost, heading for the probe, at 30° to the skin. */
export function setEntry(context: SimContext): void {
  const { needle, probe } = context.state;
  if (needle.phase !== 'away') {
    addEvent(context.state, 'command-refused', 'needle-is-set');
    return;
  }
  if (isCoveredByProbe(context, needle.entryMm)) {
    addEvent(context.state, 'command-refused', 'covered-by-probe');
    return;
  }
  const heading = skinHeading(subtract(probe.positionMm, needle.entryMm), needle.entryNormal);
  needle.direction = directionAtAngle(heading, needle.entryNormal, FIRST_ANGLE_RAD);
  needle.phase = 'touching';
  needle.tipOwner = OWNER_AIR;
  bendShaft(context);
  context.motion.isNeedleMoved = true;
}

/** Takes a needle that only touches the skin away. */
export function liftNeedle(context: SimContext): void {
  const { needle } = context.state;
  if (needle.phase === 'inserted') {
    addEvent(context.state, 'command-refused', 'needle-in-skin');
    return;
  }
  needle.phase = 'away';
  context.motion.isNeedleMoved = true;
}

/** Keeps a needle that is not in the skin on it while the skin moves. */
export function followSkin(context: SimContext): void {
  const [x, y, z] = context.state.needle.entryMm;
  if (Math.abs(context.field().surfaceMm(x, y, z)) > FOLLOW_MM)
    placeOnSkin(context, context.state.needle.entryMm);
}

function placeOnSkin(context: SimContext, pointMm: ReadonlyVec3): void {
  const { needle } = context.state;
  const field = context.field();
  let landed: SurfacePoint;
  try {
    landed = projectToSurface((x, y, z) => field.surfaceMm(x, y, z), pointMm);
  } catch {
    addEvent(context.state, 'command-refused', 'no-skin-there');
    return;
  }
  const { min, max } = context.anatomy.bounds;
  for (let axis = 0; axis < 3; axis++) {
    const x = landed.pointMm[axis]!;
    if (x < min[axis]! - 3 || x > max[axis]! + 3) {
      addEvent(context.state, 'command-refused', 'end-of-model');
      return;
    }
  }
  needle.entryMm = landed.pointMm;
  needle.entryNormal = landed.normal;
  if (needle.phase === 'touching') {
    // The hand keeps the angle to the skin that it had.
    const [x, y, z] = landed.pointMm;
    needle.tipMm = [x, y, z] as Vec3;
    bendShaft(context);
    context.motion.isNeedleMoved = true;
  } else needle.tipMm = [...landed.pointMm];
}
