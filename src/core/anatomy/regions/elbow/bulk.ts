/** How more or less muscle lies about the elbow: on the humerus above, on radius and ulna below, not over the joint itself. */
import { smoothstep } from '../../../math/scalar.ts';
import type { PatientParameters } from '../../anatomy.ts';
import { type Bulk, type FromAxis, makeBulk } from '../../constructions/bulk.ts';
import { CAPITELLUM_X_MM, onForearm, onUpperArm } from './authoring.ts';

/** Both limbs lean forwards from the joint by so much per mm of height. */
const [, ARM_Y, ARM_Z] = onUpperArm([0, 0, 1]);
const [, FOREARM_Y, FOREARM_Z] = onForearm([0, 0, 1]);
/** Radius and ulna lie side by side from the joint down: the axis spreads to both, mm. */
const ULNA_X_MM = 8;
const SPREAD_FROM_MM = -5;
const SPREAD_TO_MM = -25;
/** Shaft of the humerus with what lies on it, the condyles, the bones of the forearm, mm [TKU]. */
const ARM_CORE_MM = 12;
const JOINT_CORE_MM = 22;
const FOREARM_CORE_MM = 9;
/** Bellies begin so far above and below the joint, mm. */
const ARM_FROM_MM = 14;
const FOREARM_FROM_MM = -16;
const OVER_MM = 34;

const coreMm = ({ zMm }: FromAxis): number =>
  JOINT_CORE_MM +
  (ARM_CORE_MM - JOINT_CORE_MM) * smoothstep(28, 76, zMm) +
  (FOREARM_CORE_MM - JOINT_CORE_MM) * smoothstep(-5, -40, zMm);

export const elbowBulk = (patient: Pick<PatientParameters, 'musclePercent'>): Bulk =>
  makeBulk(patient, {
    axisInto: (z, out) => {
      const spread = smoothstep(SPREAD_FROM_MM, SPREAD_TO_MM, z);
      const y = z > 0 ? (z * ARM_Y) / ARM_Z : (z * FOREARM_Y) / FOREARM_Z;
      out[0] = CAPITELLUM_X_MM * spread;
      out[1] = y;
      out[2] = ULNA_X_MM * spread;
      out[3] = y;
    },
    coreMm,
    belly01: ({ zMm }) =>
      smoothstep(ARM_FROM_MM, ARM_FROM_MM + OVER_MM, zMm) +
      smoothstep(FOREARM_FROM_MM, FOREARM_FROM_MM - OVER_MM, zMm),
  });
