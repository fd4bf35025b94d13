/**
 * The recesses of the radiocarpal joint as one empty film round the proximal row: the dorsal one over the lip of the
 * radius, scaphoid and lunate, and the volar one, to which fluid runs over. It holds 2–4 mL (communication [S64], volume
 * [TKU]); filled, the dorsal recess domes by 2–4 mm; bone to capsule normally 0.8 mm [S68].
 */
import { atan2 } from '../../../math/elementary.ts';
import { smoothstep } from '../../../math/scalar.ts';
import type { Cavity, DistanceFunction } from '../../anatomy.ts';
import { filmFloor, filmGrid, makeFilm } from '../../constructions/film.ts';
import { nearest } from '../../constructions/nearest.ts';
import { once, remembered } from '../../constructions/remembered.ts';
import { onWall } from '../../constructions/wallTable.ts';
import { DORSAL_FRAME } from './authoring.ts';
import { makeLunate, makeScaphoid } from './carpals.ts';
import { makeRadius } from './forearmBones.ts';
import {
  boneHull,
  makeCarpalCartilage,
  makeRadiusCartilage,
  makeScapholunateLigament,
  makeTfcc,
} from './joint.ts';

const GRID = filmGrid(3.1, 125, -24, 20, 45);
/** The lining at rest under the film, mm. */
const UNDER_FILM_MM = 0.35;
const WALK_FROM_MM = 26;
const LEAST_RADIUS_MM = 5;

/** The deepest place: angle behind the joint, and mm medial of the limb's axis. */
const DEEPEST_ANGLE = 0.14;
const DEEPEST_X_MM = -5.6;

const DEPTH_LAW: readonly (readonly [number, number])[] = [
  [0, 0],
  [0.5, 0.9],
  [1, 1.4],
  [2, 2.3],
  [3, 3.1],
  [4, 3.8],
];
const CAPACITY_ML = 3.4;

/** Middle and half of the dorsal capsule: across the limb, mm; by angle behind the joint. */
const CAPSULE_X_MM = -2.5;
const CAPSULE_HALF_MM = 17;
const CAPSULE_RAD = -0.03;
const CAPSULE_HALF_RAD = 0.71;

export interface Recess {
  readonly cavity: Cavity;
  /** Distance from the transverse axis less that of the deep wall, mm: negative below the wall. */
  readonly aboveFloor: DistanceFunction;
  /** Distance along the deep wall to the film's outline, mm, negative within. */
  readonly outline: DistanceFunction;
  /** Distance to the edge of the dorsal capsule, mm, negative within; only good near it. */
  readonly capsuleEdge: DistanceFunction;
}

function deepShape(angle: number, x: number): number {
  const u = (angle - DEEPEST_ANGLE) / 0.5;
  const v = (x - DEEPEST_X_MM) / 11;
  const q = u * u + v * v;
  return q >= 1 ? 0 : (1 - q) * (1 - q * q);
}

/** The rest of the dorsal recess, and the volar one. */
function surroundShape(angle: number, x: number): number {
  const sides = smoothstep(-18, -11, x) * (1 - smoothstep(8, 15, x));
  const behind = smoothstep(-0.75, -0.35, angle) * (1 - smoothstep(0.42, 0.72, angle));
  // In front it ends beside the pisiform.
  const inFront = smoothstep(2.3, 2.62, Math.abs(angle)) * (1 - smoothstep(3, 9, x));
  return sides * (behind + inFront) * (1 - 0.5 * deepShape(angle, x));
}

/** The deep wall at every node. No patient changes it: it belongs to the bones. */
const wall = once((): Float64Array => {
  const parts = [
    makeRadius(),
    makeScaphoid(),
    makeLunate(),
    makeRadiusCartilage(),
    makeCarpalCartilage(),
    makeScapholunateLigament(),
    makeTfcc(),
  ].map((s) => s.signedDistance);
  const hull = boneHull();
  const firm = nearest([(x, y, z) => hull(x, y, z) + 0.6, ...parts]);
  return filmFloor(GRID, DORSAL_FRAME, firm, () => UNDER_FILM_MM, WALK_FROM_MM, LEAST_RADIUS_MM);
});

/** @param scale patient's size / authored */
export function makeRecess(scale: number): Recess {
  const floor = wall();
  const film = makeFilm(
    {
      id: 'radiocarpal-recess',
      name: 'Dorsal recess of the radiocarpal joint',
      frame: DORSAL_FRAME,
      grid: GRID,
      floor,
      shapes: [deepShape, surroundShape],
      deepest: [DEEPEST_ANGLE, DEEPEST_X_MM],
      depthLaw: DEPTH_LAW,
      volumesMl: [0, 0.3, 0.6, 1, 1.5, 2, 2.5, 3, 3.5, 4],
      reachMm: 15,
      capacityMl: CAPACITY_ML,
    },
    scale,
  );
  const [, oy, oz] = DORSAL_FRAME.originMm;
  const angleAt = (y: number, z: number): number => atan2(z - oz, y - oy);
  const radiusAt = (y: number, z: number): number => Math.sqrt((y - oy) * (y - oy) + (z - oz) * (z - oz));
  return {
    cavity: film.cavity,
    aboveFloor: remembered((x, y, z) => radiusAt(y, z) - onWall(GRID, floor, angleAt(y, z), x)),
    outline: (x, y, z) => film.outlineAt(angleAt(y, z), x),
    capsuleEdge: (x, y, z) => {
      const u = (x - CAPSULE_X_MM) / CAPSULE_HALF_MM;
      const v = (angleAt(y, z) - CAPSULE_RAD) / CAPSULE_HALF_RAD;
      const q = u * u * u * u + v * v * v * v;
      return (Math.sqrt(Math.sqrt(q)) - 1) * CAPSULE_HALF_RAD * radiusAt(y, z);
    },
  };
}
