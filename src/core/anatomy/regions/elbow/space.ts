/** A cavity of the elbow with the distances that its lining and its capsule are made from. */
import { atan2 } from '../../../math/elementary.ts';
import type { Vec3 } from '../../../math/vec3.ts';
import type { Cavity, DistanceFunction } from '../../anatomy.ts';
import { type CavityFrame, toCavityInto } from '../../cavityFrame.ts';
import { type FilmForm, makeFilm } from '../../constructions/film.ts';
import { remembered } from '../../constructions/remembered.ts';
import { onWall } from '../../constructions/wallTable.ts';

export interface Space {
  readonly cavity: Cavity;
  /** Distance from the axis less that of the deep wall, mm: negative below the wall. */
  readonly aboveFloor: DistanceFunction;
  /** Distance along the deep wall to the film's outline, mm, negative within. */
  readonly outline: DistanceFunction;
}

/** A distance given by angle, height and radius of a cavity's frame. */
export function inFrame(
  frame: CavityFrame,
  f: (angleRad: number, heightMm: number, radiusMm: number) => number,
): DistanceFunction {
  const p: Vec3 = [0, 0, 0];
  return (x, y, z) => {
    toCavityInto(frame, x, y, z, p);
    return f(atan2(p[0], -p[1]), p[2], Math.sqrt(p[0] * p[0] + p[1] * p[1]));
  };
}

/** @param scale patient's size / authored */
export function makeSpace(form: FilmForm, scale: number): Space {
  const film = makeFilm(form, scale);
  const { frame, grid, floor } = form;
  return {
    cavity: film.cavity,
    aboveFloor: remembered(inFrame(frame, (angle, h, r) => r - onWall(grid, floor, angle, h))),
    outline: inFrame(frame, (angle, h) => film.outlineAt(angle, h)),
  };
}
