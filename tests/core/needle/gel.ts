/** Layers across y, entered at the origin along +y, for tests of the needle. */

import { findNeedle } from '../../../src/core/needle/catalogue.ts';
import { Insertion, type InsertionEvent } from '../../../src/core/needle/insertion.ts';
import {
  findTissueMechanics,
  mechanicsFromModulus,
  type TissueMechanics,
} from '../../../src/core/needle/tissueMechanics.ts';

export interface LayerFrom {
  readonly fromMm: number;
  readonly tissue: TissueMechanics;
}

export const tissue = (id: string): TissueMechanics => findTissueMechanics(id)!;
export const gelOf = (kpa: number): TissueMechanics => mechanicsFromModulus('gel', kpa);

export function insertionInto(layers: readonly LayerFrom[], needleId: string): Insertion {
  const air = tissue('air');
  return new Insertion({
    needle: findNeedle(needleId)!,
    entryMm: [0, 0, 0],
    direction: [0, 1, 0],
    bevelAcross: [1, 0, 0],
    ownerAt: (_x, y) => {
      let owner = -2;
      layers.forEach((layer, i) => {
        if (y > layer.fromMm) owner = i;
      });
      return owner;
    },
    media: (owner) => (owner < 0 ? air : layers[owner]!.tissue),
  });
}

export interface Row {
  readonly depthMm: number;
  readonly forceN: number;
  readonly tipMm: readonly [number, number, number];
  readonly events: readonly InsertionEvent[];
}

/** Pushes to a depth and keeps a row each step. The force of a row is the largest within it. */
export function push(insertion: Insertion, depthMm: number, stepMm = 0.1, rollEveryMm = 0): Row[] {
  const rows: Row[] = [];
  const count = Math.round(depthMm / stepMm);
  for (let i = 1; i <= count; i++) {
    const at = i * stepMm;
    if (
      rollEveryMm > 0 &&
      Math.floor(at / rollEveryMm + 1e-9) > Math.floor((at - stepMm) / rollEveryMm + 1e-9)
    )
      insertion.rollRad += Math.PI;
    const events: InsertionEvent[] = [];
    const forceN = insertion.advance(stepMm, (event) => void events.push(event));
    const [x, y, z] = insertion.tipMm;
    rows.push({ depthMm: at, forceN, tipMm: [x, y, z], events });
  }
  return rows;
}
