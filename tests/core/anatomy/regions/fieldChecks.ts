/** Checks that every authored region must pass, each returning what is wrong: nothing where all is well. */
import { expect } from 'vitest';
import type { DistanceFunction, PatientParameters, Region } from '../../../../src/core/anatomy/anatomy.ts';
import { fieldOf } from '../../../../src/core/anatomy/constructions/named.ts';
import { outOfOrder } from '../../../../src/core/anatomy/checks/layersAlong.ts';
import type { TissueField } from '../../../../src/core/anatomy/tissueField.ts';
import { addScaled, distance, scale, subtract, type Vec3 } from '../../../../src/core/math/vec3.ts';

export const expectOrder = (ids: readonly string[], order: readonly string[]): void =>
  expect(outOfOrder(ids, order)).toBe('');

/** Fluid below lifts the skin over the place where it was. */
const BEFORE_SKIN_MM = 4;

/** Owners along the straight way of a needle from one place to another, each run of them once. */
export function idsAlong(field: TissueField, from: Vec3, to: Vec3, beyondMm = 1): string[] {
  const lengthMm = distance(from, to);
  const way = scale(subtract(to, from), 1 / lengthMm);
  const ids: string[] = [];
  for (let t = -BEFORE_SKIN_MM; t <= lengthMm + beyondMm; t += 0.1) {
    const id = field.idAt(...addScaled(from, way, t));
    if (ids[ids.length - 1] !== id) ids.push(id);
  }
  return ids;
}

/** A small step of parameters, and how far skin and structures may move for it, mm. */
export type SmallStep = readonly [change: Partial<PatientParameters>, limitMm: number];

/** What moves more than it may at a point near its surface, for each of some small steps. */
export function movedTooFar(
  region: Region,
  base: PatientParameters,
  steps: readonly SmallStep[],
  ids: readonly string[],
  points: readonly Vec3[],
): string[] {
  const before = region.build(base);
  const wrong: string[] = [];
  for (const [change, limitMm] of steps) {
    const after = region.build({ ...base, ...change });
    const hold = (name: string, nearMm: number, f: DistanceFunction, g: DistanceFunction): void => {
      for (const p of points) {
        const d = f(...p);
        if (Math.abs(d) < nearMm && !(Math.abs(g(...p) - d) < limitMm))
          wrong.push(`${name} ${JSON.stringify(change)}: ${g(...p) - d} mm`);
      }
    };
    hold('skin', 5, before.surface, after.surface);
    for (const id of ids) hold(id, 3, fieldOf(before, id), fieldOf(after, id));
  }
  return wrong;
}
