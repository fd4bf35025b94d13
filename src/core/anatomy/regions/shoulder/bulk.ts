/** How more or less muscle lies about the shoulder: on the humerus and on both faces of the scapula, not over the acromion. */
import { monotoneCubic } from '../../../geometry/curves.ts';
import { smoothstep } from '../../../math/scalar.ts';
import type { PatientParameters } from '../../anatomy.ts';
import { type Bulk, type FromAxis, makeBulk } from '../../constructions/bulk.ts';
import { onScapula } from './authoring.ts';

/** The axis in plan runs from the humerus along the scapula. */
const HUMERUS_X_MM = monotoneCubic([
  [-75, -18],
  [-25, 0],
  [0, 0],
]);
const [SCAPULA_X_MM, SCAPULA_Y_MM] = onScapula(95, 0, 0);
/** What keeps its place about the head (cartilage, capsule, the cuff's tendons), further down about the shaft, mm. */
const HUMERUS_CORE_MM = monotoneCubic([
  [-65, 15],
  [-20, 29],
  [0, 29],
]);
/** On the lateral side the bursa lies over the cuff, mm. */
const BURSA_MORE_MM = 5;
/** Along the scapula it falls by share of the way, no farther than that the back thickens evenly, mm. */
const BLADE_CORE_MM = 15;
const BLADE_01 = monotoneCubic([
  [0, 0],
  [0.15, 0.06],
  [0.3, 0.52],
  [0.5, 0.95],
  [1, 1],
]);
/** Up to the acromion there are bellies, mm. */
const TOP_FROM_MM = 10;
const TOP_TO_MM = 36;

function coreMm({ along01, outX, zMm }: FromAxis): number {
  const lateral = Math.max(0, -outX);
  const humerus = HUMERUS_CORE_MM(zMm) + BURSA_MORE_MM * lateral * smoothstep(-50, -10, zMm);
  return humerus + (BLADE_CORE_MM - humerus) * BLADE_01(along01);
}

export const shoulderBulk = (patient: Pick<PatientParameters, 'musclePercent'>): Bulk =>
  makeBulk(patient, {
    axisInto: (z, out) => {
      out[0] = HUMERUS_X_MM(z);
      out[1] = 0;
      out[2] = SCAPULA_X_MM;
      out[3] = SCAPULA_Y_MM;
    },
    coreMm,
    belly01: ({ zMm }) => 1 - smoothstep(TOP_FROM_MM, TOP_TO_MM, zMm),
  });
