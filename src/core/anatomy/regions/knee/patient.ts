/** Which patients the knee can be built for. */
import type { PatientParameters } from '../../anatomy.ts';
import { MUSCLE_RANGE } from '../../constructions/bulk.ts';
import type { PatientSpread } from '../../patientGenerator.ts';
import { type PatientRules, WEIGHT_FITS_STATURE } from '../../patientRules.ts';
import { KNEE_VARIANTS } from './variants.ts';

export const DEFAULT_KNEE_PATIENT: PatientParameters = {
  side: 'right',
  sex: 'male',
  statureMm: 1780,
  fatMm: 6,
  effusionMl: 5,
  synovitis: 0,
  flexionDeg: 20,
};

export const KNEE_PATIENT_RULES: PatientRules = {
  ranges: [
    { field: 'statureMm', least: 1450, most: 2050, unit: 'mm' },
    { field: 'fatMm', least: 2, most: 25, unit: 'mm' },
    { field: 'effusionMl', least: 0, most: 60, unit: 'mL' },
    { field: 'synovitis', least: 0, most: 3, unit: '' },
    { field: 'flexionDeg', least: 0, most: 30, unit: 'degrees' },
    MUSCLE_RANGE,
  ],
  exclusions: [WEIGHT_FITS_STATURE],
  variants: KNEE_VARIANTS,
};

/**
 * Size against the authored man of 1780 mm. Women's knees measure 0.886–0.91 of men's (bicondylar 78.5 against 88.6,
 * condyle depth 55.4–55.9 against 61.1 [B1]) at a stature of about 1650 mm [TKU].
 */
export const kneeScale = (patient: PatientParameters): number =>
  patient.sex === 'male' ? patient.statureMm / 1780 : (0.897 * patient.statureMm) / 1650;

/** Fat by body-mass index from the table of section 3.2, between its columns [TKU]; joints that are worth an injection. */
export const KNEE_SPREAD: PatientSpread = {
  fatByBodyMassIndexMm: [
    [17, 2.5],
    [21, 4.5],
    [25, 6.5],
    [30, 11],
    [36, 18],
    [42, 24],
  ],
  effusionMl: [5, 20],
  otherEffusionsMl: { 'popliteal-cyst': [14, 28] },
  flexionDeg: [15, 30],
};
