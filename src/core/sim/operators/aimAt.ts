/** What turn of the needle points it at a place. */
import { atan2 } from '../../math/elementary.ts';
import { cross, dot, normalize, type ReadonlyVec3, subtract } from '../../math/vec3.ts';
import { angleToSkinRad, skinHeading } from '../needleAim.ts';
import type { Simulation } from '../simulation.ts';

/** Pitch and yaw, rad, that would turn the needle about its entry so that its line meets a world point. */
export function turnTowards(
  simulation: Simulation,
  targetMm: ReadonlyVec3,
): { readonly pitchRad: number; readonly yawRad: number } {
  const { direction, entryMm, entryNormal } = simulation.state.needle;
  const wanted = normalize(subtract(targetMm, entryMm));
  const from = skinHeading(direction, entryNormal);
  const to = skinHeading(wanted, entryNormal);
  return {
    pitchRad: angleToSkinRad(wanted, entryNormal) - angleToSkinRad(direction, entryNormal),
    yawRad: atan2(dot(cross(from, to), entryNormal), dot(from, to)),
  };
}
