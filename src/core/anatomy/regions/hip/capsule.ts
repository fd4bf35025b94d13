/**
 * The capsule of the hip all round the neck, and the iliofemoral ligament on it: layers on the recess's deep wall, together
 * 4–6 mm thick [S50][TKU]. The capsule springs from the rim of the acetabulum outside the labrum and ends by the
 * intertrochanteric line in front, about half-way down the neck behind [TKU]. At their edges both sink into the bone that
 * they end on; the ligament's sides sink into the capsule, so that no flap with a free rim is left.
 */
import { monotoneCubic } from '../../../geometry/curves.ts';
import { cos, PI, TWO_PI } from '../../../math/elementary.ts';
import { smoothMax, smoothstep } from '../../../math/scalar.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { remembered } from '../../constructions/remembered.ts';
import { yieldingTo } from '../../constructions/patch.ts';
import { outOfCup } from './authoring.ts';
import { type OnNeck, onNeckAt } from './onNeck.ts';
import type { Recess } from './recess.ts';

/** Layers thick enough to be solids: as sheets each would take two channels of the bake, mm. */
const CAPSULE_MM = 2.8;
const LIGAMENT_MM = 3;
/** The ligament begins so far within the capsule, mm. */
const OVERLAP_MM = 0.8;

/** How much thinner a layer gets on each face per mm towards its edge. */
const TAPER = 0.6;
/** Outside the film that they hold, from so far within their edge they come down to the bone, and at the edge lie so deep in it, mm. */
const SINKS_FROM_MM = 5;
export const CAPSULE_SINKS_MM = 4.3;
const LIGAMENT_SINKS_MM = 6.5;
/** Beside the film's outline that takes a shorter way: they are in the bone where they end. */
const BESIDE_FILM = 1.25;
/** No deeper in the bone than this there is any of them, mm. */
const IN_BONE_MM = 1.5;
export const REFLECTED_IN_BONE_MM = 1;
/** They thin out to nothing so far beyond their edge, mm: where they end on bone they are in it by then. */
const BEYOND_EDGE_MM = 1.5;
/** Off the bone further than this a layer that sinks is not asked how deep, mm. */
const NEAR_BONE_MM = 14;
/** The ligament's sides sink into the capsule from so far within, so fast, mm and mm per mm. */
const SIDES_FROM_MM = 2.5;
const SIDES_SINK = 1.1;

/** Further off than this the labrum is not asked for, mm. */
const ON_LABRUM_MM = 3;
/** Beyond its edge a layer is at least so far off, mm, whatever its own thickness says there. */
const EDGE_ROOM_MM = 1.5;

/** How far beyond the rim the capsule springs from the acetabulum, mm by angle: outside the labrum, but over the notch below on its rim [TKU]. */
const BEYOND_RIM_MM = monotoneCubic([
  [-PI, 4],
  [-1.6, 3.5],
  [-0.9, 2.5],
  [0, 3],
  [0.9, 2.5],
  [1.5, 0.5],
  [2.2, 0],
  [2.75, 1],
  [PI, 4],
]);
/** There, mm up the neck: the plane of the rim is the neck's height 3 aside, 13.5 in front. */
const top = (angle: number): number => 3 + 10.5 * cos(angle) + BEYOND_RIM_MM(angle);
/** Where it ends on the femur: by the intertrochanteric line in front, at −40 aside, less far down behind. */
const bottom = (angle: number): number => {
  const c = cos(angle);
  return -40.2 - (c > 0 ? 9 : 5) * c;
};

// All layers ask for the same place in turn: its angle, height and answer.
const lastEdge = new Float64Array(3).fill(Number.NaN);

/** Distance along the deep wall to the edge of the capsule, mm, negative within. */
export const capsuleEdge: OnNeck = (angle, h) => {
  if (angle !== lastEdge[0] || h !== lastEdge[1]) {
    lastEdge[0] = angle;
    lastEdge[1] = h;
    lastEdge[2] = Math.max(h - top(angle), bottom(angle) - h);
  }
  return lastEdge[2]!;
};

/** A swelling: 1 in the middle, 0 from so far aside. */
const swelling = (offMm: number, halfMm: number): number => 1 - smoothstep(0, halfMm, Math.abs(offMm));

