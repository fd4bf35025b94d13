/** Named points of the authored shoulder and poses of the probe to start from. */
import type { Vec3 } from '../../../math/vec3.ts';
import type { DistanceFunction, Landmark } from '../../anatomy.ts';
import { firstPointInside } from '../../constructions/surfacePoints.ts';
import { HEAD_RADIUS_MM, INTO_GLENOID, onScapula } from './authoring.ts';
import type { AuthoredShoulder } from './structures.ts';

const FORWARDS: Vec3 = [0, -1, 0];

const behind = (f: DistanceFunction, x: number, z: number): Vec3 =>
  firstPointInside(f, [x, 150, z], FORWARDS, 220);

/** Place of the free edge of the posterior labrum on the head. */
const EDGE_X_MM = 6;
const EDGE_Z_MM = -3;

export function shoulderLandmarks(shoulder: AuthoredShoulder): Landmark[] {
  const { surface, recess } = shoulder;
  return [
    { id: 'humeral-head-centre', name: 'Centre of the humeral head', positionMm: [0, 0, 0] },
    {
      id: 'recess-centre',
      name: 'Free edge of the posterior labrum on the head',
      positionMm: behind(recess.aboveFloor, EDGE_X_MM, EDGE_Z_MM),
    },
    {
      id: 'acromion-angle',
      name: 'Posterolateral angle of the acromion',
      positionMm: [-19, 24, 38.4],
    },
    {
      id: 'spinoglenoid-notch',
      name: 'Spinoglenoid notch',
      positionMm: onScapula(HEAD_RADIUS_MM + 20.5, 8, 8),
    },
    {
      id: 'lateral-entry',
      name: 'Skin for an entry from lateral',
      positionMm: behind(surface, -40, EDGE_Z_MM),
    },
  ];
}

export interface AuthoredStart {
  readonly id: string;
  readonly name: string;
  readonly at: Vec3;
  readonly markerDirection: Vec3;
}

export function shoulderProbeStarts({ surface }: AuthoredShoulder): AuthoredStart[] {
  return [
    {
      id: 'along-infraspinatus',
      name: 'Along infraspinatus, below the spine of the scapula',
      at: behind(surface, 2, EDGE_Z_MM),
      markerDirection: [INTO_GLENOID[0], INTO_GLENOID[1], 0],
    },
    {
      id: 'over-notch',
      name: 'Over the spinoglenoid notch',
      at: behind(surface, 30, 8),
      markerDirection: [INTO_GLENOID[0], INTO_GLENOID[1], 0],
    },
  ];
}
