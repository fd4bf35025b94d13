/** What turn of the needle points it at a place. */
import { atan2 } from '../../math/elementary.ts';
import {
  addScaled,
  cross,
  dot,
  length,
  normalize,
  type ReadonlyVec3,
  scale,
  subtract,
  type Vec3,
} from '../../math/vec3.ts';
import { angleToSkinRad, skinHeading } from '../needleAim.ts';
import type { Simulation } from '../simulation.ts';

/** Of a turn of the hub a tip in tissue makes about half: the rest bends the shaft. */
const GAIN_IN_TISSUE = 1.6;
/** The line from the hole in the skin to the tip says from this depth on where the needle goes, mm. */
const CHORD_FROM_MM = 8;

/**
 * Where the needle, going on as it went on the whole, passes nearest to a world point: the way there and from there, mm.
 * A bevel that is turned over now and then takes the tip to and fro about that line.
 */
export function passBy(
  simulation: Simulation,
  targetMm: ReadonlyVec3,
): { readonly leftMm: number; readonly missedBy: Vec3 } {
  const { tipMm, entryMm, direction, depthMm } = simulation.state.needle;
  const way = depthMm > CHORD_FROM_MM ? normalize(subtract(tipMm, entryMm)) : direction;
  const leftMm = dot(subtract(targetMm, tipMm), way);
  return { leftMm, missedBy: subtract(targetMm, addScaled(tipMm, way, leftMm)) };
}

/** Pitch and yaw, rad, that would turn the needle about its entry so that its tip's way meets a world point. */
export function turnTowards(
  simulation: Simulation,
  targetMm: ReadonlyVec3,
): { readonly pitchRad: number; readonly yawRad: number } {
  const { direction, entryMm, entryNormal, phase } = simulation.state.needle;
  const toTarget = subtract(targetMm, entryMm);
  const wanted =
    phase === 'inserted'
      ? normalize(
          addScaled(
            scale(direction, length(toTarget)),
            passBy(simulation, targetMm).missedBy,
            GAIN_IN_TISSUE,
          ),
        )
      : normalize(toTarget);
  const from = skinHeading(direction, entryNormal);
  const to = skinHeading(wanted, entryNormal);
  return {
    pitchRad: angleToSkinRad(wanted, entryNormal) - angleToSkinRad(direction, entryNormal),
    yawRad: atan2(dot(cross(from, to), entryNormal), dot(from, to)),
  };
}
