/**
 * Which areas of a picture carry a label, and where each is pointed at: steady from one picture to the next, so that a
 * label does not jump while its area only breathes.
 */
import type { AreaFinder, OwnerArea } from './ownerAreas.ts';
import type { OwnerGrid } from './ownerGrid.ts';

export interface TrackedArea {
  /** The same for the same area from picture to picture. */
  readonly key: string;
  readonly area: OwnerArea;
  /** A place in the area, the grid's unit. */
  readonly x: number;
  readonly y: number;
}

/** An area that is shown goes when it is this share of the size at which it comes. */
const GOES_AT = 0.6;
/** A pointed-at place stays while it is at least this share as far from the border as the best one. */
const STAYS_AT = 0.55;
/** A further area of the same structure is named when it is this share of the largest one. */
const FURTHER_AREA = 0.34;

export class AreaTracker {
  private shown: readonly TrackedArea[] = [];

  /** `leastSize` is the size at which an area of an owner comes to be named, the grid's unit squared; Infinity for never. */
  constructor(private readonly leastSize: (owner: number) => number) {}

  update(grid: OwnerGrid, finder: AreaFinder): readonly TrackedArea[] {
    const free = new Set(finder.areas.map((area) => area.index));
    const known = new Map<number, TrackedArea>();
    // Larger ones choose first.
    for (const before of this.shown) {
      const area = this.successor(before, grid, finder, free);
      if (!area) continue;
      free.delete(area.index);
      known.set(area.index, before);
    }
    const largest = new Map<number, number>();
    for (const { owner, size } of finder.areas) largest.set(owner, Math.max(size, largest.get(owner) ?? 0));
    const taken = new Set([...known.values()].map((before) => before.key));
    const next: TrackedArea[] = [];
    for (const area of finder.areas) {
      const before = known.get(area.index);
      const share = before ? GOES_AT : 1;
      if (area.size < this.leastSize(area.owner) * share) continue;
      if (area.size < largest.get(area.owner)! * FURTHER_AREA * share) continue;
      const key = before?.key ?? freshKey(area.owner, taken);
      taken.add(key);
      next.push({ key, area, ...this.pointIn(area, before, grid, finder) });
    }
    next.sort((a, b) => b.area.size - a.area.size);
    this.shown = next;
    return next;
  }

  private successor(
    { area: old, x, y }: TrackedArea,
    grid: OwnerGrid,
    finder: AreaFinder,
    free: ReadonlySet<number>,
  ): OwnerArea | undefined {
    const cell = grid.cellAt(x, y);
    const under = cell < 0 ? undefined : finder.areas[finder.areaOf[cell]!];
    if (under && under.owner === old.owner && free.has(under.index)) return under;
    let nearest: OwnerArea | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const area of finder.areas) {
      if (area.owner !== old.owner || !free.has(area.index)) continue;
      const dx = grid.xOf(area.poleCell % grid.columns) - x;
      const dy = grid.yOf(Math.floor(area.poleCell / grid.columns)) - y;
      if (dx * dx + dy * dy >= least) continue;
      least = dx * dx + dy * dy;
      nearest = area;
    }
    return nearest;
  }

  private pointIn(
    area: OwnerArea,
    before: TrackedArea | undefined,
    grid: OwnerGrid,
    finder: AreaFinder,
  ): { readonly x: number; readonly y: number } {
    if (before) {
      const cell = grid.cellAt(before.x, before.y);
      const isStill =
        cell >= 0 &&
        finder.areaOf[cell] === area.index &&
        finder.clearance[cell]! >= STAYS_AT * area.clearance;
      if (isStill) return { x: before.x, y: before.y };
    }
    return {
      x: grid.xOf(area.poleCell % grid.columns),
      y: grid.yOf(Math.floor(area.poleCell / grid.columns)),
    };
  }
}

function freshKey(owner: number, taken: ReadonlySet<string>): string {
  let n = 0;
  while (taken.has(`${owner}/${n}`)) n++;
  return `${owner}/${n}`;
}
