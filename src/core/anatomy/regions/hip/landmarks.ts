/** Named points of the authored hip and poses of the probe to start from. */
import type { Vec3 } from '../../../math/vec3.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import type { AuthoredPoint, AuthoredStart } from '../../constructions/placeAnatomy.ts';
import { firstPointInside } from '../../constructions/surfacePoints.ts';
import { onNeck, UP_NECK } from './authoring.ts';
import { AIIS } from './hipBone.ts';
import { CONCAVITY_MM } from './recess.ts';
import type { AuthoredHip } from './structures.ts';

const BACKWARDS: Vec3 = [0, 1, 0];
/** How far down the neck the probe's middle starts, and the needle goes in beyond its lower edge, mm [TKU]. */
const PROBE_DOWN_MM = 14;
const ENTRY_DOWN_MM = 66;

const inFront = (f: DistanceFunction, x: number, z: number): Vec3 =>
  firstPointInside(f, [x, -160, z], BACKWARDS, 260);

export function hipLandmarks(hip: AuthoredHip): AuthoredPoint[] {
  const { surface, recess } = hip;
  const concavity = onNeck(CONCAVITY_MM, 0);
  const entry = onNeck(-ENTRY_DOWN_MM, 0);
  return [
    { id: 'femoral-head-centre', name: 'Centre of the femoral head', at: [0, 0, 0] },
    {
      id: 'recess-centre',
      name: 'Bottom of the concavity of head and neck',
      at: firstPointInside(recess.aboveFloor, [concavity[0], -60, concavity[2]], BACKWARDS, 90),
    },
    { id: 'anterior-inferior-iliac-spine', name: 'Anterior inferior iliac spine', at: AIIS },
    { id: 'greater-trochanter-tip', name: 'Tip of the greater trochanter', at: [-53, 8, -6] },
    {
      id: 'distal-lateral-entry',
      name: 'Skin for an entry from below and lateral',
      at: inFront(surface, entry[0], entry[2]),
    },
    { id: 'skin-over-head', name: 'Skin over the femoral head', at: inFront(surface, 0, 0) },
  ];
}

export function hipProbeStarts({ surface }: AuthoredHip): AuthoredStart[] {
  const middle = onNeck(-PROBE_DOWN_MM, 0);
  // Machines show the patient's right, and the head's end of a long section, on the left of the image.
  const patientRight: Vec3 = [-1, 0, 0];
  return [
    {
      id: 'along-neck',
      name: 'Oblique sagittal, along the neck of the femur',
      at: inFront(surface, middle[0], middle[2]),
      markerDirection: [UP_NECK[0], 0, UP_NECK[2]],
    },
    {
      id: 'transverse-head',
      name: 'Transverse, over the head and the femoral vessels',
      at: inFront(surface, 6, 2),
      markerDirection: patientRight,
      isMarkerOfWorld: true,
    },
    {
      id: 'sagittal-vessels',
      name: 'Long axis of the femoral artery',
      at: inFront(surface, 11, -14),
      markerDirection: [0, 0, 1],
      isMarkerOfWorld: true,
    },
  ];
}
