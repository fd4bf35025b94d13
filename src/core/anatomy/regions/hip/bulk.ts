/** How more or less muscle lies about the hip: on head, capsule and pubic bone, further down round the femur's shaft. */
import { monotoneCubic } from '../../../geometry/curves.ts';
import type { PatientParameters } from '../../anatomy.ts';
import { type Bulk, makeBulk } from '../../constructions/bulk.ts';

/** The bones' axis in plan at a height: its lateral end, and its medial one in the pubic bone, x in mm. */
const LATERAL_X_MM = monotoneCubic([
  [-100, -32],
  [-55, -36],
  [-5, 0],
  [20, 0],
]);
const MEDIAL_X_MM = monotoneCubic([
  [-80, -33],
  [-20, 40],
  [20, 40],
]);
/** What keeps its place in front: the head with capsule and ligament, the neck, the shaft, mm. */
const CORE_MM = monotoneCubic([
  [-60, 20],
  [-25, 25],
  [0, 31],
  [40, 31],
]);
/** The pubic bone is thinner than the head, mm; nothing is left of it where the axis is that of the shaft alone. */
const PUBIC_LESS_MM = monotoneCubic([
  [-70, 0],
  [-25, 7],
]);

export const hipBulk = (patient: Pick<PatientParameters, 'musclePercent'>): Bulk =>
  makeBulk(patient, {
    axisInto: (z, out) => {
      out.fill(0);
      out[0] = LATERAL_X_MM(z);
      out[2] = MEDIAL_X_MM(z);
    },
    coreMm: ({ along01, zMm }) => CORE_MM(zMm) - PUBIC_LESS_MM(zMm) * along01 * along01,
    belly01: () => 1,
  });
