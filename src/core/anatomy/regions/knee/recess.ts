/**
 * The suprapatellar recess and the gutters as an empty film on a cylindrical carrier. Its deep wall is the top of the
 * prefemoral fat pad; beside the condyles it is the bone. Midline length 22.2 mm (4.4–51.2), width 13.8 (1.3–37.6)
 * at rest [S5]; depth by volume from [S8]: first seen at 4.26 mL, 2 mm at 7.84, 4 mm at about 12.3 mL.
 */
import { atan2, cos, sin } from '../../../math/elementary.ts';
import { smoothMax, smoothstep } from '../../../math/scalar.ts';
import type { Cavity, DistanceFunction } from '../../anatomy.ts';
import { once, remembered } from '../../constructions/remembered.ts';
import { femoralCartilage } from './cartilage.ts';
import { makeFemur } from './femur.ts';
import { smoothCover } from '../../constructions/smoothGrid.ts';
import { uprightFrame } from '../../cavityFrame.ts';
import { onWall } from '../../constructions/wallTable.ts';
import { filmGrid, makeFilm } from '../../constructions/film.ts';

/** The carrier's axis: in the midline, this far behind the transepicondylar axis, mm. */
export const RECESS_AXIS_BACK_MM = 4;
const ANGLE_LIMIT = 2;
const ANGLE_COUNT = 61;
const HEIGHT_FROM = -32;
const HEIGHT_TO = 100;
const HEIGHT_COUNT = 67;
const ANGLE_STEP = (2 * ANGLE_LIMIT) / (ANGLE_COUNT - 1);
const HEIGHT_STEP = (HEIGHT_TO - HEIGHT_FROM) / (HEIGHT_COUNT - 1);
/** Thickness of the prefemoral fat pad at its thickest, mm [TKU]. */
export const PREFEMORAL_FAT_MM = 9;

/** Depth of fluid in the midline against volume, mm; past 12.3 mL toward the graded effusions of section 4 [TKU]. */
const DEPTH_LAW: readonly (readonly [number, number])[] = [
  [0, 0],
  [4.26, 0.7],
  [7.84, 2],
  [12.3, 4],
  [20, 6.2],
  [40, 10],
  [60, 12.6],
  [100, 16.5],
];

export interface Recess {
  readonly cavity: Cavity;
  /** r − deep wall, mm: negative below the wall. */
  readonly aboveFloor: DistanceFunction;
  /** Angle about the carrier's axis, 0 anterior, positive medial. */
  readonly angle: DistanceFunction;
  /** Distance along the deep wall to the film's outline, mm, negative within; kept within ±OUTLINE_REACH_MM. */
  readonly outline: DistanceFunction;
}

/** Thickness of what lies between the femur and the deep wall. */
function fatUnderFloor(angle: number, z: number): number {
  const around = 1 - smoothstep(0.4, 1.1, Math.abs(angle));
  const along = smoothstep(13, 30, z) * (1 - 0.8 * smoothstep(48, 84, z));
  return 0.9 + (PREFEMORAL_FAT_MM - 0.9) * around * along;
}

/** Chamber 0 at a node: a dome above the patella's upper pole. */
function pouchShape(angle: number, z: number, poleMm: number): number {
  const u = (angle + 0.04) / 0.58;
  const v = (z - (poleMm + 11)) / 17.5;
  const q = u * u + v * v;
  return q >= 1 ? 0 : (1 - q) * (1 - q * q);
}

/**
 * The outline: a dome above the patella, and down each side of it a gutter that ends round beside the condyle. Middle
 * above the patella's upper pole and half-sizes upwards and downwards, mm; half-sizes around, rad [TKU].
 */
const DOME = { overPoleMm: 21, upMm: 34, downMm: 31, halfRad: 1.2 };
const GUTTER = { atRad: 1.2, atMm: 0, upMm: 36, downMm: 23, halfRad: 0.74 };
/** Where both meet they are rounded by so much, and the film thins out over so much of the way to the rim. */
const MEETING = 0.45;
const THINNING = 0.3;

/** 1 in the middle of an oval, 0 at its rim. */
const within = (around: number, up: number): number => 1 - Math.sqrt(around * around + up * up);

