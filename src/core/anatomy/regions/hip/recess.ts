/**
 * The anterior recess as an empty film on the neck of the femur, under the capsule, along the neck's own axis. Capsule
 * thickest (6 mm) in front and above, inserting 19–33 mm beyond the junction of head and neck [S50]; it holds 8–15 mL;
 * depth by volume [TKU], so that a distance of bone and capsule above 8–9 mm [S45] is a clear effusion.
 */
import { monotoneCubic } from '../../../geometry/curves.ts';
import { atan2, cos, sin } from '../../../math/elementary.ts';
import { smoothMax, smoothstep } from '../../../math/scalar.ts';
import type { Vec3 } from '../../../math/vec3.ts';
import type { Cavity, DistanceFunction } from '../../anatomy.ts';
import { fromCavityInto } from '../../cavityFrame.ts';
import { once, remembered } from '../../constructions/remembered.ts';
import { smoothCover } from '../../constructions/smoothGrid.ts';
import { onWall, outlineTable, type WallGrid } from '../../constructions/wallTable.ts';
import { NECK_FRAME, seenFromNeck } from './authoring.ts';
import { makeFemur } from './femur.ts';
import { makeHipBone } from './hipBone.ts';
import { headCartilage, labrum } from './joint.ts';

const ANGLE_LIMIT = 2.6;
const ANGLE_COUNT = 79;
const HEIGHT_FROM = -66;
const HEIGHT_TO = 30;
const HEIGHT_COUNT = 65;
const GRID: WallGrid = {
  angleFromRad: -ANGLE_LIMIT,
  angleStepRad: (2 * ANGLE_LIMIT) / (ANGLE_COUNT - 1),
  angleCount: ANGLE_COUNT,
  heightFromMm: HEIGHT_FROM,
  heightStepMm: (HEIGHT_TO - HEIGHT_FROM) / (HEIGHT_COUNT - 1),
  heightCount: HEIGHT_COUNT,
};

/**
 * What lies between bone and film, mm: on the neck the reflected layer of the capsule, the deep one of the two that a
 * picture shows [TKU], over the head's cartilage next to nothing.
 */
const underFilmMm = (h: number): number => 0.5 + 1.7 * (1 - smoothstep(-22, -10, h));
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

/** Distance of the deep wall from the axis at a node, by walking in to what is firm. */
function wallRadius(firm: DistanceFunction, angle: number, h: number): number {
  const s = sin(angle);
  const c = cos(angle);
  const p: Vec3 = [0, 0, 0];
  let r = WALK_FROM_MM;
  for (let i = 0; i < 80 && r > 8; i++) {
    fromCavityInto(NECK_FRAME, r * s, -r * c, h, p);
    const d = firm(p[0], p[1], p[2]) - underFilmMm(h);
    if (d < 0.02) break;
    r -= Math.max(0.05, 0.7 * d);
  }
  return r;
}

/** The deep wall at every node. No patient changes it: it belongs to the bones. */
const wall = once((): Float64Array => {
  const femur = makeFemur().signedDistance;
  const cartilage = headCartilage(femur);
  const hipBone = makeHipBone().signedDistance;
  const firm: DistanceFunction = (x, y, z) =>
    Math.min(femur(x, y, z), cartilage(x, y, z), hipBone(x, y, z), labrum(x, y, z));
  const values = new Float64Array(ANGLE_COUNT * HEIGHT_COUNT);
  for (let i = 0; i < HEIGHT_COUNT; i++)
    for (let j = 0; j < ANGLE_COUNT; j++)
      values[i * ANGLE_COUNT + j] = wallRadius(
        firm,
        GRID.angleFromRad + j * GRID.angleStepRad,
        HEIGHT_FROM + i * GRID.heightStepMm,
      );
  return smoothCover({ rows: HEIGHT_COUNT, columns: ANGLE_COUNT, isRing: false, values }, 1.2, 1.2).values;
});

const OUTLINE_LEVEL = 0.06;
const OUTLINE_REACH_MM = 6;
/** Round the back of the neck the capsule is left out from these angles on, above and below, rad. */
const CAPSULE_ABOVE = 2.1;
const CAPSULE_BELOW = 1.9;

/** @param scale patient's size / authored */
export function makeRecess(scale: number): Recess {
  const count = ANGLE_COUNT * HEIGHT_COUNT;
  const first = new Float64Array(count);
  const second = new Float64Array(count);
  const floor = wall();
  const areas: [number, number] = [0, 0];
  for (let i = 0; i < HEIGHT_COUNT; i++)
    for (let j = 0; j < ANGLE_COUNT; j++) {
      const angle = GRID.angleFromRad + j * GRID.angleStepRad;
      const h = HEIGHT_FROM + i * GRID.heightStepMm;
      const at = i * ANGLE_COUNT + j;
      first[at] = concavityShape(angle, h);
      second[at] = surroundShape(angle, h);
      const areaMm2 = floor[at]! * GRID.angleStepRad * GRID.heightStepMm * scale * scale;
      areas[0] += (first[at] * areaMm2) / 1000;
      areas[1] += (second[at] * areaMm2) / 1000;
    }
  // The law is for the whole depth at the concavity; chamber 1 has a share of it there.
  const share = surroundShape(-0.05, CONCAVITY_MM);
  const peak = concavityShape(-0.05, CONCAVITY_MM);
  const ofAuthored = monotoneCubic(DEPTH_LAW);
  const law = (ml: number): number => scale * ofAuthored(ml / (scale * scale * scale));
  const depthByVolume: [number, number][] = [];
  for (const ml of [0, 1, 2, 3, 4, 6, 8, 10, 12, 15, 20])
    depthByVolume.push([
      ml,
      Math.max(0, (law(ml) - (share * ml) / areas[1]) / (peak - (share * areas[0]) / areas[1])),
    ]);
  const onFloor = (table: Float64Array): DistanceFunction =>
    seenFromNeck((a, b, h) => onWall(GRID, table, atan2(a, -b), h));
  const outline = outlineTable(
    GRID,
    first.map((v, i) => Math.max(v, second[i]!) - OUTLINE_LEVEL),
    floor,
    OUTLINE_REACH_MM,
  );
  return {
    cavity: {
      id: 'anterior-hip-recess',
      name: 'Anterior recess of the hip',
      frame: NECK_FRAME,
      angleFromRad: -ANGLE_LIMIT,
      angleToRad: ANGLE_LIMIT,
      angleCount: ANGLE_COUNT,
      heightFromMm: HEIGHT_FROM * scale,
      heightToMm: HEIGHT_TO * scale,
      heightCount: HEIGHT_COUNT,
      floorMm: floor.map((r) => r * scale),
      shapes: [first, second],
      millilitresPerMm: areas,
      depthByVolume,
      reachMm: 40 * scale,
      capacityMl: CAPACITY_ML * scale * scale * scale,
    },
    aboveFloor: remembered(
      seenFromNeck((a, b, h) => Math.sqrt(a * a + b * b) - onWall(GRID, floor, atan2(a, -b), h)),
    ),
    outline: onFloor(outline),
    angle: seenFromNeck((a, b) => atan2(a, -b)),
    capsuleEdge: seenFromNeck((a, b, h) => {
      const angle = atan2(a, -b);
      const ends = Math.max(h - capsuleTop(angle), capsuleBottom(angle) - h);
      const sides = (angle > 0 ? angle - CAPSULE_BELOW : -angle - CAPSULE_ABOVE) * Math.sqrt(a * a + b * b);
      return smoothMax(ends, sides, 9);
    }),
  };
}
