/**
 * The anterior recess as an empty film on the neck of the femur, under the capsule, along the neck's own axis. Capsule
 * thickest (6 mm) in front and above, inserting 19–33 mm beyond the junction of head and neck [S50]; it holds 8–15 mL;
 * depth by volume [TKU], so that a distance of bone and capsule above 8–9 mm [S45] is a clear effusion.
 */
import { atan2, cos } from '../../../math/elementary.ts';
import { smoothMax, smoothstep } from '../../../math/scalar.ts';
import type { Cavity, DistanceFunction } from '../../anatomy.ts';
import { filmFloor, filmGrid, makeFilm } from '../../constructions/film.ts';
import { once, remembered } from '../../constructions/remembered.ts';
import { onWall } from '../../constructions/wallTable.ts';
import { NECK_FRAME, seenFromNeck } from './authoring.ts';
import { makeFemur } from './femur.ts';
import { makeHipBone } from './hipBone.ts';
import { headCartilage, labrum } from './joint.ts';

const GRID = filmGrid(2.6, 79, -66, 30, 65);

/** Thickness of what lies between bone and film on the head and on the neck, mm. */
const HEAD_LAYER_MM = 0.5;
export const NECK_LAYER_MM = 2.2;

/**
 * What lies between bone and film, mm: on the neck the reflected layer of the capsule, the deep one of the two that a
 * picture shows [TKU], over the head's cartilage next to nothing.
 */
const underFilmMm = (h: number): number =>
  HEAD_LAYER_MM + (NECK_LAYER_MM - HEAD_LAYER_MM) * (1 - smoothstep(-22, -10, h));
/** Where the walk towards the bone begins, mm from the axis. */
const WALK_FROM_MM = 38;
/** The bottom of the concavity of head and neck, down the neck from the head's centre, mm. */
export const CONCAVITY_MM = -27;

/** Depth of fluid at the concavity against volume, mm [TKU]. */
const DEPTH_LAW: readonly (readonly [number, number])[] = [
  [0, 0],
  [2, 1.1],
  [4, 2.2],
  [8, 4],
  [12, 5.6],
  [20, 8],
];
const CAPACITY_ML = 15;

export interface Recess {
  readonly cavity: Cavity;
  /** Distance from the neck's axis less that of the deep wall, mm: negative below the wall. */
  readonly aboveFloor: DistanceFunction;
  /** Distance along the deep wall to the film's outline, mm, negative within. */
  readonly outline: DistanceFunction;
  /** Distance along the deep wall to the edge of the capsule, mm, negative within; only good near it. */
  readonly capsuleEdge: DistanceFunction;
  /** Angle about the neck, 0 in front, positive below and medial. */
  readonly angle: DistanceFunction;
}

/** Where the capsule springs from the rim of the acetabulum, mm up the neck. */
const capsuleTop = (angle: number): number => 3 + 10.5 * Math.max(0, cos(angle));
/** Where it ends on the femur: by the intertrochanteric line in front, on the neck behind. */
const capsuleBottom = (angle: number): number => -40 - 9 * Math.max(0, cos(angle));

/** Chamber 0 at a node: over the concavity of head and neck. */
function concavityShape(angle: number, h: number): number {
  const u = (angle + 0.05) / 0.95;
  const v = (h - CONCAVITY_MM) / (h > CONCAVITY_MM ? 17 : 15);
  const q = u * u + v * v;
  return q >= 1 ? 0 : (1 - q) * (1 - q * q);
}

/** Chamber 1: round the neck, up to the free edge of the labrum. */
function surroundShape(angle: number, h: number): number {
  const top = 1 - smoothstep(capsuleTop(angle) - 15, capsuleTop(angle) - 3, h);
  const bottom = smoothstep(capsuleBottom(angle) + 1, capsuleBottom(angle) + 14, h);
  const sides = 1 - smoothstep(1.2, 1.8, Math.abs(angle));
  return top * bottom * sides * (1 - 0.5 * concavityShape(angle, h));
}

/** The deep wall at every node, on what is firm under it. */
const wallOn = (firm: DistanceFunction): Float64Array =>
  filmFloor(GRID, NECK_FRAME, firm, (_angle, h) => underFilmMm(h), WALK_FROM_MM);

/** That of sound bones, which no patient changes. */
const soundWall = once((): Float64Array => {
  const femur = makeFemur().signedDistance;
  const cartilage = headCartilage(femur);
  const hipBone = makeHipBone().signedDistance;
  return wallOn((x, y, z) => Math.min(femur(x, y, z), cartilage(x, y, z), hipBone(x, y, z), labrum(x, y, z)));
});

/** Round the back of the neck the capsule is left out from these angles on, above and below, rad. */
const CAPSULE_ABOVE = 2.35;
const CAPSULE_BELOW = 1.85;

/** @param scale patient's size / authored; @param worn distance to worn bones with their cartilage and labrum, where they are */
export function makeRecess(scale: number, worn?: DistanceFunction): Recess {
  const floor = worn ? wallOn(worn) : soundWall();
  const film = makeFilm(
    {
      id: 'anterior-hip-recess',
      name: 'Anterior recess of the hip',
      frame: NECK_FRAME,
      grid: GRID,
      floor,
      shapes: [concavityShape, surroundShape],
      deepest: [-0.05, CONCAVITY_MM],
      depthLaw: DEPTH_LAW,
      volumesMl: [0, 1, 2, 3, 4, 6, 8, 10, 12, 15, 20],
      reachMm: 40,
      capacityMl: CAPACITY_ML,
    },
    scale,
  );
  return {
    cavity: film.cavity,
    aboveFloor: remembered(
      seenFromNeck((a, b, h) => Math.sqrt(a * a + b * b) - onWall(GRID, floor, atan2(a, -b), h)),
    ),
    outline: seenFromNeck((a, b, h) => film.outlineAt(atan2(a, -b), h)),
    angle: seenFromNeck((a, b) => atan2(a, -b)),
    capsuleEdge: seenFromNeck((a, b, h) => {
      const angle = atan2(a, -b);
      const ends = Math.max(h - capsuleTop(angle), capsuleBottom(angle) - h);
      const sides = (angle > 0 ? angle - CAPSULE_BELOW : -angle - CAPSULE_ABOVE) * Math.sqrt(a * a + b * b);
      return smoothMax(ends, sides, 9);
    }),
  };
}
