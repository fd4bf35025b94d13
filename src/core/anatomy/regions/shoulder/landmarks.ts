/** Named points of the authored shoulder and poses of the probe to start from. */
import { normalize, type Vec3 } from '../../../math/vec3.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import type { AuthoredPoint, AuthoredStart } from '../../constructions/placeAnatomy.ts';
import { firstPointInside } from '../../constructions/surfacePoints.ts';
import { HEAD_RADIUS_MM, INTO_GLENOID, onScapula } from './authoring.ts';
import { lift01 } from './bursa.ts';
import type { AuthoredShoulder } from './structures.ts';

const FORWARDS: Vec3 = [0, -1, 0];
/** From lateral and above onto the cuff beside the acromion. */
const ONTO_CUFF: Vec3 = normalize([0.86, 0, -0.51]);
const ALONG_SUPRASPINATUS: Vec3 = normalize([0.51, 0, 0.86]);

/** Where a line onto the cuff meets a field, so far up along the tendon of supraspinatus from the bursa's middle. */
const fromLateral = (f: DistanceFunction, upMm: number): Vec3 =>
  firstPointInside(
    f,
    [
      -120 * ONTO_CUFF[0] + upMm * ALONG_SUPRASPINATUS[0],
      BURSA_BACK_MM,
      -120 * ONTO_CUFF[2] + upMm * ALONG_SUPRASPINATUS[2],
    ],
    ONTO_CUFF,
    160,
  );

const behind = (f: DistanceFunction, x: number, z: number): Vec3 =>
  firstPointInside(f, [x, 150, z], FORWARDS, 220);

/** The bursa's middle lies so far behind the head's, mm. */
const BURSA_BACK_MM = 3;

/** Place of the free edge of the posterior labrum on the head. */
const EDGE_X_MM = 6;
const EDGE_Z_MM = -3;

export function shoulderLandmarks(shoulder: AuthoredShoulder): AuthoredPoint[] {
  const { surface, recess, bursaLiftMm } = shoulder;
  return [
    { id: 'humeral-head-centre', name: 'Centre of the humeral head', at: [0, 0, 0] },
    {
      id: 'recess-centre',
      name: 'Free edge of the posterior labrum on the head',
      at: behind(recess.aboveFloor, EDGE_X_MM, EDGE_Z_MM),
    },
    {
      id: 'acromion-angle',
      name: 'Posterolateral angle of the acromion',
      at: [-19, 24, 38.4],
    },
    {
      id: 'spinoglenoid-notch',
      name: 'Spinoglenoid notch',
      at: onScapula(HEAD_RADIUS_MM + 20.5, 8, 8),
    },
    {
      id: 'bursa-middle',
      name: 'Bursa over the tendon of supraspinatus',
      at: fromLateral(
        (x, y, z) =>
          Math.sqrt(x * x + y * y + z * z) - (HEAD_RADIUS_MM + 8.1) - bursaLiftMm * lift01(x, y, z),
        0,
      ),
    },
    {
      id: 'bursa-entry',
      name: 'Skin of the lateral shoulder, below the probe',
      at: fromLateral(surface, -34),
    },
    {
      id: 'lateral-entry',
      name: 'Skin for an entry from lateral',
      at: behind(surface, -40, EDGE_Z_MM),
    },
  ];
}

export function shoulderProbeStarts({ surface }: AuthoredShoulder): AuthoredStart[] {
  return [
    {
      id: 'along-infraspinatus',
      name: 'Along infraspinatus, below the spine of the scapula',
      at: behind(surface, 2, EDGE_Z_MM),
      markerDirection: [INTO_GLENOID[0], INTO_GLENOID[1], 0],
      isProne: true,
    },
    {
      id: 'over-notch',
      name: 'Over the spinoglenoid notch',
      at: behind(surface, 30, 8),
      markerDirection: [INTO_GLENOID[0], INTO_GLENOID[1], 0],
      isProne: true,
    },
    {
      id: 'along-supraspinatus',
      name: 'Along supraspinatus, the edge of the acromion at the medial side',
      at: fromLateral(surface, 4),
      markerDirection: ALONG_SUPRASPINATUS,
      isProne: true,
    },
  ];
}
