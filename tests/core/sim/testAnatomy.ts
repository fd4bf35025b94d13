/**
 * A limb that is simple enough to check by hand: a cylinder of 60 mm radius about the z axis, skin 2 mm and fat over
 * muscle, a bone of 25 mm radius in its middle with 2 mm of cartilage over part of it, a tendon in front, a vessel at
 * the patient's left, and a pouch that opens 10 mm over the bone.
 */
import { uprightFrame } from '../../../src/core/anatomy/cavityFrame.ts';
import type { Anatomy, Box, Cavity, DistanceFunction, Structure } from '../../../src/core/anatomy/anatomy.ts';
import { atan2 } from '../../../src/core/math/elementary.ts';
import type { Drill } from '../../../src/core/procedure/drill.ts';

const radius = (x: number, y: number) => Math.sqrt(x * x + y * y);
const BOUNDS: Box = { min: [-75, -75, -60], max: [75, 75, 60] };

function structure(
  id: string,
  structureClass: Structure['class'],
  signedDistance: DistanceFunction,
  bounds: Box = BOUNDS,
): Structure {
  return {
    id,
    name: id,
    class: structureClass,
    tissue: structureClass,
    signedDistance,
    bounds,
    lipschitz: 1,
  };
}

/** A tube along z: r about (x, y), from z0 to z1. */
const tube =
  (cx: number, cy: number, r: number, z0: number, z1: number): DistanceFunction =>
  (x, y, z) =>
    Math.max(radius(x - cx, y - cy) - r, z0 - z, z - z1);

export const FLOOR_MM = 36;

function pouch(): Cavity {
  const angleCount = 61;
  const heightCount = 41;
  const recess = new Float64Array(angleCount * heightCount);
  const gutter = new Float64Array(angleCount * heightCount);
  const area = [0, 0];
  for (let iz = 0; iz < heightCount; iz++)
    for (let ia = 0; ia < angleCount; ia++) {
      const angle = -1.5 + (3 * ia) / (angleCount - 1);
      const z = -30 + (60 * iz) / (heightCount - 1);
      const i = iz * angleCount + ia;
      recess[i] = Math.max(0, 1 - (angle / 0.8) ** 2 - (z / 22) ** 2);
      gutter[i] = Math.max(0, 1 - (angle / 1.3) ** 2 - (z / 28) ** 2);
      const cell = FLOOR_MM * (3 / (angleCount - 1)) * (60 / (heightCount - 1));
      area[0]! += recess[i]! * cell;
      area[1]! += gutter[i]! * cell;
    }
  return {
    id: 'pouch',
    name: 'pouch',
    frame: uprightFrame(0, 0),
    angleFromRad: -1.5,
    angleToRad: 1.5,
    angleCount,
    heightFromMm: -30,
    heightToMm: 30,
    heightCount,
    floorMm: new Float64Array(angleCount * heightCount).fill(FLOOR_MM),
    shapes: [recess, gutter],
    millilitresPerMm: [area[0]! / 1000, area[1]! / 1000],
    depthByVolume: [
      [0, 0],
      [4, 2],
      [20, 6],
    ],
    reachMm: 20,
    capacityMl: 60,
  };
}

export const limb: Anatomy = {
  id: 'test-limb',
  title: 'test limb',
  structures: [
    structure('bone', 'bone', (x, y) => radius(x, y) - 25),
    structure('cartilage', 'cartilage', (x, y, z) => Math.max(radius(x, y) - 27, -20 - z), {
      min: [-30, -30, -20],
      max: [30, 30, 60],
    }),
    structure('vessel', 'vessel', tube(44, -14, 2, -60, 60)),
    structure('tendon', 'tendon', tube(0, -48, 4, -60, 60)),
    structure('skin', 'skin', (x, y) => 58 - radius(x, y)),
    structure('muscle', 'muscle', (x, y) => radius(x, y) - 52),
  ],
  background: { id: 'fat', name: 'fat', tissue: 'fat', class: 'fat' },
  surface: (x, y) => radius(x, y) - 60,
  bounds: BOUNDS,
  cavity: pouch(),
  landmarks: [],
  probeStarts: [
    { id: 'front', name: 'front', contactMm: [0, -60, 10], markerDirection: [-1, 0, 0] },
    { id: 'side', name: 'side', contactMm: [-30, -51.96, 0], markerDirection: [-1, 0, 0] },
  ],
  restingVolumeMl: 6,
};

export const angleOf = (x: number, y: number): number => atan2(x, -y);

export const drill: Drill = {
  id: 'test-drill',
  version: 1,
  title: 'test',
  region: 'test-limb',
  patient: {
    side: 'right',
    sex: 'male',
    statureMm: 1760,
    fatMm: 6,
    effusionMl: 6,
    synovitis: 0,
    flexionDeg: 20,
  },
  mode: 'practice',
  probe: {
    id: 'l12-5-50',
    start: 'front',
    depthMm: 45,
    focusMm: 20,
    frequencyMHz: 9,
    gainDb: 0,
    dynamicRangeDb: 60,
  },
  needles: ['22g-50-short', '21g-50-quincke', '20g-90-quincke', '25g-90-quincke'],
  agents: ['methylprednisolone-lidocaine', 'saline'],
  syringeMl: 10,
  target: { structure: 'pouch', volumeMl: 5, share01: 0.9 },
  avoid: [
    { structure: 'tendon', safeMm: 1, isCritical: true },
    { structure: 'vessel', safeMm: 5, isCritical: true },
    { structure: 'bone', safeMm: 0, isCritical: false },
    { structure: 'cartilage', safeMm: 0, isCritical: false },
  ],
  checks: ['aspirate-before-injection'],
  limits: { timeS: 180, passes: 2 },
  metrics: [],
  passTotal: 70,
  tremorMm: 0,
};
