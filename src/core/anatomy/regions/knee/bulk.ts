/** How more or less muscle lies about the knee: bellies of thigh and calf, none over the joint and in front of the tibia. */
import { smoothstep } from '../../../math/scalar.ts';
import type { PatientParameters } from '../../anatomy.ts';
import { type Bulk, type FromAxis, makeBulk } from '../../constructions/bulk.ts';
import type { KneePose } from './authoring.ts';
import { kneeCentreY } from './sleeve.ts';

/** The shaft with what lies on it, mm [TKU]. */
const THIGH_CORE_MM = 20;
const CALF_CORE_MM = 24;
/** Bellies begin so far above the joint: aside, and in front, where tendon and recess lie, mm. */
const ASIDE_FROM_MM = 25;
const IN_FRONT_FROM_MM = 47;
const THIGH_OVER_MM = 50;
const CALF_FROM_MM = -50;
const CALF_TO_MM = -95;

function belly01({ outX, outY, zMm }: FromAxis): number {
  const front = Math.max(0, -outY);
  const from = ASIDE_FROM_MM + (IN_FRONT_FROM_MM - ASIDE_FROM_MM) * front * front;
  const thigh = smoothstep(from, from + THIGH_OVER_MM, zMm);
  // The tibia's inner face lies under the skin.
  const bare = smoothstep(0.2, 0.8, 0.7 * outX - 0.7 * outY);
  return thigh + smoothstep(CALF_FROM_MM, CALF_TO_MM, zMm) * (1 - bare);
}

export function kneeBulk(patient: Pick<PatientParameters, 'musclePercent'>, pose: KneePose): Bulk {
  const centreY = kneeCentreY(pose);
  return makeBulk(patient, {
    axisInto: (z, out) => {
      out.fill(0);
      out[1] = centreY(z) - 4;
      out[3] = out[1]!;
    },
    coreMm: ({ zMm }) => CALF_CORE_MM + (THIGH_CORE_MM - CALF_CORE_MM) * smoothstep(-20, 20, zMm),
    belly01,
  });
}
