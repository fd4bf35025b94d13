/** The named areas of the picture as it was last read, and the list of what is in it from superficial to deep. */
import type { TrackedArea } from '../../engine/learning/areaTracker.ts';
import type { AreaFinder } from '../../engine/learning/ownerAreas.ts';
import { depthAt, type OwnerGrid, type PictureView } from '../../engine/learning/ownerGrid.ts';
import type { OwnerName } from './ownerNames.ts';

export interface ListedStructure {
  readonly owner: number;
  readonly name: OwnerName;
  /** Least and greatest distance from the face, mm, to the grid's pitch. */
  readonly fromMm: number;
  readonly toMm: number;
}

export interface PictureAreas {
  readonly grid: OwnerGrid;
  readonly finder: AreaFinder;
  readonly tracked: readonly TrackedArea[];
  readonly nameOf: (owner: number) => OwnerName;
  readonly list: readonly ListedStructure[];
  /** From 1, in the order of the list. */
  readonly numberOf: (owner: number) => number;
}

/** Structures by the depth at which they begin; those of a depth by the one at which they end. */
export function listStructures(
  grid: OwnerGrid,
  finder: AreaFinder,
  tracked: readonly TrackedArea[],
  view: PictureView,
  nameOf: (owner: number) => OwnerName,
): ListedStructure[] {
  const spans = new Map<number, { from: number; to: number }>();
  const named = new Set(tracked.map((t) => t.area.index));
  for (let cell = 0; cell < finder.areaOf.length; cell++) {
    const area = finder.areas[finder.areaOf[cell]!];
    if (!area || !named.has(area.index)) continue;
    const depth = depthAt(view, grid.xOf(cell % grid.columns), grid.yOf(Math.floor(cell / grid.columns)));
    const span = spans.get(area.owner);
    if (!span) spans.set(area.owner, { from: depth, to: depth });
    else if (depth < span.from) span.from = depth;
    else if (depth > span.to) span.to = depth;
  }
  const half = grid.cellHeight / 2;
  return [...spans]
    .map(([owner, { from, to }]) => ({
      owner,
      name: nameOf(owner),
      fromMm: Math.max(0, from - half),
      toMm: to + half,
    }))
    .sort((a, b) => a.fromMm - b.fromMm || a.toMm - b.toMm);
}
