/**
 * The gastrocnemius-semimembranosus bursa behind the medial condyle: shut in most knees, a popliteal (Baker's) cyst where it
 * fills, 20–60 mm long, 10–30 deep, 5–50 mL, with a neck of 3–8 mm between the two muscles [TKU].
 */
import { atan2 } from '../../../math/elementary.ts';
import { smoothstep } from '../../../math/scalar.ts';
import type { Shape } from '../../../geometry/shape.ts';
import { sweep } from '../../../geometry/sweep.ts';
import type { Cavity, DistanceFunction } from '../../anatomy.ts';
import type { CavityFrame } from '../../cavityFrame.ts';
import { filmFloor, filmGrid, makeFilm } from '../../constructions/film.ts';
import { type Patch, patch, yieldingTo } from '../../constructions/patch.ts';
import { remembered } from '../../constructions/remembered.ts';
import { medial } from '../../constructions/sides.ts';
import { onWall } from '../../constructions/wallTable.ts';

/** The axis runs upright through the medial condyle. */
const AXIS_MEDIAL_MM = 19;
const AXIS_BACK_MM = 8;
/** Angle 0 behind, positive lateral. */
const FRAME: CavityFrame = {
  originMm: [AXIS_MEDIAL_MM, AXIS_BACK_MM, 0],
  across: [-1, 0, 0],
  back: [0, -1, 0],
  along: [0, 0, 1],
};
const GRID = filmGrid(0.8, 41, -56, 32, 45);
const WALK_FROM_MM = 70;
const UNDER_FILM_MM = 0.4;
/** Half of the lining of both walls of the shut bursa, mm [TKU]. */
const HALF_LINING_MM = 0.4;

const DEEPEST_RAD = 0;
const DEEPEST_MM = -12;
const DEPTH_LAW: readonly (readonly [number, number])[] = [
  [0, 0],
  [2, 3],
  [5, 6.5],
  [10, 11],
  [20, 17],
  [40, 25],
  [60, 31],
];
const CAPACITY_ML = 40;

/** Half-sizes of the sac: around in rad, up and down from the deepest place in mm. */
const HALF_RAD = 0.3;
const UP_MM = 25;
const DOWN_MM = 32;
/** Its upper end bends so far medially, to where the neck comes out between the two muscles, rad. */
const BEND_RAD = 0.12;

/** A comma: 0 in the middle, 1 at the rim, squared. */
function inSac(angle: number, height: number): number {
  const bent = BEND_RAD * smoothstep(DEEPEST_MM, DEEPEST_MM + UP_MM, height);
  const u = (angle - DEEPEST_RAD + bent) / HALF_RAD;
  const v = (height - DEEPEST_MM) / (height > DEEPEST_MM ? UP_MM : DOWN_MM);
  return u * u + v * v;
}

/** Flat in the middle, steep at the edge: a filled cyst. */
function cystShape(angle: number, height: number): number {
  const q = inSac(angle, height);
  return q >= 1 ? 0 : (1 - q) * (1 + q) * (1 - 0.3 * q);
}

/** As thick almost to the rim. */
const edgeShape = (angle: number, height: number): number => 1 - smoothstep(0.4, 1, inSac(angle, height));

export interface PoplitealBursa {
  readonly cavity: Cavity;
  readonly lining: Patch;
  /** Between the two muscles, from the joint to the bursa. */
  readonly neck: Shape;
}

/**
 * @param deep what the bursa lies on: condyle, medial gastrocnemius, semimembranosus
 * @param beside what its lining gives way to
 * @param scale patient's size / authored
 */
export function makePoplitealBursa(
  deep: DistanceFunction,
  beside: readonly DistanceFunction[],
  scale: number,
): PoplitealBursa {
  const floor = filmFloor(GRID, FRAME, deep, () => UNDER_FILM_MM, WALK_FROM_MM);
  const film = makeFilm(
    {
      id: 'popliteal-cyst',
      name: "Popliteal (Baker's) cyst",
      frame: FRAME,
      grid: GRID,
      floor,
      shapes: [cystShape, edgeShape],
      deepest: [DEEPEST_RAD, DEEPEST_MM],
      depthLaw: DEPTH_LAW,
      volumesMl: [0, 1, 2, 3, 5, 7, 10, 15, 20, 30, 40, 60],
      reachMm: 34,
      capacityMl: CAPACITY_ML,
    },
    scale,
  );
  const angleAt = (x: number, y: number): number => atan2(AXIS_MEDIAL_MM - x, y - AXIS_BACK_MM);
  const above = remembered((x, y, z) => {
    const dx = x - AXIS_MEDIAL_MM;
    const dy = y - AXIS_BACK_MM;
    return Math.sqrt(dx * dx + dy * dy) - onWall(GRID, floor, angleAt(x, y), z);
  });
  const neck = sweep(
    [
      { atMm: medial(22, -31, 4), halfWidthMm: 2.2, halfThicknessMm: 0.9 },
      { atMm: medial(26, -38, 2), halfWidthMm: 2.2, halfThicknessMm: 0.8 },
      { atMm: medial(27, -46, -2), halfWidthMm: 2.6, halfThicknessMm: 0.8 },
    ],
    { thicknessToward: [1, 0, 0], segments: 14 },
  );
  return {
    cavity: film.cavity,
    lining: patch(
      above,
      HALF_LINING_MM,
      yieldingTo((x, y, z) => film.outlineAt(angleAt(x, y), z), beside),
    ),
    neck,
  };
}
