/** A half-space of gel with a ball to reach behind a rod to keep away from, and the drill for it. */
import type { Anatomy, Structure, StructureClass } from '../../../src/core/anatomy/anatomy.ts';
import { capsule } from '../../../src/core/geometry/capsule.ts';
import type { Shape } from '../../../src/core/geometry/shape.ts';
import { sphere } from '../../../src/core/geometry/sphere.ts';
import type { ReadonlyVec3 } from '../../../src/core/math/vec3.ts';
import type { Drill } from '../../../src/core/procedure/drill.ts';
import { findDrill } from '../../../src/protocol/drills/index.ts';

export const BALL = { centreMm: [0, 30, 0] as const, radiusMm: 6 };
export const ROD = { aMm: [-30, 15, 4] as const, bMm: [30, 15, 4] as const, radiusMm: 2 };
export const SAFE_MM = 1.5;

const structure = (id: string, kind: StructureClass, shape: Shape): Structure => ({
  id,
  name: id,
  class: kind,
  tissue: kind === 'bone' ? 'cortical-bone' : 'muscle',
  signedDistance: shape.signedDistance,
  bounds: shape.bounds,
  lipschitz: shape.lipschitz,
});

/** Air above y = 0. `rod` says what the rod is. */
export const gelWith = (rod: 'vessel' | 'bone', more: readonly Structure[] = []): Anatomy => ({
  id: 'gel-with-hazard',
  title: 'Gel with hazard',
  structures: [
    structure('rod', rod, capsule(ROD.aMm, ROD.bMm, ROD.radiusMm)),
    structure('ball', 'muscle', sphere(BALL.centreMm, BALL.radiusMm)),
    ...more,
  ],
  background: { id: 'gel', name: 'Gel', tissue: 'gel', class: 'gel' },
  surface: (_x, y) => -y,
  bounds: { min: [-60, -1, -60], max: [60, 60, 60] },
  landmarks: [{ id: 'door', name: 'Door', positionMm: [0, 0, 0] }],
  probeStarts: [{ id: 'face', name: 'Face', contactMm: [0, 0, 0], markerDirection: [1, 0, 0] }],
  restingVolumeMl: 0,
  isPhantom: true,
});

export const ballOf = (
  id: string,
  kind: StructureClass,
  centreMm: ReadonlyVec3,
  radiusMm: number,
): Structure => structure(id, kind, sphere(centreMm, radiusMm));

const gelBlock = findDrill('gel-block-cyst')!;
export const HAZARD_DRILL: Drill = {
  ...gelBlock,
  id: 'gel-with-hazard',
  probe: { ...gelBlock.probe, start: 'face' },
  needles: ['22g-50-short'],
  target: { structure: 'ball', volumeMl: 1, share01: 0.8 },
  avoid: [{ structure: 'rod', safeMm: SAFE_MM, isCritical: true }],
  entry: { landmark: 'door', withinMm: 40 },
};
