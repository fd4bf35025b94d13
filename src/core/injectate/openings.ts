/** What the opening of a needle lies in: it is as long as its bevel, so it can lie in two things at once. */
import { addScaled, type ReadonlyVec3 } from '../math/vec3.ts';
import type { NeedleSpec } from '../needle/needle.ts';
import type { Place } from './place.ts';
import type { PlaceFinder } from './placeFinder.ts';

export interface OpeningShare {
  readonly place: Place;
  /** Share of the opening's area that lies in it; what lies against bone is shut and counts for nothing. */
  readonly share: number;
}

/** The middle of the opening counts more than each of the six points about it. */
const MIDDLE_WEIGHT = 4;

/** A point of the opening and how much of its area stands for it. */
export interface OpeningPoint {
  readonly atMm: ReadonlyVec3;
  readonly weight: number;
}

/** Points of an opening about a world point, where it is not known which way the needle lies. */
export function pointsAbout(needle: NeedleSpec, atMm: ReadonlyVec3): OpeningPoint[] {
  const reach = needle.bevelLengthMm / 2;
  return POINTS.map(([dx, dy, dz, weight]) => ({
    atMm: [atMm[0] + dx * reach, atMm[1] + dy * reach, atMm[2] + dz * reach],
    weight,
  }));
}

/** Shares of the bevel's length behind the tip, and how wide it is open there. */
const ALONG: readonly (readonly [number, number])[] = [
  [0.5, 4],
  [0.15, 1],
  [0.35, 2],
  [0.65, 2],
  [0.85, 1],
];

/** Points of the opening of a needle: from the tip back along the bevel, mm. The first is its middle. */
export function pointsAlong(
  bevelLengthMm: number,
  tipMm: ReadonlyVec3,
  hubToTip: ReadonlyVec3,
): OpeningPoint[] {
  return ALONG.map(([share, weight]) => ({
    atMm: addScaled(tipMm, hubToTip, -share * bevelLengthMm),
    weight,
  }));
}

/** The places of an opening, in the order that they were found. Empty where its first point, or all of it, is shut. */
export function openingShares(points: readonly OpeningPoint[], finder: PlaceFinder): OpeningShare[] {
  const weights = new Map<Place, number>();
  let total = 0;
  for (let i = 0; i < points.length; i++) {
    const place = finder.at(points[i]!.atMm);
    // With its middle against bone the whole opening is shut.
    if (!place && i === 0) return [];
    if (!place) continue;
    weights.set(place, (weights.get(place) ?? 0) + points[i]!.weight);
    total += points[i]!.weight;
  }
  return [...weights].map(([place, weight]) => ({ place, share: weight / total }));
}

const POINTS: readonly (readonly [number, number, number, number])[] = [
  [0, 0, 0, MIDDLE_WEIGHT],
  [1, 0, 0, 1],
  [-1, 0, 0, 1],
  [0, 1, 0, 1],
  [0, -1, 0, 1],
  [0, 0, 1, 1],
  [0, 0, -1, 1],
];
