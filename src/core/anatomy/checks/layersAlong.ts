/** What a straight line meets in a body at rest. */
import type { Anatomy } from '../anatomy.ts';
import type { ReadonlyVec3 } from '../../math/vec3.ts';
import { ownerAtRest, ownerId } from '../tissueField.ts';

const STEP_MM = 0.05;
/** Thinner than this is left out, mm. */
const THINNEST_MM = 0.3;

export interface Layer {
  readonly id: string;
  readonly mm: number;
}

/**
 * Owners along a line with the length spent in each, mm; what is thinner than 0.3 mm is left out.
 * @param until the line ends where this one is met and is no thinner
 */
export function layersAlong(
  of: Anatomy,
  fromMm: ReadonlyVec3,
  direction: ReadonlyVec3,
  lengthMm: number,
  until?: string,
): Layer[] {
  const list: { id: string; mm: number }[] = [];
  for (let t = 0; t < lengthMm; t += STEP_MM) {
    const id = ownerId(
      of,
      ownerAtRest(
        of,
        fromMm[0] + t * direction[0],
        fromMm[1] + t * direction[1],
        fromMm[2] + t * direction[2],
      ),
    );
    const last = list[list.length - 1];
    if (last?.id !== id) list.push({ id, mm: STEP_MM });
    else {
      last.mm += STEP_MM;
      if (id === until && last.mm > THINNEST_MM) break;
    }
  }
  return list.filter((l) => l.mm > THINNEST_MM);
}

/** What is wrong with the order in which ids first stand in a list: empty where all are there, in that order. */
export function outOfOrder(ids: readonly string[], order: readonly string[]): string {
  let last = -1;
  for (const id of order) {
    const at = ids.indexOf(id);
    if (at <= last) return `${at < 0 ? 'no' : 'too early'} ${id} in: ${ids.join(' ')}`;
    last = at;
  }
  return '';
}
