/** Whether the needle and its tip show in the image, by geometry: what a score may rest on, since no GPU decides it. */
import type { ReadonlyVec3, Vec3 } from '../math/vec3.ts';
import { dot } from '../math/vec3.ts';
import { asin, HALF_PI } from '../math/elementary.ts';
import { clamp } from '../math/scalar.ts';
import { inverseTransformDirection, inverseTransformPoint, transformDirection } from '../frames/frames.ts';
import { sliceWidthMm } from '../imaging/beam.ts';
import { apertureMm, type Transducer } from '../probe/transducer.ts';
import { findStopDepthMm } from '../probe/contact.ts';
import { shaftPointInto } from '../sim/shaftState.ts';
import type { Simulation } from '../sim/simulation.ts';

export interface NeedleVisibility {
  /** The tip lies within the slice. */
  readonly tipInPlane: boolean;
  /** The last 15 mm before the tip (or what of it is in the skin) lie within the slice. */
  readonly shaftInPlane: boolean;
  /** The tip lies within the slice and the picture, is not behind bone, not too steep, and the picture is live. */
  readonly tipVisible: boolean;
  /** The tip is not yet under the array: no beam could reach it. */
  readonly isTipUnderProbe: boolean;
  /** Distance of the tip from the middle of the slice along the transducer's z, mm, signed. */
  readonly offPlaneMm: number;
  /** Half the thickness of the slice at the tip, mm. */
  readonly sliceHalfWidthMm: number;
  /** Angle between needle and probe face, rad, 0 parallel. */
  readonly angleToFaceRad: number;
  /** Tip in the transducer frame, mm. */
  readonly tipTransducerMm: ReadonlyVec3;
}

/** In plane is judged on so much of the shaft. */
const JUDGED_SHAFT_MM = 15;
/**
 * Brightness falls linearly with the angle to nearly nothing at 60 to 65° (Schafhalter-Zoppoth 2004, RAPM), rad.
 */
const STEEPEST_VISIBLE_RAD = 1.0821041362364843;

/** √(20 dB / 6 dB) */
const BRIGHT_WIDENING = 1.83;

/**
 * Half the thickness in which a needle shows, mm: that of the image's own slice (−6 dB), widened to −20 dB for a
 * profile that falls like a Gauss curve, since steel stands far above the tissue around it.
 */
export const sliceHalfWidthMm = (transducer: Transducer, frequencyMHz: number, depthMm: number): number =>
  0.5 * BRIGHT_WIDENING * sliceWidthMm(transducer, frequencyMHz, depthMm);

const behind: Vec3 = [0, 0, 0];

/** How the needle lies to the image now; null while it is away. */
export function needleVisibility(simulation: Simulation): NeedleVisibility | null {
  const { state, transducer } = simulation;
  const { needle, machine } = state;
  if (needle.phase === 'away') return null;
  const pose = simulation.worldFromTransducer();
  const tip = inverseTransformPoint(pose, needle.tipMm);
  const direction = inverseTransformDirection(pose, needle.shaft.tangent);
  const radius = simulation.needleSpec().outerDiameterMm / 2;
  const frequency = machine.frequencyKHz / 1000;
  const half = sliceHalfWidthMm(transducer, frequency, Math.max(0, tip[1]));
  const tipInPlane = Math.abs(tip[2]) <= half + radius;
  const back = Math.min(JUDGED_SHAFT_MM, needle.depthMm);
  shaftPointInto(needle.shaft, simulation.needleSpec().lengthMm, back, behind);
  const [, backY, backZ] = inverseTransformPoint(pose, behind);
  const backHalf = sliceHalfWidthMm(transducer, frequency, Math.max(0, backY));
  const shaftInPlane = tipInPlane && Math.abs(backZ) <= backHalf + radius;
  const angleToFaceRad = Math.abs(clamp(asin(clamp(direction[1], -1, 1)), -HALF_PI, HALF_PI));
  const isTipUnderProbe = Math.abs(tip[0]) <= apertureMm(transducer) / 2;
  const isShown =
    tipInPlane &&
    isTipUnderProbe &&
    tip[1] > 0 &&
    tip[1] < machine.depthMm &&
    angleToFaceRad < STEEPEST_VISIBLE_RAD &&
    !machine.isFrozen;
  return {
    tipInPlane,
    shaftInPlane,
    tipVisible: isShown && !isBehindBone(simulation, tip),
    isTipUnderProbe,
    offPlaneMm: tip[2],
    sliceHalfWidthMm: half,
    angleToFaceRad,
    tipTransducerMm: tip,
  };
}

/** True where bone lies between the face and the tip along the beam of a flat array. */
function isBehindBone(simulation: Simulation, tip: ReadonlyVec3): boolean {
  const pose = simulation.worldFromTransducer();
  const axial = transformDirection(pose, [0, 1, 0]);
  const up = dot(axial, axial) * tip[1];
  const { tipMm } = simulation.state.needle;
  const face: ReadonlyVec3 = [tipMm[0] - axial[0] * up, tipMm[1] - axial[1] * up, tipMm[2] - axial[2] * up];
  const bone = findStopDepthMm(simulation.anatomy, simulation.field(), simulation.boneIndices, face, axial);
  return bone < Math.min(tip[1], 40) - 0.5;
}
