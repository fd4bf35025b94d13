/** Pools of injectate where no cavity takes it: what the image and the tissue's displacement are made from. */
import { distance, type ReadonlyVec3 } from '../math/vec3.ts';
import type { SimContext } from './context.ts';
import type { Opening } from './needleOpening.ts';

/** A new injection within this of a pool's middle feeds that pool, mm. */
const MERGE_MM = 3;
/** More pools than this are not kept apart: the nearest takes it. */
export const MOST_POOLS = 8;
/** Pool of blood outside a vessel. */
export const HAEMATOMA_ID = 'haematoma';

/** Adds a volume to the pool at the opening, or begins one that counts under a structure's id. */
export function addToPool(context: SimContext, opening: Opening, volumeMl: number, structure: string): void {
  if (opening.bolus >= 0) growPool(context, opening.bolus, volumeMl);
  else addPoolAt(context, opening.restMm, volumeMl, structure);
}

/** Adds a volume about a rest point. */
export function addPoolAt(
  context: SimContext,
  restMm: ReadonlyVec3,
  volumeMl: number,
  structure: string,
): void {
  const { boluses } = context.state;
  let index = -1;
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < boluses.length; i++) {
    const apart = distance(boluses[i]!.centreMm, restMm);
    if (apart < nearest) {
      nearest = apart;
      index = i;
    }
  }
  if (nearest > MERGE_MM && boluses.length < MOST_POOLS)
    boluses.push({ centreMm: [restMm[0], restMm[1], restMm[2]], volumeMl, structure });
  else growPool(context, index, volumeMl);
}

function growPool(context: SimContext, index: number, volumeMl: number): void {
  const { boluses } = context.state;
  const pool = boluses[index]!;
  boluses[index] = { ...pool, volumeMl: pool.volumeMl + volumeMl };
}

/** Draws from the pool at the opening; returns what came, mL. */
export function takeFromPool(context: SimContext, opening: Opening, volumeMl: number): number {
  const { boluses, places } = context.state;
  const pool = boluses[opening.bolus];
  if (!pool) return 0;
  const taken = Math.min(volumeMl, pool.volumeMl);
  if (taken >= pool.volumeMl) boluses.splice(opening.bolus, 1);
  else boluses[opening.bolus] = { ...pool, volumeMl: pool.volumeMl - taken };
  const place = places.find((p) => p.id === pool.structure);
  if (place) place.volumeMl = Math.max(0, place.volumeMl - taken);
  return taken;
}
