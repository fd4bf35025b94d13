/** The elbow, half bent: exact field of a patient, authored from published figures. */
import { ELBOW_CHECKS } from './checks.ts';
import type { Anatomy, PatientParameters, Region } from '../../anatomy.ts';
import { placeAnatomy } from '../../constructions/placeAnatomy.ts';
import { checkPatient } from '../../patientRules.ts';
import { elbowLandmarks, elbowProbeStarts } from './landmarks.ts';
import { measureElbow } from './measure.ts';
import { DEFAULT_ELBOW_PATIENT, ELBOW_PATIENT_RULES, ELBOW_SPREAD, elbowScale } from './patient.ts';
import { makeAuthoredElbow } from './structures.ts';

/** Throws an Error naming the field when a parameter is out of range. */
function buildElbow(patient: PatientParameters): Anatomy {
  checkPatient(ELBOW_PATIENT_RULES, patient);
  const scale = elbowScale(patient);
  const elbow = makeAuthoredElbow(patient, scale);
  const body = {
    ...elbow,
    cavities: [elbow.recess.cavity, elbow.lateralRecess.cavity, elbow.peritendinous.cavity] as const,
    limbAxisMm: [0, 0] as const,
    landmarks: elbowLandmarks(elbow),
    probeStarts: elbowProbeStarts(elbow),
  };
  return placeAnatomy('elbow', 'elbow', body, patient, scale);
}

export const ELBOW: Region = {
  id: 'elbow',
  title: 'Elbow',
  defaultPatient: DEFAULT_ELBOW_PATIENT,
  patientRules: ELBOW_PATIENT_RULES,
  spread: ELBOW_SPREAD,
  checks: ELBOW_CHECKS,
  build: buildElbow,
  measure: measureElbow,
};
