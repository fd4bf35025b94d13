/** The outside of leg and foot: deep fascia, fat of 2–4 mm, obese 5–10 [TKU], skin. */
import { monotoneCubic } from '../../../geometry/curves.ts';
import { sin } from '../../../math/elementary.ts';
import { smoothstep } from '../../../math/scalar.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import type { Bulk } from '../../constructions/bulk.ts';
import { makeSleeve, type Sleeve } from '../../constructions/sleeve.ts';

export const SKIN_MM = 1.6;
export const FASCIA_MM = 0.5;

/** Heights, the centre line's y, and half-widths of the fascia about it: lateral, medial, in front, behind. */
const LEVELS: readonly (readonly [number, number, number, number, number, number])[] = [
  [-90, -96, 38, 34, 50, 20],
  [-74, -74, 38, 34, 58, 24],
  [-60, -50, 40, 37, 60, 33],
  [-50, -33, 41, 37, 62, 44],
  [-40, -20, 41, 37, 65, 52],
  [-26, -11, 40, 36, 61.5, 61],
  [-14, -6, 37.5, 33, 49.5, 60],
  [-4, -2, 35, 31, 38.5, 57],
  [6, 1, 33.5, 31, 29.8, 48],
  [16, 3, 33.5, 30.5, 24.2, 42],
  [28, 4, 33, 30, 24.4, 38.5],
  [45, 5, 31.5, 28, 25.5, 37],
  [70, 6, 30, 26, 26, 36],
  [130, 8, 34, 32, 28, 42],
];
const level = (k: 1 | 2 | 3 | 4 | 5) => monotoneCubic(LEVELS.map((l) => [l[0], l[k]]));

/** The heel's pad and the calf carry more than the front. */
const fatShare = (angle: number, z: number): number => {
  const behind = Math.max(0, sin(angle));
  return 1 + 0.5 * behind + 0.2 * smoothstep(30, 90, z);
};

/** @param scale patient's size / authored: fat and skin are given in real mm. */
export const ankleSleeve = (
  firm: readonly DistanceFunction[],
  { moved }: Bulk,
  fatMm: number,
  scale: number,
): Sleeve =>
  makeSleeve({
    fromMm: -88,
    toMm: 130,
    rows: 74,
    columns: 80,
    centreYMm: level(1),
    halvesMm: [level(2), level(3), level(4), level(5)],
    moved,
    firm,
    fatMm,
    skinMm: SKIN_MM / scale,
    coverMm: (fat, angle, z) => (SKIN_MM + fat * fatShare(angle, z)) / scale,
  });
