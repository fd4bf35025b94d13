/**
 * The anterior recess as an empty film on the neck of the femur, under the capsule, along the neck's own axis. Capsule
 * thickest (6 mm) in front and above, inserting 19–33 mm beyond the junction of head and neck [S50]; it holds 8–15 mL;
 * depth by volume [TKU], so that a distance of bone and capsule above 8–9 mm [S45] is a clear effusion.
 */
import { cos, PI, sin, TWO_PI } from '../../../math/elementary.ts';
import { smoothstep } from '../../../math/scalar.ts';
import type { Vec3 } from '../../../math/vec3.ts';
import type { Box, Cavity, DistanceFunction } from '../../anatomy.ts';
import { fromCavityInto, toCavityInto } from '../../cavityFrame.ts';
import { filmFloor, filmGrid, makeFilm } from '../../constructions/film.ts';
import { once, remembered } from '../../constructions/remembered.ts';
import { onWall, type WallGrid } from '../../constructions/wallTable.ts';
import { NECK_FRAME, outOfCup, RIM_WITHIN_MM } from './authoring.ts';
import { makeFemur } from './femur.ts';
import { makeHipBone } from './hipBone.ts';
import { headCartilage, labrum } from './joint.ts';
import { type OnNeck, onNeckAt } from './onNeck.ts';

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
  /** The same by angle and height. */
  readonly outlineAt: OnNeck;
  /** Box of what lies on the deep wall where a value there is negative, from so far below it to so far above, mm. */
  readonly boxWhere: (value: OnNeck, belowMm: number, aboveMm: number) => Box;
}

/** Where the film reaches up to at most: by the rim of the acetabulum, mm up the neck. */
const filmTop = (angle: number): number => 3 + 10.5 * Math.max(0, cos(angle));
/** And down to: by the intertrochanteric line in front, short of it aside. */
const filmBottom = (angle: number): number => -40 - 9 * Math.max(0, cos(angle));

/** Chamber 0 at a node: over the concavity of head and neck. */
function concavityShape(angle: number, h: number): number {
  const u = (angle + 0.05) / 0.95;
  const v = (h - CONCAVITY_MM) / (h > CONCAVITY_MM ? 17 : 15);
  const q = u * u + v * v;
  return q >= 1 ? 0 : (1 - q) * (1 - q * q);
}

/** The film ends before these angles. */
export const FILM_TO_RAD = 1.8;

/** Chamber 1: round the neck, up to the free edge of the labrum. */
function surroundShape(angle: number, h: number): number {
  const top = 1 - smoothstep(filmTop(angle) - 15, filmTop(angle) - 3, h);
  const bottom = smoothstep(filmBottom(angle) + 1, filmBottom(angle) + 14, h);
  const sides = 1 - smoothstep(1.2, FILM_TO_RAD, Math.abs(angle));
  return top * bottom * sides * (1 - 0.5 * concavityShape(angle, h));
}

/** Behind, where there is next to no film, the wall has a grid of its own; over these angles from in front it takes over, rad. */
const BACK: WallGrid = {
  angleFromRad: 1.4,
  angleStepRad: (TWO_PI - 2.8) / 36,
  angleCount: 37,
  heightFromMm: GRID.heightFromMm,
  heightStepMm: 2.4,
  heightCount: 41,
};
const BACK_FROM_RAD = 1.55;
const BACK_TO_RAD = 1.8;

/** The deep wall at every node of the film's grid and of that behind. */
interface Wall {
  readonly front: Float64Array;
  readonly back: Float64Array;
}

/** Behind and below, from this share of the way round to medial, the ischium begins, and over which share it is left out. */
const ISCHIUM_FROM = 0.3;
const ISCHIUM_OVER_MM = 60;

/**
 * The deep wall on what is firm under it.
 * @param hipBone that behind counts only as far as the rim of the cup: the ischium below lies outside the capsule
 */
