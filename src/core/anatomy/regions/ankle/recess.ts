/**
 * The anterior recess of the ankle as an empty film on plafond's lip, dome and neck of the talus, under the fat pad and the
 * capsule. From bone to capsule 1–4 mm, above 5 an effusion; capacity 6–10 mL; depth by volume [TKU].
 */
import { atan2, cos, radFromDeg, sin } from '../../../math/elementary.ts';
import { smoothMax, smoothstep } from '../../../math/scalar.ts';
import type { Vec3 } from '../../../math/vec3.ts';
import type { Cavity, DistanceFunction } from '../../anatomy.ts';
import { type CavityFrame, toCavityInto } from '../../cavityFrame.ts';
import { filmFloor, filmGrid, makeFilm } from '../../constructions/film.ts';
import { nearest } from '../../constructions/nearest.ts';
import { once, remembered } from '../../constructions/remembered.ts';
import { onWall } from '../../constructions/wallTable.ts';
import { fromDomeAxis } from './authoring.ts';
import { domeCartilage, plafondCartilage } from './joint.ts';
import { makeTalus } from './talus.ts';
import { makeTibia } from './tibiaFibula.ts';

/** Where angle 0 looks: forwards and up, degrees above the horizontal. */
const LOOKS_UP_DEG = 26;
const c = cos(radFromDeg(LOOKS_UP_DEG));
const s = sin(radFromDeg(LOOKS_UP_DEG));
/** About the axis of the dome, which runs across: positive angles go down, heights towards medial. */
const FRAME: CavityFrame = { originMm: [0, 0, 0], across: [0, -s, -c], back: [0, c, -s], along: [1, 0, 0] };

const GRID = filmGrid(1.15, 59, -22, 22, 45);
const UNDER_FILM_MM = 0.1;
const WALK_FROM_MM = 44;
const BESIDE_DOME_MM = 21.3;
/** Just below the lip of the tibia: the deepest place, angle and height. */
const DEEPEST_RAD = -0.14;
const DEEPEST_MM = 2;

const DEPTH_LAW: readonly (readonly [number, number])[] = [
  [0, 0],
  [1, 1.1],
  [2, 2],
  [4, 3.9],
  [6, 5.5],
  [10, 8],
];
const CAPACITY_ML = 8;

export interface Recess {
  readonly cavity: Cavity;
  /** Distance from the dome's axis less that of the deep wall, mm: negative below the wall. */
  readonly aboveFloor: DistanceFunction;
  /** Distance along the deep wall to the film's outline, mm, negative within. */
  readonly outline: DistanceFunction;
  /** Thickness of the fat pad on the film, mm; below 0 beyond its edge. */
  readonly fatPadMm: DistanceFunction;
  /** Distance to the edge of the capsule, mm, negative within; only good near it. */
  readonly capsuleEdge: DistanceFunction;
}

/** 1 in the middle, 0 from the edge of an ellipse on. */
function dome(u: number, v: number): number {
  const q = u * u + v * v;
  return q >= 1 ? 0 : (1 - q) * (1 - q * q);
}

const deepShape = (angle: number, x: number): number =>
  dome((angle - DEEPEST_RAD) / 0.46, (x - DEEPEST_MM) / 15);

/** Up to 6 mm above the lip, down onto the neck, and into both gutters. */
function surroundShape(angle: number, x: number): number {
  const top = smoothstep(-0.56, -0.36, angle);
  const bottom = 1 - smoothstep(0.26, 0.52, angle);
  const sides = 1 - smoothstep(9, 16.5, Math.abs(x - 0.5));
  return top * bottom * sides * (1 - 0.5 * deepShape(angle, x));
}

/** The deep wall at every node, on the bones with their cartilage. */
function wallOn(firm: readonly DistanceFunction[]): Float64Array {
  const onBones = nearest(firm);
  // Beside the dome the wall goes on as if it were wider, or it would fall into the gutters.
  const under: DistanceFunction = (x, y, z) =>
    Math.min(onBones(x, y, z), Math.max(fromDomeAxis(x, y, z) - BESIDE_DOME_MM, Math.abs(x) - 24));
  return filmFloor(GRID, FRAME, under, () => UNDER_FILM_MM, WALK_FROM_MM);
}

/** That of sound bones, which no patient changes. */
const soundWall = once((): Float64Array => {
  const talus = makeTalus().signedDistance;
  return wallOn([talus, makeTibia().signedDistance, domeCartilage(talus), plafondCartilage()]);
});

/** Greatest thickness of the fat pad, a triangle in the corner below the lip, mm [TKU]. */
const FAT_PAD_MM = 1.6;
const BEYOND_PAD_MM = -1;

/** @param scale patient's size / authored; @param worn distances to worn bones with their cartilage, where they are */
export function makeRecess(scale: number, worn?: readonly DistanceFunction[]): Recess {
  const floor = worn ? wallOn(worn) : soundWall();
  const film = makeFilm(
    {
      id: 'tibiotalar-anterior-recess',
      name: 'Anterior recess of the ankle',
      frame: FRAME,
      grid: GRID,
      floor,
      shapes: [deepShape, surroundShape],
      deepest: [DEEPEST_RAD, DEEPEST_MM],
      depthLaw: DEPTH_LAW,
      volumesMl: [0, 0.5, 1, 2, 3, 4, 5, 6, 8, 10],
      reachMm: 16,
      capacityMl: CAPACITY_ML,
    },
    scale,
  );
  const p: Vec3 = [0, 0, 0];
  /** A value on the wall, asked for at a point of the region. */
  const onFilm =
    (f: (angle: number, x: number, r: number) => number): DistanceFunction =>
    (x, y, z) => {
      toCavityInto(FRAME, x, y, z, p);
      const [a, b, h] = p;
      return f(atan2(a, -b), h, Math.sqrt(a * a + b * b));
    };
  return {
    cavity: film.cavity,
    aboveFloor: remembered(onFilm((angle, x, r) => r - onWall(GRID, floor, angle, x))),
    outline: onFilm((angle, x) => film.outlineAt(angle, x)),
    fatPadMm: onFilm((angle, x) => {
      const u = (angle + 0.12) / 0.4;
      const v = x / 16;
      return Math.max(BEYOND_PAD_MM, FAT_PAD_MM * (1 - u * u - v * v));
    }),
    capsuleEdge: onFilm((angle, x, r) =>
      smoothMax(Math.max(-0.62 - angle, angle - 0.56) * r, Math.abs(x) - 17.5, 5),
    ),
  };
}
