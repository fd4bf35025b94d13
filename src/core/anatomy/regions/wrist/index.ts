/** The wrist from behind and in front: exact field of a patient, authored from published figures. */
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
import { wristLandmarks, wristProbeStarts } from './landmarks.ts';
import { measureWrist } from './measure.ts';
import { DEFAULT_WRIST_PATIENT, WRIST_PATIENT_RULES, WRIST_SPREAD, wristScale } from './patient.ts';
import { makeAuthoredWrist } from './structures.ts';

/** Tendons are 2 mm thick and lie side by side: at the usual pitch too many surfaces come close for the bake's channels. */
const FINEST_PITCH_MM = 0.55;

/** Throws an Error naming the field when a parameter is out of range. */
function buildWrist(patient: PatientParameters): Anatomy {
  checkPatient(WRIST_PATIENT_RULES, patient);
  const placement: Placement = {
    scale: wristScale(patient),
    mirror: patient.side === 'right' ? 1 : -1,
  };
  const wrist = makeAuthoredWrist(patient, placement.scale);
  return {
    id: 'wrist',
    title: patient.side === 'right' ? 'Right wrist' : 'Left wrist',
    structures: wrist.structures.map((s) => placeStructure(placement, s)),
    background: {
      id: 'subcutaneous-fat',
      name: 'Fat with septa',
      tissue: 'fat',
      class: 'fat',
    },
    surface: placeDistance(placement, wrist.surface),
    bounds: placeBox(placement, wrist.bounds),
    focus: placeBox(placement, wrist.focus),
    finestPitchMm: FINEST_PITCH_MM * Math.min(1, placement.scale),
    cavity: placeCavity(placement, wrist.recess.cavity),
    otherCavities: [placeCavity(placement, wrist.tunnel.cavity)],
    limbAxisMm: [0, 0],
    landmarks: wristLandmarks(wrist).map((l) => ({
      ...l,
      positionMm: placePoint(placement, l.positionMm),
    })),
    probeStarts: wristProbeStarts(wrist).map(({ id, name, at, markerDirection: [x, y, z], isProne }) => ({
      id,
      name,
      contactMm: placePoint(placement, at),
      markerDirection: [x * placement.mirror, y, z],
      ...(isProne ? { isProne } : {}),
    })),
    restingVolumeMl: patient.effusionMl,
  };
}

export const WRIST: Region = {
  id: 'wrist',
  title: 'Wrist',
  defaultPatient: DEFAULT_WRIST_PATIENT,
  patientRules: WRIST_PATIENT_RULES,
  spread: WRIST_SPREAD,
  build: buildWrist,
  measure: measureWrist,
};
