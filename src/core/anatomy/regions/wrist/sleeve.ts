/** The outside of wrist and palm: deep fascia, fat of 1–3 mm, obese 4–8 [TKU], thin skin. */
import { monotoneCubic } from '../../../geometry/curves.ts';
import { sin } from '../../../math/elementary.ts';
import { smoothstep } from '../../../math/scalar.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import type { Bulk } from '../../constructions/bulk.ts';
import { makeSleeve, type Sleeve } from '../../constructions/sleeve.ts';

/** Skin of the forearm and of the back of the hand 1–1.5 mm [TKU]. */
export const SKIN_MM = 1.2;
export const FASCIA_MM = 0.5;

/** Heights and half-widths of the fascia: lateral, medial, in front, behind. */
const LEVELS: readonly (readonly [number, number, number, number, number])[] = [
  [-84, 44, 34, 18, 13],
  [-60, 43, 33, 21, 13],
  [-44, 38, 30, 21.4, 14],
  [-32, 34, 28.4, 20.4, 14],
  [-20, 30.4, 27.4, 19, 14],
  [-10, 28, 27, 18, 14],
  [0, 27.6, 26.8, 17.9, 14],
  [12, 27.4, 26.8, 18, 14],
  [30, 26.4, 25.4, 18.6, 13.4],
  [76, 27, 26, 21, 15],
];
const level = (k: 1 | 2 | 3 | 4) => monotoneCubic(LEVELS.map((l) => [l[0], l[k]]));

/** Share of the fat: 1 on the back, less over the tunnel in front, more over the balls of the hand. */
const fatShare = (angle: number, z: number): number => {
  const inFront = Math.max(0, -sin(angle));
  const palm = 1 - smoothstep(-40, -18, z);
  return 1 + inFront * (0.5 * palm - 0.5 * (1 - palm));
};

/** @param scale patient's size / authored: fat and skin are given in real mm. */
export const wristSleeve = (
  firm: readonly DistanceFunction[],
  { moved }: Bulk,
  fatMm: number,
  scale: number,
): Sleeve =>
  makeSleeve({
    fromMm: -84,
    toMm: 76,
    rows: 66,
    columns: 90,
    centreYMm: () => 0,
    halvesMm: [level(1), level(2), level(3), level(4)],
    moved,
    firm,
    fatMm,
    skinMm: SKIN_MM / scale,
    coverMm: (fat, angle, z) => (SKIN_MM + fat * fatShare(angle, z)) / scale,
  });
