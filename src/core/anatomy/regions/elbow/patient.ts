/** Which patients the elbow can be built for. */
import type { PatientParameters } from '../../anatomy.ts';
import { MUSCLE_RANGE } from '../../constructions/bulk.ts';
import type { PatientSpread } from '../../patientGenerator.ts';
import { type PatientRules, WEIGHT_FITS_STATURE } from '../../patientRules.ts';
import { ELBOW_VARIANTS } from './variants.ts';
import { FLEXION_DEG } from './authoring.ts';

export const DEFAULT_ELBOW_PATIENT: PatientParameters = {
  side: 'right',
  sex: 'male',
  statureMm: 1780,
  fatMm: 2,
  effusionMl: 2,
  synovitis: 0,
  flexionDeg: FLEXION_DEG,
};

/** Fat over the common extensor 2–6 mm, in cachexia 1 [TKU]; the joint holds 15–25 mL [TKU]; one bend for all [S55]. */
export const ELBOW_PATIENT_RULES: PatientRules = {
  ranges: [
    { field: 'statureMm', least: 1450, most: 2050, unit: 'mm' },
    { field: 'fatMm', least: 1, most: 9, unit: 'mm' },
    { field: 'effusionMl', least: 0, most: 8, unit: 'mL' },
    { field: 'synovitis', least: 0, most: 3, unit: '' },
    { field: 'flexionDeg', least: FLEXION_DEG, most: FLEXION_DEG, unit: 'degrees' },
    MUSCLE_RANGE,
  ],
  exclusions: [WEIGHT_FITS_STATURE],
  variants: ELBOW_VARIANTS,
};

/**
 * A woman of 1650 mm against the authored man of 1780. Between what tells the sexes apart: bones 0.857 (epicondyles 54 and 63
 * mm), 0.875 (trochlea 21 and 24), 0.88 (olecranon 22 and 25) [TKU], the common extensor tendon 0.91–0.92 [S62]; near its
 * upper end, since what is given for both sexes together (head of the radius [B15], capitellum [B16]) holds for women too.
 */
const WOMAN = 0.91;

/** Size against the authored man. */
export const elbowScale = (patient: PatientParameters): number =>
  patient.sex === 'male' ? patient.statureMm / 1780 : (WOMAN * patient.statureMm) / 1650;

/** Fat by body-mass index, between the columns of the table of depths [TKU]; joints that are worth an injection. */
export const ELBOW_SPREAD: PatientSpread = {
  fatByBodyMassIndexMm: [
    [17, 1.2],
    [21, 1.7],
    [25, 2.4],
    [30, 3.8],
    [36, 5.6],
    [42, 7.2],
  ],
  effusionMl: [1.2, 3.5],
  flexionDeg: [FLEXION_DEG, FLEXION_DEG],
};
