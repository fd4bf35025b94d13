/** How more or less muscle lies about the ankle: the lower bellies of the leg, above the joint and not on the tibia's inner face. */
import { smoothstep } from '../../../math/scalar.ts';
import type { PatientParameters } from '../../anatomy.ts';
import { type Bulk, makeBulk } from '../../constructions/bulk.ts';

/** Fibula and tibia in plan, and the bones' half-thickness about that line, mm. */
const AXIS_MM = [-20, 8, 4, 0] as const;
const CORE_MM = 13;
/** Tendons alone as far up as this, bellies all round from there on, mm. */
const FROM_MM = 30;
const TO_MM = 85;

export const ankleBulk = (patient: Pick<PatientParameters, 'musclePercent'>): Bulk =>
  makeBulk(patient, {
    axisInto: (_z, out) => out.set(AXIS_MM),
    coreMm: () => CORE_MM,
    belly01: ({ outX, zMm }) => smoothstep(FROM_MM, TO_MM, zMm) * (1 - smoothstep(0.3, 0.9, outX)),
  });
