/**
 * Where labels stand on a picture: in their own area where they find room, else in a column at the left or the right with
 * a line to their area. No two overlap, all lie in the frame, and a label keeps its place while that still serves.
 * CSS px of the frame.
 */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelWish {
  readonly key: string;
  /** Of the text with its own margin, in a column. */
  readonly width: number;
  readonly height: number;
  /** The place that the label is about. */
  readonly anchorX: number;
  readonly anchorY: number;
  /** The label's box inside its area; null where it finds no room there. */
  readonly inside: Rect | null;
  /** Where there is no room for all, the greater ones stay. */
  readonly weight: number;
}

export interface LabelFrame {
  /** All labels lie in it. */
  readonly bounds: Rect;
  /** Inner edges of the two columns: labels end there at the left, and begin there at the right, or lie flush outside. */
  readonly leftColumn: Column;
  readonly rightColumn: Column;
}

/** Labels of a column are set against its edge, to the right of it or to the left. */
export interface Column {
  readonly edge: number;
  readonly grows: 'right' | 'left';
}

export type LabelSide = 'inside' | 'left' | 'right';

export interface PlacedLabel {
  readonly key: string;
  readonly side: LabelSide;
  readonly box: Rect;
  readonly anchorX: number;
  readonly anchorY: number;
  /** The top that it would have by itself: kept while its area moves little, and with it the whole column. */
  readonly wishedTop: number;
}

const GAP = 3;
/** What a label in a column wishes for changes only by more than this. */
const STAYS_WITHIN = 12;
/** Two labels of a column change places only for a difference of more. */
const SWAPS_BEYOND = 8;
/** A label changes its side only where its area is beyond the middle by this share of the width. */
const SIDE_SLACK = 0.1;

export const overlaps = (a: Rect, b: Rect): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

const isWithin = (a: Rect, b: Rect): boolean =>
  a.left >= b.left &&
  a.top >= b.top &&
  a.left + a.width <= b.left + b.width &&
  a.top + a.height <= b.top + b.height;

export function placeLabels(
  wishes: readonly LabelWish[],
  frame: LabelFrame,
  before: readonly PlacedLabel[] = [],
): PlacedLabel[] {
  const was = new Map(before.map((label) => [label.key, label]));
  const byWeight = [...wishes].sort((a, b) => b.weight - a.weight);
  let inside: PlacedLabel[] = [];
  let aside: LabelWish[] = [];
  for (const wish of byWeight) {
    const box = wish.inside;
    const isFree = box && isWithin(box, frame.bounds) && !inside.some((other) => overlaps(other.box, box));
    if (isFree)
      inside.push({
        key: wish.key,
        side: 'inside',
        box,
        anchorX: wish.anchorX,
        anchorY: wish.anchorY,
        wishedTop: box.top,
      });
    else aside.push(wish);
  }
  // A label of a column may lie over one that stands in its area: that one goes to a column too, and all are set anew.
  for (;;) {
    const columns = setColumns(aside, frame, was);
    const hit = inside.filter((label) => columns.some((other) => overlaps(label.box, other.box)));
    if (hit.length === 0) return [...inside, ...columns];
    const keys = new Set(hit.map((label) => label.key));
    inside = inside.filter((label) => !keys.has(label.key));
    aside = byWeight.filter((wish) => keys.has(wish.key) || aside.includes(wish));
  }
}

function setColumns(
  wishes: readonly LabelWish[],
  frame: LabelFrame,
  was: ReadonlyMap<string, PlacedLabel>,
): PlacedLabel[] {
  const { bounds } = frame;
  const middle = bounds.left + bounds.width / 2;
  const columns = { left: [] as LabelWish[], right: [] as LabelWish[] };
  const room = { left: bounds.height, right: bounds.height };
  // The weightiest choose first; who finds both columns full is left out.
  for (const wish of wishes) {
    const old = was.get(wish.key)?.side;
    const beyond = (wish.anchorX - middle) / bounds.width;
    const wished =
      old === 'left' || old === 'right'
        ? Math.abs(beyond) <= SIDE_SLACK
          ? old
          : beyond < 0
            ? 'left'
            : 'right'
        : beyond < 0
          ? 'left'
          : 'right';
    const other = wished === 'left' ? 'right' : 'left';
    for (const side of [wished, other] as const) {
      const box = columnBox(wish, side === 'left' ? frame.leftColumn : frame.rightColumn, bounds.top);
      if (room[side] < wish.height || !isWithin(box, bounds)) continue;
      columns[side].push(wish);
      room[side] -= wish.height + GAP;
      break;
    }
  }
  const left = setColumn(columns.left, 'left', frame.leftColumn, bounds, was);
  // Where both columns lie over a narrow picture, the right one keeps clear of the left one.
  const right = setColumn(columns.right, 'right', frame.rightColumn, bounds, was).filter(
    (label) => !left.some((other) => overlaps(other.box, label.box)),
  );
  return [...left, ...right];
}

