/** Named points of the authored knee and poses of the probe to start from. */
import type { Vec3 } from '../../../math/vec3.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { lateral, medial } from '../../constructions/sides.ts';
import { patellaToAuthored } from './patella.ts';
import type { AuthoredKnee } from './structures.ts';
import type { AuthoredPoint, AuthoredStart } from '../../constructions/placeAnatomy.ts';
import { firstPointInside } from '../../constructions/surfacePoints.ts';

const POSTERIOR: Vec3 = [0, 1, 0];

const ANTERIOR: Vec3 = [0, -1, 0];
/** The middle of the popliteal bursa, mm medial and above the joint's axis, and where a needle from below enters. */
const BURSA_MEDIAL_MM = 20;
const BURSA_HEIGHT_MM = -12;
const BURSA_ENTRY_HEIGHT_MM = -50;

/** Where a line from behind at (x, z) meets a field. */
const fromBehind = (f: DistanceFunction, x: number, z: number): Vec3 =>
  firstPointInside(f, [x, 150, z], ANTERIOR, 220);

/** The skin in front of a point at (x, z). */
const skinInFront = (surface: DistanceFunction, x: number, z: number): Vec3 =>
  firstPointInside(surface, [x, -140, z], POSTERIOR, 220);

/** Height of the patella's upper pole, authored mm. */
export function upperPole(knee: AuthoredKnee): Vec3 {
  const patella = knee.structures.find((s) => s.id === 'patella')!;
  let best: Vec3 = [0, 0, -1e9];
  for (let x = -6; x <= 4; x += 2)
    for (let y = patella.bounds.min[1]; y <= patella.bounds.max[1]; y += 1) {
      let z = patella.bounds.max[2] + 4;
      while (z > best[2]) {
        const d = patella.signedDistance(x, y, z);
        if (d < 0) {
          best = [x, y, z];
          break;
        }
        z -= Math.max(0.05, 0.6 * d);
      }
    }
  return best;
}

export function kneeLandmarks(knee: AuthoredKnee, pole: Vec3): AuthoredPoint[] {
  const { moved, onTibia } = knee.pose;
  const surface = knee.surface;
  const z = pole[2] + 15;
  const recessDepth = firstPointInside(
    (x, y, zz) => knee.recess.aboveFloor(x, y, zz),
    [-1, -90, z],
    POSTERIOR,
    120,
  );
  const wing: Vec3 = [0.90630778703665, 0.42261826174069944, 0];
  return [
    { id: 'patella-superior-pole', name: 'Upper pole of the patella', at: pole },
    {
      id: 'patella-lateral-edge',
      name: 'Lateral edge of the patella',
      at: moved(patellaToAuthored([-23.8, 0, 6])),
    },
    {
      id: 'patella-medial-edge',
      name: 'Medial edge of the patella',
      at: moved(patellaToAuthored([23.2, 0, 6])),
    },
    { id: 'patella-apex', name: 'Apex of the patella', at: moved(patellaToAuthored([0, -3, -21])) },
    { id: 'tibial-tuberosity', name: 'Tibial tuberosity', at: onTibia([0, -31, -55]) },
    { id: 'fibular-head', name: 'Head of the fibula', at: onTibia(lateral(36, -22, -46)) },
    { id: 'lateral-epicondyle', name: 'Lateral epicondyle', at: lateral(44, -3, 2) },
    { id: 'medial-epicondyle', name: 'Medial epicondyle', at: medial(44, -3, 4) },
    { id: 'gerdy-tubercle', name: "Gerdy's tubercle", at: onTibia(lateral(31, 19, -47)) },
    { id: 'recess-centre', name: 'Middle of the suprapatellar recess', at: recessDepth },
    {
      id: 'lateral-entry',
      name: 'Skin for a lateral entry',
      at: firstPointInside(surface, [-130, -20 - 60.0 * 0.9, z], [wing[0], wing[1], 0], 220),
    },
    {
      id: 'popliteal-bursa',
      name: 'Middle of the popliteal bursa',
      at: fromBehind(
        knee.structures.find((s) => s.id === 'popliteal-bursa-lining')!.signedDistance,
        BURSA_MEDIAL_MM,
        BURSA_HEIGHT_MM,
      ),
    },
    {
      id: 'popliteal-entry',
      name: 'Skin of the calf below the popliteal bursa',
      at: fromBehind(surface, BURSA_MEDIAL_MM, BURSA_ENTRY_HEIGHT_MM),
    },
    {
      id: 'skin-over-upper-pole',
      name: 'Skin over the upper pole',
      at: skinInFront(surface, pole[0], pole[2]),
    },
  ];
}

export function kneeProbeStarts(knee: AuthoredKnee, poleMm: number): AuthoredStart[] {
  const surface = knee.surface;
  // Machines show the patient's right on the left of a transverse image.
  const patientRight: Vec3 = [-1, 0, 0];
  return [
    {
      id: 'sagittal-midline',
      name: 'Long axis in the midline, over the upper pole',
      at: skinInFront(surface, -1, poleMm + 12),
      markerDirection: [0, 0, 1],
    },
    {
      id: 'transverse-suprapatellar',
      name: 'Transverse, just above the patella',
      at: skinInFront(surface, -1, poleMm + 15),
      markerDirection: patientRight,
      isMarkerOfWorld: true,
    },
    {
      id: 'transverse-lateral',
      name: 'Transverse, slid over the lateral part of the recess',
      at: skinInFront(surface, -13, poleMm + 15),
      markerDirection: patientRight,
      isMarkerOfWorld: true,
    },
    {
      id: 'popliteal-long-axis',
      name: 'Behind, along the medial head of gastrocnemius',
      at: fromBehind(surface, BURSA_MEDIAL_MM, BURSA_HEIGHT_MM),
      markerDirection: [0, 0, 1],
      isProne: true,
    },
    {
      id: 'popliteal-transverse',
      name: 'Behind, across medial gastrocnemius and semimembranosus',
      at: fromBehind(surface, BURSA_MEDIAL_MM, 0),
      markerDirection: patientRight,
      isMarkerOfWorld: true,
      isProne: true,
    },
  ];
}
