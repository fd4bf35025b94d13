/** The knee: exact field of a patient, authored from published figures and described in ../../anatomy.ts. */
import type { Anatomy, PatientParameters, Region } from '../../anatomy.ts';
import { kneeLandmarks, kneeProbeStarts, upperPole } from './landmarks.ts';
import { measureKnee } from './measure.ts';
import { checkPatient } from '../../patientRules.ts';
import { DEFAULT_KNEE_PATIENT, KNEE_PATIENT_RULES, KNEE_SPREAD, kneeScale } from './patient.ts';
import {
  type Placement,
  placeBox,
  placeCavity,
  placeDistance,
  placePoint,
  placeStructure,
} from '../../constructions/place.ts';
import { AUTHORED_BOUNDS, AUTHORED_FOCUS, makeAuthoredKnee } from './structures.ts';

/** Throws an Error naming the field when a parameter is out of range. */
export function buildKnee(patient: PatientParameters): Anatomy {
  checkPatient(KNEE_PATIENT_RULES, patient);
  const placement: Placement = { scale: kneeScale(patient), mirror: patient.side === 'right' ? 1 : -1 };
  const knee = makeAuthoredKnee(patient, placement.scale);
  const pole = upperPole(knee);
  return {
    id: 'knee',
    title: patient.side === 'right' ? 'Right knee' : 'Left knee',
    structures: knee.structures.map((s) => placeStructure(placement, s)),
    background: {
      id: 'subcutaneous-fat',
      name: 'Subcutaneous fat with septa',
      tissue: 'fat',
      class: 'fat',
    },
    surface: placeDistance(placement, knee.surface),
    bounds: placeBox(placement, AUTHORED_BOUNDS),
    focus: placeBox(placement, AUTHORED_FOCUS),
    cavity: placeCavity(placement, knee.recess.cavity),
    limbAxisMm: [0, knee.recess.cavity.frame.originMm[1]],
    landmarks: kneeLandmarks(knee, pole).map((l) => ({
      id: l.id,
      name: l.name,
      positionMm: placePoint(placement, l.at),
    })),
    probeStarts: kneeProbeStarts(knee, pole[2]).map((s) => ({
      id: s.id,
      name: s.name,
      contactMm: placePoint(placement, s.at),
      markerDirection: s.markerDirection,
    })),
    restingVolumeMl: patient.effusionMl,
  };
}

export const KNEE: Region = {
  id: 'knee',
  title: 'Knee',
  defaultPatient: DEFAULT_KNEE_PATIENT,
  patientRules: KNEE_PATIENT_RULES,
  spread: KNEE_SPREAD,
  build: buildKnee,
  measure: measureKnee,
};
