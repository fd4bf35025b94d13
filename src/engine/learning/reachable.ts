/** Which structures a probe can bring into the picture near where it stands, and how large they are there at best. */
import { ownerId } from '../../core/anatomy/tissueField.ts';
import { createTransform, transformPoint } from '../../core/frames/frames.ts';
import { hideShadow } from './boneShadow.ts';
import { NOTHING, OwnerGrid, extentOf, fillRows, type PictureView } from './ownerGrid.ts';

const COLUMNS = 24;
const ROWS = 40;
/** Slides that are tried, mm, along the face and across it. */
const SLIDES_MM = [-16, -8, 0, 8, 16] as const;
const ALONG_MM = [-12, 0, 12] as const;

export interface Slide {
  readonly lateralMm: number;
  readonly elevationalMm: number;
}

export interface Reachable {
  readonly id: string;
  /** Greatest area in one of the pictures tried, mm². */
  readonly areaMm2: number;
  /** The slide to that picture. */
  readonly slide: Slide;
}

/** The picture after a slide of the plane as it stands, by mm along and across the face. */
export function slidView(view: PictureView, { lateralMm, elevationalMm }: Slide): PictureView {
  const from = view.worldFromTransducer;
  return {
    ...view,
    worldFromTransducer: createTransform(
      'world',
      'transducer',
      transformPoint(from, [lateralMm, 0, elevationalMm]),
      from.quaternionXyzw,
    ),
  };
}

/** By id, every structure that one of the slides shows. Costs some fifty milliseconds. */
export function reachableFrom(view: PictureView): ReadonlyMap<string, Reachable> {
  const best = new Map<string, Reachable>();
  const grid = new OwnerGrid(COLUMNS, ROWS);
  const { leftMm, rightMm, topMm, bottomMm } = extentOf(view);
  grid.lay(leftMm, rightMm, topMm, bottomMm);
  const cellMm2 = grid.cellWidth * grid.cellHeight;
  for (const lateralMm of ALONG_MM)
    for (const elevationalMm of SLIDES_MM) {
      const slide = { lateralMm, elevationalMm };
      const there = slidView(view, slide);
      fillRows(grid, there, 0, ROWS);
      hideShadow(grid, there);
      const cells = new Map<number, number>();
      for (const owner of grid.owners) if (owner !== NOTHING) cells.set(owner, (cells.get(owner) ?? 0) + 1);
      for (const [owner, count] of cells) {
        const id = ownerId(view.field.anatomy, owner);
        const areaMm2 = count * cellMm2;
        if (areaMm2 > (best.get(id)?.areaMm2 ?? 0)) best.set(id, { id, areaMm2, slide });
      }
    }
  return best;
}
