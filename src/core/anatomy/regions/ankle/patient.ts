/** Which patients the ankle can be built for. */
import type { PatientParameters } from '../../anatomy.ts';
import { MUSCLE_RANGE } from '../../constructions/bulk.ts';
import type { PatientSpread } from '../../patientGenerator.ts';
import { type PatientRules, WEIGHT_FITS_STATURE } from '../../patientRules.ts';
import { PLANTARFLEXION_DEG } from './authoring.ts';
import { ANKLE_VARIANTS } from './variants.ts';

export const DEFAULT_ANKLE_PATIENT: PatientParameters = {
  side: 'right',
  sex: 'male',
  statureMm: 1780,
  fatMm: 3,
  effusionMl: 2,
  synovitis: 0,
  flexionDeg: PLANTARFLEXION_DEG,
};

/** Fat in front of the ankle 2–4 mm, obese 5–10 [TKU]; the foot stays flat on the table. */
export const ANKLE_PATIENT_RULES: PatientRules = {
  ranges: [
    { field: 'statureMm', least: 1450, most: 2050, unit: 'mm' },
    { field: 'fatMm', least: 2, most: 12, unit: 'mm' },
    { field: 'effusionMl', least: 0, most: 10, unit: 'mL' },
    { field: 'synovitis', least: 0, most: 3, unit: '' },
    { field: 'flexionDeg', least: PLANTARFLEXION_DEG, most: PLANTARFLEXION_DEG, unit: 'degrees' },
    MUSCLE_RANGE,
  ],
  exclusions: [WEIGHT_FITS_STATURE],
  variants: ANKLE_VARIANTS,
};

/**
 * Size against the authored man of 1780 mm, of a woman at about 1650 mm. Published of both are 64 mm over the malleoli
 * against 72 (0.89) and a calcaneus of 75 mm against 82 (0.915) [TKU]; figures for both sexes together [B20] leave room for
 * hers from 0.92 on only, about the ratio of the statures (0.927). All are met at this scale.
 */
export const ankleScale = (patient: PatientParameters): number =>
  patient.sex === 'male' ? patient.statureMm / 1780 : (0.925 * patient.statureMm) / 1650;

/** Fat by body-mass index from the table of section 3.2, between its columns [TKU]; joints that are worth an injection. */
export const ANKLE_SPREAD: PatientSpread = {
  fatByBodyMassIndexMm: [
    [17, 2],
    [21, 2.4],
    [25, 3.2],
    [30, 4.8],
    [36, 7],
    [42, 9],
  ],
  effusionMl: [1, 4],
  flexionDeg: [PLANTARFLEXION_DEG, PLANTARFLEXION_DEG],
};
