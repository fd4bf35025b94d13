/** Named points of the authored elbow and poses of the probe to start from. */
import { addScaled, normalize, type ReadonlyVec3, type Vec3 } from '../../../math/vec3.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import type { AuthoredPoint, AuthoredStart } from '../../constructions/placeAnatomy.ts';
import { firstPointInside, pointSquareOver } from '../../constructions/surfacePoints.ts';
import { onForearm, onUpperArm } from './authoring.ts';
import { FOSSA_HEIGHT_MM } from './olecranonRecess.ts';
import { TENDON_HEIGHT_MM } from './peritendinousSpace.ts';
import { type RadiocapitellarRecess, WEDGE_HEIGHT_MM } from './radiocapitellarRecess.ts';
import type { AuthoredElbow } from './structures.ts';

/** From outside into the body along a direction, through a place. */
const towards = (f: DistanceFunction, through: ReadonlyVec3, into: ReadonlyVec3): Vec3 =>
  firstPointInside(f, addScaled(through, into, -90), into, 150);

/** Square to the skin over the fossa, which slopes from the arm towards the olecranon. */
const INTO_FROM_BEHIND: Vec3 = normalize([0, -1, -0.19]);
const INTO_FROM_LATERAL: Vec3 = [1, 0, 0];

/** Along the middle of the tendon: along the forearm, from the axis of flexion, mm. */
const onLateralLine = (zMm: number): Vec3 => onForearm([-25, -2, zMm]);

/** The film over the edge of the head of the radius. */
const onHeadEdge = (recess: RadiocapitellarRecess): Vec3 =>
  towards(recess.aboveFloor, onLateralLine(WEDGE_HEIGHT_MM - 4), INTO_FROM_LATERAL);

export function elbowLandmarks({
  surface,
  recess,
  lateralRecess,
  peritendinous,
}: AuthoredElbow): AuthoredPoint[] {
  const fossa = onUpperArm([2, 2, FOSSA_HEIGHT_MM]);
  return [
    { id: 'axis', name: 'Axis of flexion between trochlea and capitellum', at: [0, 0, 0] },
    {
      id: 'recess-centre',
      name: 'Middle of the posterior recess',
      at: towards(recess.aboveFloor, fossa, INTO_FROM_BEHIND),
    },
    {
      id: 'radiocapitellar-wedge',
      name: 'Wedge between capitellum and head of the radius',
      at: towards(lateralRecess.aboveFloor, onLateralLine(WEDGE_HEIGHT_MM), INTO_FROM_LATERAL),
    },
    {
      id: 'radial-head-edge',
      name: 'Recess over the edge of the head of the radius',
      at: onHeadEdge(lateralRecess),
    },
    {
      id: 'tendon-face',
      name: 'Outer face of the common extensor tendon over the joint',
      at: towards(peritendinous.aboveFloor, onLateralLine(TENDON_HEIGHT_MM), INTO_FROM_LATERAL),
    },
    { id: 'lateral-epicondyle', name: 'Lateral epicondyle', at: onUpperArm([-30.5, 3.5, 6]) },
    { id: 'medial-epicondyle', name: 'Medial epicondyle', at: onUpperArm([31.5, 5, 8]) },
    { id: 'olecranon', name: 'Tip of the olecranon', at: onForearm([2, 12, 14]) },
    {
      id: 'posterolateral-entry',
      name: 'Skin for an entry beside the triceps tendon, from lateral',
      at: towards(surface, onUpperArm([-20, 4, FOSSA_HEIGHT_MM]), INTO_FROM_BEHIND),
    },
    {
      id: 'distal-entry',
      name: 'Skin over the radius for an entry from below',
      at: towards(surface, onLateralLine(-32), INTO_FROM_LATERAL),
    },
  ];
}

export function elbowProbeStarts({ surface, lateralRecess }: AuthoredElbow): AuthoredStart[] {
  const behind = (x: number, zMm: number): Vec3 =>
    towards(surface, onUpperArm([x, 2, zMm]), INTO_FROM_BEHIND);
  return [
    {
      id: 'posterior-transverse',
      name: 'Across the olecranon fossa, above the olecranon',
      at: behind(1, FOSSA_HEIGHT_MM),
      markerDirection: [-1, 0, 0],
      isProne: true,
    },
    {
      id: 'posterior-long',
      name: 'Along triceps, over the olecranon fossa',
      at: behind(2, FOSSA_HEIGHT_MM),
      markerDirection: onUpperArm([0, 0, 1]),
      isProne: true,
    },
    {
      id: 'along-radius',
      name: 'Along the radius, over capitellum and head',
      // A swollen tendon leans the skin, and the probe with it.
      at: pointSquareOver(surface, onHeadEdge(lateralRecess), INTO_FROM_LATERAL, onForearm([0, 1, 0]), 60),
      markerDirection: onForearm([0, 0, 1]),
      isProne: false,
    },
    {
      id: 'along-common-extensor',
      name: 'Along the common extensor tendon, from the epicondyle down',
      at: towards(surface, onLateralLine(TENDON_HEIGHT_MM + 2), INTO_FROM_LATERAL),
      markerDirection: onForearm([0, 0, 1]),
      isProne: false,
    },
  ];
}
