/**
 * The outside first: the deep fascia is an authored sleeve about the limb, raised where firm parts (patella, tendons,
 * tuberosity, condyles) stand out; the skin is the fascia plus a fat map. Muscles then grow to fill the sleeve.
 * Fat over the front of the knee 4–8 mm, suprapatellar recess 13–20 mm deep in a normal build [TKU].
 */
import { wrapAngle } from '../../../geometry/angles.ts';
import { type Curve, monotoneCubic } from '../../../geometry/curves.ts';
import { ellipsoid } from '../../../geometry/ellipsoid.ts';
import { cos, exp, PI, sin } from '../../../math/elementary.ts';
import { smoothMax, smoothstep } from '../../../math/scalar.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import type { Bulk } from '../../constructions/bulk.ts';
import { midline } from '../../constructions/sides.ts';
import { makeSleeve, type Sleeve } from '../../constructions/sleeve.ts';
import { seenTurned } from '../../constructions/turn.ts';
import type { KneePose } from './authoring.ts';

const FROM = -115;
const TO = 130;
const ROWS = 62;
const COLUMNS = 72;
export const SKIN_MM = 1.8;
export const FASCIA_MM = 0.5;

/** Half-widths of the sleeve about its centre line at heights in the authored flexion: lateral, medial, anterior, posterior. */
const LEVELS: readonly (readonly [number, number, number, number, number])[] = [
  // below the joint tuberosity and inner face of the tibia lie near the skin; the calf bulges behind and below
  [-115, 50, 48.5, 39, 62],
  [-75, 49, 42.5, 36.5, 58],
  [-45, 48, 43.5, 44, 54],
  [-20, 47.5, 46.5, 49, 52.5],
  [0, 48, 47.5, 53, 52.5],
  [22, 49, 49, 48, 52.5],
  [40, 50, 51, 45, 52.5],
  [60, 54, 56, 47.5, 55],
  [90, 60, 62, 57.5, 58],
  [130, 65, 67, 64, 62],
];

const levelCurve = (k: 1 | 2 | 3 | 4): Curve => monotoneCubic(LEVELS.map((l) => [l[0], l[k]]));

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

/** y of the limb's centre line at a height. */
export function kneeCentreY(pose: KneePose): Curve {
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
  return (z) => authoredCentre(z) + bend * below(z);
}

/** A part with some mm about it: the sleeve keeps so much more off it. */
export const outside =
  (f: DistanceFunction, byMm: number): DistanceFunction =>
  (x, y, z) =>
    f(x, y, z) - byMm;

/** Over the patella the sleeve is one soft dome, with fat and retinacula at its sides, not an edge along its border [TKU]. */
const dome = (pose: KneePose): DistanceFunction =>
  seenTurned(pose.fromAuthored, ellipsoid(midline(14, 0), [45, 42, 41]).signedDistance);

/** @param scale patient's size / authored: fat and skin are given in real mm. */
export function kneeSleeve(
  firm: readonly DistanceFunction[],
  pose: KneePose,
  { moved }: Bulk,
  fatMm: number,
  scale: number,
  patellaZ: number,
): Sleeve {
  const centreY = kneeCentreY(pose);
  return makeSleeve({
    fromMm: FROM,
    toMm: TO,
    rows: ROWS,
    columns: COLUMNS,
    centreYMm: centreY,
    halvesMm: [levelCurve(1), levelCurve(2), levelCurve(3), levelCurve(4)],
    moved,
    firm: [...firm, dome(pose)],
    fatMm,
    skinMm: SKIN_MM / scale,
    coverMm: (fat, angle, z) => (SKIN_MM + fat * fatShare(angle, z, patellaZ)) / scale,
  });
}
