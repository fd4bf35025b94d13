/** The hip: exact field of a patient, authored from published figures and described in ../../anatomy.ts. */
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
import { hipLandmarks, hipProbeStarts } from './landmarks.ts';
import { measureHip } from './measure.ts';
import { DEFAULT_HIP_PATIENT, HIP_PATIENT_RULES, HIP_SPREAD, hipScale } from './patient.ts';
import { makeAuthoredHip } from './structures.ts';

/** Throws an Error naming the field when a parameter is out of range. */
function buildHip(patient: PatientParameters): Anatomy {
  checkPatient(HIP_PATIENT_RULES, patient);
  const placement: Placement = { scale: hipScale(patient), mirror: patient.side === 'right' ? 1 : -1 };
  const hip = makeAuthoredHip(patient, placement.scale);
  return {
    id: 'hip',
    title: patient.side === 'right' ? 'Right hip' : 'Left hip',
    structures: hip.structures.map((s) => placeStructure(placement, s)),
    background: {
      id: 'subcutaneous-fat',
      name: 'Subcutaneous fat with septa',
      tissue: 'fat',
      class: 'fat',
    },
    surface: placeDistance(placement, hip.surface),
    bounds: placeBox(placement, hip.bounds),
    focus: placeBox(placement, hip.focus),
    cavity: placeCavity(placement, hip.recess.cavity),
    limbAxisMm: [0, 0],
    landmarks: hipLandmarks(hip).map((l) => ({ ...l, positionMm: placePoint(placement, l.positionMm) })),
    probeStarts: hipProbeStarts(hip).map(({ id, name, at, markerDirection: [x, y, z], isOfLimb }) => ({
      id,
      name,
      contactMm: placePoint(placement, at),
      markerDirection: [isOfLimb ? x * placement.mirror : x, y, z],
    })),
    restingVolumeMl: patient.effusionMl,
  };
}

export const HIP: Region = {
  id: 'hip',
  title: 'Hip',
  defaultPatient: DEFAULT_HIP_PATIENT,
  patientRules: HIP_PATIENT_RULES,
  spread: HIP_SPREAD,
  build: buildHip,
  measure: measureHip,
};
