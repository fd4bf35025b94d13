/** Named points of the authored ankle and poses of the probe to start from. */
import { normalize, type Vec3 } from '../../../math/vec3.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import type { AuthoredPoint, AuthoredStart } from '../../constructions/placeAnatomy.ts';
import { firstPointInside } from '../../constructions/surfacePoints.ts';
import type { AuthoredAnkle } from './structures.ts';

/** Backwards and down: square to the skin over the joint, which slopes from shin to instep. */
const INTO_JOINT: Vec3 = normalize([0, 0.9, -0.43]);
const BACKWARDS: Vec3 = [0, 1, 0];

/** Between the tendons of tibialis anterior and extensor hallucis longus [S82], mm medial of the middle. */
export const BETWEEN_TENDONS_MM = 9.3;
const LIP_HEIGHT_MM = 18;

/** Where a line square to the skin over the joint, through a place of the plafond's lip, first meets a field. */
export const overLip = (f: DistanceFunction, x: number, upMm = 0): Vec3 =>
  firstPointInside(
    f,
    [x, -16.4 - 100 * INTO_JOINT[1] - 0.43 * upMm, LIP_HEIGHT_MM - 2 - 100 * INTO_JOINT[2] + 0.9 * upMm],
    INTO_JOINT,
    200,
  );

export function ankleLandmarks({ surface, recess }: AuthoredAnkle): AuthoredPoint[] {
  return [
    {
      id: 'recess-centre',
      name: 'Anterior recess, just below the lip of the tibia',
      at: overLip(recess.aboveFloor, BETWEEN_TENDONS_MM, -5),
    },
    { id: 'medial-malleolus', name: 'Tip of the medial malleolus', at: [23, -2, 10] },
    { id: 'lateral-malleolus', name: 'Tip of the lateral malleolus', at: [-24.2, 7, -6] },
    {
      id: 'skin-over-joint',
      name: 'Skin over the joint line',
      at: overLip(surface, BETWEEN_TENDONS_MM, -5),
    },
    {
      id: 'distal-entry',
      name: 'Skin over the neck of the talus',
      at: overLip(surface, BETWEEN_TENDONS_MM + 2.9, -22),
    },
    {
      id: 'instep',
      name: 'Skin of the instep over the navicular',
      at: firstPointInside(surface, [6, -140, -14], BACKWARDS, 200),
    },
  ];
}

/** The gap between the two tendons runs down and medially. */
const ALONG_GAP: Vec3 = normalize([-0.13, 0, 1]);
const PATIENTS_RIGHT: Vec3 = [-1, 0, 0];

export function ankleProbeStarts({ surface }: AuthoredAnkle): AuthoredStart[] {
  return [
    {
      id: 'sagittal-between-tendons',
      name: 'Long axis between tibialis anterior and extensor hallucis longus',
      at: overLip(surface, BETWEEN_TENDONS_MM + 0.5, -5),
      markerDirection: ALONG_GAP,
    },
    {
      id: 'transverse-joint-line',
      name: 'Transverse over the joint line, tendons and artery in section',
      at: overLip(surface, 3, 4),
      markerDirection: PATIENTS_RIGHT,
      isMarkerOfWorld: true,
    },
  ];
}