const columnBox = (wish: LabelWish, column: Column, top: number): Rect => ({
  left: column.grows === 'right' ? column.edge : column.edge - wish.width,
  top,
  width: wish.width,
  height: wish.height,
});

function setColumn(
  wishes: readonly LabelWish[],
  side: 'left' | 'right',
  column: Column,
  bounds: Rect,
  was: ReadonlyMap<string, PlacedLabel>,
): PlacedLabel[] {
  const order = inOrder(wishes, was, side);
  const wished = order.map((wish) => {
    const top = wish.anchorY - wish.height / 2;
    const old = was.get(wish.key);
    return old?.side === side && Math.abs(old.wishedTop - top) < STAYS_WITHIN ? old.wishedTop : top;
  });
  const tops = spread(
    wished,
    order.map((wish) => wish.height + GAP),
    bounds.top,
    bounds.top + bounds.height + GAP,
  );
  return order.map((wish, i) => ({
    key: wish.key,
    side,
    box: columnBox(wish, column, tops[i]!),
    anchorX: wish.anchorX,
    anchorY: wish.anchorY,
    wishedTop: wished[i]!,
  }));
}

/** From above, two neighbours as they stood before where they are nearly level. */
function inOrder(
  wishes: readonly LabelWish[],
  was: ReadonlyMap<string, PlacedLabel>,
  side: LabelSide,
): LabelWish[] {
  const order = [...wishes].sort((a, b) => a.anchorY - b.anchorY || (a.key < b.key ? -1 : 1));
  for (let i = 1; i < order.length; i++) {
    const upper = was.get(order[i - 1]!.key);
    const lower = was.get(order[i]!.key);
    if (upper?.side !== side || lower?.side !== side || upper.box.top <= lower.box.top) continue;
    if (order[i]!.anchorY - order[i - 1]!.anchorY >= SWAPS_BEYOND) continue;
    const swapped = order[i]!;
    order[i] = order[i - 1]!;
    order[i - 1] = swapped;
  }
  return order;
}

/**
 * Places one below the other as near to those wished for as can be (least sum of squares), between two bounds that are
 * known to leave room: neighbours that would overlap become one block, set at the mean of its wishes.
 */
export function spread(
  wished: readonly number[],
  sizes: readonly number[],
  top: number,
  bottom: number,
): number[] {
  const blocks: { first: number; count: number; size: number; at: number }[] = [];
  const within = (at: number, size: number) => Math.max(top, Math.min(bottom - size, at));
  wished.forEach((at, i) => {
    let block = { first: i, count: 1, size: sizes[i]!, at: within(at, sizes[i]!) };
    for (;;) {
      const above = blocks[blocks.length - 1];
      if (!above || above.at + above.size <= block.at) break;
      blocks.pop();
      const size = above.size + block.size;
      // Mean of where the block's top would be for each of its members.
      let sum = 0;
      let before = 0;
      for (let k = above.first; k < block.first + block.count; k++) {
        sum += wished[k]! - before;
        before += sizes[k]!;
      }
      const count = above.count + block.count;
      block = { first: above.first, count, size, at: within(sum / count, size) };
    }
    blocks.push(block);
  });
  const places: number[] = [];
  for (const block of blocks) {
    let at = block.at;
    for (let k = block.first; k < block.first + block.count; k++) {
      places.push(at);
      at += sizes[k]!;
    }
  }
  return places;
}
