/** The film of a cavity from two shapes on a deep wall and a law of depth by volume. */
import { monotoneCubic } from '../../geometry/curves.ts';
import { cos, sin } from '../../math/elementary.ts';
import type { Vec3 } from '../../math/vec3.ts';
import type { Cavity, DistanceFunction } from '../anatomy.ts';
import { type CavityFrame, fromCavityInto } from '../cavityFrame.ts';
import { smoothCover } from './smoothGrid.ts';
import { onWall, outlineTable, type WallGrid } from './wallTable.ts';

/** Share of a chamber's greatest thickness that is taken for its outline, and how far from it distances are kept. */
const OUTLINE_LEVEL = 0.06;
const OUTLINE_REACH_MM = 6;
/** Where the walk towards a bone gives up, mm from the axis. */
const LEAST_RADIUS_MM = 8;

/** A value on the wall, over angle and height. */
type OnWall = (angleRad: number, heightMm: number) => number;

export interface FilmForm {
  readonly id: string;
  readonly name: string;
  readonly frame: CavityFrame;
  readonly grid: WallGrid;
  /** Radius of the deep wall at every node, authored mm. */
  readonly floor: Float64Array;
  /** The two chambers: 0 outside their outline, about 1 at the deepest place. */
  readonly shapes: readonly [OnWall, OnWall];
  /** The place that the law speaks of. */
  readonly deepest: readonly [angleRad: number, heightMm: number];
  /** Knots of depth at that place against volume, [mL, mm], and the volumes at which the cavity's own law is made. */
  readonly depthLaw: readonly (readonly [number, number])[];
  readonly volumesMl: readonly number[];
  readonly reachMm: number;
  readonly capacityMl: number;
}

export interface Film {
  readonly cavity: Cavity;
  /** Distance along the deep wall to the film's outline, mm, negative within; kept within a few mm. */
  readonly outlineAt: OnWall;
}

/** @param scale patient's size / authored: a smaller joint is the same joint smaller, as full of a smaller volume */
export function makeFilm(form: FilmForm, scale: number): Film {
  const { grid, floor, shapes, deepest } = form;
  const count = grid.angleCount * grid.heightCount;
  const first = new Float64Array(count);
  const second = new Float64Array(count);
  const areas: [number, number] = [0, 0];
  for (let i = 0; i < grid.heightCount; i++)
    for (let j = 0; j < grid.angleCount; j++) {
      const angle = grid.angleFromRad + j * grid.angleStepRad;
      const height = grid.heightFromMm + i * grid.heightStepMm;
      const at = i * grid.angleCount + j;
      first[at] = shapes[0](angle, height);
      second[at] = shapes[1](angle, height);
      const area = floor[at]! * grid.angleStepRad * grid.heightStepMm * scale * scale;
      areas[0] += (first[at] * area) / 1000;
      areas[1] += (second[at] * area) / 1000;
    }
  // The law is for the whole depth at the deepest place; the second chamber has a share of it there.
  const share = shapes[1](...deepest);
  const peak = shapes[0](...deepest);
  const ofAuthored = monotoneCubic(form.depthLaw);
  const law = (ml: number): number => scale * ofAuthored(ml / (scale * scale * scale));
  const depthByVolume = form.volumesMl.map((ml): [number, number] => [
    ml,
    Math.max(0, (law(ml) - (share * ml) / areas[1]) / (peak - (share * areas[0]) / areas[1])),
  ]);
  const inside = first.map((v, i) => Math.max(v, second[i]!) - OUTLINE_LEVEL);
  const outline = outlineTable(grid, inside, floor, OUTLINE_REACH_MM);
  return {
    cavity: {
      id: form.id,
      name: form.name,
      frame: scaledFrame(form.frame, scale),
      angleFromRad: grid.angleFromRad,
      angleToRad: -grid.angleFromRad,
      angleCount: grid.angleCount,
      heightFromMm: grid.heightFromMm * scale,
      heightToMm: (grid.heightFromMm + grid.heightStepMm * (grid.heightCount - 1)) * scale,
      heightCount: grid.heightCount,
      floorMm: floor.map((r) => r * scale),
      shapes: [first, second],
      millilitresPerMm: areas,
      depthByVolume,
      reachMm: form.reachMm * scale,
      capacityMl: form.capacityMl * scale * scale * scale,
    },
    outlineAt: (angle, height) => onWall(grid, outline, angle, height),
  };
}

const scaledFrame = (frame: CavityFrame, scale: number): CavityFrame => {
  const [x, y, z] = frame.originMm;
  return { ...frame, originMm: [x * scale, y * scale, z * scale] };
};

/** A grid that is the same to both sides of angle 0. */
export const filmGrid = (
  angleLimitRad: number,
  angleCount: number,
  heightFromMm: number,
  heightToMm: number,
  heightCount: number,
): WallGrid => ({
  angleFromRad: -angleLimitRad,
  angleStepRad: (2 * angleLimitRad) / (angleCount - 1),
  angleCount,
  heightFromMm,
  heightStepMm: (heightToMm - heightFromMm) / (heightCount - 1),
  heightCount,
});

/**
 * Radius of a deep wall at every node, smoothed: found by walking in from a distance to what is firm and what lies on it.
 * @param underMm thickness of what lies between the firm parts and the wall
 * @param leastRadiusMm where the walk gives up: less than about a bone for a film about a nerve or a tendon
 */
export function filmFloor(
  grid: WallGrid,
  frame: CavityFrame,
  firm: DistanceFunction,
  underMm: OnWall,
  walkFromMm: number,
  leastRadiusMm = LEAST_RADIUS_MM,
): Float64Array {
  const values = new Float64Array(grid.angleCount * grid.heightCount);
  const p: Vec3 = [0, 0, 0];
  for (let i = 0; i < grid.heightCount; i++)
    for (let j = 0; j < grid.angleCount; j++) {
      const angle = grid.angleFromRad + j * grid.angleStepRad;
      const height = grid.heightFromMm + i * grid.heightStepMm;
      const s = sin(angle);
      const c = cos(angle);
      const under = underMm(angle, height);
      let r = walkFromMm;
      for (let step = 0; step < 80 && r > leastRadiusMm; step++) {
        fromCavityInto(frame, r * s, -r * c, height, p);
        const d = firm(p[0], p[1], p[2]) - under;
        if (d < 0.02) break;
        r -= Math.max(0.05, 0.7 * d);
      }
      values[i * grid.angleCount + j] = r;
    }
  return smoothCover({ rows: grid.heightCount, columns: grid.angleCount, isRing: false, values }, 1.2, 1.2)
    .values;
}