/** Chamber 1: around the pouch, down both gutters, not behind the patella. */
function surroundShape(angle: number, z: number, poleMm: number): number {
  const up = z - poleMm - DOME.overPoleMm;
  const dome = within(angle / DOME.halfRad, up / (up > 0 ? DOME.upMm : DOME.downMm));
  const beside = z - GUTTER.atMm;
  const gutter = within(
    (Math.abs(angle) - GUTTER.atRad) / GUTTER.halfRad,
    beside / (beside > 0 ? GUTTER.upMm : GUTTER.downMm),
  );
  const pouch = pouchShape(angle, z, poleMm);
  return smoothstep(0, THINNING, smoothMax(dome, gutter, MEETING)) * (1 - 0.55 * pouch);
}

/** Radius of the deep wall at a node, by walking in from outside to the bone under its fat. */
function wallRadius(firm: DistanceFunction, angle: number, z: number): number {
  const s = sin(angle);
  const c = cos(angle);
  const fat = fatUnderFloor(angle, z);
  let r = 62;
  for (let i = 0; i < 60 && r > 10; i++) {
    const d = firm(r * s, RECESS_AXIS_BACK_MM - r * c, z) - fat;
    if (d < 0.02) break;
    r -= Math.max(0.05, 0.7 * d);
  }
  return r;
}

/** The deep wall at every node. No patient changes it: it belongs to the femur. */
function wallTable(firm: DistanceFunction): Float64Array {
  const raw = new Float64Array(ANGLE_COUNT * HEIGHT_COUNT);
  for (let i = 0; i < HEIGHT_COUNT; i++)
    for (let j = 0; j < ANGLE_COUNT; j++)
      raw[i * ANGLE_COUNT + j] = wallRadius(
        firm,
        -ANGLE_LIMIT + j * ANGLE_STEP,
        HEIGHT_FROM + i * HEIGHT_STEP,
      );
  return smoothCover({ rows: HEIGHT_COUNT, columns: ANGLE_COUNT, isRing: false, values: raw }, 1.1, 1.1)
    .values;
}

/** So near to the bone the distance to cartilage tells whether there is any, mm. */
const CARTILAGE_NEAR_MM = 7.5;

const wall = once(() => {
  const femur = makeFemur().signedDistance;
  const cartilage = femoralCartilage(femur);
  return wallTable((x, y, z) => {
    const d = femur(x, y, z);
    // far off, the cartilage's distance counts with cartilage everywhere: thick fat would end on none
    return d > CARTILAGE_NEAR_MM ? d : Math.min(d, cartilage(x, y, z));
  });
});

const GRID = filmGrid(ANGLE_LIMIT, ANGLE_COUNT, HEIGHT_FROM, HEIGHT_TO, HEIGHT_COUNT);

/** @param poleMm height of the patella's upper pole; scale: patient's size / authored. */
export function makeRecess(poleMm: number, scale: number): Recess {
  const floor = wall();
  const film = makeFilm(
    {
      id: 'suprapatellar-recess',
      name: 'Suprapatellar recess',
      frame: uprightFrame(0, RECESS_AXIS_BACK_MM),
      grid: GRID,
      floor,
      shapes: [(angle, z) => pouchShape(angle, z, poleMm), (angle, z) => surroundShape(angle, z, poleMm)],
      deepest: [-0.04, poleMm + 11],
      depthLaw: DEPTH_LAW,
      volumesMl: [0, 2, 4.26, 6, 7.84, 10, 12.3, 16, 20, 30, 40, 50, 60, 80, 100],
      reachMm: 40,
      capacityMl: 100,
    },
    scale,
  );
  const sample = (table: Float64Array, angle: number, z: number): number => onWall(GRID, table, angle, z);
  const angle = remembered((x, y) => atan2(x, RECESS_AXIS_BACK_MM - y));
  return {
    cavity: film.cavity,
    aboveFloor: remembered((x, y, z) => {
      const dy = y - RECESS_AXIS_BACK_MM;
      return Math.sqrt(x * x + dy * dy) - sample(floor, angle(x, y, z), z);
    }),
    angle,
    outline: (x, y, z) => film.outlineAt(angle(x, y, z), z),
  };
}
