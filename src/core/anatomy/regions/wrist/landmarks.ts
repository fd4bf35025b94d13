/** Named points of the authored wrist and poses of the probe to start from. */
import type { Vec3 } from '../../../math/vec3.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import type { AuthoredPoint, AuthoredStart } from '../../constructions/placeAnatomy.ts';
import { firstPointInside } from '../../constructions/surfacePoints.ts';
import { NERVE_AT } from './authoring.ts';
import type { AuthoredWrist } from './structures.ts';

const fromBehind = (f: DistanceFunction, x: number, z: number): Vec3 =>
  firstPointInside(f, [x, 60, z], [0, -1, 0], 90);
const fromFront = (f: DistanceFunction, x: number, z: number): Vec3 =>
  firstPointInside(f, [x, -60, z], [0, 1, 0], 90);

/** The gap between compartments 3 and 4 just distal to Lister's tubercle. */
const GAP_X_MM = -5.6;
const RECESS_Z_MM = -3;
/** Just proximal to the pisiform. */
const INLET_Z_MM = -4;

export function wristLandmarks(wrist: AuthoredWrist): AuthoredPoint[] {
  const { surface, recess } = wrist;
  return [
    { id: 'joint-centre', name: 'Middle of the radiocarpal joint', at: [-4, 0, -2] },
    {
      id: 'recess-centre',
      name: 'Dorsal recess between the lip of the radius and the carpal bones',
      at: fromBehind(recess.aboveFloor, GAP_X_MM, RECESS_Z_MM),
    },
    { id: 'lister-tubercle', name: "Lister's tubercle", at: [-6.8, 12.6, 9] },
    {
      id: 'distal-entry',
      name: 'Skin for an entry from distal, between the tendons',
      at: fromBehind(surface, GAP_X_MM, -25),
    },
    { id: 'tunnel-centre', name: 'Median nerve at the inlet of the tunnel', at: [...NERVE_AT] },
    { id: 'pisiform', name: 'Pisiform', at: [14.6, -10.8, -13.4] },
    { id: 'hook-of-hamate', name: 'Hook of the hamate', at: [9.7, -12.4, -26.4] },
    {
      id: 'ulnar-entry',
      name: 'Skin for an entry from the ulnar side',
      at: firstPointInside(surface, [70, -20, INLET_Z_MM], [-0.98, 0.2, 0], 90),
    },
  ];
}

export function wristProbeStarts({ surface }: AuthoredWrist): AuthoredStart[] {
  return [
    {
      id: 'sagittal-dorsal',
      name: 'Along the back of the joint, distal to the tubercle of the radius',
      at: fromBehind(surface, GAP_X_MM, RECESS_Z_MM),
      markerDirection: [0, 0, 1],
      isProne: true,
    },
    {
      id: 'transverse-dorsal',
      name: 'Across the back of the radius, over its tubercle',
      at: fromBehind(surface, -3, 9),
      markerDirection: [-1, 0, 0],
      isProne: true,
    },
    {
      id: 'transverse-tunnel',
      name: 'Across the inlet of the carpal tunnel, beside the pisiform',
      at: fromFront(surface, 2, INLET_Z_MM),
      markerDirection: [1, 0, 0],
      isProne: false,
    },
    {
      id: 'transverse-outlet',
      name: 'Across the outlet of the tunnel, at the hook of the hamate',
      at: fromFront(surface, 0.4, -26),
      markerDirection: [1, 0, 0],
      isProne: false,
    },
  ];
}
