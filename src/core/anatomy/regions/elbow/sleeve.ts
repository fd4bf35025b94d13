/**
 * The outside of the elbow: deep fascia, fat, skin. Fat is told for the lateral side, over the common extensor: 2–6 mm
 * [TKU]; behind the upper arm it is 3.7 ± 0.55 mm, and thicker only by 1.4 in obesity [F8].
 */
import { type Curve, monotoneCubic } from '../../../geometry/curves.ts';
import { cos, exp, sin } from '../../../math/elementary.ts';
import { smoothstep } from '../../../math/scalar.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import type { Bulk } from '../../constructions/bulk.ts';
import { makeSleeve, type Sleeve } from '../../constructions/sleeve.ts';

export const SKIN_MM = 1.5;
export const FASCIA_MM = 0.5;

/** Heights, y of the centre line, and half-widths about it: lateral, medial, in front, behind. It follows the bend. */
const LEVELS: readonly (readonly [number, number, number, number, number, number])[] = [
  [-115, -56, 36, 28, 26, 26],
  [-90, -45, 38.5, 31, 28, 26.5],
  [-60, -33, 39.5, 36.5, 30, 28],
  [-30, -21, 36, 38, 29.5, 29],
  [-10, -13, 31.8, 37, 29.5, 32],
  [2, -11, 31.4, 36, 29, 29.6],
  [18, -13, 32.7, 35.5, 28.5, 24.8],
  [40, -17, 34.5, 34.5, 32, 30.4],
  [60, -22.5, 35.5, 35, 36, 36],
  [95, -34, 37, 37, 39, 39],
  [115, -41, 38, 38, 40, 41],
];
const level = (k: 1 | 2 | 3 | 4 | 5): Curve => monotoneCubic(LEVELS.map((l) => [l[0], l[k]]));

/** What evening out the skin takes from the fat over the ridge of the common extensor is given back. */
const LATERAL_SHARE = 0.14;

/** Thickness of the fat against that over the common extensor. */
function fatShare(angleRad: number, z: number): number {
  const behind = Math.max(0, sin(angleRad));
  const inFront = Math.max(0, -sin(angleRad));
  const medialSide = Math.max(0, cos(angleRad));
  const overOlecranon = exp((-(z + 2) * (z + 2)) / (2 * 18 * 18));
  const arm = smoothstep(18, 75, z);
  const beside = Math.max(0, -cos(angleRad));
  const overTendon = LATERAL_SHARE * beside * beside * exp((-(z + 8) * (z + 8)) / (2 * 24 * 24));
  return (
    1 + overTendon + 0.4 * inFront + 0.5 * medialSide + 0.55 * arm - 0.45 * behind * behind * overOlecranon
  );
}

/** @param scale patient's size / authored: fat and skin are given in real mm. */
export const elbowSleeve = (
  firm: readonly DistanceFunction[],
  { moved }: Bulk,
  fatMm: number,
  scale: number,
): Sleeve =>
  makeSleeve({
    fromMm: -115,
    toMm: 115,
    rows: 70,
    columns: 84,
    centreYMm: level(1),
    halvesMm: [level(2), level(3), level(4), level(5)],
    moved,
    firm,
    fatMm,
    skinMm: SKIN_MM / scale,
    coverMm: (fat, angle, z) => (SKIN_MM + fat * fatShare(angle, z)) / scale,
  });
