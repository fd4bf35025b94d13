/** Which patients the shoulder can be built for. */
import type { PatientParameters } from '../../anatomy.ts';
import { MUSCLE_RANGE } from '../../constructions/bulk.ts';
import type { PatientSpread } from '../../patientGenerator.ts';
import { type PatientRules, WEIGHT_FITS_STATURE } from '../../patientRules.ts';
import { hasVariant } from '../../variants.ts';
import { FROZEN_CAPACITY_ML, FROZEN_SHOULDER, SHOULDER_VARIANTS } from './variants.ts';

export const DEFAULT_SHOULDER_PATIENT: PatientParameters = {
  side: 'right',
  sex: 'male',
  statureMm: 1780,
  fatMm: 8,
  effusionMl: 2,
  synovitis: 0,
  flexionDeg: 0,
};

/** Fat of the shoulder 5–10 mm, obese 15–30 [TKU]; the arm hangs. */
export const SHOULDER_PATIENT_RULES: PatientRules = {
  ranges: [
    { field: 'statureMm', least: 1450, most: 2050, unit: 'mm' },
    { field: 'fatMm', least: 2, most: 30, unit: 'mm' },
    { field: 'effusionMl', least: 0, most: 20, unit: 'mL' },
    { field: 'synovitis', least: 0, most: 3, unit: '' },
    { field: 'flexionDeg', least: 0, most: 0, unit: 'degrees' },
    MUSCLE_RANGE,
  ],
  exclusions: [
    WEIGHT_FITS_STATURE,
    {
      field: 'effusionMl',
      allowedInstead: (patient) =>
        hasVariant(patient, FROZEN_SHOULDER.id) && patient.effusionMl > FROZEN_CAPACITY_ML
          ? `0 to ${FROZEN_CAPACITY_ML} mL in a frozen shoulder`
          : null,
    },
  ],
  variants: SHOULDER_VARIANTS,
};

/**
 * Size against the authored man of 1780 mm, of a woman at about 1650 mm: that of the head, 43 ± 3 mm against 49 ± 3 (0.88);
 * her glenoid is smaller yet, 32.6 × 23.6 mm against 37.5 × 27.8 (0.87, 0.85) [TKU].
 */
export const shoulderScale = (patient: PatientParameters): number =>
  patient.sex === 'male' ? patient.statureMm / 1780 : (0.88 * patient.statureMm) / 1650;

/** Fat by body-mass index from the table of section 3.2, between its columns [TKU]; joints that are worth an injection. */
export const SHOULDER_SPREAD: PatientSpread = {
  fatByBodyMassIndexMm: [
    [17, 3],
    [21, 5.5],
    [25, 8.5],
    [30, 14],
    [36, 21],
    [42, 28],
  ],
  effusionMl: [2, 8],
  otherEffusionsMl: { 'subacromial-subdeltoid-bursa': [0.5, 3] },
  flexionDeg: [0, 0],
};
