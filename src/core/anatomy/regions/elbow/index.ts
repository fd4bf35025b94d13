/** The elbow, half bent: exact field of a patient, authored from published figures. */
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
import { elbowLandmarks, elbowProbeStarts } from './landmarks.ts';
import { measureElbow } from './measure.ts';
import { DEFAULT_ELBOW_PATIENT, ELBOW_PATIENT_RULES, ELBOW_SPREAD, elbowScale } from './patient.ts';
import { makeAuthoredElbow } from './structures.ts';

/** Throws an Error naming the field when a parameter is out of range. */
function buildElbow(patient: PatientParameters): Anatomy {
  checkPatient(ELBOW_PATIENT_RULES, patient);
  const placement: Placement = {
    scale: elbowScale(patient),
    mirror: patient.side === 'right' ? 1 : -1,
  };
  const elbow = makeAuthoredElbow(patient, placement.scale);
  return {
    id: 'elbow',
    title: patient.side === 'right' ? 'Right elbow' : 'Left elbow',
    structures: elbow.structures.map((s) => placeStructure(placement, s)),
    background: {
      id: 'subcutaneous-fat',
      name: 'Subcutaneous fat with septa',
      tissue: 'fat',
      class: 'fat',
    },
    surface: placeDistance(placement, elbow.surface),
    bounds: placeBox(placement, elbow.bounds),
    focus: placeBox(placement, elbow.focus),
    cavity: placeCavity(placement, elbow.recess.cavity),
    otherCavities: [elbow.lateralRecess, elbow.peritendinous].map((s) => placeCavity(placement, s.cavity)),
    limbAxisMm: [0, 0],
    landmarks: elbowLandmarks(elbow).map((l) => ({
      ...l,
      positionMm: placePoint(placement, l.positionMm),
    })),
    probeStarts: elbowProbeStarts(elbow).map(({ id, name, at, markerDirection: [x, y, z], isProne }) => ({
      id,
      name,
      contactMm: placePoint(placement, at),
      markerDirection: [x * placement.mirror, y, z],
      ...(isProne ? { isProne } : {}),
    })),
    restingVolumeMl: patient.effusionMl,
  };
}

export const ELBOW: Region = {
  id: 'elbow',
  title: 'Elbow',
  defaultPatient: DEFAULT_ELBOW_PATIENT,
  patientRules: ELBOW_PATIENT_RULES,
  spread: ELBOW_SPREAD,
  build: buildElbow,
  measure: measureElbow,
};
