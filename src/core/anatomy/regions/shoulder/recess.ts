/**
 * The posterior recess of the glenohumeral joint as an empty film on the head, from the outer side of the labrum to the
 * insertion of the capsule, down into the axillary recess. Capacity 8–15 mL [S21], 20 at most [TKU]; depth by volume [TKU].
 */
import { atan2 } from '../../../math/elementary.ts';
import { clamp, smoothstep } from '../../../math/scalar.ts';
import type { Cavity, DistanceFunction } from '../../anatomy.ts';
import type { CavityFrame } from '../../cavityFrame.ts';
import { filmFloor, filmGrid, makeFilm } from '../../constructions/film.ts';
import { nearest } from '../../constructions/nearest.ts';
import { once, remembered } from '../../constructions/remembered.ts';
import { onWall } from '../../constructions/wallTable.ts';
import { makeHumerus } from './humerus.ts';
import { headCartilage, labrum } from './joint.ts';
import { makeScapula } from './scapula.ts';

/** About the vertical through the head's centre: angle 0 behind, positive lateral. */
const FRAME: CavityFrame = { originMm: [0, 0, 0], across: [-1, 0, 0], back: [0, -1, 0], along: [0, 0, 1] };

const GRID = filmGrid(1.7, 69, -46, 22, 47);
const UNDER_FILM_MM = 0.4;
const WALK_FROM_MM = 40;

/** Middle of the deep place: where the labrum's free edge leaves the head, angle and height. */
const MIDDLE_ANGLE = -0.2;
const MIDDLE_HEIGHT_MM = -4;

const DEPTH_LAW: readonly (readonly [number, number])[] = [
  [0, 0],
  [2, 0.7],
  [5, 1.7],
  [10, 3.2],
  [15, 4.5],
  [20, 5.6],
];
const CAPACITY_ML = 14;

export interface Recess {
  readonly cavity: Cavity;
  /** Distance from the axis less that of the deep wall, mm: negative below the wall. */
  readonly aboveFloor: DistanceFunction;
  /** The same measured square to the wall, which is steep under the labrum; good near it. */
  readonly squareAboveFloor: DistanceFunction;
  /** Distance along the deep wall to the film's outline, mm, negative within. */
  readonly outline: DistanceFunction;
}

function deepShape(angle: number, z: number): number {
  const u = (angle - MIDDLE_ANGLE) / 0.55;
  const v = (z - MIDDLE_HEIGHT_MM) / 15;
  const q = u * u + v * v;
  return q >= 1 ? 0 : (1 - q) * (1 - q * q);
}

/** So far medial the film ends in the axillary recess against the height of the joint, rad. */
const NECK_DRAWN_IN = 0.5;

/** Between labrum and insertion, deeper below, where the capsule hangs in folds. */
function surroundShape(angle: number, z: number): number {
  const medialEnd = smoothstep(-0.72, -0.35, angle);
  // The capsule comes from the anatomical neck, which runs down and medial.
  const drawnIn = NECK_DRAWN_IN * smoothstep(-2, -32, z);
  const lateralEnd = 1 - smoothstep(0.45, 0.95, angle + drawnIn);
  const top = 1 - smoothstep(8, 17, z);
  const bottom = smoothstep(-35, -23, z);
  return medialEnd * lateralEnd * top * bottom * (1 - 0.5 * deepShape(angle, z));
}

/** The deep wall at every node. No patient changes it: it belongs to the bones. */
const wall = once((): Float64Array => {
  const humerus = makeHumerus().signedDistance;
  const cartilage = headCartilage(humerus);
  const scapula = makeScapula().signedDistance;
  const below = nearest([humerus, cartilage, labrum]);
  const firm: DistanceFunction = (x, y, z) => Math.min(below(x, y, z), z < 24 ? scapula(x, y, z) : 1e9);
  return filmFloor(GRID, FRAME, firm, () => UNDER_FILM_MM, WALK_FROM_MM);
});

/** A distance is made square only so near to the wall: farther off its share would change too fast with the place, mm. */
const SQUARE_MM = 4;

/** Share of a radial distance that is left square to the wall, at every node. */
const squareShare = once((): Float64Array => {
  const floor = wall();
  const { angleCount, heightCount, angleStepRad, heightStepMm } = GRID;
  return floor.map((r, at) => {
    const i = Math.floor(at / angleCount);
    const j = at % angleCount;
    const low = Math.max(0, i - 1);
    const high = Math.min(heightCount - 1, i + 1);
    const left = Math.max(0, j - 1);
    const right = Math.min(angleCount - 1, j + 1);
    const rising =
      (floor[high * angleCount + j]! - floor[low * angleCount + j]!) / ((high - low) * heightStepMm);
    const turning =
      (floor[i * angleCount + right]! - floor[i * angleCount + left]!) / ((right - left) * angleStepRad * r);
    return 1 / Math.sqrt(1 + rising * rising + turning * turning);
  });
});

/** @param scale patient's size / authored; capacityMl: of the authored size */
export function makeRecess(scale: number, capacityMl = CAPACITY_ML): Recess {
  const floor = wall();
  const film = makeFilm(
    {
      id: 'glenohumeral-posterior-recess',
      name: 'Posterior recess of the glenohumeral joint',
      frame: FRAME,
      grid: GRID,
      floor,
      shapes: [deepShape, surroundShape],
      deepest: [MIDDLE_ANGLE, MIDDLE_HEIGHT_MM],
      depthLaw: DEPTH_LAW,
      volumesMl: [0, 1, 2, 3, 5, 7, 10, 12, 15, 20],
      reachMm: 34,
      capacityMl,
    },
    scale,
  );
  const angleAt = (x: number, y: number): number => atan2(-x, y);
  const aboveFloor = remembered(
    (x, y, z) => Math.sqrt(x * x + y * y) - onWall(GRID, floor, angleAt(x, y), z),
  );
  return {
    cavity: film.cavity,
    aboveFloor,
    squareAboveFloor: (x, y, z) => {
      const above = aboveFloor(x, y, z);
      return (
        above - (1 - onWall(GRID, squareShare(), angleAt(x, y), z)) * clamp(above, -SQUARE_MM, SQUARE_MM)
      );
    },
    outline: (x, y, z) => film.outlineAt(angleAt(x, y), z),
  };
}
