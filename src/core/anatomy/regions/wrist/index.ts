/** The wrist from behind and in front: exact field of a patient, authored from published figures. */
import { WRIST_CHECKS } from './checks.ts';
import type { Anatomy, PatientParameters, Region } from '../../anatomy.ts';
import { placeAnatomy } from '../../constructions/placeAnatomy.ts';
import { checkPatient } from '../../patientRules.ts';
import { wristLandmarks, wristProbeStarts } from './landmarks.ts';
import { measureWrist } from './measure.ts';
import { DEFAULT_WRIST_PATIENT, WRIST_PATIENT_RULES, WRIST_SPREAD, wristScale } from './patient.ts';
import { makeAuthoredWrist } from './structures.ts';

/** Tendons are 2 mm thick and lie side by side: at the usual pitch too many surfaces come close for the bake's channels. */
const FINEST_PITCH_MM = 0.55;

/** Throws an Error naming the field when a parameter is out of range. */
function buildWrist(patient: PatientParameters): Anatomy {
  checkPatient(WRIST_PATIENT_RULES, patient);
  const scale = wristScale(patient);
  const wrist = makeAuthoredWrist(patient, scale);
  const body = {
    ...wrist,
    cavities: [wrist.recess.cavity, wrist.tunnel.cavity] as const,
    limbAxisMm: [0, 0] as const,
    finestPitchMm: FINEST_PITCH_MM * Math.min(1, scale),
    landmarks: wristLandmarks(wrist),
    probeStarts: wristProbeStarts(wrist),
  };
  return placeAnatomy('wrist', 'wrist', body, patient, scale);
}

export const WRIST: Region = {
  id: 'wrist',
  title: 'Wrist',
  defaultPatient: DEFAULT_WRIST_PATIENT,
  patientRules: WRIST_PATIENT_RULES,
  spread: WRIST_SPREAD,
  checks: WRIST_CHECKS,
  build: buildWrist,
  measure: measureWrist,
};