/** Behind and below its fibres run round the neck near the lower edge (orbicular zone): so far from that, so much thicker, mm [TKU]. */
const ORBICULAR_FROM_EDGE_MM = 6.5;
const ORBICULAR_HALF_MM = 5.5;
const ORBICULAR_MM = 1.3;
/** Ligaments that are thickenings of the capsule, mm [TKU]. */
const PUBOFEMORAL_MM = 1;
const ISCHIOFEMORAL_MM = 1.2;
const BAND_HALF_MM = 9;
/** Radius at which the width of a band is measured, mm. */
const BAND_RADIUS_MM = 21;

/** How much thicker than usual the capsule is, mm. */
const thicker: OnNeck = (angle, h) => {
  const aside = Math.abs(angle);
  if (aside < 0.6) return 0;
  const orbicular =
    ORBICULAR_MM *
    smoothstep(1.3, 2, aside) *
    swelling(h - bottom(angle) - ORBICULAR_FROM_EDGE_MM, ORBICULAR_HALF_MM);
  // From the pubic side of the rim down to the underside of the neck.
  const pubic = angle - 1.45 - 0.007 * (-15 - h);
  // From the ischial side of the rim below and behind, up and outwards over the back to above the neck.
  const round = angle < 0 ? angle + TWO_PI : angle;
  const ischial = round - 2.35 - 0.05 * (-5 - h);
  return Math.max(
    orbicular,
    PUBOFEMORAL_MM * swelling(pubic * BAND_RADIUS_MM, BAND_HALF_MM),
    ISCHIOFEMORAL_MM * swelling(ischial * BAND_RADIUS_MM, BAND_HALF_MM),
  );
};

/** A layer between two distances from the wall, thinning out towards its edge. */
const layer = (aboveMm: number, fromMm: number, thickMm: number, edgeMm: number): number => {
  const half = thickMm / 2;
  const d = Math.abs(aboveMm - fromMm - half) - half + Math.max(0, TAPER * edgeMm + half);
  return edgeMm > EDGE_ROOM_MM ? Math.max(d, edgeMm - EDGE_ROOM_MM) : d;
};

/** A layer on the capsule: only its outer face comes down towards the edge, so that nothing is left between the two. */
const onCapsule = (aboveMm: number, thickMm: number, edgeMm: number): number => {
  const overMm = aboveMm - CAPSULE_MM + OVERLAP_MM;
  const thinner = Math.max(0, 2 * TAPER * edgeMm + thickMm);
  const d = Math.max(overMm - thickMm + thinner, -overMm);
  return edgeMm > EDGE_ROOM_MM ? Math.max(d, edgeMm - EDGE_ROOM_MM) : d;
};

/** Height above the deep wall, towards the edge above what lies so deep in the bone, mm. */
export const sinking = (
  { aboveFloor, outlineAt }: Recess,
  bone: DistanceFunction,
  deepMm: number,
): DistanceFunction => {
  const shareOf = onNeckAt((angle, h) => {
    const within = capsuleEdge(angle, h, 0) + SINKS_FROM_MM;
    if (within <= 0) return 0;
    return smoothstep(0, SINKS_FROM_MM, Math.min(within, BESIDE_FILM * outlineAt(angle, h, 0)));
  });
  return remembered((x, y, z) => {
    const above = aboveFloor(x, y, z);
    if (Math.abs(above) > NEAR_BONE_MM) return above;
    const share = shareOf(x, y, z);
    return share === 0 ? above : above + share * (bone(x, y, z) + deepMm - above);
  });
};

/** Within the cup and this far from the head's centre is the joint's own room, mm: a layer that sinks into the rim may not come out there. */
const CUP_MM = 28.6;
/** Nor does the ligament, which lies on the capsule, come nearer to the head's centre than this anywhere, mm. */
const LIGAMENT_FROM_MM = 26.4;
const WITHIN_RIM_MM = 1;

