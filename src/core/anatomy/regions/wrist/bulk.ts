/** How more or less muscle lies about the wrist: the two balls of the hand; the hollow between them keeps its place. */
import { smoothstep } from '../../../math/scalar.ts';
import type { PatientParameters } from '../../anatomy.ts';
import { type Bulk, makeBulk } from '../../constructions/bulk.ts';

/** Carpal and metacarpal bones with the tendons of the palm, mm from the limb's axis [TKU]. */
const CORE_MM = 16;
/** The balls begin below the pisiform, mm. */
const FROM_MM = -14;
const TO_MM = -40;

export const wristBulk = (patient: Pick<PatientParameters, 'musclePercent'>): Bulk =>
  makeBulk(patient, {
    axisInto: (_z, out) => out.fill(0),
    coreMm: () => CORE_MM,
    belly01: ({ outX, outY, zMm }) =>
      smoothstep(FROM_MM, TO_MM, zMm) * smoothstep(0.25, 0.6, Math.abs(outX)) * smoothstep(0.15, 0.45, -outY),
  });
