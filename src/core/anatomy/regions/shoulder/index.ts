/** The shoulder: exact field of a patient, authored from published figures and described in ../../anatomy.ts. */
import { SHOULDER_CHECKS } from './checks.ts';
import type { Anatomy, PatientParameters, Region } from '../../anatomy.ts';
import { placeAnatomy } from '../../constructions/placeAnatomy.ts';
import { checkPatient } from '../../patientRules.ts';
import { shoulderLandmarks, shoulderProbeStarts } from './landmarks.ts';
import { measureShoulder } from './measure.ts';
import {
  DEFAULT_SHOULDER_PATIENT,
  SHOULDER_PATIENT_RULES,
  SHOULDER_SPREAD,
  shoulderScale,
} from './patient.ts';
import { makeAuthoredShoulder } from './structures.ts';

/** Throws an Error naming the field when a parameter is out of range. */
function buildShoulder(patient: PatientParameters): Anatomy {
  checkPatient(SHOULDER_PATIENT_RULES, patient);
  const scale = shoulderScale(patient);
  const shoulder = makeAuthoredShoulder(patient, scale);
  const body = {
    ...shoulder,
    limbAxisMm: [0, 0] as const,
    landmarks: shoulderLandmarks(shoulder),
    probeStarts: shoulderProbeStarts(shoulder),
  };
  return placeAnatomy('shoulder', 'shoulder', body, patient, scale);
}

export const SHOULDER: Region = {
  id: 'shoulder',
  title: 'Shoulder',
  defaultPatient: DEFAULT_SHOULDER_PATIENT,
  patientRules: SHOULDER_PATIENT_RULES,
  spread: SHOULDER_SPREAD,
  checks: SHOULDER_CHECKS,
  build: buildShoulder,
  measure: measureShoulder,
};