/** What of a layer lies neither so deep in bone nor in the joint; asked only where the layer is near. */
export function besideJoint(
  d: number,
  bone: DistanceFunction,
  inBoneMm: number,
  x: number,
  y: number,
  z: number,
): number {
  if (d > inBoneMm) return d;
  const joint = Math.max(Math.sqrt(x * x + y * y + z * z) - CUP_MM, outOfCup(x, y, z) + WITHIN_RIM_MM);
  return Math.max(d, -inBoneMm - bone(x, y, z), -joint);
}

/**
 * @param above height above the deep wall, sunk towards the edge
 * @param bone that it ends on
 * @param tendon that lies on it and that it gives way to
 */
export function hipCapsule(
  above: DistanceFunction,
  bone: DistanceFunction,
  tendon: DistanceFunction,
): DistanceFunction {
  const more = onNeckAt(thicker);
  const edge = yieldingTo(
    onNeckAt((angle, h) => capsuleEdge(angle, h, 0) - BEYOND_EDGE_MM),
    [tendon],
  );
  return remembered((x, y, z) =>
    besideJoint(
      layer(above(x, y, z), 0, CAPSULE_MM + more(x, y, z), edge(x, y, z)),
      bone,
      IN_BONE_MM,
      x,
      y,
      z,
    ),
  );
}

/** All that the capsule holds, with itself, as what lies on it sees it: no belly has room within. @param above as above */
export const withinCapsule = (above: DistanceFunction): DistanceFunction => {
  const more = onNeckAt(thicker);
  const edge = onNeckAt((angle, h) => capsuleEdge(angle, h, 0) - BEYOND_EDGE_MM);
  return (x, y, z) => {
    const edgeMm = edge(x, y, z);
    const d = above(x, y, z) - CAPSULE_MM - more(x, y, z) + Math.max(0, TAPER * edgeMm + CAPSULE_MM / 2);
    return edgeMm > EDGE_ROOM_MM ? Math.max(d, edgeMm - EDGE_ROOM_MM) : d;
  };
};

/** The ligament's middle, about the neck in front, rad. */
const MIDDLE_RAD = -0.2;
/** Half its width above and what is added on the way down, rad. */
const HALF_ABOVE_RAD = 0.85;
const WIDER_RAD = 0.35;
/** Between its two limbs, below, it is so much thinner, mm: an inverted Y [TKU]. */
const BETWEEN_LIMBS_MM = 0.8;

const share = (h: number): number => Math.min(1, Math.max(0, (8 - h) / 50));
const aside: OnNeck = (angle, h) =>
  (Math.abs(angle - MIDDLE_RAD) - HALF_ABOVE_RAD - WIDER_RAD * share(h)) * 20;
const thinner: OnNeck = (angle, h) =>
  BETWEEN_LIMBS_MM * smoothstep(0.45, 0.8, share(h)) * swelling((angle - MIDDLE_RAD) * 20, 14 * share(h));

/** Distance along the deep wall to the edge of the ligament, mm, negative within. */
export const ligamentEdge: OnNeck = (angle, h) =>
  smoothMax(aside(angle, h, 0), capsuleEdge(angle, h, 0) - BEYOND_EDGE_MM, 4);

/**
 * From the spine above down to the whole of the intertrochanteric line: narrow above, wide below.
 * @param bone that it ends on
 * @param labrum that it ends on above
 */
export function iliofemoralLigament(
  recess: Recess,
  bone: DistanceFunction,
  labrum: DistanceFunction,
): DistanceFunction {
  const above = sinking(recess, bone, LIGAMENT_SINKS_MM);
  const edge = onNeckAt(ligamentEdge);
  const besides = onNeckAt(aside);
  const less = onNeckAt(thinner);
  return remembered((x, y, z) => {
    const sides = SIDES_SINK * Math.max(0, besides(x, y, z) + SIDES_FROM_MM);
    const thickMm = LIGAMENT_MM - less(x, y, z);
    const whole = onCapsule(above(x, y, z) + sides, thickMm, edge(x, y, z));
    const d = besideJoint(whole, bone, IN_BONE_MM, x, y, z);
    if (d > ON_LABRUM_MM) return d;
    return Math.max(d, -labrum(x, y, z), LIGAMENT_FROM_MM - Math.sqrt(x * x + y * y + z * z));
  });
}