const wallOn = (others: DistanceFunction, hipBone: DistanceFunction): Wall => {
  const floor = (grid: WallGrid, firm: DistanceFunction): Float64Array =>
    filmFloor(grid, NECK_FRAME, firm, (_angle, h) => underFilmMm(h), WALK_FROM_MM);
  const p: Vec3 = [0, 0, 0];
  const behind: DistanceFunction = (x, y, z) => {
    toCavityInto(NECK_FRAME, x, y, z, p);
    const across = p[0] / Math.sqrt(p[0] * p[0] + p[1] * p[1] + 1);
    return Math.max(
      hipBone(x, y, z),
      outOfCup(x, y, z) + RIM_WITHIN_MM,
      (across - ISCHIUM_FROM) * ISCHIUM_OVER_MM,
    );
  };
  return {
    front: floor(GRID, (x, y, z) => Math.min(others(x, y, z), hipBone(x, y, z))),
    back: floor(BACK, (x, y, z) => Math.min(others(x, y, z), behind(x, y, z))),
  };
};

/** That of sound bones, which no patient changes. */
const soundWall = once((): Wall => {
  const femur = makeFemur().signedDistance;
  const cartilage = headCartilage(femur);
  return wallOn(
    (x, y, z) => Math.min(femur(x, y, z), cartilage(x, y, z), labrum(x, y, z)),
    makeHipBone().signedDistance,
  );
});

/** Radius of the wall all round the neck. */
function wallAt({ front, back }: Wall, angle: number, h: number): number {
  const aside = Math.abs(angle);
  const share = smoothstep(BACK_FROM_RAD, BACK_TO_RAD, aside);
  const inFront = share < 1 ? onWall(GRID, front, angle, h) : 0;
  if (share === 0) return inFront;
  return inFront + (onWall(BACK, back, angle < 0 ? angle + TWO_PI : angle, h) - inFront) * share;
}

/** @param scale patient's size / authored; @param worn distances to the hip bone and to femur, cartilage and labrum, where they are worn */
export function makeRecess(
  scale: number,
  worn?: { readonly hipBone: DistanceFunction; readonly others: DistanceFunction },
): Recess {
  const wall = worn ? wallOn(worn.others, worn.hipBone) : soundWall();
  const film = makeFilm(
    {
      id: 'anterior-hip-recess',
      name: 'Anterior recess of the hip',
      frame: NECK_FRAME,
      grid: GRID,
      floor: wall.front,
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
    aboveFloor: remembered(onNeckAt((angle, h, r) => r - wallAt(wall, angle, h))),
    outline: remembered(onNeckAt((angle, h) => film.outlineAt(angle, h))),
    outlineAt: film.outlineAt,
    boxWhere: (value, belowMm, aboveMm) => {
      const min: Vec3 = [1e9, 1e9, 1e9];
      const max: Vec3 = [-1e9, -1e9, -1e9];
      const p: Vec3 = [0, 0, 0];
      for (let angle = -PI; angle < PI; angle += GRID.angleStepRad)
        for (let i = 0; i < GRID.heightCount; i++) {
          const h = GRID.heightFromMm + i * GRID.heightStepMm;
          if (value(angle, h, wallAt(wall, angle, h)) > BOX_ROOM_MM) continue;
          for (const off of [-belowMm, aboveMm]) {
            const r = wallAt(wall, angle, h) + off;
            fromCavityInto(NECK_FRAME, r * sin(angle), -r * cos(angle), h, p);
            for (let k = 0; k < 3; k++) {
              min[k] = Math.min(min[k]!, p[k]! - BOX_ROOM_MM);
              max[k] = Math.max(max[k]!, p[k]! + BOX_ROOM_MM);
            }
          }
        }
      return { min, max };
    },
  };
}

/** Room for what lies between the nodes that a box is made of, mm. */
const BOX_ROOM_MM = 1.5;
