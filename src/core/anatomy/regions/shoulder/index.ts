/** The shoulder from behind: exact field of a patient, authored from published figures. */
import type { Anatomy, PatientParameters, Region } from '../../anatomy.ts';
import {
  type Placement,
  placeBox,
  placeCavity,
  placeDistance,
  placePoint,
  placeStructure,
} from '../../constructions/place.ts';
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
  const placement: Placement = {
    scale: shoulderScale(patient),
    mirror: patient.side === 'right' ? 1 : -1,
  };
  const shoulder = makeAuthoredShoulder(patient, placement.scale);
  return {
    id: 'shoulder',
    title: patient.side === 'right' ? 'Right shoulder' : 'Left shoulder',
    structures: shoulder.structures.map((s) => placeStructure(placement, s)),
    background: {
      id: 'subcutaneous-fat',
      name: 'Subcutaneous fat with septa',
      tissue: 'fat',
      class: 'fat',
    },
    surface: placeDistance(placement, shoulder.surface),
    bounds: placeBox(placement, shoulder.bounds),
    focus: placeBox(placement, shoulder.focus),
    cavity: placeCavity(placement, shoulder.recess.cavity),
    limbAxisMm: [0, 0],
    landmarks: shoulderLandmarks(shoulder).map((l) => ({
      ...l,
      positionMm: placePoint(placement, l.positionMm),
    })),
    probeStarts: shoulderProbeStarts(shoulder).map(({ id, name, at, markerDirection: [x, y, z] }) => ({
      id,
      name,
      contactMm: placePoint(placement, at),
      markerDirection: [x * placement.mirror, y, z],
      isProne: true,
    })),
    restingVolumeMl: patient.effusionMl,
  };
}

export const SHOULDER: Region = {
  id: 'shoulder',
  title: 'Shoulder',
  defaultPatient: DEFAULT_SHOULDER_PATIENT,
  patientRules: SHOULDER_PATIENT_RULES,
  spread: SHOULDER_SPREAD,
  build: buildShoulder,
  measure: measureShoulder,
};
