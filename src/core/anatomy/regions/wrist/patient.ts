/** Which patients the wrist can be built for. */
import type { PatientParameters } from '../../anatomy.ts';
import { MUSCLE_RANGE } from '../../constructions/bulk.ts';
import type { PatientSpread } from '../../patientGenerator.ts';
import { type PatientRules, WEIGHT_FITS_STATURE } from '../../patientRules.ts';
import { WRIST_VARIANTS } from './variants.ts';

export const DEFAULT_WRIST_PATIENT: PatientParameters = {
  side: 'right',
  sex: 'male',
  statureMm: 1780,
  fatMm: 2,
  effusionMl: 1,
  synovitis: 0,
  flexionDeg: 0,
};

/** Fat of the wrist 1–3 mm, obese 4–8 [TKU]; the wrist is straight. Fluid of the joint, or of the tunnel where that is open. */
export const WRIST_PATIENT_RULES: PatientRules = {
  ranges: [
    { field: 'statureMm', least: 1450, most: 2050, unit: 'mm' },
    { field: 'fatMm', least: 1, most: 8, unit: 'mm' },
    { field: 'effusionMl', least: 0, most: 3, unit: 'mL' },
    { field: 'synovitis', least: 0, most: 3, unit: '' },
    { field: 'flexionDeg', least: 0, most: 0, unit: 'degrees' },
    MUSCLE_RANGE,
  ],
  exclusions: [WEIGHT_FITS_STATURE],
  variants: WRIST_VARIANTS,
};

/**
 * Size against the authored man of 1780 mm, of a woman at about 1650 mm: in the middle of the ratios of what is published of
 * both, from 0.86 and 0.88 (trapezium 19 mm against 22, radius 29 against 33) over 0.89 (scaphoid 24 against 27, lunate 16
 * against 18) [TKU] to 0.925 (carpal height 32.0 against 34.6 [B19]), and what the figures for both sexes together allow.
 */
export const wristScale = (patient: PatientParameters): number =>
  patient.sex === 'male' ? patient.statureMm / 1780 : (0.91 * patient.statureMm) / 1650;

/** Fat by body-mass index from the table of section 3.2, between its columns [TKU]; wrists that are worth an injection. */
export const WRIST_SPREAD: PatientSpread = {
  fatByBodyMassIndexMm: [
    [17, 1],
    [21, 1.5],
    [25, 2.2],
    [30, 3.8],
    [36, 5.6],
    [42, 7.4],
  ],
  effusionMl: [0.7, 1.6],
  // A film round the nerve, as tenosynovitis leaves it [U].
  otherEffusionsMl: { 'carpal-tunnel-space': [0.3, 0.8] },
  flexionDeg: [0, 0],
};
