/** What lies behind bone is not in the picture, whatever the field has there: no echo comes back from it. */
import type { Anatomy } from '../../core/anatomy/anatomy.ts';
import { NOTHING, type OwnerGrid, type PictureView } from './ownerGrid.ts';

/** Bone that a line may graze and still show what is behind, mm. */
export const SHADOWS_FROM_MM = 1;

/** Takes the owners away from cells whose line from the face has run through bone; the bone's own cells stay. */
export function hideShadow(grid: OwnerGrid, view: PictureView): void {
  const { anatomy } = view.field;
  const isBone = boneTable(anatomy);
  const { columns, owners } = grid;
  const hidden = new Uint8Array(owners.length);
  for (let cell = 0; cell < owners.length; cell++) {
    const owner = owners[cell]!;
    if (owner === NOTHING || (owner >= 0 && isBone[owner])) continue;
    const x = grid.xOf(cell % columns);
    const y = grid.yOf(Math.floor(cell / columns));
    if (boneBeforeMm(grid, view, isBone, x, y) > SHADOWS_FROM_MM) hidden[cell] = 1;
  }
  for (let cell = 0; cell < owners.length; cell++) if (hidden[cell]) owners[cell] = NOTHING;
}

/** Length of bone on the line from the face to a point, mm, by steps of a cell's height. */
function boneBeforeMm(
  grid: OwnerGrid,
  { transducer, steeringDeg }: PictureView,
  isBone: readonly boolean[],
  x: number,
  y: number,
): number {
  const { radiusMm } = transducer;
  // Lines of a curved face run from its centre; those of a flat one straight down, but for the steering's lean.
  const fromY = radiusMm > 0 ? -radiusMm : 0;
  const fromX = radiusMm > 0 ? 0 : x - y * Math.tan((steeringDeg * Math.PI) / 180);
  const dx = x - fromX;
  const dy = y - fromY;
  const length = Math.sqrt(dx * dx + dy * dy);
  const step = grid.cellHeight;
  let bone = 0;
  for (let at = length - step; at > radiusMm; at -= step) {
    const cell = grid.cellAt(fromX + (dx * at) / length, fromY + (dy * at) / length);
    const owner = cell < 0 ? NOTHING : grid.owners[cell]!;
    if (owner >= 0 && isBone[owner]) bone += step;
  }
  return bone;
}

const tables = new WeakMap<Anatomy, readonly boolean[]>();

function boneTable(anatomy: Anatomy): readonly boolean[] {
  let table = tables.get(anatomy);
  if (!table) {
    table = anatomy.structures.map((structure) => structure.class === 'bone');
    tables.set(anatomy, table);
  }
  return table;
}
