/** Which patients the hip can be built for. */
import type { PatientParameters } from '../../anatomy.ts';
import { MUSCLE_RANGE } from '../../constructions/bulk.ts';
import type { PatientSpread } from '../../patientGenerator.ts';
import { type PatientRules, WEIGHT_FITS_STATURE } from '../../patientRules.ts';
import { HIP_VARIANTS } from './variants.ts';

export const DEFAULT_HIP_PATIENT: PatientParameters = {
  side: 'right',
  sex: 'male',
  statureMm: 1780,
  fatMm: 14,
  effusionMl: 4,
  synovitis: 0,
  flexionDeg: 0,
};

/** Fat at the groin 10–25 mm, obese 35–80 [TKU]; the leg lies straight. */
export const HIP_PATIENT_RULES: PatientRules = {
  ranges: [
    { field: 'statureMm', least: 1450, most: 2050, unit: 'mm' },
    { field: 'fatMm', least: 4, most: 60, unit: 'mm' },
    { field: 'effusionMl', least: 0, most: 20, unit: 'mL' },
    { field: 'synovitis', least: 0, most: 3, unit: '' },
    { field: 'flexionDeg', least: 0, most: 0, unit: 'degrees' },
    MUSCLE_RANGE,
  ],
  exclusions: [WEIGHT_FITS_STATURE],
  variants: HIP_VARIANTS,
};

/** Size against the authored man of 1780 mm: women's femoral heads measure 43 mm against 48 [TKU] at about 1650 mm. */
export const hipScale = (patient: PatientParameters): number =>
  patient.sex === 'male' ? patient.statureMm / 1780 : (0.896 * patient.statureMm) / 1650;

/** Fat by body-mass index from the table of section 3.2, between its columns [TKU]; joints that are worth an injection. */
export const HIP_SPREAD: PatientSpread = {
  fatByBodyMassIndexMm: [
    [17, 5],
    [21, 10],
    [25, 16],
    [30, 27],
    [36, 42],
    [42, 58],
  ],
  effusionMl: [2, 7],
  flexionDeg: [0, 0],
};
