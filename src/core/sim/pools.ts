/** Pools of injectate where no cavity takes it. */
import { OWNER_BOLUS, ownerId } from '../anatomy/tissueField.ts';
import { distance } from '../math/vec3.ts';
import type { SimContext } from './context.ts';
import type { Opening } from './needleOpening.ts';

/** A new injection within this of a pool's middle feeds that pool, mm. */
const MERGE_MM = 3;
/** More pools than this are not kept apart: the nearest takes it. */
export const MOST_POOLS = 8;

/** Adds a volume to the pool at the opening, or begins one; returns the id of the structure that it counts under. */
export function addToPool(context: SimContext, opening: Opening, volumeMl: number): string {
  const { boluses } = context.state;
  let index = opening.bolus;
  if (index < 0) {
    let nearest = Number.POSITIVE_INFINITY;
    for (let i = 0; i < boluses.length; i++) {
      const apart = distance(boluses[i]!.centreMm, opening.restMm);
      if (apart < nearest) {
        nearest = apart;
        index = i;
      }
    }
    if (nearest > MERGE_MM && boluses.length < MOST_POOLS) index = -1;
  }
  const structure =
    opening.owner === OWNER_BOLUS
      ? boluses[opening.bolus]!.structure
      : ownerId(context.anatomy, opening.owner);
  if (index < 0) {
    boluses.push({ centreMm: [...opening.restMm], volumeMl, structure });
    return structure;
  }
  const pool = boluses[index]!;
  boluses[index] = { ...pool, volumeMl: pool.volumeMl + volumeMl };
  return structure;
}

/** Draws from the pool at the opening; returns what came, mL. */
export function takeFromPool(context: SimContext, opening: Opening, volumeMl: number): number {
  const { boluses } = context.state;
  const pool = boluses[opening.bolus];
  if (!pool) return 0;
  const taken = Math.min(volumeMl, pool.volumeMl);
  if (taken >= pool.volumeMl) boluses.splice(opening.bolus, 1);
  else boluses[opening.bolus] = { ...pool, volumeMl: pool.volumeMl - taken };
  return taken;
}
