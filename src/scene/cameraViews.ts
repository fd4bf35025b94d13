/** Where the camera stands for each named view: world frame, mm. */
import type { Box, Side } from '../core/anatomy/anatomy.ts';
import { inverseTransformDirection, transformDirection, transformPoint } from '../core/frames/frames.ts';
import {
  add,
  addScaled,
  length,
  normalize,
  type ReadonlyVec3,
  scale,
  subtract,
  type Vec3,
} from '../core/math/vec3.ts';
import { probeTransform, type ScenePose } from './scenePose.ts';

export type SceneView = 'operator' | 'needle' | 'foot' | 'section';
export const SCENE_VIEWS: readonly SceneView[] = ['operator', 'needle', 'foot', 'section'];

export interface CameraPlace {
  readonly eyeMm: Vec3;
  readonly lookAtMm: Vec3;
  readonly up: Vec3;
}

/** What is up: anterior where the patient lies on the back, posterior on the front. */
export const upwardsOf = (isProne: boolean): Vec3 => [0, isProne ? 1 : -1, 0];

export function cameraPlace(
  view: SceneView,
  pose: ScenePose | null,
  bounds: Box,
  side: Side,
  isProne = false,
): CameraPlace {
  const upwards = upwardsOf(isProne);
  const middle = scale(add(bounds.min as Vec3, bounds.max as Vec3), 0.5);
  const probe = pose ? probeTransform(pose) : null;
  switch (view) {
    case 'operator':
      return probe
        ? operatorPlace(probe.positionMm, middle, side, upwards, transformDirection(probe, [0, -1, 0]))
        : operatorPlace(middle, middle, side, upwards);
    case 'needle': {
      if (!pose || pose.needle.phase === 'away') break;
      const { tipMm, direction } = pose.needle;
      const up = Math.abs(direction[1]) > 0.9 ? ([0, 0, 1] as Vec3) : upwards;
      // a little above the axis, so that hub and syringe do not hide the tip
      const eyeMm = addScaled(addScaled(tipMm, direction, -170), up, 48);
      return { eyeMm, lookAtMm: addScaled(tipMm, direction, 10), up };
    }
    case 'foot': {
      if (!probe) break;
      const eyeMm = transformPoint(probe, [0, -230, 0.01]);
      return { eyeMm, lookAtMm: transformPoint(probe, [0, 10, 0]), up: transformDirection(probe, [0, 0, 1]) };
    }
    case 'section': {
      if (!probe) break;
      // from the side of the plane that the operator stands on
      const operator = operatorPlace(probe.positionMm, middle, side, upwards).eyeMm;
      const local = inverseTransformDirection(probe, subtract(operator, probe.positionMm));
      const towards = local[2] >= 0 ? 1 : -1;
      return {
        eyeMm: transformPoint(probe, [0, 12, 230 * towards]),
        lookAtMm: transformPoint(probe, [0, 26, 0]),
        up: transformDirection(probe, [0, -1, 0]),
      };
    }
  }
  return operatorPlace(middle, middle, side, upwards);
}

/** How far above the skin the eye looks, and how far along the probe where it stands aside, mm. */
const ABOVE_MM = 22;
const ALONG_GRIP_MM = 45;

/** Beside the patient, at the side of the limb, looking down and across. `grip`: the way from the probe's face to its cable. */
function operatorPlace(
  focusMm: ReadonlyVec3,
  middleMm: ReadonlyVec3,
  side: Side,
  upwards: Vec3,
  grip: ReadonlyVec3 = upwards,
): CameraPlace {
  const lateral = side === 'right' ? -1 : 1;
  // the probe's grip is to be in the picture: above the skin where it stands upright, beside the limb where it does not
  const aside = Math.max(0, 1 - upwards[1] * grip[1]);
  const offMm = ABOVE_MM + aside * (ALONG_GRIP_MM - ABOVE_MM);
  const lookAtMm = addScaled(addScaled(scale(focusMm, 0.6), middleMm, 0.4), grip, offMm);
  const away = normalize([lateral * 0.72, 0.78 * upwards[1], -0.3]);
  return { eyeMm: addScaled(lookAtMm, away, 385), lookAtMm, up: upwards };
}

export const placeDistanceMm = (a: CameraPlace): number => length(subtract(a.eyeMm, a.lookAtMm));
