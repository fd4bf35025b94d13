/** The outside of the shoulder: deep fascia, fat (5–10 mm, obese 15–30 [TKU]), skin; it closes over the acromion. */
import { monotoneCubic } from '../../../geometry/curves.ts';
import { clamp, smoothstep } from '../../../math/scalar.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import type { Bulk } from '../../constructions/bulk.ts';
import { makeSleeve, type Sleeve } from '../../constructions/sleeve.ts';

export const SKIN_MM = 1.8;
export const FASCIA_MM = 0.5;

/** Heights and half-widths of the fascia: lateral, medial, in front, behind. */
const LEVELS: readonly (readonly [number, number, number, number, number])[] = [
  [-130, 38, 40, 36, 38],
  [-90, 42, 70, 42, 44],
  [-50, 50, 120, 50, 51],
  [-15, 53, 150, 53, 54],
  [10, 52, 150, 51, 54],
  [26, 47, 150, 46, 51],
  [38, 40, 150, 38, 45],
  [48, 30, 150, 28, 36],
  [58, 16, 150, 18, 26],
  [90, 14, 150, 16, 24],
];
const level = (k: 1 | 2 | 3 | 4) => monotoneCubic(LEVELS.map((l) => [l[0], l[k]]));

/** Over the acromion and the trapezius lies so much less of it, as a share; where there is little, as much as elsewhere. */
const TOP_LESS = 0.5;
const ROOMY_FAT_MM = 5;
const BARE_FAT_MM = 2;

/** @param scale patient's size / authored: fat and skin are given in real mm. */
export const shoulderSleeve = (
  firm: readonly DistanceFunction[],
  { moved }: Bulk,
  fatMm: number,
  scale: number,
): Sleeve => {
  const topLess = (fat: number): number =>
    TOP_LESS * clamp((fat - BARE_FAT_MM) / (ROOMY_FAT_MM - BARE_FAT_MM), 0, 1);
  return makeSleeve({
    fromMm: -130,
    toMm: 90,
    rows: 60,
    columns: 80,
    centreYMm: () => 0,
    halvesMm: [level(1), level(2), level(3), level(4)],
    moved,
    firm,
    fatMm,
    skinMm: SKIN_MM / scale,
    coverMm: (fat, _angle, z) => (SKIN_MM + fat * (1 - topLess(fat) * smoothstep(24, 46, z))) / scale,
  });
};
