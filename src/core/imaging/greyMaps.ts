/**
 * How the compressed level 0–1 becomes grey: grey = a t + b t² + c sin 2πt, four numbers that the GPU takes as they
 * stand. All are monotone and keep black and white where they are.
 */
import { sin, TWO_PI } from '../math/elementary.ts';

export interface GreyMap {
  readonly id: string;
  readonly name: string;
  /** Factors of t, of t² and of the sine. */
  readonly linear: number;
  readonly square: number;
  readonly sine: number;
}

/** In the order of `ImageSettings.greyMap`. The first has the mild S of clinical machines [U]. */
export const GREY_MAPS: readonly GreyMap[] = [
  { id: 's-curve', name: 'S-curve', linear: 1, square: 0, sine: -0.055 },
  { id: 'linear', name: 'Linear', linear: 1, square: 0, sine: 0 },
  { id: 'high-contrast', name: 'High contrast', linear: 1, square: 0, sine: -0.13 },
  { id: 'soft', name: 'Soft', linear: 1.5, square: -0.5, sine: 0 },
];

/** The map of an index; beyond the list the nearest end, so that no setting can black the image out. */
export const greyMapOf = (index: number): GreyMap =>
  GREY_MAPS[Math.max(0, Math.min(GREY_MAPS.length - 1, Math.round(index)))] ?? GREY_MAPS[0]!;

/** Grey 0–1 of a level 0–1. */
export const applyGreyMap = (map: GreyMap, level01: number): number =>
  map.linear * level01 + map.square * level01 * level01 + map.sine * sin(TWO_PI * level01);
