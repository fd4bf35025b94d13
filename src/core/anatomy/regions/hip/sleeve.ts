/**
 * The outside of groin and thigh: the deep fascia about a centre line, the fat over it, the skin. Fat at the groin
 * 10–25 mm, at the trochanter 12–30 [TKU].
 */
import { monotoneCubic } from '../../../geometry/curves.ts';
import { cos, sin } from '../../../math/elementary.ts';
import { smoothstep } from '../../../math/scalar.ts';
import type { Bulk } from '../../constructions/bulk.ts';
import { makeSleeve, type Sleeve } from '../../constructions/sleeve.ts';
import type { DistanceFunction } from '../../anatomy.ts';

export const SKIN_MM = 1.8;
export const FASCIA_MM = 0.5;

/** Heights and half-widths: lateral, medial, in front, behind. */
const LEVELS: readonly (readonly [number, number, number, number, number])[] = [
  [-170, 74, 74, 57, 70],
  [-100, 75, 80, 58.5, 76],
  [-50, 76, 92, 61, 86],
  [0, 78, 120, 62.5, 95],
  [40, 82, 140, 62.5, 98],
  [80, 86, 150, 58, 98],
  [130, 90, 155, 56, 98],
];
const level = (k: 1 | 2 | 3 | 4) => monotoneCubic(LEVELS.map((l) => [l[0], l[k]]));

/** Share of the fat: 1 at the groin, more aside at the trochanter, less down the thigh. */
const fatShare = (angle: number, z: number): number => {
  const lateralShare = Math.max(0, -cos(angle));
  const behind = Math.max(0, sin(angle));
  return (1 + 0.3 * lateralShare * lateralShare + 0.4 * behind) * (1 - 0.25 * (1 - smoothstep(-150, -40, z)));
};

/** @param scale patient's size / authored: fat and skin are given in real mm. */
export const hipSleeve = (
  firm: readonly DistanceFunction[],
  { moved }: Bulk,
  fatMm: number,
  scale: number,
): Sleeve =>
  makeSleeve({
    fromMm: -170,
    toMm: 130,
    rows: 62,
    columns: 72,
    centreYMm: () => 0,
    halvesMm: [level(1), level(2), level(3), level(4)],
    moved,
    firm,
    fatMm,
    skinMm: SKIN_MM / scale,
    coverMm: (fat, angle, z) => (SKIN_MM + fat * fatShare(angle, z)) / scale,
  });
