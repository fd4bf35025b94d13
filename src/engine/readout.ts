/** Where needle, plane and target stand to each other, as numbers for the status line, guide and panels. */
import type { Anatomy } from '../core/anatomy/anatomy.ts';
import { OWNER_AIR, type TissueField } from '../core/anatomy/tissueField.ts';
import {
  inverseTransformDirection,
  inverseTransformPoint,
  type RigidTransform,
} from '../core/frames/frames.ts';
import { asin } from '../core/math/elementary.ts';
import { clamp } from '../core/math/scalar.ts';
import { dot } from '../core/math/vec3.ts';
import type { Drill } from '../core/procedure/drill.ts';
import { targetDistanceMm } from '../core/scoring/targetDistance.ts';
import type { SimState } from '../core/sim/state.ts';
import { namedIdOnWay } from './deepFat.ts';

/** Greatest distance of the shaft from the plane that still shows it whole: about half a slice [TKU]. */
export const IN_PLANE_MM = 1;

export interface Readout {
  readonly tick: number;
  readonly phase: SimState['needle']['phase'];
  /** Tip below the skin along the needle, mm. */
  readonly depthMm: number;
  /** Between needle and skin, rad. */
  readonly angleRad: number;
  /** Tip (or the ghost, while the needle is away) from the image plane, mm, positive along transducer z. */
  readonly tipFromPlaneMm: number;
  /** Farthest that the line from the entry to the tip, or to where it would be 30 mm in, is from the plane, mm. */
  readonly offPlaneMm: number;
  readonly isInPlane: boolean;
  /** Where the tip lies in the image: across and deep, mm. */
  readonly tipLateralMm: number;
  readonly tipAxialMm: number;
  /** Tip to the nearest point of the target, mm; 0 inside; null while the needle is away or the target is closed. */
  readonly targetMm: number | null;
  /** Id of what holds the tip; fat below the fascia has an id of its own. */
  readonly tipIn: string;
  readonly isInTarget: boolean;
  readonly isStopped: boolean;
}

interface Looked {
  readonly state: SimState;
  field(): TissueField;
  worldFromTransducer(): RigidTransform<'world', 'transducer'>;
}

const AIM_AHEAD_MM = 30;

function idAtTip({ phase, entryMm, tipMm }: SimState['needle'], field: TissueField): string {
  const owner = field.ownerAt(tipMm[0], tipMm[1], tipMm[2]);
  // Before it gives way the skin bends in with the tip.
  return phase === 'touching' || owner === OWNER_AIR ? 'skin' : namedIdOnWay(field, owner, entryMm, tipMm);
}

export function readRun(simulation: Looked, anatomy: Anatomy, drill: Drill): Readout {
  const { needle, tick } = simulation.state;
  const pose = simulation.worldFromTransducer();
  const field = simulation.field();
  const isAway = needle.phase === 'away';
  const tipMm = isAway ? needle.entryMm : needle.tipMm;
  const tip = inverseTransformPoint(pose, tipMm);
  const entry = inverseTransformPoint(pose, needle.entryMm);
  const direction = inverseTransformDirection(pose, needle.direction);
  const aheadMm = needle.phase === 'inserted' && needle.depthMm > 5 ? needle.depthMm : AIM_AHEAD_MM;
  const farZ = entry[2] + direction[2] * aheadMm;
  const offPlaneMm = isAway ? Math.abs(tip[2]) : Math.max(Math.abs(entry[2]), Math.abs(farZ));
  const { structure, part } = drill.target;
  const targetMm = isAway
    ? Number.POSITIVE_INFINITY
    : targetDistanceMm(anatomy, field, structure, tipMm, part);
  const tipIn = isAway ? 'air' : idAtTip(needle, field);
  const isInTarget = needle.phase === 'inserted' && ((tipIn === structure && !part) || targetMm === 0);
  return {
    tick,
    phase: needle.phase,
    depthMm: needle.depthMm,
    angleRad: isAway ? 0 : asin(clamp(-dot(needle.direction, needle.entryNormal), -1, 1)),
    tipFromPlaneMm: tip[2],
    offPlaneMm,
    isInPlane: offPlaneMm <= IN_PLANE_MM,
    tipLateralMm: tip[0],
    tipAxialMm: tip[1],
    targetMm: isInTarget ? 0 : targetMm < Number.POSITIVE_INFINITY ? targetMm : null,
    tipIn,
    isInTarget,
    isStopped: needle.isStopped,
  };
}
