/**
 * The outside first: the deep fascia is an authored sleeve about the limb, raised where firm parts (patella, tendons,
 * tuberosity, condyles) stand out; the skin is the fascia plus a fat map. Muscles then grow to fill the sleeve.
 * Fat over the front of the knee 4–8 mm, suprapatellar recess 13–20 mm deep in a normal build [TKU].
 */

import { wrapAngle } from '../../../geometry/angles.ts';
import { type Curve, monotoneCubic } from '../../../geometry/curves.ts';
import { radialLoft } from '../../../geometry/radialLoft.ts';
import type { Shape } from '../../../geometry/shape.ts';
import { cos, exp, PI, sin, TWO_PI } from '../../../math/elementary.ts';
import { smoothMax, smoothstep } from '../../../math/scalar.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import type { KneePose } from './authoring.ts';
import { type RadiusGrid, smoothCover, smoothed } from '../../constructions/smoothGrid.ts';

const FROM = -115;
const TO = 130;
const ROWS = 62;
const COLUMNS = 72;
const ROW_STEP = (TO - FROM) / (ROWS - 1);
const COLUMN_STEP = TWO_PI / COLUMNS;
export const SKIN_MM = 1.8;
export const FASCIA_MM = 0.5;

/** Half-widths of the sleeve about its centre line at heights in the authored flexion: lateral, medial, anterior, posterior. */
const LEVELS: readonly (readonly [number, number, number, number, number])[] = [
  [-115, 50, 50, 44, 62],
  [-75, 49, 48, 42, 58],
  [-45, 48, 46.5, 44, 54],
  [-20, 47.5, 46.5, 49, 52.5],
  [0, 48, 47.5, 53, 52.5],
  [22, 49, 49, 48, 52.5],
  [40, 50, 51, 45, 52.5],
  [60, 54, 56, 47.5, 55],
  [90, 60, 62, 57.5, 58],
  [130, 65, 67, 64, 62],
];

export interface Sleeve {
  /** Outer face of the deep fascia. */
  readonly fascia: Shape;
  /** Outer face of the skin. */
  readonly skin: Shape;
}

const levelCurve = (k: 1 | 2 | 3 | 4): Curve => monotoneCubic(LEVELS.map((l) => [l[0], l[k]]));

function marchIn(
  firm: readonly DistanceFunction[],
  x0: number,
  y0: number,
  c: number,
  s: number,
  z: number,
  from: number,
  to: number,
): number {
  let r = from;
  while (r > to) {
    let d = 1e9;
    for (const f of firm) d = Math.min(d, f(x0 + r * c, y0 + r * s, z));
    if (d < 0.05) return r;
    r -= Math.max(0.1, 0.75 * d);
  }
  return 0;
}

/** Catmull-Rom through a ring-shaped table. */
function lookUp(grid: RadiusGrid): (angle: number, z: number) => number {
  const cubic = (a: number, b: number, c: number, d: number, t: number): number =>
    b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
  const at = (i: number, j: number): number =>
    grid.values[Math.min(ROWS - 1, Math.max(0, i)) * COLUMNS + ((j + COLUMNS) % COLUMNS)]!;
  return (angle, z) => {
    const fi = (z - FROM) / ROW_STEP;
    const fj = angle / COLUMN_STEP;
    const i = Math.floor(fi);
    const j = Math.floor(fj);
    const row = (k: number): number => cubic(at(k, j - 1), at(k, j), at(k, j + 1), at(k, j + 2), fj - j);
    return cubic(row(i - 1), row(i), row(i + 1), row(i + 2), fi - i);
  };
}

/** Thickness of subcutaneous fat where 1 is the front of the thigh just above the patella. */
function fatShare(angle: number, z: number, patellaZ: number): number {
  const fromFront = wrapAngle(angle + PI / 2);
  const front = exp((-fromFront * fromFront) / (2 * 0.75 * 0.75));
  const overPatella = exp((-(z - patellaZ) * (z - patellaZ)) / (2 * 20 * 20));
  const medialSide = Math.max(0, cos(angle));
  const behind = Math.max(0, sin(angle));
  const thigh = smoothstep(20, 110, z);
  return (
    (1 + 0.35 * thigh + 0.35 * medialSide + 0.35 * behind) * (1 - 0.55 * front * overPatella) - 0.1 * front
  );
}

/** @param scale patient's size / authored: fat and skin are given in real mm. */
export function makeSleeve(
  firm: readonly DistanceFunction[],
  pose: KneePose,
  fatMm: number,
  scale: number,
  patellaZ: number,
): Sleeve {
  const bend = pose.fromAuthored.sine / pose.fromAuthored.cosine;
  const authoredCentre = monotoneCubic([
    [-115, 42],
    [-75, 29],
    [-45, 17],
    [-20, 8.5],
    [0, 4.5],
    [22, 5],
    [40, 8],
    [60, 9],
    [130, 6],
  ]);
  // Below the joint the limb swings with the flexion; the bend begins smoothly above the line.
  const below = (z: number): number => smoothMax(-z, 0, 40);
  const centreY: Curve = (z) => authoredCentre(z) + bend * below(z);
  const [lateralHalf, medialHalf, anteriorHalf, posteriorHalf] = [
    levelCurve(1),
    levelCurve(2),
    levelCurve(3),
    levelCurve(4),
  ];
  const values = new Float64Array(ROWS * COLUMNS);
  for (let i = 0; i < ROWS; i++) {
    const z = FROM + i * ROW_STEP;
    const cy = centreY(z);
    for (let j = 0; j < COLUMNS; j++) {
      const angle = j * COLUMN_STEP;
      const c = cos(angle);
      const s = sin(angle);
      const a = c / (c >= 0 ? medialHalf(z) : lateralHalf(z));
      const b = s / (s >= 0 ? posteriorHalf(z) : anteriorHalf(z));
      // Exponent 2.2 through squares: (a² + b²) pulled a little out of the ellipse on the diagonals.
      const q = a * a + b * b;
      const diagonal = (a * a * b * b) / (q * q);
      const authored = (1 + 0.16 * diagonal) / Math.sqrt(q);
      const stands = marchIn(firm, 0, cy, c, s, z, authored + 22, authored - 6);
      values[i * COLUMNS + j] = stands > 0 ? smoothMax(authored, stands + 0.7, 4) : authored;
    }
  }
  const fasciaGrid = smoothCover({ rows: ROWS, columns: COLUMNS, isRing: true, values }, 1.3, 1.5);
  const fatted = fasciaGrid.values.map((r, at) => {
    const i = Math.floor(at / COLUMNS);
    const j = at - i * COLUMNS;
    return r + (SKIN_MM + fatMm * fatShare(j * COLUMN_STEP, FROM + i * ROW_STEP, patellaZ)) / scale;
  });
  const skinGrid = smoothed({ rows: ROWS, columns: COLUMNS, isRing: true, values: fatted }, 1.2, 1.4);
  const loft = (grid: RadiusGrid): Shape =>
    radialLoft({
      axis: 'z',
      fromMm: FROM,
      toMm: TO,
      centreVMm: centreY,
      radiusMm: lookUp(grid),
      alongCount: 122,
      angleCount: 144,
      ends: 'open',
    });
  return { fascia: loft(fasciaGrid), skin: loft(skinGrid) };
}
