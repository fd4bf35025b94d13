/** Which patients the knee can be built for. */
import type { PatientParameters } from '../../anatomy.ts';

export const DEFAULT_KNEE_PATIENT: PatientParameters = {
  side: 'right',
  sex: 'male',
  statureMm: 1780,
  fatMm: 6,
  effusionMl: 5,
  synovitis: 0,
  flexionDeg: 20,
};

const RANGES: readonly (readonly [keyof PatientParameters, number, number, string])[] = [
  ['statureMm', 1450, 2050, 'mm'],
  ['fatMm', 2, 25, 'mm'],
  ['effusionMl', 0, 60, 'mL'],
  ['synovitis', 0, 3, ''],
  ['flexionDeg', 0, 30, 'degrees'],
];

/** Throws an Error that names the field, what is allowed and what came. */
export function checkKneePatient(patient: PatientParameters): void {
  if (patient.side !== 'left' && patient.side !== 'right')
    throw new Error(`patient.side: must be "left" or "right", got ${JSON.stringify(patient.side)}`);
  if (patient.sex !== 'male' && patient.sex !== 'female')
    throw new Error(`patient.sex: must be "male" or "female", got ${JSON.stringify(patient.sex)}`);
  for (const [field, least, most, unit] of RANGES) {
    const value = patient[field];
    if (!(typeof value === 'number' && value >= least && value <= most))
      throw new Error(
        `patient.${field}: must be ${least} to ${most}${unit ? ` ${unit}` : ''}, got ${typeof value === 'number' ? value : JSON.stringify(value)}`,
      );
  }
}

/**
 * Size against the authored man of 1780 mm. Women's knees measure 0.886–0.91 of men's (bicondylar 78.5 against 88.6,
 * condyle depth 55.4–55.9 against 61.1 [B1]) at a stature of about 1650 mm [TKU].
 */
export const kneeScale = (patient: PatientParameters): number =>
  patient.sex === 'male' ? patient.statureMm / 1780 : (0.897 * patient.statureMm) / 1650;
