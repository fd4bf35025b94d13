/**
 * The capsule of the hip and the iliofemoral ligament on it: sheets on the recess's deep wall, together 4–6 mm thick
 * [S50][TKU]. At their edges they sink into what they end on: into bone and labrum, the ligament's sides into the capsule,
 * so that no flap with a free rim is left.
 */
import { smoothMax } from '../../../math/scalar.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { yieldingTo } from '../../constructions/patch.ts';
import { UP_NECK } from './authoring.ts';
import type { Recess } from './recess.ts';

/** Layers thick enough to be solids: as sheets each would take two channels of the bake, mm. */
const CAPSULE_MM = 2.8;
const LIGAMENT_MM = 2.4;
/** The ligament begins so far within the capsule, mm. */
const OVERLAP_MM = 0.2;

/** How much thinner a layer gets on each face per mm towards its edge. */
const TAPER = 0.6;
/** From so far within the edge, outside the film that they hold, they sink so fast, mm per mm. */
const SINKS_FROM_MM = 5;
const SINKS = 1.1;
/** The ligament, which lies on the capsule, so much deeper than that. */
const DEEPER = 1.5;
/** The ligament's sides sink from so far within, mm. */
const SIDES_FROM_MM = 2.5;

/** Further off than this the labrum is not asked for, mm. */
const ON_LABRUM_MM = 3;

/** A layer between two distances from the wall, thinning out towards its edge. */
const layer = (aboveMm: number, fromMm: number, thickMm: number, edgeMm: number): number => {
  const half = thickMm / 2;
  return Math.abs(aboveMm - fromMm - half) - half + Math.max(0, TAPER * edgeMm + half);
};

/** How far the layers have sunk at a place, mm: nothing over the film. */
const sunkOf =
  ({ capsuleEdge, outline }: Recess): DistanceFunction =>
  (x, y, z) => {
    const within = capsuleEdge(x, y, z) + SINKS_FROM_MM;
    return within <= 0 ? 0 : SINKS * Math.max(0, Math.min(within, outline(x, y, z)));
  };

/** @param tendon that lies on it and that it gives way to */
export function hipCapsule(recess: Recess, tendon: DistanceFunction): DistanceFunction {
  const sunk = sunkOf(recess);
  const edge = yieldingTo(recess.capsuleEdge, [tendon]);
  return (x, y, z) => layer(recess.aboveFloor(x, y, z) + sunk(x, y, z), 0, CAPSULE_MM, edge(x, y, z));
}

/**
 * From the spine above down to the whole of the intertrochanteric line: narrow above, wide below.
 * @param labrum that it ends on
 */
export function iliofemoralLigament(recess: Recess, labrum: DistanceFunction): DistanceFunction {
  const sunk = sunkOf(recess);
  return (x, y, z) => {
    const up = x * UP_NECK[0] + y * UP_NECK[1] + z * UP_NECK[2];
    const half = 0.85 + 0.35 * Math.min(1, Math.max(0, (8 - up) / 50));
    const aside = (Math.abs(recess.angle(x, y, z) + 0.2) - half) * 20;
    const edge = smoothMax(aside, recess.capsuleEdge(x, y, z), 4);
    const above =
      recess.aboveFloor(x, y, z) + DEEPER * sunk(x, y, z) + SINKS * Math.max(0, aside + SIDES_FROM_MM);
    const d = layer(above, CAPSULE_MM - OVERLAP_MM, LIGAMENT_MM, edge);
    return d > ON_LABRUM_MM ? d : Math.max(d, -labrum(x, y, z));
  };
}
