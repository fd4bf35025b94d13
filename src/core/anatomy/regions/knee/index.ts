/** The knee: exact field of a patient, authored from published figures and described in ../../anatomy.ts. */
import { KNEE_CHECKS } from './checks.ts';
import type { Anatomy, PatientParameters, Region } from '../../anatomy.ts';
import { placeAnatomy } from '../../constructions/placeAnatomy.ts';
import { checkPatient } from '../../patientRules.ts';
import { kneeLandmarks, kneeProbeStarts, upperPole } from './landmarks.ts';
import { measureKnee } from './measure.ts';
import { DEFAULT_KNEE_PATIENT, KNEE_PATIENT_RULES, KNEE_SPREAD, kneeScale } from './patient.ts';
import { RECESS_AXIS_BACK_MM } from './recess.ts';
import { AUTHORED_FOCUS, makeAuthoredKnee } from './structures.ts';

/** Throws an Error naming the field when a parameter is out of range. */
export function buildKnee(patient: PatientParameters): Anatomy {
  checkPatient(KNEE_PATIENT_RULES, patient);
  const scale = kneeScale(patient);
  const knee = makeAuthoredKnee(patient, scale);
  const pole = upperPole(knee);
  const body = {
    ...knee,
    focus: AUTHORED_FOCUS,
    limbAxisMm: [0, RECESS_AXIS_BACK_MM] as const,
    landmarks: kneeLandmarks(knee, pole),
    probeStarts: kneeProbeStarts(knee, pole[2]),
  };
  return placeAnatomy('knee', 'knee', body, patient, scale);
}

export const KNEE: Region = {
  id: 'knee',
  title: 'Knee',
  defaultPatient: DEFAULT_KNEE_PATIENT,
  patientRules: KNEE_PATIENT_RULES,
  spread: KNEE_SPREAD,
  checks: KNEE_CHECKS,
  build: buildKnee,
  measure: measureKnee,
};
