/** The hip: exact field of a patient, authored from published figures and described in ../../anatomy.ts. */
import { HIP_CHECKS } from './checks.ts';
import type { Anatomy, PatientParameters, Region } from '../../anatomy.ts';
import { placeAnatomy } from '../../constructions/placeAnatomy.ts';
import { checkPatient } from '../../patientRules.ts';
import { hipLandmarks, hipProbeStarts } from './landmarks.ts';
import { measureHip } from './measure.ts';
import { DEFAULT_HIP_PATIENT, HIP_PATIENT_RULES, HIP_SPREAD, hipScale } from './patient.ts';
import { makeAuthoredHip } from './structures.ts';

/** Above it errors of the capsule and what lies on it pass 0.05 mm; met in bodies over 1.85 m and in obese ones. */
const COARSEST_PITCH_MM = 1.04;

/** Throws an Error naming the field when a parameter is out of range. */
function buildHip(patient: PatientParameters): Anatomy {
  checkPatient(HIP_PATIENT_RULES, patient);
  const scale = hipScale(patient);
  const hip = makeAuthoredHip(patient, scale);
  const body = {
    ...hip,
    cavities: [hip.recess.cavity] as const,
    limbAxisMm: [0, 0] as const,
    coarsestPitchMm: COARSEST_PITCH_MM,
    landmarks: hipLandmarks(hip),
    probeStarts: hipProbeStarts(hip),
  };
  return placeAnatomy('hip', 'hip', body, patient, scale);
}

export const HIP: Region = {
  id: 'hip',
  title: 'Hip',
  defaultPatient: DEFAULT_HIP_PATIENT,
  patientRules: HIP_PATIENT_RULES,
  spread: HIP_SPREAD,
  checks: HIP_CHECKS,
  build: buildHip,
  measure: measureHip,
};
