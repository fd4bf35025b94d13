/**
 * The perineural space of the carpal tunnel: a film round the median nerve whose deep wall is the nerve itself, so that
 * fluid rings it and peels it off the retinaculum and the tendons [S70]. Volumes of 2–5 mL are injected; most of it runs
 * along the nerve into the forearm, as the tunnel alone holds 1.7 mL with all that is in it [S72b].
 */
import { atan2, cos } from '../../../math/elementary.ts';
import { smoothstep } from '../../../math/scalar.ts';
import type { Cavity, DistanceFunction } from '../../anatomy.ts';
import { toCavityInto } from '../../cavityFrame.ts';
import { filmFloor, filmGrid, makeFilm } from '../../constructions/film.ts';
import { once, remembered } from '../../constructions/remembered.ts';
import { onWall } from '../../constructions/wallTable.ts';
import type { Vec3 } from '../../../math/vec3.ts';
import { NERVE_FRAME } from './authoring.ts';
import { makeMedianNerve } from './medianNerve.ts';

/** All round but for a seam behind; heights from the tunnel's inlet, up into the forearm. */
const GRID = filmGrid(3.1, 61, -36, 66, 69);
/** The paraneurium between nerve and film, mm [TKU]. */
export const PARANEURIUM_MM = 0.35;
const WALK_FROM_MM = 7;
const LEAST_RADIUS_MM = 0.6;

/** On the medial side and in front, where the needle comes from. */
const DEEPEST_ANGLE = 1.25;
const DEEPEST_HEIGHT_MM = -1;

/** Depth of the film laid flat; as a ring it is about two thirds of that [TKU]. */
const DEPTH_LAW: readonly (readonly [number, number])[] = [
  [0, 0],
  [0.4, 2.1],
  [0.8, 2.8],
  [1.5, 3.4],
  [3, 4.5],
  [5, 5.8],
  [6, 6.4],
];
const CAPACITY_ML = 5.5;

export interface Tunnel {
  readonly cavity: Cavity;
  readonly aboveFloor: DistanceFunction;
  readonly outline: DistanceFunction;
}

function tunnelShape(angle: number, height: number): number {
  const v = (height - DEEPEST_HEIGHT_MM) / (height < DEEPEST_HEIGHT_MM ? 20 : 16);
  if (v * v >= 1) return 0;
  return (1 - v * v) * (0.6 + 0.4 * cos(angle - DEEPEST_ANGLE));
}

const alongNerve = (_angle: number, height: number): number =>
  smoothstep(-30, -22, height) * (1 - smoothstep(48, 60, height));

const wallOf = (nerve: DistanceFunction): Float64Array =>
  filmFloor(GRID, NERVE_FRAME, nerve, () => PARANEURIUM_MM, WALK_FROM_MM, LEAST_RADIUS_MM);

/** The surface of the nerve that most people have. */
const usualWall = once((): Float64Array => wallOf(makeMedianNerve().signedDistance));

/** @param scale patient's size / authored; `bundle`: nerve and artery where they are other than usual, as one body */
export function makeTunnel(scale: number, bundle?: DistanceFunction): Tunnel {
  const floor = bundle ? wallOf(bundle) : usualWall();
  const film = makeFilm(
    {
      id: 'carpal-tunnel-space',
      name: 'Space round the median nerve in the carpal tunnel',
      frame: NERVE_FRAME,
      grid: GRID,
      floor,
      shapes: [tunnelShape, alongNerve],
      deepest: [DEEPEST_ANGLE, DEEPEST_HEIGHT_MM],
      depthLaw: DEPTH_LAW,
      volumesMl: [0, 0.2, 0.4, 0.7, 1, 1.5, 2, 3, 4, 5, 6],
      reachMm: 9,
      capacityMl: CAPACITY_ML,
    },
    scale,
  );
  const local: Vec3 = [0, 0, 0];
  const onFilm =
    (f: (angle: number, radius: number, height: number) => number): DistanceFunction =>
    (x, y, z) => {
      toCavityInto(NERVE_FRAME, x, y, z, local);
      const [a, b, h] = local;
      return f(atan2(a, -b), Math.sqrt(a * a + b * b), h);
    };
  return {
    cavity: film.cavity,
    aboveFloor: remembered(onFilm((angle, r, h) => r - onWall(GRID, floor, angle, h))),
    outline: onFilm((angle, _r, h) => film.outlineAt(angle, h)),
  };
}
