/** From the areas of a grid to labels with their text, colour and place in the frame: the same for image and scene. */
import type { StructureClass } from '../../core/anatomy/anatomy.ts';
import type { AreaRoom } from '../../engine/learning/areaRoom.ts';
import type { TrackedArea } from '../../engine/learning/areaTracker.ts';
import type { AreaFinder } from '../../engine/learning/ownerAreas.ts';
import type { OwnerGrid } from '../../engine/learning/ownerGrid.ts';
import { sizeOfLines, type WidthOf, wrapWords } from './labelText.ts';
import type { OwnerName } from './ownerNames.ts';
import { type LabelFrame, type LabelWish, type PlacedLabel, placeLabels, type Rect } from './placeLabels.ts';

export interface ShownLabel extends PlacedLabel {
  readonly id: string;
  readonly lines: readonly string[];
  readonly name: OwnerName;
}

export interface GridLabels {
  readonly grid: OwnerGrid;
  readonly finder: AreaFinder;
  readonly room: AreaRoom;
  readonly tracked: readonly TrackedArea[];
  readonly nameOf: (owner: number) => OwnerName;
  /** From the grid's unit to CSS px of the frame. */
  readonly toPx: (x: number, y: number) => { readonly x: number; readonly y: number };
  readonly toUnit: (xPx: number, yPx: number) => { readonly x: number; readonly y: number };
  readonly pxPerUnit: number;
  readonly frame: LabelFrame;
  /** Greatest width of a line in a column, CSS px. */
  readonly mostPx: number;
  /** In place of the name, where there is no room for names: its number in the list. */
  readonly numberOf?: (owner: number) => number;
  readonly widthOf: WidthOf;
}

export function labelsOnGrid(of: GridLabels, before: readonly ShownLabel[]): ShownLabel[] {
  const was = new Map(before.map((label) => [label.key, label]));
  const lines = new Map<string, { inside: readonly string[]; column: readonly string[] }>();
  const isFirst = new Set<number>();
  const wishes = of.tracked.flatMap((tracked): LabelWish[] => {
    const name = of.nameOf(tracked.area.owner);
    const text = of.numberOf ? String(of.numberOf(tracked.area.owner)) : name.text;
    const column = wrapWords(text, of.mostPx, of.widthOf);
    const room = roomInside(of, tracked, text, name.class === 'bone', was.get(tracked.key));
    // Largest first: a further area of the same structure is named where it has room for the name, not from aside.
    const isFurther = isFirst.has(tracked.area.owner);
    isFirst.add(tracked.area.owner);
    if (isFurther && !room) return [];
    lines.set(tracked.key, { inside: room?.lines ?? column, column });
    const anchor = of.toPx(tracked.x, tracked.y);
    return [
      {
        key: tracked.key,
        ...sizeOfLines(column, of.widthOf),
        anchorX: anchor.x,
        anchorY: anchor.y,
        inside: room?.box ?? null,
        weight: weightOf(name, tracked.area.size),
      },
    ];
  });
  const nameByKey = new Map(of.tracked.map((tracked) => [tracked.key, of.nameOf(tracked.area.owner)]));
  return placeLabels(wishes, of.frame, before).map((label) => {
    const name = nameByKey.get(label.key)!;
    const { inside, column } = lines.get(label.key)!;
    return { ...label, id: name.id, name, lines: label.side === 'inside' ? inside : column };
  });
}

/** Vessels and nerves are named before anything larger, then what is aimed at or kept clear of; then the larger areas. */
const weightOf = (name: OwnerName, size: number): number =>
  size + (FIRST.includes(name.class) ? 1e9 : SECOND.includes(name.class) ? 1e6 : 0);

const FIRST: readonly StructureClass[] = ['vessel', 'nerve'];
const SECOND: readonly StructureClass[] = [
  'tendon',
  'cartilage',
  'fibrocartilage',
  'recess',
  'bursa',
  'bone',
];

function roomInside(
  of: GridLabels,
  tracked: TrackedArea,
  text: string,
  isBone: boolean,
  before: ShownLabel | undefined,
): { readonly lines: readonly string[]; readonly box: Rect } | null {
  const old = before?.side === 'inside' ? before.box : undefined;
  const wish = old
    ? of.toUnit(old.left + old.width / 2, old.top + old.height / 2)
    : { x: tracked.x, y: tracked.y };
  // On one line where that has room, else on as many as a column would have.
  for (const lines of [[text], wrapWords(text, of.mostPx, of.widthOf)]) {
    const { width, height } = sizeOfLines(lines, of.widthOf);
    const place = of.room.find(
      of.grid,
      of.finder,
      tracked.area.index,
      width / of.pxPerUnit,
      height / of.pxPerUnit,
      wish,
      // A bone is bright at its surface and dark below: that is where it is recognised.
      isBone && !old,
    );
    if (!place) continue;
    const middle = of.toPx(place.x, place.y);
    return { lines, box: { left: middle.x - width / 2, top: middle.y - height / 2, width, height } };
  }
  return null;
}
