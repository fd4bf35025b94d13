/** What local anaesthetic numbs: a ball about each place that it was given, after a while. */
import { exp } from '../math/elementary.ts';
import { distance, type ReadonlyVec3, type Vec3 } from '../math/vec3.ts';
import { bolusRadiusMm } from '../anatomy/deformation.ts';

/** A place that local anaesthetic numbs. */
export interface NumbSpot {
  /** Tissue at rest, mm. */
  centreMm: Vec3;
  /** Volume at full strength, mL. */
  volumeMl: number;
  /** Mean tick at which it was given, by volume. */
  givenTick: number;
}

/** Given within this of another spot it makes that one larger, mm; more than so many are not kept apart. */
const MERGE_MM = 4;
const MOST_SPOTS = 16;
/** It soaks into so much more than the pool that it makes: twice its radius, and 3 mm more [U]. */
const SOAK_FACTOR = 2;
const SOAK_MM = 3;
/** Infiltrated tissue is numb after seconds rather than the minutes of a block: time constant, ticks [U]. */
const ONSET_TICKS = 1000;

/** Adds a volume (mL at full strength) given at a rest point. */
export function numb(spots: NumbSpot[], restMm: ReadonlyVec3, volumeMl: number, tick: number): void {
  if (volumeMl <= 0) return;
  let nearest: NumbSpot | undefined;
  let leastMm = Number.POSITIVE_INFINITY;
  for (const spot of spots) {
    const apart = distance(spot.centreMm, restMm);
    if (apart >= leastMm) continue;
    leastMm = apart;
    nearest = spot;
  }
  if (!nearest || (leastMm > MERGE_MM && spots.length < MOST_SPOTS)) {
    spots.push({ centreMm: [restMm[0], restMm[1], restMm[2]], volumeMl, givenTick: tick });
    return;
  }
  const total = nearest.volumeMl + volumeMl;
  nearest.givenTick = (nearest.givenTick * nearest.volumeMl + tick * volumeMl) / total;
  nearest.volumeMl = total;
}

/** Share of the feeling that is gone at a rest point, 0–1. */
export function numbAt01(spots: readonly NumbSpot[], restMm: ReadonlyVec3, tick: number): number {
  let most = 0;
  for (const { centreMm, volumeMl, givenTick } of spots) {
    const reachMm = SOAK_FACTOR * bolusRadiusMm(volumeMl) + SOAK_MM;
    const away = distance(centreMm, restMm) / reachMm;
    if (away >= 1) continue;
    // Full in the inner half, then falling to nothing.
    const depth = Math.min(1, 2 * (1 - away));
    const onset = 1 - exp(-Math.max(0, tick - givenTick) / ONSET_TICKS);
    most = Math.max(most, depth * onset);
  }
  return most;
}
