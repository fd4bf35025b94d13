/** The ankle: exact field of a patient, authored from published figures and described in ../../anatomy.ts. */
import { ANKLE_CHECKS } from './checks.ts';
import type { Anatomy, PatientParameters, Region } from '../../anatomy.ts';
import { placeAnatomy } from '../../constructions/placeAnatomy.ts';
import { checkPatient } from '../../patientRules.ts';
import { ankleLandmarks, ankleProbeStarts } from './landmarks.ts';
import { measureAnkle } from './measure.ts';
import { ANKLE_PATIENT_RULES, ANKLE_SPREAD, ankleScale, DEFAULT_ANKLE_PATIENT } from './patient.ts';
import { makeAuthoredAnkle } from './structures.ts';

/** Throws an Error naming the field when a parameter is out of range. */
function buildAnkle(patient: PatientParameters): Anatomy {
  checkPatient(ANKLE_PATIENT_RULES, patient);
  const scale = ankleScale(patient);
  const ankle = makeAuthoredAnkle(patient, scale);
  const body = {
    ...ankle,
    cavities: [ankle.recess.cavity] as const,
    limbAxisMm: [0, 4] as const,
    landmarks: ankleLandmarks(ankle),
    probeStarts: ankleProbeStarts(ankle),
  };
  return placeAnatomy('ankle', 'ankle', body, patient, scale);
}

export const ANKLE: Region = {
  id: 'ankle',
  title: 'Ankle',
  defaultPatient: DEFAULT_ANKLE_PATIENT,
  patientRules: ANKLE_PATIENT_RULES,
  spread: ANKLE_SPREAD,
  checks: ANKLE_CHECKS,
  build: buildAnkle,
  measure: measureAnkle,
};
