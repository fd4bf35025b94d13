/**
 * The posterior recess of the glenohumeral joint as an empty film on the head, from the outer side of the labrum to the
 * insertion of the capsule, down into the axillary recess. Capacity 8–15 mL [S21], 20 at most [TKU]; depth by volume [TKU].
 */
import { atan2 } from '../../../math/elementary.ts';
import { smoothMax, smoothstep } from '../../../math/scalar.ts';
import type { Cavity, DistanceFunction } from '../../anatomy.ts';
import type { CavityFrame } from '../../cavityFrame.ts';
import { filmFloor, filmGrid, makeFilm } from '../../constructions/film.ts';
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
  /** Distance along the deep wall to the film's outline, mm, negative within. */
  readonly outline: DistanceFunction;
  /** Distance to the edge of the capsule, mm, negative within; only good near it. */
  readonly capsuleEdge: DistanceFunction;
}

function deepShape(angle: number, z: number): number {
  const u = (angle - MIDDLE_ANGLE) / 0.55;
  const v = (z - MIDDLE_HEIGHT_MM) / 15;
  const q = u * u + v * v;
  return q >= 1 ? 0 : (1 - q) * (1 - q * q);
}

/** Between labrum and insertion, deeper below, where the capsule hangs in folds. */
function surroundShape(angle: number, z: number): number {
  const medialEnd = smoothstep(-0.72, -0.35, angle);
  const lateralEnd = 1 - smoothstep(0.45, 0.95, angle);
  const top = 1 - smoothstep(8, 17, z);
  const bottom = smoothstep(-38, -24, z);
  return medialEnd * lateralEnd * top * bottom * (1 - 0.5 * deepShape(angle, z));
}

/** The deep wall at every node. No patient changes it: it belongs to the bones. */
const wall = once((): Float64Array => {
  const humerus = makeHumerus().signedDistance;
  const cartilage = headCartilage(humerus);
  const scapula = makeScapula().signedDistance;
  const firm: DistanceFunction = (x, y, z) =>
    Math.min(humerus(x, y, z), cartilage(x, y, z), labrum(x, y, z), z < 24 ? scapula(x, y, z) : 1e9);
  return filmFloor(GRID, FRAME, firm, () => UNDER_FILM_MM, WALK_FROM_MM);
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
  return {
    cavity: film.cavity,
    aboveFloor: remembered((x, y, z) => Math.sqrt(x * x + y * y) - onWall(GRID, floor, angleAt(x, y), z)),
    outline: (x, y, z) => film.outlineAt(angleAt(x, y), z),
    capsuleEdge: (x, y, z) => {
      const angle = angleAt(x, y);
      const r = Math.sqrt(x * x + y * y);
      const ends = Math.max(z - 19, -40 - z);
      const sides = Math.max(-0.8 - angle, angle - 1) * r;
      return smoothMax(ends, sides, 9);
    },
  };
}
